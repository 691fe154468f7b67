"""Mail against a real server: one per person, retried, buried, stopped; what it says and how it is written."""

from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.header import decode_header, make_header
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from sqlalchemy import select, update
from sqlmodel import col

from tests import schema
from tests.exemplars import scenes as nominations
from tests.notifications.certificates import self_signed
from tests.notifications.conftest import Posted
from tests.notifications.mailbox import Mailbox, served
from tests.notifications.scenes import day, only, with_mail, work
from tests.plans.owed import happen, obligation
from tests.world import World
from thidua.core import jobs
from thidua.core.outbox import Job
from thidua.identity.models import User
from thidua.notifications import mail, post
from thidua.notifications.letter import Letter, Line, compose
from thidua.notifications.models import MailState, OutgoingMail
from thidua.plans.enums import EventKind as E

OFFICER = "can.bo@tanlap.example"
WEEK_BEFORE = "2022-06-12T01:00:00Z"
Q2 = ("XA_TANLAP", "NOMINATION", "Quý II")


def after_gathering(world: World) -> None:
    """Reminders wait a minute for others to join them in one mail."""
    world.forward(minutes=1)
    work(world)


def mails(world: World) -> list[OutgoingMail]:
    with world.read() as session:
        return list(session.scalars(select(OutgoingMail).order_by(col(OutgoingMail.id))))


def reminded(posted: Posted, moment: str = WEEK_BEFORE) -> None:
    day(posted.world, moment)
    after_gathering(posted.world)


def text_of(message: Any, kind: str = "plain") -> str:
    return str(message.get_body((kind,)).get_content())


def test_one_mail_for_five_obligations_of_one_officer(posted: Posted) -> None:
    world, mailbox = posted.world, posted.mailbox
    with_mail(world, xa__tanlap=OFFICER)
    reminded(posted, "2022-04-08T01:00:00Z")
    reminded(posted, "2022-06-25T01:00:00Z")
    last = mailbox.messages[-1]
    assert len(mailbox.messages) == 2
    assert last["Subject"].endswith("thông báo ngày 25/6/2022")
    assert text_of(last).count("Nhắc hạn: ") + text_of(last).count("Quá hạn: ") == int(last["Subject"].split()[0]) > 1
    assert {row.state for row in mails(world)} == {MailState.SENT}


def test_what_a_mail_looks_like(posted: Posted) -> None:
    world, mailbox = posted.world, posted.mailbox
    only(world, Q2)
    with_mail(world, xa__tanlap=OFFICER)
    reminded(posted)
    ((sender, to, raw),) = mailbox.received
    (message,) = mailbox.messages
    (stored,) = mails(world)
    assert (sender, to) == ("thong-bao@tanbien.example", [OFFICER])
    assert str(message["From"]) == "Thi đua Tân Biên <thong-bao@tanbien.example>"
    assert str(message["To"]) == f"Nguyễn Văn Hòa <{OFFICER}>"
    assert message["Message-ID"] == stored.message_id == f"<{stored.id}@tanbien.example>"
    assert message["List-Id"] == "<thong-bao.tanbien.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Unsubscribe"] == "<https://thidua.example/account>"
    assert message["Subject"].startswith("Nhắc hạn: ")
    assert message["Subject"].endswith("(Quý II)")
    assert "Còn 7 ngày - đến hết ngày 19/6/2022." in text_of(message)
    assert "<strong>Nhắc hạn: " in text_of(message, "html")
    assert 'lang="vi"' in text_of(message, "html")
    assert raw.isascii()
    assert max(len(line) for line in raw.splitlines()) <= 998
    assert b"=?utf-8?" in raw


def test_no_names_and_no_remarks_leave_by_mail(posted: Posted) -> None:
    world, mailbox = posted.world, posted.mailbox
    with_mail(world, xa__tanlap=OFFICER)
    nomination = nominations.brought_to(world, "IN_REVIEW")
    nominations.acted(world, "noivu", nomination, "return", {"note": "Bà Sương còn thiếu xác nhận của ấp"})
    work(world)
    after_gathering(world)
    (message,) = mailbox.messages
    assert message["Subject"] == "Hồ sơ giới thiệu gương bị trả lại, cần bổ sung"
    for part in ("plain", "html"):
        assert "Sương" not in text_of(message, part)
        assert "xác nhận của ấp" not in text_of(message, part)
    inside = world.client("xa.tanlap").get("/api/v1/notifications").json()["items"][0]
    assert (inside["about"], inside["note"]) == ("Nguyễn Thị Sương Lúa", "Bà Sương còn thiếu xác nhận của ấp")


