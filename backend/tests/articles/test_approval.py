"""What stands between a text and its readers: separation of duties, consents, alternative texts, topics."""

from typing import Any

from tests.articles import scenes
from tests.articles.scenes import AUTHOR, EDITOR, LEAD, PB_LEAD
from tests.exemplars import scenes as exemplars
from tests.world import World


def offered(world: World, article_id: str, name: str, who: str = LEAD) -> dict[str, Any]:
    """The action as it is listed."""
    return next(a for a in scenes.read(world, article_id, who)["actions"] if a["name"] == name)


def editing(world: World, who: str = AUTHOR, **more: Any) -> str:
    """An article that was claimed."""
    return scenes.brought_to(world, "EDITING", who, **more)


def test_the_author_does_not_approve(world: World) -> None:
    article_id = editing(world, LEAD)
    answer = scenes.act(world, LEAD, article_id, "approve")
    assert (answer.status_code, answer.json()["code"]) == (403, "separation_of_duties")
    listed = offered(world, article_id, "approve")
    assert (listed["enabled"], listed["reasons"]) == (False, ["Tác giả không tự duyệt bài của mình."])
    assert scenes.read(world, article_id)["state"] == "EDITING"


def test_who_saved_the_last_edition_does_not_approve_it(world: World) -> None:
    article_id = scenes.brought_to(world, "SUBMITTED")
    scenes.acted(world, LEAD, article_id, "claim")
    assert scenes.edit(world, LEAD, article_id, {"title": "Tiêu đề khác"}).status_code == 200
    answer = scenes.act(world, LEAD, article_id, "approve")
    assert (answer.status_code, answer.json()["code"]) == (403, "separation_of_duties")
    assert offered(world, article_id, "approve")["reasons"] == ["Người lưu bản cuối cùng không duyệt bản đó."]
    # The same text once more edited by another may be approved by him.
    scenes.acted(world, LEAD, article_id, "release")
    scenes.acted(world, EDITOR, article_id, "claim")
    assert scenes.edit(world, EDITOR, article_id, {"summary": "Tóm tắt khác"}).status_code == 200
    assert scenes.acted(world, LEAD, article_id, "approve")["state"] == "APPROVED"


def test_opening_a_next_edition_does_not_wash_its_author(world: World) -> None:
    article_id = scenes.brought_to(world, "SUBMITTED")
    scenes.acted(world, EDITOR, article_id, "claim")
    scenes.edit(world, EDITOR, article_id, {"title": "Bản của biên tập viên"})
    scenes.acted(world, LEAD, article_id, "approve")
    revised = scenes.acted(world, LEAD, article_id, "revise")
    assert (revised["edition"]["n"], revised["edition"]["state"]) == (2, "EDITING")
    assert revised["edition"]["saved_by"]["name"] == scenes.read(world, article_id)["edition"]["saved_by"]["name"]
    # Untouched, it is still the editor's text: the leader approves it; once he has written in it, he does not.
    scenes.edit(world, LEAD, article_id, {"title": "Bản của lãnh đạo"})
    assert scenes.act(world, LEAD, article_id, "approve").status_code == 403


def test_every_reason_is_told_at_once(world: World) -> None:
    silent = scenes.eligible(world)
    cover = scenes.with_cover(world)
    inside = scenes.with_cover(world)
    article_id = editing(
        world,
        topic_codes=[],
        exemplar_ids=[silent],
        cover_file_id=cover,
        body_html=f'<p>Chữ</p><figure><img src="file:{inside}"></figure>',
    )
    answer = scenes.act(world, LEAD, article_id, "approve")
    reasons = [
        ("topic_codes", "Chưa chọn nội dung tuyên truyền."),
        ("pictures", "Còn 2 ảnh chưa có mô tả cho người khiếm thị."),
        ("exemplar_ids", "Chưa có xác nhận đồng ý công khai của Nguyễn Thị Sương Lúa."),
        ("exemplar_ids", "Chưa có xác nhận đồng ý công khai hình ảnh của Nguyễn Thị Sương Lúa."),
    ]
    assert answer.status_code == 422
    assert [(e["field"], e["message"]) for e in answer.json()["errors"]] == reasons
    listed = offered(world, article_id, "approve")
    assert (listed["enabled"], listed["reasons"]) == (False, [message for _field, message in reasons])
    exemplars.consented(world, silent, "PUBLISH", "PHOTO")
    body = {
        "topic_codes": ["f"],
        "cover_alt": "Con đường mới",
        "body_html": f'<p>Chữ</p><figure><img src="file:{inside}" alt="Ruộng lúa"></figure>',
    }
    assert scenes.edit(world, EDITOR, article_id, body).status_code == 200
    assert scenes.acted(world, LEAD, article_id, "approve")["state"] == "APPROVED"


def test_english_reasons_for_an_english_reader(world: World) -> None:
    article_id = editing(world, topic_codes=[])
    etag = scenes.read(world, article_id)["version"]
    answer = world.client(LEAD).post(
        f"{scenes.PATH}/{article_id}/actions/approve", {}, etag=etag, headers={"Accept-Language": "en"}
    )
    assert [e["message"] for e in answer.json()["errors"]] == ["No topic has been chosen."]


def test_a_notice_needs_no_topic(world: World) -> None:
    article_id = editing(world, kind="NOTICE", topic_codes=[])
    assert scenes.acted(world, LEAD, article_id, "approve")["state"] == "APPROVED"


