"""The portal's lists and pages: filters, order, validators, compression."""

import json
from email.utils import parsedate_to_datetime
from html import unescape
from xml.etree import ElementTree

from tests.articles import scenes
from tests.articles.scenes import EDITOR, LEAD
from tests.exemplars import scenes as exemplars
from tests.world import World

PORTAL = "/api/portal/v1"


def titles(world: World, query: str = "") -> list[str]:
    answer = scenes.portal(world, f"/articles{query}")
    assert answer.status_code == 200, answer.text
    return [item["title"] for item in answer.json()["items"]]


def published(world: World, title: str, who: str = scenes.AUTHOR, **more: object) -> str:
    """A published article, a minute after what came before."""
    world.forward(minutes=1)
    return scenes.brought_to(world, "PUBLISHED", who, title=title, **more)


def test_newest_first_and_page_by_page(world: World) -> None:
    for number in range(5):
        published(world, f"Bài {number}")
    assert titles(world) == [f"Bài {n}" for n in (4, 3, 2, 1, 0)]
    seen, cursor = [], ""
    for _page in range(3):
        page = scenes.portal(world, f"/articles?limit=2{cursor}").json()
        seen += [item["title"] for item in page["items"]]
        cursor = f"&cursor={page['next_cursor']}"
    assert (seen, page["next_cursor"], page["total"]) == ([f"Bài {n}" for n in (4, 3, 2, 1, 0)], None, None)


def test_every_filter_alone_and_together(world: World) -> None:
    exemplar = scenes.eligible(world, "PUBLISH")
    ntm, dn = (exemplars.movement_id(world, code) for code in ("NTM", "DN"))
    published(world, "Một", movement_ids=[ntm], topic_codes=["đ", "f"], exemplar_ids=[exemplar])
    published(world, "Hai", "xa.thanhbac", movement_ids=[ntm, dn], topic_codes=["d"], column="Người tốt, việc tốt")
    published(world, "Ba", EDITOR, kind="NOTICE", topic_codes=[])
    unit = scenes.portal(world, "/articles?limit=1&topic=f").json()["items"][0]["unit"]["code"]
    slug = scenes.slugs(world, "/exemplars")[0]
    unit_id = world.client(EDITOR).get(f"{scenes.PATH}?topic=f").json()["items"][0]["unit"]["id"]
    for query, wanted in {
        "?movement=NTM": ["Hai", "Một"],
        f"?movement={ntm}": ["Hai", "Một"],
        "?movement=DN": ["Hai"],
        "?movement=ntm": [],
        "?topic=đ": ["Một"],
        f"?unit={unit}": ["Một"],
        f"?unit={unit_id}": ["Một"],
        "?column=Người tốt, việc tốt": ["Hai"],
        "?column=nguoi-tot-viec-tot": ["Hai"],
        "?column=thi-dua-yeu-nuoc": ["Ba", "Một"],
        f"?exemplar={exemplar}": ["Một"],
        f"?exemplar={slug}": ["Một"],
        "?movement=NTM&topic=d": ["Hai"],
        "?movement=NTM&topic=b": [],
        "?q=trong hoa": ["Ba", "Hai", "Một"],
        "?q=khong co": [],
        "?q=be tong&movement=NTM": ["Hai", "Một"],
        "?q=be tong&movement=DN&limit=1": ["Hai"],
    }.items():
        assert titles(world, query) == wanted, query


def test_since_means_changed_at_or_after(world: World) -> None:
    first = published(world, "Một")  # 01:01
    published(world, "Hai")  # 01:02
    assert titles(world, "?since=2022-03-18T01:02:00Z") == ["Hai"]
    assert titles(world, "?since=2022-03-18T08:02:00%2B07:00") == ["Hai"]
    assert titles(world, "?since=2022-03-18T08:02:00+07:00") == ["Hai"]
    assert titles(world, "?since=2022-03-18T01:02:00.000001Z") == []
    world.forward(hours=1)
    scenes.acted(world, EDITOR, first, "revise")
    scenes.edit(world, EDITOR, first, {"title": "Một sửa"})
    scenes.acted(world, LEAD, first, "approve")
    scenes.acted(world, LEAD, first, "publish")
    assert titles(world, "?since=2022-03-18T02:00:00Z") == ["Một sửa"]
    assert titles(world, "?since=2022-03-18T02:00:00Z&movement=NTM") == []