def test_a_reminder_that_waited_is_left_out_once_the_duty_is_met(posted: Posted) -> None:
    world, mailbox = posted.world, posted.mailbox
    only(world, Q2)
    with_mail(world, xa__tanlap=OFFICER)
    day(world, WEEK_BEFORE)
    happen(world, obligation(world, *Q2), E.SUBMIT)
    after_gathering(world)
    assert mailbox.received == []
    assert [row.state for row in mails(world)] == [MailState.DROPPED]


def test_a_server_that_is_away_is_tried_again_until_the_dead_letter(posted: Posted, monkeypatch: Any) -> None:
    world, mailbox = posted.world, posted.mailbox
    only(world, Q2)
    with_mail(world, xa__tanlap=OFFICER)
    away = post.Try(post.Outcome.AWAY, "ConnectionRefusedError")
    monkeypatch.setattr(post, "deliver", lambda *_: away)
    reminded(posted)
    for delay in mail.RETRIES:
        assert mails(world)[0].state is MailState.QUEUED
        world.forward(seconds=delay.total_seconds() - 1)
        assert not jobs.run_one(world.runtime)
        world.forward(seconds=1)
        assert jobs.run_one(world.runtime)
    (dead,) = mails(world)
    assert (dead.state, dead.attempts) == (MailState.FAILED, len(mail.RETRIES) + 1)
    monkeypatch.undo()
    admin = world.client("admin")
    (shown,) = admin.get("/api/v1/outgoing-mails?state=FAILED").json()["items"]
    assert (shown["username"], shown["last_error"]) == ("xa.tanlap", "ConnectionRefusedError")
    again = admin.act(f"/api/v1/outgoing-mails/{dead.id}", "retry")
    assert (again.status_code, again.json()["state"]) == (200, "QUEUED")
    work(world)
    assert [row.state for row in mails(world)] == [MailState.SENT]
    assert [message["Message-ID"] for message in mailbox.messages] == [dead.message_id]


def test_one_failed_connection_makes_the_others_wait(posted: Posted, monkeypatch: Any) -> None:
    world = posted.world
    with_mail(world, xa__tanlap=OFFICER, xa__thanhbac="b@x.example", xa__tanbinh="c@x.example")
    tried = []

    def away(*_: object) -> post.Try:
        tried.append(1)
        return post.Try(post.Outcome.AWAY, "TimeoutError")

    monkeypatch.setattr(post, "deliver", away)
    reminded(posted)
    assert (len(mails(world)), len(tried)) == (3, 1)
    monkeypatch.undo()
    world.forward(minutes=1)
    work(world)
    assert {row.state for row in mails(world)} == {MailState.SENT}


@pytest.mark.parametrize(
    ("answer", "state", "refused"),
    [("550 5.1.1 no such user", "FAILED", True), ("450 4.2.1 mailbox busy", "QUEUED", False)],
)
def test_an_address_that_is_refused(posted: Posted, answer: str, state: str, refused: bool) -> None:
    world, mailbox = posted.world, posted.mailbox
    only(world, Q2)
    with_mail(world, xa__tanlap=OFFICER)
    mailbox.refuse[OFFICER] = answer
    reminded(posted)
    (found,) = mails(world)
    assert (found.state, found.last_error) == (state, answer)
    path = "/api/v1/notifications/preferences"
    assert world.client("xa.tanlap").get(path).json()["address_refused"] is refused
    mailbox.refuse.clear()
    reminded(posted, "2022-06-16T01:00:00Z")
    assert len(mailbox.received) == (0 if refused else 2)
    with_mail(world, xa__tanlap="moi@tanlap.example")
    assert world.client("xa.tanlap").get(path).json()["address_refused"] is False
    reminded(posted, "2022-06-18T01:00:00Z")
    assert mailbox.received[-1][1] == ["moi@tanlap.example"]


def test_a_mail_that_is_refused_is_a_dead_letter_and_the_address_stays(posted: Posted) -> None:
    world, mailbox = posted.world, posted.mailbox
    only(world, Q2)
    with_mail(world, xa__tanlap=OFFICER)
    mailbox.at_data = "554 5.7.1 spam"
    reminded(posted)
    assert [(row.state, row.attempts) for row in mails(world)] == [(MailState.FAILED, 1)]
    mailbox.at_data = ""
    reminded(posted, "2022-06-16T01:00:00Z")
    assert len(mailbox.received) == 1


