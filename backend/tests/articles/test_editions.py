"""Corrections: the live edition stays while the next one goes through the same steps."""

from tests.articles import scenes
from tests.articles.scenes import AUTHOR, EDITOR, LEAD
from tests.world import World


def live_titles(world: World) -> list[str]:
    return [item["title"] for item in scenes.portal(world, "/articles").json()["items"]]


def editions(world: World, article_id: str, who: str = "noivu") -> list[tuple[int, str]]:
    answer = world.client(who).get(f"{scenes.PATH}/{article_id}/editions")
    assert answer.status_code == 200, answer.text
    return [(e["n"], e["state"]) for e in answer.json()]


def test_what_is_published_is_changed_only_through_the_next_edition(world: World) -> None:
    article_id = scenes.brought_to(world, "PUBLISHED")
    old = live_titles(world)
    assert scenes.edit(world, AUTHOR, article_id, {"title": "Lén sửa"}).status_code == 409
    assert scenes.edit(world, EDITOR, article_id, {"title": "Lén sửa"}).status_code == 409
    revised = scenes.acted(world, EDITOR, article_id, "revise", {"note": "Sửa số liệu", "change": "MAJOR"})
    assert (revised["state"], revised["next_state"], revised["can_edit"]) == ("PUBLISHED", "EDITING", True)
    assert scenes.edit(world, EDITOR, article_id, {"title": "Tiêu đề đúng"}).status_code == 200
    assert live_titles(world) == old
    assert editions(world, article_id) == [(1, "LIVE"), (2, "EDITING")]
    scenes.acted(world, LEAD, article_id, "approve")
    assert editions(world, article_id) == [(1, "LIVE"), (2, "APPROVED")]
    world.forward(hours=1)
    scenes.acted(world, LEAD, article_id, "publish")
    assert editions(world, article_id) == [(1, "SUPERSEDED"), (2, "LIVE")]
    assert live_titles(world) == ["Tiêu đề đúng"]
    page = scenes.portal(world, f"/articles/{scenes.read(world, article_id)['slug']}").json()
    assert page["corrections"] == [{"at": "2022-03-18T02:00:00Z", "extent": "MAJOR", "note": "Sửa số liệu"}]
    assert (page["published_at"], page["updated_at"]) == ("2022-03-18T01:00:00Z", "2022-03-18T02:00:00Z")
    assert [kind for kind, _slug in scenes.log(world)] == ["article.published", "article.updated"]


def test_the_next_edition_may_be_returned_to_its_author(world: World) -> None:
    article_id = scenes.brought_to(world, "PUBLISHED")
    scenes.acted(world, EDITOR, article_id, "revise")
    returned = scenes.acted(world, EDITOR, article_id, "return", {"note": "Bổ sung số liệu"})
    assert (returned["state"], returned["next_state"]) == ("PUBLISHED", "DRAFT")
    assert scenes.edit(world, AUTHOR, article_id, {"summary": "Có số liệu mới"}).status_code == 200
    assert scenes.acted(world, AUTHOR, article_id, "submit")["next_state"] == "SUBMITTED"
    assert scenes.act(world, LEAD, article_id, "urgent_publish", {"note": "Gấp"}).status_code == 409
    assert scenes.acted(world, EDITOR, article_id, "claim")["next_state"] == "EDITING"
    assert scenes.acted(world, EDITOR, article_id, "release")["next_state"] == "SUBMITTED"


def test_what_was_approved_is_copied_not_reopened(world: World) -> None:
    article_id = scenes.brought_to(world, "APPROVED")
    revised = scenes.acted(world, EDITOR, article_id, "revise", {"note": "Sửa chính tả"})
    assert (revised["state"], revised["next_state"]) == ("EDITING", None)
    assert editions(world, article_id) == [(1, "SUPERSEDED"), (2, "EDITING")]
    assert scenes.edit(world, EDITOR, article_id, {"title": "Bản hai"}).status_code == 200
    found = world.client("noivu").get(f"{scenes.PATH}/{article_id}/editions").json()
    assert [e["title"] for e in found] == ["Mô hình mới ở ấp Suối Mẫu", "Bản hai"]
    scenes.acted(world, LEAD, article_id, "approve")
    scenes.acted(world, LEAD, article_id, "publish")
    # What was never live corrects nothing.
    page = scenes.portal(world, f"/articles/{scenes.read(world, article_id)['slug']}").json()
    assert page["corrections"] == []


def test_an_approved_next_edition_may_be_revised_again(world: World) -> None:
    article_id = scenes.brought_to(world, "PUBLISHED")
    scenes.acted(world, EDITOR, article_id, "revise", {"note": "Sửa số liệu"})
    scenes.acted(world, LEAD, article_id, "approve")
    again = scenes.acted(world, EDITOR, article_id, "revise")
    assert (again["next_state"], again["edition"]["n"], again["edition"]["change_note"]) == (
        "EDITING",
        3,
        "Sửa số liệu",
    )
    assert editions(world, article_id) == [(1, "LIVE"), (2, "SUPERSEDED"), (3, "EDITING")]