def test_what_is_not_understood_is_refused(world: World) -> None:
    for query in (
        "?unknown=1",
        "?limit=0",
        "?limit=101",
        "?limit=x",
        "?since=yesterday",
        "?since=2022-03-18",
        "?since=2022-03-18T01:00:00",
        "?cursor=%%%",
        "?cursor=W10",
        "?sort=title",
        f"?q={'x' * 201}",
    ):
        answer = scenes.portal(world, f"/articles{query}")
        assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json"), query
        assert answer.headers["access-control-allow-origin"] == "*"
    assert scenes.portal(world, "/changes?cursor=-1").status_code == 422
    assert scenes.portal(world, "/changes?cursor=9999999999999999999999").status_code == 422
    assert scenes.portal(world, "/articles/khong-co").status_code == 404
    assert scenes.portal(world, "/media/khong-co").status_code == 404
    assert world.public.post(f"{PORTAL}/articles", {}).status_code == 405


def test_a_copy_that_is_still_good_is_not_sent_again(world: World) -> None:
    published(world, "Một")
    slug = scenes.slugs(world)[0]
    for path in ("/articles", f"/articles/{slug}", "/changes", "/movements", "/feed.rss", "/articles?q=mot&limit=3"):
        first = scenes.portal(world, path)
        assert first.headers["cache-control"] == "public, max-age=0, must-revalidate"
        for headers in (
            {"If-None-Match": first.headers["etag"]},
            {"If-None-Match": f'"other", {first.headers["etag"]}'},
            {"If-None-Match": first.headers["etag"].removeprefix("W/")},
            {"If-None-Match": "*"},
        ):
            again = scenes.portal(world, path, headers=headers)
            assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"]), path
            assert again.headers["last-modified"] == first.headers["last-modified"]
        assert scenes.portal(world, path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_dates_as_validators(world: World) -> None:
    article_id = published(world, "Một")
    path = f"/articles/{scenes.slugs(world)[0]}"
    first = scenes.portal(world, path)
    assert first.headers["last-modified"] == "Fri, 18 Mar 2022 01:01:00 GMT"
    date = {"If-Modified-Since": first.headers["last-modified"]}
    assert scenes.portal(world, path, headers=date).status_code == 304
    assert scenes.portal(world, path, headers={"If-Modified-Since": "Fri, 18 Mar 2022 01:00:59 GMT"}).status_code == 200
    assert scenes.portal(world, path, headers={"If-Modified-Since": "nonsense"}).status_code == 200
    # A tag that differs counts more than a date that fits.
    assert scenes.portal(world, path, headers={**date, "If-None-Match": '"x"'}).status_code == 200
    # A second version within the same second: no copy of the first one passes for it.
    scenes.acted(world, EDITOR, article_id, "revise")
    scenes.edit(world, EDITOR, article_id, {"title": "Hai"})
    scenes.acted(world, LEAD, article_id, "approve")
    scenes.acted(world, LEAD, article_id, "publish")
    second = scenes.portal(world, path, headers=date)
    assert (second.status_code, second.json()["title"]) == (200, "Hai")
    assert parsedate_to_datetime(second.headers["last-modified"]) > parsedate_to_datetime(
        first.headers["last-modified"]
    )
    for path in ("/articles", "/changes"):
        assert scenes.portal(world, path, headers=date).status_code == 200, path
    world.forward(seconds=30)
    published(world, "Ba")
    last = scenes.portal(world, "/articles").headers["last-modified"]
    assert scenes.portal(world, "/articles", headers={"If-Modified-Since": last}).status_code == 304


def test_a_change_is_visible_to_the_next_request(world: World) -> None:
    article_id = published(world, "Một")
    slug = scenes.slugs(world)[0]
    for path in ("/articles", "/articles?limit=5", f"/articles/{slug}", "/feed.rss", "/changes"):
        before = scenes.portal(world, path)
        assert before.status_code == 200
    tags = {path: scenes.portal(world, path).headers["etag"] for path in ("/articles", f"/articles/{slug}")}
    scenes.acted(world, LEAD, article_id, "withdraw", {"note": "Sai số liệu"})
    assert scenes.slugs(world) == []
    for path, tag in tags.items():
        assert scenes.portal(world, path, headers={"If-None-Match": tag}).status_code in {200, 410}, path
    assert scenes.portal(world, f"/articles/{slug}").status_code == 410


def test_compressed_and_plain_answers_share_their_tag_weakly(world: World) -> None:
    published(world, "Một")
    published(world, "Hai")
    packed = scenes.portal(world, "/articles", headers={"Accept-Encoding": "gzip"})
    plain = scenes.portal(world, "/articles", headers={"Accept-Encoding": "identity"})
    refused = scenes.portal(world, "/articles", headers={"Accept-Encoding": "gzip;q=0"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert "content-encoding" not in refused.headers
    assert packed.headers["etag"] == f"W/{plain.headers['etag']}"
    assert packed.json() == plain.json()
    assert int(packed.headers["content-length"]) < int(plain.headers["content-length"])
    assert {answer.headers["vary"] for answer in (packed, plain)} == {"Accept-Encoding"}


def test_anyone_may_read_from_any_site(world: World) -> None:
    for path in ("/articles", "/articles/khong-co", "/changes", "/articles?x=1"):
        answer = scenes.portal(world, path, headers={"Origin": "https://cong.example"})
        assert answer.headers["access-control-allow-origin"] == "*"
    inside = world.client(EDITOR).get(scenes.PATH, headers={"Origin": "https://cong.example"})
    assert "access-control-allow-origin" not in inside.headers


def test_search_finds_what_is_published_and_nothing_else(world: World) -> None:
    published(world, "Điển hình mới ở Hoà Hiệp")
    scenes.brought_to(world, "APPROVED", title="Điển hình chưa đăng")
    for words in ("dien hinh", "HOÀ", "hòa hiệp", "Diển Hình"):
        assert titles(world, f"?q={words}") == ["Điển hình mới ở Hoà Hiệp"], words
    assert titles(world, "?q=chua dang") == []
    assert titles(world, "?q=---") == ["Điển hình mới ở Hoà Hiệp"]


def test_many_hits_are_walked_in_the_same_order(world: World) -> None:
    from thidua.portal import lists

    for number in range(4):
        published(world, f"Bài số {number}", movement_ids=[exemplars.movement_id(world)])
    few = [titles(world, query) for query in ("?q=bai so", "?q=bai so&movement=NTM")]
    world.forward(minutes=1)
    lists._FEW_HITS, kept = 2, lists._FEW_HITS
    try:
        published(world, "Chuyện khác")
        many = [titles(world, query) for query in ("?q=bai so", "?q=bai so&movement=NTM")]
    finally:
        lists._FEW_HITS = kept
    assert few == many == [[f"Bài số {n}" for n in (3, 2, 1, 0)]] * 2


def test_what_a_list_costs(world: World) -> None:
    published(world, "Một", movement_ids=[exemplars.movement_id(world)])

    def cost(path: str) -> int:
        with world.statements() as seen:
            assert scenes.portal(world, path).status_code == 200
        return len(seen)

    paths = ("/articles", "/articles?movement=NTM&topic=d", "/articles?q=mot", "/movements", "/changes", "/feed.rss")
    fresh = {path: cost(path) for path in paths}
    assert {path: cost(path) for path in paths} == dict.fromkeys(paths, 1)
    for _more in range(3):
        published(world, "Thêm", movement_ids=[exemplars.movement_id(world)])
    assert {path: cost(path) for path in paths} == fresh
    assert fresh == dict.fromkeys(paths, 2) | {"/articles?q=mot": 3, "/feed.rss": 3}


def test_only_built_answers_count_against_the_rate(world: World) -> None:
    object.__setattr__(world.settings, "portal_rate_per_minute", 3)
    for number in range(3):
        assert scenes.portal(world, f"/articles?limit={number + 1}").status_code == 200
    refused = scenes.portal(world, "/articles?limit=9")
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many_requests")
    assert int(refused.headers["retry-after"]) >= 1
    assert scenes.portal(world, "/articles?limit=1").status_code == 200
    world.forward(seconds=20)
    assert scenes.portal(world, "/articles?limit=9").status_code == 200


def test_movements_in_the_order_of_the_plan(world: World) -> None:
    items = scenes.portal(world, "/movements?limit=3").json()["items"]
    assert [item["code"] for item in items] == ["NTM", "DN", "VNN"]
    one = scenes.portal(world, "/movements/NTM").json()
    assert [linked["code"] for linked in one["linked"]] == ["CVD_NTM"]
    assert one["name"] == "Tân Biên chung sức xây dựng nông thôn mới"
    assert scenes.portal(world, "/movements/NOPE").status_code == 404


def test_the_feed(world: World) -> None:
    published(world, "Một & <hai>".replace("<", "‹").replace(">", "›"), summary="Tóm tắt & hơn nữa")
    answer = scenes.portal(world, "/feed.rss")
    assert answer.headers["content-type"] == "application/rss+xml; charset=utf-8"
    channel = ElementTree.fromstring(answer.text).find("channel")
    assert channel is not None
    items = channel.findall("item")
    assert [item.findtext("title") for item in items] == ["Một & ‹hai›"]
    assert items[0].findtext("link") == f"http://testserver/tin-bai/{scenes.slugs(world)[0]}"
    assert items[0].findtext("pubDate") == "Fri, 18 Mar 2022 08:01:00 +0700"


def test_the_cache_tells_apart_what_the_router_tells_apart(world: World) -> None:
    for number in range(3):
        published(world, f"Bài {number}")
    for _again in range(2):
        assert len(titles(world, "?limit=1&limit=2")) == 2
        assert len(titles(world, "?limit=2&limit=1")) == 1
        assert titles(world, "?topic=d&limit=1") == titles(world, "?limit=1&topic=d") == ["Bài 2"]


def test_a_summary_is_plain_text_wherever_it_is_put(world: World) -> None:
    """RSS readers take a description for HTML, and sites put JSON-LD into a script element."""
    hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)> & hơn 5 < 7"
    published(world, "Một", summary=hostile)
    channel = ElementTree.fromstring(scenes.portal(world, "/feed.rss").text).find("channel")
    assert channel is not None
    (description,) = [item.findtext("description") or "" for item in channel.findall("item")]
    assert "<" not in description
    assert unescape(description) == hostile
    for path in ("/articles", f"/articles/{scenes.slugs(world)[0]}"):
        answer = scenes.portal(world, path)
        assert b"<" not in answer.content
        assert hostile in json.dumps(answer.json(), ensure_ascii=False)


def test_an_article_carries_json_ld(world: World) -> None:
    picture = scenes.with_cover(world)
    published(world, "Một", cover_file_id=picture, cover_alt="Ruộng", byline="Hương Tràm")
    page = scenes.portal(world, f"/articles/{scenes.slugs(world)[0]}").json()
    assert page["json_ld"]["@type"] == "NewsArticle"
    assert page["json_ld"]["headline"] == "Một"
    assert page["json_ld"]["image"] == [f"{PORTAL}/media/{picture}"]
    assert page["json_ld"]["author"] == [{"@type": "Person", "name": "Hương Tràm"}]
    assert page["json_ld"]["publisher"]["name"] == "Ủy ban nhân dân huyện Tân Biên"