@pytest.mark.parametrize(
    "address", ["a@x.example\r\nBcc: all@x.example", "a@x.example, b@x.example", "a b@x", "@x.example", "hòa@x.example"]
)
def test_what_is_no_address_is_never_sent(posted: Posted, address: str) -> None:
    world, mailbox = posted.world, posted.mailbox
    only(world, Q2)
    with_mail(world, xa__tanlap=address)
    reminded(posted)
    assert mailbox.received == []
    assert [row.state for row in mails(world)] == [MailState.FAILED]


@pytest.mark.parametrize("name", ["Nguyễn Thị Hoàng Ánh\r\nBcc: x@y.example", 'Đặng "Tư" <x@y.example>, Lê'])
def test_a_name_cannot_break_out_of_its_header(posted: Posted, name: str) -> None:
    world, mailbox = posted.world, posted.mailbox
    only(world, Q2)
    with_mail(world, xa__tanlap=OFFICER)
    with world.system() as call:
        call.session.execute(update(User).where(col(User.username) == "xa.tanlap").values(full_name=name))
    reminded(posted)
    for sender, to, _raw in mailbox.received:
        assert (sender, to) == ("thong-bao@tanbien.example", [OFFICER])
    for message in mailbox.messages:
        assert message["Bcc"] is None
        assert [found.addr_spec for found in message["To"].addresses] == [OFFICER]


def prefer(world: World, mode: str, who: str = "xa.tanlap") -> Any:
    person = world.client(who)
    path = "/api/v1/notifications/preferences"
    return person.patch(path, {"mail": mode}, etag=person.get(path).json()["version"])


def test_off_means_none_also_for_what_waits_in_the_post(posted: Posted) -> None:
    world, mailbox = posted.world, posted.mailbox
    only(world, Q2)
    with_mail(world, xa__tanlap=OFFICER)
    day(world, WEEK_BEFORE)
    assert prefer(world, "OFF").status_code == 200
    after_gathering(world)
    reminded(posted, "2022-06-16T01:00:00Z")
    assert (mailbox.received, mails(world)) == ([], [])
    assert len(world.client("xa.tanlap").get("/api/v1/notifications").json()["items"]) == 2
    assert prefer(world, "IMMEDIATE").status_code == 200
    reminded(posted, "2022-06-18T01:00:00Z")
    assert len(mailbox.received) == 1


def test_daily_means_one_mail_at_half_past_eight(posted: Posted) -> None:
    world, mailbox = posted.world, posted.mailbox
    only(world, Q2)
    with_mail(world, xa__tanlap=OFFICER)
    assert prefer(world, "DAILY").status_code == 200
    world.at("2022-06-11T03:00:00Z")
    nominations.brought_to(world, "INELIGIBLE")
    work(world)
    after_gathering(world)
    # What was found not eligible stays received, so a second duty wants the reminder.
    day(world, "2022-06-12T01:29:59Z")
    assert mailbox.received == []
    day(world, "2022-06-12T01:30:00Z")
    assert len(mailbox.messages) == 1


def test_no_mail_at_night(posted: Posted) -> None:
    world, mailbox = posted.world, posted.mailbox
    with_mail(world, xa__tanlap=OFFICER)
    world.at("2022-06-12T14:30:00Z")
    nominations.brought_to(world, "INELIGIBLE")
    work(world)
    for moment in ("2022-06-12T14:40:00Z", "2022-06-12T23:59:00Z"):
        day(world, moment)
        assert mailbox.received == []
    day(world, "2022-06-13T00:00:00Z")
    assert len(mailbox.messages) == 1


def test_a_worker_killed_after_sending_sends_the_same_message_id_again(posted: Posted, monkeypatch: Any) -> None:
    world, mailbox = posted.world, posted.mailbox
    only(world, Q2)
    with_mail(world, xa__tanlap=OFFICER)
    day(world, WEEK_BEFORE)
    world.forward(minutes=1)
    jobs.sweep(world.runtime)
    held = jobs.claim(world.runtime)
    assert held is not None
    mail.send(world.runtime, held.payload)  # and then the process dies
    world.forward(seconds=jobs.LEASE.total_seconds() + 1)
    work(world)
    first, second = mailbox.messages
    assert first["Message-ID"] == second["Message-ID"]
    assert [(row.state, row.attempts) for row in mails(world)] == [(MailState.SENT, 1)]


