"""Deliveries to a real receiver: signed, at least once, in order per object, tried for three days, buried, replayed."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col
from standardwebhooks import Webhook as Verifier
from standardwebhooks import WebhookVerificationError

from tests.articles import scenes as articles
from tests.articles.scenes import EDITOR, LEAD
from tests.webhooks import scenes
from tests.webhooks.receiver import Got, Receiver, listening
from tests.webhooks.scenes import work
from tests.world import World
from thidua.core import jobs
from thidua.core.jobs import Worker
from thidua.webhooks import courier, delivery
from thidua.webhooks.models import Webhook, WebhookDelivery


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    """The reference library compares with the machine's clock; the world's stands still in 2022."""
    import standardwebhooks.webhooks as reference

    class Frozen(reference.datetime):  # type: ignore[misc,name-defined]
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            return world.time.moment

    monkeypatch.setattr(reference, "datetime", Frozen)


def revised(world: World, article_id: str, title: str) -> None:
    """A new edition goes live."""
    articles.acted(world, EDITOR, article_id, "revise")
    articles.edit(world, EDITOR, article_id, {"title": title})
    articles.acted(world, LEAD, article_id, "approve")
    articles.acted(world, LEAD, article_id, "publish")


def test_the_life_of_an_article_is_told_in_order_and_signed(world: World, receiver: Receiver) -> None:
    webhook = scenes.made(world, receiver.url)
    article_id = articles.brought_to(world, "PUBLISHED")
    slug = articles.read(world, article_id)["slug"]
    revised(world, article_id, "Tiêu đề khác")
    articles.acted(world, LEAD, article_id, "withdraw", {"note": "Sai"})
    articles.acted(world, LEAD, article_id, "remove", {"reason": "ERROR"})
    work(world)
    assert receiver.told == [
        (f"article.{what}", article_id) for what in ("published", "updated", "withdrawn", "removed")
    ]
    changes = articles.portal(world, "/changes").json()["items"]
    for got in receiver.got:
        verified = Verifier(webhook["secret"]).verify(got.body, got.headers)
        data = verified["data"]
        assert data == next(
            {"seq": c["seq"], "kind": "article", "id": article_id, "slug": slug, "at": c["at"]}
            for c in changes
            if c["seq"] == data["seq"]
        )
        with pytest.raises(WebhookVerificationError):
            Verifier(webhook["secret"]).verify(got.body + b" ", got.headers)
    assert len({got.headers["webhook-id"] for got in receiver.got}) == 4
    assert [d["state"] for d in scenes.log(world, webhook)] == ["DELIVERED"] * 4
    read = scenes.read(world, webhook)
    assert (read["pending"], read["dead"], read["failing_since"]) == (0, 0, None)
    assert read["delivered_at"] is not None


def test_nothing_of_a_refused_or_inner_change_is_told(world: World, receiver: Receiver) -> None:
    webhook = scenes.made(world, receiver.url, events=["article.withdrawn"])
    article_id = articles.brought_to(world, "APPROVED")
    path = f"{articles.PATH}/{article_id}/actions/publish"
    assert world.client(LEAD).post(path, {}, etag=99).status_code == 412
    articles.acted(world, LEAD, article_id, "publish")
    work(world)
    assert scenes.log(world, webhook) == []
    articles.acted(world, LEAD, article_id, "withdraw", {"note": "Sai"})
    work(world)
    assert receiver.told == [("article.withdrawn", article_id)]


def test_a_refused_message_holds_back_its_own_object_only(world: World, receiver: Receiver) -> None:
    webhook = scenes.made(world, receiver.url)
    first, second = (articles.brought_to(world, "PUBLISHED", title=title) for title in ("Một", "Hai"))
    revised(world, first, "Một mới")
    receiver.answer = lambda got: (500 if got.told[1] == first else 204, {})
    work(world)
    assert receiver.told == [("article.published", first), ("article.published", second)]
    assert scenes.read(world, webhook)["pending"] == 2
    receiver.answer = lambda _got: (200, {})
    world.forward(seconds=5)
    work(world)
    assert receiver.told[2:] == [("article.published", first), ("article.updated", first)]
    ids = [got.headers["webhook-id"] for got in receiver.got]
    assert ids[0] == ids[2]
    assert receiver.got[0].body == receiver.got[2].body
    tries = scenes.log(world, webhook, "?event=article.published")[-1]["tries"]
    assert [(t["status"], t["error"]) for t in tries] == [(200, None), (500, None)]


def test_who_is_away_is_asked_with_one_message_until_he_is_back(world: World, receiver: Receiver) -> None:
    webhook = scenes.made(world, receiver.url)
    receiver.answer = lambda _got: (503, {"retry-after": "90"})
    ids = [articles.brought_to(world, "PUBLISHED", title=f"Bài {n}") for n in range(3)]
    work(world)
    assert receiver.told == [("article.published", ids[0])]
    assert scenes.read(world, webhook)["failing_since"] is not None
    world.forward(seconds=89)
    work(world)
    assert len(receiver.got) == 1
    receiver.answer = lambda _got: (200, {})
    world.forward(seconds=1)
    work(world)
    assert receiver.told[1:] == [("article.published", key) for key in ids]
    assert scenes.read(world, webhook)["failing_since"] is None


def test_after_three_days_it_is_a_dead_letter_that_can_be_sent_again(world: World) -> None:
    with listening() as gone:
        pass
    webhook = scenes.made(world, gone.url)
    ids = [articles.brought_to(world, "PUBLISHED", title=f"Bài {n}") for n in range(2)]
    began, tried = world.time.moment, 0
    while world.time.moment - began < timedelta(days=4):
        tried += work(world) > 0
        world.forward(minutes=30)
    assert [d["state"] for d in scenes.log(world, webhook)] == ["DEAD"] * 2
    (first,) = [d for d in scenes.log(world, webhook) if d["payload"]["data"]["id"] == ids[0]]
    waits = sum(delivery.WAITS[:-1], timedelta())
    assert first["attempts"] >= len(delivery.WAITS) + (timedelta(days=3) - waits) // delivery.WAITS[-1] - 1
    assert {t["error"] for t in first["tries"]} == {"connection"}
    assert scenes.read(world, webhook)["dead"] == 2
    with listening() as back:
        etag = world.client("admin").get(f"{scenes.PATH}/{webhook['id']}").headers["etag"]
        answer = world.client("admin").patch(f"{scenes.PATH}/{webhook['id']}", {"url": back.url}, etag=etag)
        assert answer.status_code == 200
        scenes.replayed(world, webhook)
        work(world)
        assert back.told == [("article.published", key) for key in ids]
    assert scenes.read(world, webhook)["dead"] == 0


def test_replay_of_named_ones_and_since_an_instant(world: World, receiver: Receiver) -> None:
    webhook = scenes.made(world, receiver.url)
    first = articles.brought_to(world, "PUBLISHED", title="Một")
    world.forward(hours=1)
    moment = world.time.moment.isoformat()
    second = articles.brought_to(world, "PUBLISHED", title="Hai")
    work(world)
    sent = {got.told[1]: got.headers["webhook-id"] for got in receiver.got}
    receiver.got.clear()
    oldest = scenes.log(world, webhook)[-1]["id"]
    scenes.replayed(world, webhook, {"delivery_ids": [oldest]})
    work(world)
    assert receiver.told == [("article.published", first)]
    scenes.replayed(world, webhook, {"since": moment})
    work(world)
    assert receiver.told[1:] == [("article.published", second)]
    assert {got.told[1]: got.headers["webhook-id"] for got in receiver.got} == sent


def test_a_worker_killed_after_sending_repeats_and_never_overtakes(world: World, receiver: Receiver) -> None:
    """The worker dies between the receiver's answer and its own note; another goes on when the lease is over."""
    scenes.made(world, receiver.url)
    article_id = articles.brought_to(world, "PUBLISHED")
    revised(world, article_id, "Mới")
    claims = iter(lambda: jobs.claim(world.runtime), None)
    claimed = next(claim for claim in claims if claim.name == delivery.SEND)
    delivery.send(world.runtime, claimed.payload)  # sent, and then the process dies
    work(world)
    assert receiver.told == [("article.published", article_id)], "while the dead one's hold lasts nobody else sends"
    world.forward(seconds=61)
    work(world)
    assert receiver.told == [("article.published", article_id)] * 2 + [("article.updated", article_id)]


