"""Taking down: notices, tombstones, pictures, and bytes that must not be found anywhere any more."""

import re

from sqlalchemy import select
from sqlmodel import col

from tests.articles import scenes
from tests.articles.scenes import EDITOR, LEAD
from tests.exemplars import scenes as exemplars
from tests.world import World
from thidua.core.search import SearchEntry
from thidua.portal.models import PortalItem, PortalKey, PortalMedia

#: Who is named as author in public: JSON-LD, the two feeds, oEmbed.
PUBLIC_AUTHOR = rb'"author":\[\{"@type"|"authors":\[\{"name"|</?author>|"author_name"'
EVERYWHERE = (
    "/articles",
    "/exemplars",
    "/movements",
    "/changes",
    "/feed.rss",
    "/feed.atom",
    "/feed.json",
    "/sitemap.xml",
    "/articles?q=mat",
    "/exemplars?q=mat",
)


def everything(world: World, *more: str) -> bytes:
    """Every byte anyone can read on the portal."""
    paths = [*EVERYWHERE, *more]
    for kind in ("articles", "exemplars"):
        paths += [f"/{kind}/{slug}" for slug in scenes.slugs(world, f"/{kind}")]
    for slug in scenes.slugs(world):
        paths += [f"/articles/{slug}/related", f"/oembed?url=http://testserver/tin-bai/{slug}"]
    return b"".join(scenes.portal(world, path).content for path in paths)


def test_withdrawing_keeps_a_notice_and_leaves_a_tombstone(world: World) -> None:
    article_id = scenes.brought_to(world, "PUBLISHED", title="Bí mật", body_html="<p>Chuyện bí mật</p>")
    slug = scenes.read(world, article_id)["slug"]
    assert scenes.act(world, LEAD, article_id, "withdraw").status_code == 422
    world.forward(minutes=5)
    scenes.acted(world, LEAD, article_id, "withdraw", {"note": "Số liệu cần kiểm tra lại."})
    page = scenes.portal(world, f"/articles/{slug}")
    assert (page.status_code, page.headers["content-type"]) == (410, "application/problem+json")
    assert page.json()["code"] == "withdrawn"
    assert page.json()["detail"] == "Bài viết đã được thu hồi. Lý do: Số liệu cần kiểm tra lại."
    assert scenes.slugs(world) == []
    change = scenes.portal(world, "/changes").json()["items"][-1]
    assert change == {
        "seq": change["seq"],
        "type": "article.withdrawn",
        "kind": "article",
        "id": article_id,
        "slug": slug,
        "at": "2022-03-18T01:05:00Z",
    }
    assert "Chuyện bí mật".encode() not in everything(world, f"/articles/{slug}")


def test_removing_leaves_nothing_but_the_tombstone(world: World) -> None:
    article_id = scenes.brought_to(world, "WITHDRAWN", title="Bí mật", body_html="<p>Chuyện bí mật</p>")
    slug = scenes.read(world, article_id)["slug"]
    office = scenes.act(world, "noivu.lead", article_id, "remove", {"note": "Theo yêu cầu", "reason": "PRIVACY"})
    assert (office.status_code, office.json()["removal_reason"]) == (200, "PRIVACY")
    page = scenes.portal(world, f"/articles/{slug}")
    assert (page.status_code, page.json()["code"]) == (410, "removed")
    assert page.json()["detail"] == "Nội dung này đã được gỡ khỏi trang."
    assert scenes.log(world)[-1] == ("article.removed", slug)
    with world.read() as session:
        item = session.scalars(select(PortalItem).where(col(PortalItem.slug) == slug)).one()
        assert (item.brief, item.body) == (b"", b"")
        assert session.scalars(select(col(PortalKey.item_id))).all() == []
        kinds = session.scalars(select(col(SearchEntry.kind)).where(col(SearchEntry.kind).like("portal.%"))).all()
        assert kinds == []


def test_a_removal_needs_its_grounds(world: World) -> None:
    article_id = scenes.brought_to(world, "PUBLISHED")
    assert scenes.act(world, LEAD, article_id, "remove").status_code == 422
    assert scenes.act(world, LEAD, article_id, "remove", {"reason": "BORED"}).status_code == 422
    gone = scenes.acted(world, LEAD, article_id, "remove", {"note": "consent"})
    assert gone["removal_reason"] == "CONSENT"


def test_pictures_go_with_the_last_item_that_shows_them(world: World) -> None:
    picture = scenes.with_cover(world)
    path = f"/media/{picture}"
    draft = scenes.draft(world, cover_file_id=picture, cover_alt="Ruộng")
    assert scenes.portal(world, path).status_code == 404
    articles = [str(draft["id"]), str(scenes.draft(world, cover_file_id=picture, cover_alt="Ruộng")["id"])]
    for article_id in articles:
        for who, name, body in scenes.ROADS["PUBLISHED"]:
            scenes.acted(world, who, article_id, name, body)
    shown = scenes.portal(world, path)
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/jpeg")
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert scenes.portal(world, path, headers={"If-None-Match": shown.headers["etag"]}).status_code == 304
    scenes.acted(world, LEAD, articles[0], "withdraw", {"note": "Trùng ảnh"})
    assert scenes.portal(world, path).status_code == 200
    scenes.acted(world, LEAD, articles[1], "withdraw", {"note": "Trùng ảnh"})
    assert scenes.portal(world, path, headers={"If-None-Match": shown.headers["etag"]}).status_code == 404
    with world.read() as session:
        assert session.scalars(select(col(PortalMedia.file_id))).all() == []