def test_words_need_no_consent_to_pictures_and_pictures_do(world: World) -> None:
    agreed = scenes.eligible(world, "PUBLISH")
    words = editing(world, exemplar_ids=[agreed])
    assert scenes.acted(world, LEAD, words, "approve")["state"] == "APPROVED"
    shown = editing(world, exemplar_ids=[agreed], cover_file_id=scenes.with_cover(world), cover_alt="Chân dung")
    answer = scenes.act(world, LEAD, shown, "approve")
    assert [e["message"] for e in answer.json()["errors"]] == [
        "Chưa có xác nhận đồng ý công khai hình ảnh của Nguyễn Thị Sương Lúa."
    ]


def test_nothing_is_approved_about_a_suspended_exemplar(world: World) -> None:
    agreed = scenes.eligible(world, "PUBLISH")
    article_id = editing(world, exemplar_ids=[agreed])
    suspended = world.client("noivu.lead").act(f"/api/v1/exemplars/{agreed}", "suspend", {"note": "Đang xác minh"})
    assert suspended.status_code == 200
    answer = scenes.act(world, LEAD, article_id, "approve")
    assert answer.status_code == 422
    assert [e["message"] for e in answer.json()["errors"]] == ["Đang tạm dừng tuyên truyền về Nguyễn Thị Sương Lúa."]


def test_the_guards_are_asked_again_at_publication(world: World) -> None:
    agreed = scenes.eligible(world, "PUBLISH")
    article_id = scenes.brought_to(world, "APPROVED", exemplar_ids=[agreed])
    assert scenes.withdraw_consent(world, agreed).status_code == 200
    for name, body in (("publish", {}), ("schedule", {"at": scenes.FUTURE})):
        answer = scenes.act(world, LEAD, article_id, name, body)
        assert answer.status_code == 422, name
        assert [e["field"] for e in answer.json()["errors"]] == ["exemplar_ids"]
    assert (scenes.read(world, article_id)["state"], scenes.slugs(world)) == ("APPROVED", [])


def test_guidance_needs_consent_too(world: World) -> None:
    agreed = scenes.eligible(world, "PUBLISH")
    scenes.brought_to(world, "PUBLISHED", exemplar_ids=[agreed])
    guidance = str(scenes.draft(world, "tuyengiao", kind="GUIDANCE", exemplar_ids=[agreed])["id"])
    scenes.acted(world, "tuyengiao", guidance, "submit")
    scenes.acted(world, "tuyengiao", guidance, "claim")
    scenes.withdraw_consent(world, agreed)
    assert scenes.act(world, PB_LEAD, guidance, "approve").status_code == 422


def test_an_empty_text_is_not_submitted(world: World) -> None:
    article_id = str(scenes.draft(world, body_html="<script>alert(1)</script>")["id"])
    answer = scenes.act(world, AUTHOR, article_id, "submit")
    assert (answer.status_code, answer.json()["errors"]) == (
        422,
        [{"field": "body_html", "message": "Bài chưa có nội dung."}],
    )


def test_urgent_publication_is_flagged_until_another_confirms_it(world: World) -> None:
    article_id = scenes.brought_to(world, "SUBMITTED")
    assert scenes.act(world, EDITOR, article_id, "urgent_publish", {"note": "Tin khẩn"}).status_code == 403
    assert scenes.act(world, LEAD, article_id, "urgent_publish").status_code == 422
    live = scenes.acted(world, LEAD, article_id, "urgent_publish", {"note": "Tin khẩn"})
    assert (live["state"], live["urgent_unconfirmed"], scenes.slugs(world)) == ("PUBLISHED", True, [live["slug"]])
    answer = scenes.act(world, LEAD, article_id, "confirm")
    assert (answer.status_code, answer.json()["code"]) == (403, "separation_of_duties")
    second = second_lead(world)
    assert scenes.acted(world, second, article_id, "confirm")["urgent_unconfirmed"] is False
    history = world.client("noivu").get(f"{scenes.PATH}/{article_id}/history").json()
    assert [(step["action"], step["note"]) for step in history][-2:] == [
        ("urgent_publish", "Tin khẩn"),
        ("confirm", None),
    ]


def second_lead(world: World) -> str:
    """Make the editor a leader, too."""
    users = world.client("admin").get("/api/v1/users?q=vhtt&limit=100").json()["items"]
    user = next(u for u in users if u["username"] == EDITOR)
    granted = world.client("admin").post(f"/api/v1/users/{user['id']}/roles", {"role": "culture", "is_lead": True})
    assert granted.status_code == 201, granted.text
    return EDITOR


def test_urgent_publication_keeps_the_same_guards(world: World) -> None:
    silent = scenes.eligible(world)
    article_id = scenes.brought_to(world, "SUBMITTED", exemplar_ids=[silent])
    answer = scenes.act(world, LEAD, article_id, "urgent_publish", {"note": "Tin khẩn"})
    assert (answer.status_code, scenes.slugs(world)) == (422, [])
    own = scenes.brought_to(world, "SUBMITTED", LEAD)
    assert scenes.act(world, LEAD, own, "urgent_publish", {"note": "Tin khẩn"}).status_code == 403


def test_the_approval_of_another_for_the_next_edition_confirms_the_urgent_one(world: World) -> None:
    article_id = scenes.brought_to(world, "SUBMITTED")
    scenes.acted(world, LEAD, article_id, "urgent_publish", {"note": "Tin khẩn"})
    second = second_lead(world)
    scenes.acted(world, LEAD, article_id, "revise")
    scenes.edit(world, LEAD, article_id, {"title": "Tiêu đề đã sửa"})
    scenes.acted(world, second, article_id, "approve")
    assert scenes.acted(world, LEAD, article_id, "publish")["urgent_unconfirmed"] is False