def test_two_workers_send_nothing_twice(world: World, receiver: Receiver) -> None:
    scenes.made(world, receiver.url)
    for number in range(6):
        articles.brought_to(world, "PUBLISHED", title=f"Bài {number}")
    threads = [threading.Thread(target=work, args=(world,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    work(world)
    assert len(receiver.got) == len({got.headers["webhook-id"] for got in receiver.got}) == 6


def test_a_slow_receiver_delays_nobody_else(world: World, receiver: Receiver) -> None:
    """One answers only when the test lets it; the other, and the jobs of the program, go on meanwhile."""
    free = threading.Event()
    with listening() as slow:
        slow.answer = lambda _got: (204 if free.wait(60) else 500, {})
        scenes.made(world, slow.url, name="Chậm")
        scenes.made(world, receiver.url)
        worker = Worker(world.runtime, idle_seconds=0.02)
        worker.start()
        try:
            articles.brought_to(world, "PUBLISHED", title="Một")
            assert slow.arrived.wait(10)
            assert receiver.arrived.wait(10)
            receiver.arrived.clear()
            articles.brought_to(world, "PUBLISHED", title="Hai")
            assert receiver.arrived.wait(10)
            assert len(slow.got) == 1
        finally:
            free.set()
            worker.stop()


def test_a_receiver_that_never_answers_is_left_after_a_while(
    world: World, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "TIMEOUT_SECONDS", 0.3)
    free = threading.Event()
    receiver.answer = lambda _got: (204 if free.wait(60) else 500, {})
    webhook = scenes.made(world, receiver.url)
    articles.brought_to(world, "PUBLISHED")
    work(world)
    free.set()
    assert [t["error"] for t in scenes.log(world, webhook)[0]["tries"]] == ["timeout"]


def test_redirects_are_not_followed(world: World, receiver: Receiver) -> None:
    with listening() as inner:
        webhook = scenes.made(world, receiver.url)
        receiver.answer = lambda _got: (307, {"location": inner.url})
        articles.brought_to(world, "PUBLISHED")
        work(world)
        assert inner.got == []
    (tried,) = scenes.log(world, webhook)[0]["tries"]
    assert (tried["status"], tried["error"]) == (307, "redirect")


def test_who_says_gone_is_paused_and_what_happens_meanwhile_is_kept(world: World, receiver: Receiver) -> None:
    webhook = scenes.made(world, receiver.url)
    receiver.answer = lambda _got: (410, {})
    first = articles.brought_to(world, "PUBLISHED", title="Một")
    work(world)
    assert scenes.read(world, webhook)["state"] == "PAUSED"
    second = articles.brought_to(world, "PUBLISHED", title="Hai")
    world.forward(days=5)
    work(world)
    assert len(receiver.got) == 1
    receiver.answer = lambda _got: (200, {})
    scenes.acted(world, webhook, "resume")
    work(world)
    assert receiver.told[1:] == [("article.published", first), ("article.published", second)]
    steps = world.client("admin").get(f"{scenes.PATH}/{webhook['id']}/history").json()
    assert [(s["action"], s["to_state"]) for s in steps] == [("pause", "PAUSED"), ("resume", "ACTIVE")]


def test_rotation_signs_with_both_for_a_day(world: World, receiver: Receiver) -> None:
    webhook = scenes.made(world, receiver.url)
    rotated = scenes.acted(world, webhook, "rotate_secret", {"overlap": "DAY"})
    assert rotated["secret"] not in (None, webhook["secret"])
    assert scenes.read(world, webhook)["secret"] is None
    old, new = Verifier(webhook["secret"]), Verifier(rotated["secret"])
    articles.brought_to(world, "PUBLISHED", title="Một")
    work(world)
    assert old.verify(receiver.got[0].body, receiver.got[0].headers)
    assert new.verify(receiver.got[0].body, receiver.got[0].headers)
    world.forward(hours=24)
    scenes.acted(world, webhook, "test")
    work(world)
    trial = receiver.got[1]
    assert (trial.message["type"], trial.message["data"]) == ("webhook.test", {"webhook_id": webhook["id"]})
    assert new.verify(trial.body, trial.headers)
    with pytest.raises(WebhookVerificationError):
        old.verify(trial.body, trial.headers)
    leaked = scenes.acted(world, webhook, "rotate_secret", {"overlap": "NONE"})
    scenes.acted(world, webhook, "test")
    work(world)
    last: Got = receiver.got[2]
    assert Verifier(leaked["secret"]).verify(last.body, last.headers)
    with pytest.raises(WebhookVerificationError):
        new.verify(last.body, last.headers)


def test_a_removed_receiver_is_told_nothing_more(world: World, receiver: Receiver) -> None:
    webhook = scenes.made(world, receiver.url)
    articles.brought_to(world, "PUBLISHED", title="Một")
    scenes.acted(world, webhook, "remove", {"note": "Không dùng nữa"})
    articles.brought_to(world, "PUBLISHED", title="Hai")
    work(world)
    assert receiver.got == []
    assert [d["state"] for d in scenes.log(world, webhook)] == ["DROPPED"]
    path = f"{scenes.PATH}/{webhook['id']}"
    etag = world.client("admin").get(path).headers["etag"]
    assert world.client("admin").post(f"{path}/replay", {}, etag=etag).status_code == 409


def test_no_secret_lies_open_in_the_database(world: World, receiver: Receiver) -> None:
    webhook = scenes.made(world, receiver.url)
    rotated = scenes.acted(world, webhook, "rotate_secret", {"overlap": "DAY"})
    with world.read() as session:
        row = session.execute(select(col(Webhook.secret), col(Webhook.previous_secret))).one()
    assert all(text is not None and text.startswith("s1.") for text in row)
    assert {webhook["secret"], rotated["secret"]}.isdisjoint(row)


def test_old_deliveries_are_forgotten(world: World, receiver: Receiver) -> None:
    from thidua.webhooks import keeping

    scenes.made(world, receiver.url)
    articles.brought_to(world, "PUBLISHED")
    work(world)
    for days, left in ((29, 1), (2, 0)):
        world.forward(days=days)
        with world.system() as call:
            keeping.clean(call)
        with world.read() as session:
            assert len(session.scalars(select(WebhookDelivery)).all()) == left


def test_a_lost_errand_is_made_good(world: World, receiver: Receiver) -> None:
    from sqlalchemy import update

    from thidua.core.outbox import Job, JobState

    scenes.made(world, receiver.url)
    articles.brought_to(world, "PUBLISHED")
    with world.system() as call:
        call.session.execute(update(Job).values(state=JobState.BURIED))
    assert work(world) == 0
    with world.system() as call:
        assert delivery.wake_all(call) == 1
    work(world)
    assert len(receiver.got) == 1