def test_while_the_server_talks_nobody_is_kept_from_writing(posted: Posted, monkeypatch: Any) -> None:
    world = posted.world
    only(world, Q2)
    with_mail(world, xa__tanlap=OFFICER)
    day(world, WEEK_BEFORE)
    deliver, seen = post.deliver, []

    def slowly(*args: Any) -> post.Try:
        seen.append(world.client("noivu").post("/api/v1/reminder-rules", {"offset_days": -10}).status_code)
        return deliver(*args)

    monkeypatch.setattr(post, "deliver", slowly)
    after_gathering(world)
    assert seen == [201]
    assert len(posted.mailbox.received) == 1


def test_without_a_mail_server_nothing_waits(world: World) -> None:
    only(world, Q2)
    with_mail(world, xa__tanlap=OFFICER)
    day(world, WEEK_BEFORE)
    world.forward(days=1)
    work(world)
    assert mails(world) == []
    with world.read() as session:
        assert list(session.scalars(select(Job).where(col(Job.name) == mail.SEND))) == []


def settings(folder: Path, url: str, **more: object) -> Any:
    return schema.settings_for(
        f"sqlite:///{folder}/x.sqlite3", folder, smtp_url=url, mail_from="T <a@b.example>", **more
    )


def letter(name: str = "Ánh", subject: str = "x") -> Letter:
    now = datetime.now(UTC)
    return Letter("T <a@b.example>", name, "c@d.example", subject, "<1@b.example>", now, [Line("t", "x")], "")


def deliver(folder: Path, url: str, **more: object) -> post.Try:
    return post.deliver(settings(folder, url, **more), compose(letter()), "c@d.example")


def test_tls_is_required_and_the_server_must_be_who_it_says(tmp_path: Path, monkeypatch: Any) -> None:
    context, certificate = self_signed(tmp_path)
    with served(Mailbox()) as plain:
        assert deliver(tmp_path, plain.url).outcome is post.Outcome.AWAY
        assert plain.received == []
    for kind in ("starttls", "tls"):
        with served(Mailbox(), **{kind: context}) as mailbox:
            assert deliver(tmp_path, mailbox.url).outcome is post.Outcome.AWAY
            assert mailbox.received == []
            monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
            assert deliver(tmp_path, mailbox.url).outcome is post.Outcome.SENT
            assert len(mailbox.received) == 1
            monkeypatch.delenv("SSL_CERT_FILE")


def test_nobody_at_the_address_is_a_server_that_is_away(tmp_path: Path) -> None:
    with served(Mailbox()) as mailbox:
        url = mailbox.url
    assert deliver(tmp_path, url, smtp_tls="none") == post.Try(post.Outcome.AWAY, "ConnectionRefusedError")


@pytest.mark.parametrize(
    ("url", "more"),
    [
        ("localhost:25", {}),
        ("http://x.example", {}),
        ("smtp://user:pass@x.example", {"smtp_tls": "none"}),
        ("smtp://x.example", {"mail_from": ""}),
        ("smtp://x.example", {"mail_from": "a\r\nBcc: b <c@d.example>"}),
    ],
)
def test_bad_mail_settings_do_not_start(tmp_path: Path, url: str, more: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        schema.settings_for("sqlite://", tmp_path, **{"smtp_url": url, "mail_from": "T <a@b.example>", **more})


def test_the_password_is_not_shown(tmp_path: Path) -> None:
    found = settings(tmp_path, "smtps://user:bi-mat@x.example")
    assert "bi-mat" not in repr(found)


@pytest.mark.parametrize(
    "text",
    [
        "Hồ sơ giới thiệu gương bị trả lại, cần bổ sung",
        "Nhắc hạn: Bình xét, giới thiệu gương điển hình tiên tiến hằng quý (Quý III)",
        "Plain ASCII",
        "x" * 120,
        "ạ" * 120,
        "a  b\tc",
    ],
)
def test_every_letter_and_space_of_a_header_comes_back(text: str) -> None:
    # Read by the older reader too: the newer one puts a space between the encoded words of a person's name.
    for length in range(1, len(text) + 1):
        part = text[:length]
        wanted, raw = " ".join(part.split()), compose(letter(subject=part, name=part)).as_bytes()
        read = message_from_bytes(raw)
        assert str(make_header(decode_header(read["Subject"]))) == wanted
        assert message_from_bytes(raw, policy=default)["Subject"] == wanted
        assert str(make_header(decode_header(read["To"]))) == f"{wanted} <c@d.example>"
        assert all(len(line) <= 78 for line in raw.partition(b"\n\n")[0].split(b"\n")), part


def test_three_days_of_tries() -> None:
    assert timedelta(days=2.5) < sum(mail.RETRIES, timedelta(0)) < timedelta(days=4)