def test_only_the_editor_who_claimed_it_writes(world: World) -> None:
    article_id = scenes.brought_to(world, "EDITING")
    answer = scenes.edit(world, LEAD, article_id, {"title": "Của lãnh đạo"})
    assert (answer.status_code, answer.json()["detail"]) == (403, "Bài đang do người khác biên tập.")
    assert scenes.edit(world, AUTHOR, article_id, {"title": "Của tác giả"}).status_code == 409
    assert scenes.read(world, article_id, LEAD)["can_edit"] is False
    assert scenes.read(world, article_id, EDITOR)["can_edit"] is True
    # A leader frees what an absent editor holds; another editor does not.
    scenes.acted(world, LEAD, article_id, "release")
    scenes.acted(world, LEAD, article_id, "claim")
    assert scenes.act(world, EDITOR, article_id, "release").status_code == 403
    assert scenes.act(world, EDITOR, article_id, "return", {"note": "Trả"}).status_code == 403


def test_others_read_the_live_edition_and_nothing_of_the_next(world: World) -> None:
    article_id = scenes.brought_to(world, "PUBLISHED")
    scenes.acted(world, EDITOR, article_id, "revise", {"note": "Bí mật đang sửa"})
    scenes.edit(world, EDITOR, article_id, {"title": "Chữ chưa duyệt", "topic_codes": ["b"]})
    path = f"{scenes.PATH}/{article_id}"
    for who in ("xa.thanhbac", "tuyengiao", "hoidong.1"):
        client = world.client(who)
        found = client.get(path)
        assert found.json()["title"] == "Mô hình mới ở ấp Suối Mẫu"
        assert (found.json()["next_state"], found.json()["edition"]["saved_by"]) == (None, None)
        assert editions(world, article_id, who) == [(1, "LIVE")]
        everything = found.text + client.get(scenes.PATH).text + client.get(f"{path}/editions").text
        assert "chưa duyệt" not in everything
        assert "Bí mật" not in everything
        assert client.get(f"{scenes.PATH}?q=duyet").json()["items"] == []
        assert client.get(f"{scenes.PATH}?topic=b").json()["items"] == []
        assert len(client.get(f"{scenes.PATH}?q=suoi+mau&topic=d").json()["items"]) == 1
        assert client.get(f"{path}/history").status_code == 403
        assert client.get(f"{path}/preview").status_code == 403
    assert len(world.client(AUTHOR).get(f"{scenes.PATH}?q=duyet&topic=b").json()["items"]) == 1


def test_withdrawing_ends_the_next_edition_with_it(world: World) -> None:
    article_id = scenes.brought_to(world, "PUBLISHED")
    scenes.acted(world, EDITOR, article_id, "revise")
    scenes.edit(world, EDITOR, article_id, {"title": "Chưa từng đăng"})
    gone = scenes.acted(world, LEAD, article_id, "withdraw", {"note": "Sai số liệu"})
    assert (gone["state"], gone["next_state"], gone["title"]) == ("WITHDRAWN", None, "Mô hình mới ở ấp Suối Mẫu")
    assert editions(world, article_id) == [(1, "SUPERSEDED"), (2, "SUPERSEDED")]
    assert scenes.edit(world, EDITOR, article_id, {"title": "Nữa"}).status_code == 409


def test_the_address_follows_the_title_until_the_first_publication(world: World) -> None:
    article_id = scenes.brought_to(world, "EDITING")
    assert scenes.edit(world, EDITOR, article_id, {"title": "Hòa Điệp được mùa"}).json()["slug"] == "hoa-diep-duoc-mua"
    scenes.acted(world, LEAD, article_id, "approve")
    scenes.acted(world, LEAD, article_id, "publish")
    scenes.acted(world, EDITOR, article_id, "revise")
    answer = scenes.edit(world, EDITOR, article_id, {"title": "Hòa Điệp mất mùa"})
    assert answer.json()["slug"] == "hoa-diep-duoc-mua"
    for fixed in ({"kind": "FEATURE"}, {"visibility": "INTERNAL"}, {"column": "Khác"}):
        assert scenes.edit(world, EDITOR, article_id, fixed).status_code == 422


def test_the_preview_is_what_the_portal_will_show(world: World) -> None:
    agreed = scenes.eligible(world, "PUBLISH", "PHOTO")
    article_id = scenes.brought_to(
        world,
        "APPROVED",
        exemplar_ids=[agreed],
        cover_file_id=scenes.with_cover(world),
        cover_alt="Con đường",
        byline="Hương Tràm",
    )
    preview = world.client(AUTHOR).get(f"{scenes.PATH}/{article_id}/preview")
    assert preview.status_code == 200
    scenes.acted(world, LEAD, article_id, "publish")
    shown = scenes.portal(world, f"/articles/{preview.json()['slug']}")
    assert shown.json() == preview.json()
    assert world.client("xa.thanhbac").get(f"{scenes.PATH}/{article_id}/preview").status_code == 403
    assert world.client("admin").get(f"{scenes.PATH}/{article_id}/preview").status_code == 404
    internal = scenes.draft(world, visibility="INTERNAL")["id"]
    assert world.client(AUTHOR).get(f"{scenes.PATH}/{internal}/preview").status_code == 409