def test_no_byte_of_what_is_not_published_is_on_the_portal(world: World) -> None:
    """Drafts, internal articles, next editions, remarks, unagreed exemplars, unpublished pictures."""
    secret = {"title": "Mật MÃLẠ", "summary": "Mật MÃLẠ", "body_html": "<p>Mật MÃLẠ</p>", "byline": "MÃLẠ"}
    hidden = scenes.eligible(world, name="Người MÃLẠ")
    scenes.eligible(world, "PUBLISH", name="Người khác MÃLẠ")  # agreed, and in no article
    for state in ("DRAFT", "SUBMITTED", "EDITING", "APPROVED", "SCHEDULED", "WITHDRAWN", "REMOVED"):
        scenes.brought_to(world, state, **secret)
    scenes.draft(world, exemplar_ids=[hidden], **secret)
    guidance = str(scenes.draft(world, "tuyengiao", kind="GUIDANCE", column="MÃLẠ", **secret)["id"])
    internal = str(scenes.draft(world, visibility="INTERNAL", **secret)["id"])
    for article_id, author in ((guidance, "tuyengiao"), (internal, scenes.AUTHOR)):
        scenes.acted(world, author, article_id, "submit")
        scenes.acted(world, "tuyengiao", article_id, "claim")
        scenes.acted(world, "tuyengiao.lead", article_id, "approve")
        assert scenes.acted(world, "tuyengiao.lead", article_id, "publish")["state"] == "PUBLISHED"
    live = scenes.brought_to(world, "PUBLISHED", title="Bài công khai")
    scenes.acted(world, EDITOR, live, "revise", {"note": "MÃLẠ"})
    scenes.edit(world, EDITOR, live, secret)
    scenes.acted(world, EDITOR, live, "return", {"note": "MÃLẠ", "remarks": [{"field": "title", "message": "MÃLẠ"}]})
    slugs = [scenes.read(world, key)["slug"] for key in (guidance, internal)]
    for slug in slugs:
        assert scenes.portal(world, f"/articles/{slug}").status_code == 404
    found = everything(world)
    assert "Bài công khai".encode() in found
    assert "MÃLẠ".encode() not in found
    assert [slug for slug in slugs if slug.encode() in found] == []
    for internal_word in (
        b"author",
        b"claimed",
        b"saved_by",
        b"approved",
        b"consent",
        b"nomination",
        b"birth",
        b"state",
    ):
        assert internal_word not in re.sub(PUBLIC_AUTHOR, b"", found), internal_word


def test_exemplars_are_public_only_as_long_as_the_rule_says(world: World) -> None:
    exemplar = scenes.eligible(world, "PUBLISH")
    assert scenes.slugs(world, "/exemplars") == []
    article_id = scenes.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar])
    (slug,) = scenes.slugs(world, "/exemplars")
    page = scenes.portal(world, f"/exemplars/{slug}").json()
    assert [article["slug"] for article in page["articles"]] == scenes.slugs(world)
    assert set(page) & {"birth_year", "gender", "is_minor", "suspended_reason"} == set()
    second = scenes.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar])
    scenes.acted(world, LEAD, article_id, "withdraw", {"note": "Trùng"})
    assert scenes.slugs(world, "/exemplars") == [slug]
    scenes.acted(world, LEAD, second, "withdraw", {"note": "Trùng"})
    assert scenes.slugs(world, "/exemplars") == []
    gone = scenes.portal(world, f"/exemplars/{slug}")
    assert (gone.status_code, gone.json()["code"]) == (410, "withdrawn")


def test_a_withdrawn_nomination_takes_the_exemplar_down_and_leaves_the_article(world: World) -> None:
    nomination = exemplars.brought_to(world, "ELIGIBLE")
    exemplar = str(world.client("noivu").get(f"{exemplars.PATH}/{nomination}").json()["exemplar"]["id"])
    exemplars.consented(world, exemplar, "PUBLISH")
    scenes.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar])
    assert len(scenes.slugs(world, "/exemplars")) == 1
    exemplars.acted(world, "noivu", nomination, "withdraw", {"note": "Rút"})
    assert scenes.slugs(world, "/exemplars") == []
    assert [item["exemplars"] for item in scenes.portal(world, "/articles").json()["items"]] == [[]]


def test_where_a_minor_lives_stays_out(world: World) -> None:
    nomination = exemplars.brought_to(world, "ELIGIBLE", birth_year=2010)
    exemplar = str(world.client("noivu").get(f"{exemplars.PATH}/{nomination}").json()["exemplar"]["id"])
    exemplars.consented(world, exemplar, "PUBLISH")
    exemplars.consented(world, exemplar, "PUBLISH", giver="REPRESENTATIVE")
    scenes.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar])
    (item,) = scenes.portal(world, "/exemplars").json()["items"]
    assert (item["name"], item["residence"]) == ("Nguyễn Thị Sương Lúa", None)


def test_corrected_facts_reach_the_portal(world: World) -> None:
    exemplar = scenes.eligible(world, "PUBLISH")
    scenes.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar])
    path = f"/api/v1/exemplars/{exemplar}"
    office = world.client("noivu")
    changed = office.patch(path, {"name": "Nguyễn Thị Sương Mai"}, etag=office.get(path).headers["etag"])
    assert changed.status_code == 200, changed.text
    (item,) = scenes.portal(world, "/exemplars").json()["items"]
    (article,) = scenes.portal(world, "/articles").json()["items"]
    assert item["name"] == article["exemplars"][0]["name"] == "Nguyễn Thị Sương Mai"
    assert item["slug"] == article["exemplars"][0]["slug"]
    assert [kind for kind, _slug in scenes.log(world)][2:] == ["article.updated", "exemplar.updated"]
