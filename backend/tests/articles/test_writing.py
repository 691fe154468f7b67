"""Writing: what a draft takes, what it refuses, and that nobody loses what another wrote."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

from sqlalchemy import func, select
from sqlmodel import col

from tests.articles import scenes
from tests.articles.scenes import AUTHOR, EDITOR, LEAD, PATH
from tests.exemplars import scenes as exemplars
from tests.world import World
from thidua.articles.models import Article, Edition
from thidua.core.audit import AuditEvent
from thidua.core.history import HistoryEntry


def rows(world: World) -> dict[str, int]:
    with world.read() as session:
        counted = {
            "Article": select(func.count()).select_from(Article),
            "Edition": select(func.count()).select_from(Edition),
            "AuditEvent": select(func.count()).where(col(AuditEvent.kind) == "article"),
            "HistoryEntry": select(func.count()).where(col(HistoryEntry.kind) == "article"),
        }
        return {name: session.scalar(statement) or 0 for name, statement in counted.items()}


def test_a_draft_carries_what_was_written(world: World) -> None:
    movement = exemplars.movement_id(world)
    answer = scenes.create(
        world,
        title="  “Ngày thứ Ba không viết tay”  ",
        movement_ids=[movement, movement],
        topic_codes=["d", "đ"],
        comm_form_code="a.2",
        byline="Minh Châu",
    )
    body = answer.json()
    assert answer.status_code == 201
    assert (answer.headers["etag"], answer.headers["location"]) == ('"1"', f"{PATH}/{body['id']}")
    assert (body["title"], body["slug"]) == ("“Ngày thứ Ba không viết tay”", "ngay-thu-ba-khong-viet-tay")
    assert (body["state"], body["visibility"], body["column"]) == ("DRAFT", "PUBLIC", "Thi đua yêu nước")
    assert body["movements"][0]["code"] == "NTM"
    assert (body["movement_ids"], body["topic_codes"], body["comm_form_code"]) == ([movement], ["d", "đ"], "a.2")
    assert body["unit"]["code"] == "XA_TANLAP"
    assert [a["name"] for a in body["actions"]] == ["submit"]
    assert body["can_edit"] is True


def test_who_does_not_write(world: World) -> None:
    for who in ("admin", "hoidong.1", "giamkhao.1"):
        assert scenes.create(world, who).status_code == 403
        assert world.client(who).post(PATH, {"nothing": 1}).status_code == 403
    assert rows(world) == {"Article": 0, "Edition": 0, "AuditEvent": 0, "HistoryEntry": 0}


def test_every_write_leaves_one_audit_row(world: World) -> None:
    article_id = str(scenes.draft(world)["id"])
    scenes.edit(world, AUTHOR, article_id, {"title": "Tiêu đề khác"})
    scenes.acted(world, AUTHOR, article_id, "submit")
    assert rows(world) == {"Article": 1, "Edition": 1, "AuditEvent": 3, "HistoryEntry": 2}


HOSTILE = [
    '<img src=x onerror="alert(1)">',
    "<script>alert(1)</script>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="  JaVaScRiPt&#58;alert(1)">x</a>',
    '<p style="background:url(javascript:alert(1))" onclick="alert(1)">x</p>',
    "<svg><script>alert(1)</script></svg>",
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    '<img src="/api/v1/files/../../etc/passwd" alt="x">',
    '<img src="https://evil.example/x.png" alt="x">',
    "<object data=x></object><embed src=x><base href=//evil.example><meta http-equiv=refresh content=0>",
]


def test_html_is_cleaned_and_not_refused(world: World) -> None:
    article_id = str(scenes.draft(world, body_html="<p>An toàn</p>" + "".join(HOSTILE))["id"])
    for who, name, body in scenes.ROADS["PUBLISHED"]:
        scenes.acted(world, who, article_id, name, body)
    slug = scenes.read(world, article_id)["slug"]
    shown = scenes.read(world, article_id)["body_html"] + scenes.portal(world, f"/articles/{slug}").json()["body_html"]
    low = shown.lower()
    assert "an toàn" in low
    for word in ("alert", "script", "onerror", "onclick", "evil.example", "passwd", "style", "iframe", "<svg", "<meta"):
        assert word not in low, word


def test_markup_in_one_line_texts_is_refused(world: World) -> None:
    before = rows(world)
    for field in ("title", "byline", "source", "column", "cover_alt"):
        answer = scenes.create(world, **{field: "<b>x</b>"})
        assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, field)
    assert rows(world) == before


SOME_ID = "01900000-0000-7000-8000-000000000001"
OF_THE_SERVER: dict[str, object] = {
    "id": SOME_ID,
    "state": "PUBLISHED",
    "slug": "toi-dat",
    "unit_id": SOME_ID,
    "author_id": SOME_ID,
    "published_at": "2022-01-01T00:00:00Z",
    "live_edition": 1,
    "next_state": "APPROVED",
    "urgent_unconfirmed": False,
    "approved_by": SOME_ID,
    "version": 9,
}


def test_fields_of_the_server_are_refused(world: World) -> None:
    article_id = str(scenes.draft(world)["id"])
    before = rows(world)
    for field, value in OF_THE_SERVER.items():
        for answer in (scenes.create(world, **{field: value}), scenes.edit(world, AUTHOR, article_id, {field: value})):
            assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field])
    assert rows(world) == before


def test_what_the_caller_may_not_see_is_not_there(world: World) -> None:
    hidden = scenes.eligible(world)
    other = world.client("xa.thanhbac")
    theirs = exemplars.uploaded(world.client(AUTHOR))
    document = other.request(
        "POST", "/api/v1/files", data={"id": str(uuid4())}, files={"file": ("a.pdf", b"%PDF-1.4\n%%EOF\n", "x/y")}
    )
    before = rows(world)
    attempts = [
        {"exemplar_ids": [hidden]},
        {"exemplar_ids": [str(uuid4())]},
        {"movement_ids": [str(uuid4())]},
        {"cover_file_id": theirs},
        {"cover_file_id": str(uuid4())},
        {"body_html": f'<p>x</p><img src="file:{theirs}" alt="x">'},
    ]
    assert document.status_code == 201, document.text
    attempts.append({"cover_file_id": document.json()["id"]})
    mine = str(scenes.draft(world, "xa.thanhbac")["id"])
    saved = rows(world)
    missing = other.get(f"{PATH}/{uuid4()}").json()
    for attempt in attempts:
        for answer in (other.post(PATH, scenes.text(**attempt)), scenes.edit(world, "xa.thanhbac", mine, attempt)):
            assert answer.status_code == 404, attempt
            assert {**answer.json(), "request_id": ""} == {**missing, "request_id": ""}
    assert rows(world) == saved != before


def test_values_out_of_the_catalogues_are_told_by_field(world: World) -> None:
    answer = scenes.create(world, topic_codes=["d", "z"], comm_form_code="q.9")
    assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (
        422,
        ["topic_codes.1", "comm_form_code"],
    )


def test_two_titles_alike_get_two_addresses(world: World) -> None:
    first, second = scenes.draft(world), scenes.draft(world, "xa.thanhbac")
    assert first["slug"] == "mo-hinh-moi-o-ap-suoi-mau"
    assert second["slug"] == f"mo-hinh-moi-o-ap-suoi-mau-{second['id'].replace('-', '')[-8:]}"
    assert scenes.draft(world, title="!!!")["slug"] == "bai"


def test_twenty_drafts_of_one_title_at_once(world: World) -> None:
    client = world.client(AUTHOR)
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _n: client.post(PATH, scenes.text()), range(20)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["slug"] for answer in answers}) == 20


def test_one_key_writes_one_draft(world: World) -> None:
    client = world.client(AUTHOR)
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _n: client.post(PATH, scenes.text(), key="k-1"), range(40)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert rows(world)["Article"] == 1


def test_of_twenty_edits_with_one_etag_one_is_saved(world: World) -> None:
    article_id = str(scenes.draft(world)["id"])
    client = world.client(AUTHOR)
    with ThreadPoolExecutor(20) as pool:
        answers = list(
            pool.map(lambda n: client.patch(f"{PATH}/{article_id}", {"title": f"Bản {n}"}, etag=1), range(20))
        )
    assert sorted(answer.status_code for answer in answers) == [200] + [412] * 19
    saved = next(answer.json() for answer in answers if answer.status_code == 200)
    found = scenes.read(world, article_id)
    assert (found["title"], found["version"], saved["version"]) == (saved["title"], 2, 2)


def test_an_edit_moves_the_etag_even_when_the_clock_stands_still(world: World) -> None:
    article_id = str(scenes.draft(world)["id"])
    client = world.client(AUTHOR)
    versions = [
        client.patch(f"{PATH}/{article_id}", {"summary": f"Lần {n}"}, etag=n).json()["version"] for n in (1, 2, 3)
    ]
    assert versions == [2, 3, 4]
    assert client.patch(f"{PATH}/{article_id}", {"summary": "x"}).status_code == 428


def test_a_patch_leaves_what_it_does_not_name(world: World) -> None:
    cover = scenes.with_cover(world)
    article_id = str(
        scenes.draft(world, cover_file_id=cover, cover_alt="Cánh đồng", cover_credit="Minh", byline="An")["id"]
    )
    changed = scenes.edit(world, AUTHOR, article_id, {"cover_caption": "Mùa gặt"}).json()
    kept = {key: changed["cover"][key] for key in ("file_id", "alt", "caption", "credit")}
    assert kept == {"file_id": cover, "alt": "Cánh đồng", "caption": "Mùa gặt", "credit": "Minh"}
    assert changed["byline"] == "An"
    assert changed["cover"]["url"].startswith(f"/api/v1/files/{cover}?")
    other = scenes.with_cover(world)
    replaced = scenes.edit(world, AUTHOR, article_id, {"cover_file_id": other, "byline": None}).json()
    assert (replaced["cover"]["alt"], replaced["byline"]) == ("", None)
    assert scenes.edit(world, AUTHOR, article_id, {"cover_file_id": None}).json()["cover"] is None


def test_pictures_of_the_text_are_stored_by_id_and_shown_by_link(world: World) -> None:
    picture = scenes.with_cover(world)
    draft = scenes.draft(world, body_html=f'<p>x</p><img src="/api/v1/files/{picture}?exp=1&sig=x" alt="Ruộng">')
    assert f'src="/api/v1/files/{picture}?' in draft["body_html"]
    link = draft["body_html"].split('src="')[1].split('"')[0].replace("&amp;", "&")
    assert world.public.get(link).status_code == 200
    again = scenes.edit(world, AUTHOR, draft["id"], {"body_html": draft["body_html"]}).json()
    assert again["body_html"] == draft["body_html"]
    with world.read() as session:
        assert (
            session.scalars(select(col(Edition.body_html))).one() == f'<p>x</p><img src="file:{picture}" alt="Ruộng">'
        )


def test_readers_of_the_article_read_its_pictures(world: World) -> None:
    picture = scenes.with_cover(world)
    article_id = str(scenes.draft(world, cover_file_id=picture, cover_alt="Ruộng")["id"])
    readers = {
        who: world.client(who).get(f"/api/v1/files/{picture}").status_code for who in (AUTHOR, EDITOR, "xa.thanhbac")
    }
    assert readers == {AUTHOR: 200, EDITOR: 200, "xa.thanhbac": 404}
    scenes.edit(world, AUTHOR, article_id, {"cover_file_id": None})
    assert world.client(EDITOR).get(f"/api/v1/files/{picture}").status_code == 404


def test_a_portrait_in_one_step_from_an_exemplar(world: World) -> None:
    photo = exemplars.uploaded(world.client(AUTHOR))
    more = exemplars.uploaded(world.client(AUTHOR))
    exemplar = scenes.eligible(
        world,
        "PUBLISH",
        "PHOTO",
        topic_codes=["b"],
        results="Số hộ hưởng lợi: 61",
        lessons="Người trong xóm vận động người trong xóm",
        prior_awards=["Giấy khen năm 2020"],
        photos=[{"file_id": photo, "alt": "Con đường mới"}, {"file_id": more, "alt": "Lễ khánh thành"}],
    )
    answer = world.client(EDITOR).post(f"{PATH}/from-exemplar", {"exemplar_id": exemplar})
    body = answer.json()
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"] == f"{PATH}/{body['id']}"
    assert (body["kind"], body["title"]) == ("PORTRAIT", "Hiến 620 m² đất mở đường")
    assert (body["topic_codes"], [m["code"] for m in body["movements"]]) == (["b", "d", "f"], ["NTM"])
    assert [e["id"] for e in body["exemplars"]] == [exemplar]
    assert (body["cover"]["file_id"], body["cover"]["alt"]) == (photo, "Con đường mới")
    for words in ("Bà Nguyễn Thị Sương Lúa", "Số hộ hưởng lợi: 61", "Người trong xóm", "Giấy khen năm 2020", more):
        assert words in body["body_html"]
    assert body["summary"].startswith("Tự nguyện hiến 620 m²")
    scenes.acted(world, EDITOR, body["id"], "submit")
    scenes.acted(world, EDITOR, body["id"], "claim")
    scenes.acted(world, LEAD, body["id"], "approve")
    assert scenes.acted(world, LEAD, body["id"], "publish")["state"] == "PUBLISHED"


def test_without_consent_to_pictures_the_portrait_comes_without(world: World) -> None:
    photo = exemplars.uploaded(world.client(AUTHOR))
    exemplar = scenes.eligible(world, "PUBLISH", photos=[{"file_id": photo, "alt": "Chân dung"}])
    body = world.client(EDITOR).post(f"{PATH}/from-exemplar", {"exemplar_id": exemplar, "kind": "FEATURE"}).json()
    assert (body["kind"], body["cover"], photo in body["body_html"]) == ("FEATURE", None, False)


def test_no_portrait_of_someone_the_caller_does_not_see(world: World) -> None:
    exemplar = exemplars.draft(world)["exemplar"]["id"]
    body = {"exemplar_id": exemplar}
    assert world.client(EDITOR).post(f"{PATH}/from-exemplar", body).status_code == 404
    assert world.client("xa.thanhbac").post(f"{PATH}/from-exemplar", body).status_code == 404
    assert world.client("hoidong.1").post(f"{PATH}/from-exemplar", body).status_code == 403
    assert world.client(AUTHOR).post(f"{PATH}/from-exemplar", {**body, "kind": "GUIDANCE"}).status_code == 403
