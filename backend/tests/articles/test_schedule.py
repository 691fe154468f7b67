"""Publication by the clock, and what stops it."""

from tests.articles import scenes
from tests.articles.scenes import FUTURE, LEAD
from tests.world import World
from thidua.core.jobs import sweep
from thidua.core.outbox import OutboxEvent


def test_the_clock_publishes_at_the_scheduled_instant(world: World) -> None:
    article_id = scenes.brought_to(world, "SCHEDULED")
    slug = scenes.read(world, article_id)["slug"]
    world.at("2022-03-25T00:59:59.999999Z")
    sweep(world.runtime)
    assert (scenes.read(world, article_id)["state"], scenes.slugs(world)) == ("SCHEDULED", [])
    world.at("2022-03-25T01:00:00Z")
    sweep(world.runtime)
    found = scenes.read(world, article_id)
    assert (found["state"], found["published_at"], found["publish_at"]) == ("PUBLISHED", FUTURE, None)
    assert scenes.slugs(world) == [slug]
    last = world.client("noivu").get(f"{scenes.PATH}/{article_id}/history").json()[-1]
    assert (last["actor_name"], last["label"], last["from_state"]) == ("Hệ thống", "Đăng theo lịch", "SCHEDULED")


def test_a_late_clock_publishes_as_of_the_scheduled_instant_but_changed_now(world: World) -> None:
    scenes.brought_to(world, "SCHEDULED")
    world.at("2022-04-30T01:00:00Z")
    sweep(world.runtime)
    item = scenes.portal(world, "/articles?since=2022-04-30T01:00:00Z").json()["items"]
    assert [i["published_at"] for i in item] == [FUTURE]
    sweep(world.runtime)
    assert len(scenes.log(world)) == 1


def test_the_schedule_must_lie_ahead(world: World) -> None:
    article_id = scenes.brought_to(world, "APPROVED")
    for at in ("2022-03-18T01:00:00Z", "2022-03-01T00:00:00+07:00"):
        answer = scenes.act(world, LEAD, article_id, "schedule", {"at": at})
        assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "at")
    assert scenes.act(world, LEAD, article_id, "schedule", {"at": "2022-03-25T08:00:00"}).status_code == 422
    assert scenes.act(world, LEAD, article_id, "schedule").status_code == 422
    assert (
        scenes.acted(world, LEAD, article_id, "schedule", {"at": "2022-03-25T08:00:00+07:00"})["publish_at"] == FUTURE
    )


def test_an_unscheduled_article_stays_where_it_is(world: World) -> None:
    article_id = scenes.brought_to(world, "SCHEDULED")
    assert scenes.acted(world, LEAD, article_id, "unschedule")["publish_at"] is None
    world.at("2022-03-26T01:00:00Z")
    sweep(world.runtime)
    assert scenes.read(world, article_id)["state"] == "APPROVED"


def test_a_consent_withdrawn_meanwhile_blocks_the_schedule(world: World) -> None:
    agreed = scenes.eligible(world, "PUBLISH")
    article_id = scenes.brought_to(world, "SCHEDULED", exemplar_ids=[agreed])
    scenes.withdraw_consent(world, agreed)
    world.at("2022-03-25T01:00:00Z")
    sweep(world.runtime)
    found = scenes.read(world, article_id)
    reason = "Chưa có xác nhận đồng ý công khai của Nguyễn Thị Sương Lúa."
    assert (found["state"], found["blocked_reason"], found["publish_at"]) == ("APPROVED", reason, None)
    last = world.client("noivu").get(f"{scenes.PATH}/{article_id}/history").json()[-1]
    assert (last["action"], last["note"], last["to_state"]) == ("block", reason, "APPROVED")
    assert scenes.slugs(world) == []
    with world.read() as session:
        topics = [event.topic for event in session.query(OutboxEvent).filter_by(kind="article").all()]
    assert topics[-1] == "article.blocked"


def test_one_blocked_article_does_not_hold_up_the_others(world: World) -> None:
    agreed = scenes.eligible(world, "PUBLISH")
    blocked = scenes.brought_to(world, "SCHEDULED", exemplar_ids=[agreed])
    free = scenes.brought_to(world, "SCHEDULED")
    scenes.withdraw_consent(world, agreed)
    world.at("2022-03-25T01:00:00Z")
    sweep(world.runtime)
    assert [scenes.read(world, a)["state"] for a in (blocked, free)] == ["APPROVED", "PUBLISHED"]


def test_the_next_edition_is_scheduled_and_published_by_the_clock(world: World) -> None:
    article_id = scenes.brought_to(world, "PUBLISHED")
    scenes.acted(world, "vhtt", article_id, "revise")
    scenes.edit(world, "vhtt", article_id, {"title": "Tiêu đề đính chính"})
    scenes.acted(world, LEAD, article_id, "approve")
    scheduled = scenes.acted(world, LEAD, article_id, "schedule", {"at": FUTURE})
    assert (scheduled["state"], scheduled["next_state"]) == ("PUBLISHED", "SCHEDULED")
    world.at(FUTURE)
    sweep(world.runtime)
    found = scenes.read(world, article_id)
    assert (found["state"], found["next_state"], found["live_edition"]) == ("PUBLISHED", None, 2)
    assert [i["title"] for i in scenes.portal(world, "/articles").json()["items"]] == ["Tiêu đề đính chính"]
