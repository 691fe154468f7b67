"""Random years against a simple model: every step allowed or refused alike, the same verdict after each.

Each example is one transaction that is rolled back, so that a year costs milliseconds; a step is a savepoint, which a
refusal takes back as a request would be.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlmodel import col

from tests.plans.owed import obligation
from tests.submissions import scenes
from tests.submissions.year_model import ZONE, Paper, Year, end_of, fifth_working_day
from tests.world import World
from thidua.core.access import Actor, ActorKind, Role
from thidua.core.call import Call, bind
from thidua.core.errors import DomainError
from thidua.core.payload import Payload
from thidua.demo.reference import data
from thidua.identity.models import User
from thidua.plans import extensions, obligations
from thidua.plans import service as plans
from thidua.plans.models import DutyPeriod, Obligation
from thidua.plans.obligation_schemas import ExtensionCreate, ObligationAction
from thidua.submissions import service
from thidua.submissions.forms import FORMS
from thidua.submissions.models import Submission, SubmissionKind
from thidua.submissions.schemas import SubmissionAction, SubmissionCreate, SubmissionUpdate

HOLIDAYS = frozenset(date.fromisoformat(day) for day in data("reference_data")["holidays_2022"])
PEOPLE = ("An", "Bình", "Cúc", "Dung")
#: (unit, duty, period, who sends, who reviews, who leads the review); the chair of the council leads himself.
DUTIES = {
    "one": ("XA_TANLAP", "UNIT_PLAN", "Năm 2022", "xa.tanlap", "noivu", "noivu.lead"),
    "nil": ("XA_TANLAP", "NOMINATION", "Quý I", "xa.tanlap", "noivu", "noivu.lead"),
    "people": ("XA_TANLAP", "INITIATIVE", "Năm 2022", "xa.tanlap", "noivu", "noivu.lead"),
    "four": ("PHONG_NOIVU", "PNV_SUPPLY", "Năm 2022", "noivu", "hoidong.1", "hoidong.1"),
}
KINDS = {
    "one": SubmissionKind.UNIT_PLAN,
    "nil": SubmissionKind.NIL_RETURN,
    "people": SubmissionKind.INITIATIVE,
    "four": SubmissionKind.CUSTOM,
}
SENDING = ("submit", "resubmit", "withdraw", "restart")
FROM = {
    "submit": {"DRAFT"},
    "resubmit": {"RETURNED"},
    "withdraw": {"SUBMITTED"},
    "restart": {"VOIDED"},
    "take": {"SUBMITTED"},
    "release": {"IN_REVIEW"},
    "return": {"IN_REVIEW"},
    "accept": {"IN_REVIEW"},
    "reject": {"IN_REVIEW"},
    "void": {"IN_REVIEW"},
    "reopen": {"ACCEPTED", "REJECTED"},
}
TO = {
    "submit": "SUBMITTED",
    "resubmit": "SUBMITTED",
    "withdraw": "DRAFT",
    "restart": "DRAFT",
    "take": "IN_REVIEW",
    "release": "SUBMITTED",
    "return": "RETURNED",
    "accept": "ACCEPTED",
    "reject": "REJECTED",
    "void": "VOIDED",
    "reopen": "IN_REVIEW",
}
WITH_NOTE = {"reject", "void", "reopen", "return"}
TICK = timedelta(microseconds=1)
#: What may happen, the likelier the more often named; each takes two numbers and makes of them what it needs.
HAPPENINGS = (
    *("time_passes", "to_a_limit", "somebody_starts", "the_unit_edits", "any_step", "more_time_is_given"),
    *("a_step_of_its_state",) * 5,
    *("the_office_decides",) * 3,
    *("a_return_is_answered",) * 3,
    "it_is_waived",
)


class RandomYear:
    """One obligation through its year, beside its model."""

    def __init__(self, world: World, duty: str) -> None:
        self.world, self.duty = world, duty
        unit, code, period, self.sender, self.reviewer, self.lead = DUTIES[duty]
        self.content = scenes.CONTENT.get(code, {"title": "Tổng hợp điển hình", "summary": "Đã cung cấp."})
        self.owed = obligation(world, unit, code, period)
        self.now = datetime(2022, 3, 18, 1, tzinfo=UTC)
        self.session = world.runtime.db.writing()
        row = self.session.get_one(Obligation, self.owed)
        limits = self.session.get_one(DutyPeriod, row.duty_period_id)
        assert limits.hard_close_at is not None
        self.model = Year(limits.due_before, limits.hard_close_at, row.min_count, nil=duty == "nil")
        self.ids: list[UUID] = []
        self.actors = {name: self._actor(name) for name in {self.sender, self.reviewer, self.lead, "noivu.lead"}}
        self.giver = "hoidong.1" if duty == "four" else "noivu.lead"

    def _actor(self, username: str) -> Actor:
        user = self.session.scalars(select(User).where(col(User.username) == username)).one()
        role = {"xa": Role.UNIT, "noivu": Role.HOME_AFFAIRS, "hoidong": Role.COUNCIL}[username.split(".")[0]]
        leads = {role} if username in ("noivu.lead", "hoidong.1") else set()
        roles, user_id = frozenset({role}), user.id
        return Actor(ActorKind.USER, user_id, None, user.full_name, user.unit_id, roles, frozenset(leads))

    def close(self) -> None:
        self.session.rollback()
        self.session.close()

    def call(self, who: str) -> Call:
        runtime = self.world.runtime
        return bind(Call(runtime, self.session, self.actors[who], self.now, self.now, if_match="*"))

    def does(self, who: str, step: Any) -> bool:
        """Whether it was done; a refusal leaves nothing behind."""
        savepoint = self.session.begin_nested()
        try:
            step(self.call(who))
            self.session.flush()
        except DomainError:
            savepoint.rollback()
            self.session.expire_all()
            return False
        savepoint.commit()
        return True

    def time_passes(self, n: int, k: int) -> None:
        self.now += timedelta(hours=1 + 7 * n * k)

    def to_a_limit(self, n: int, k: int) -> None:
        """To the last moment before a limit that lies ahead, or to the limit itself."""
        limits = [self.model.due, self.model.closes, *(paper.limit for paper in self.model.papers)]
        ahead = sorted({limit for limit in limits if limit is not None and limit - TICK > self.now})
        if ahead:
            self.now = ahead[n % len(ahead)] - TICK * (k % 2)

    def somebody_starts(self, n: int, k: int) -> None:
        people = sorted({PEOPLE[n % 4], PEOPLE[k % 4]}) if n else []
        may = not self.model.waived
        if self.duty in ("one", "nil"):
            may = may and all(paper.state == "REJECTED" for paper in self.model.papers)
        body = SubmissionCreate(obligation_id=self.owed, payload=self.payload(people))
        made: list[UUID] = []
        done = self.does(self.sender, lambda call: made.append(service.create(call, Payload.of(body)).id))
        assert done == may
        if done:
            self.ids += made
            self.model.papers.append(Paper(people=people))

    def payload(self, people: list[str]) -> Any:
        presented = [{**scenes.PERSON, "name": f"Lê Văn {name}"} for name in people]
        more = {"people": presented} if self.duty == "people" else {}
        return FORMS[KINDS[self.duty]].model_validate({**self.content, **more})

    def subjects(self, paper: Paper) -> list[str]:
        return paper.people if self.duty == "people" else [""]

    def the_unit_edits(self, n: int, k: int) -> None:
        if self.ids and self.duty == "people":
            n %= len(self.ids)
            people = [name for place, name in enumerate(PEOPLE) if (k + 1) >> place & 1]
            body = SubmissionUpdate(payload=self.payload(people))
            done = self.does(self.sender, lambda call: service.edit(call, self.ids[n], Payload.of(body)))
            assert done == (self.model.papers[n].state in ("DRAFT", "RETURNED"))
            if done:
                self.model.papers[n].people = people

    def a_step_of_its_state(self, n: int, k: int) -> None:
        if self.ids:
            n %= len(self.ids)
            names = [name for name, sources in FROM.items() if self.model.papers[n].state in sources]
            self.acts_as_may_be(n, names[k % len(names)], k)

    def any_step(self, n: int, k: int) -> None:
        if self.ids:
            self.acts_as_may_be(n % len(self.ids), sorted(FROM)[k % len(FROM)], k - 2)

    def the_office_decides(self, n: int, k: int) -> None:
        waiting = [place for place, paper in enumerate(self.model.papers) if paper.state == "SUBMITTED"]
        if waiting:
            place = waiting[n % len(waiting)]
            self.acts_as_may_be(place, "take")
            self.acts_as_may_be(place, ("return", "accept", "return", "reject", "return", "void")[k % 6], k)

    def a_return_is_answered(self, n: int, k: int) -> None:
        """At the last moment of its limit, or at the first after it."""
        returned = [place for place, paper in enumerate(self.model.papers) if paper.state == "RETURNED"]
        if returned:
            place = returned[n % len(returned)]
            limit = max(self.model.papers[place].limit or self.now, self.model.due)
            self.now = max(self.now, limit - TICK * (k % 2))
            self.acts_as_may_be(place, "resubmit")

    def acts_as_may_be(self, n: int, name: str, days: int | None = None) -> None:
        """Try a step; it is done if and only if the model says so. Every third return names no day."""
        paper, today = self.model.papers[n], self.now.astimezone(ZONE).date()
        days = None if name != "return" or days is None or days % 3 == 0 else days
        wanted = None if days is None else today + timedelta(days=days)
        who = self.sender if name in SENDING else self.lead if name == "reopen" else self.reviewer
        may = paper.state in FROM[name] and self.may(paper, name, days)
        assert self.acts(who, n, name, resubmit_due=wanted) == may, (name, paper.state)
        if not may:
            return
        paper.state = TO[name]
        if name in ("submit", "resubmit"):
            paper.send(self.subjects(paper), self.now)
        elif name == "return":
            paper.limit = max(end_of(wanted or fifth_working_day(today, HOLIDAYS)), self.model.due)
            paper.happens("return", self.now, paper.limit)
        elif name in ("accept", "reject", "reopen", "void", "withdraw"):
            paper.happens(name, self.now)
            paper.sent = [] if name in ("void", "withdraw") else paper.sent

    def may(self, paper: Paper, name: str, days: int | None) -> bool:
        """What stands against a step besides the state."""
        if name in ("submit", "resubmit"):
            answers = name == "resubmit" and paper.limit is not None and self.now < paper.limit
            in_time = self.now < self.model.closes or answers
            return in_time and not self.model.waived and bool(self.subjects(paper))
        if name == "withdraw":
            return self.now < self.model.due
        return days is None or days >= 0

    def acts(self, who: str, n: int, name: str, **more: Any) -> bool:
        note = "Lý do" if name in WITH_NOTE else None
        body = SubmissionAction(note=note, **more)
        return self.does(who, lambda call: service.act(call, self.ids[n], name, Payload.of(body)))

    def more_time_is_given(self, n: int, k: int) -> None:
        days = 4 * k - n
        new_due_on = (self.model.due - TICK).astimezone(ZONE).date() + timedelta(days=days)
        body = ExtensionCreate(new_due_on=new_due_on, reason="Mưa lũ")
        done = self.does(self.giver, lambda call: extensions.create_extension(call, self.owed, Payload.of(body)))
        assert done == (days > 0 and not self.model.waived)
        if done:
            self.model.extended.append(end_of(new_due_on))

    def it_is_waived(self, n: int, k: int) -> None:
        if n == 3 and k > 6:
            may = self.model.verdict(self.now)[0] in ("PENDING", "SUBMITTED", "RETURNED")
            body = ObligationAction(note="Sáp nhập")
            done = self.does(self.giver, lambda call: obligations.act(call, self.owed, "waive", Payload.of(body)))
            assert done == may
            self.model.waived = self.model.waived or done

    def compare(self) -> None:
        """The verdict replayed from the stored events, the row after the sweep, and the states of the submissions."""
        call = self.call("noivu.lead")
        wanted = self.model.verdict(self.now)
        found = plans.assess(call, [self.owed])[self.owed]
        assert (found.state, found.timeliness, found.days_late, found.count) == wanted
        plans.refresh_timeliness(call)
        row = self.session.get_one(Obligation, self.owed)
        assert (row.state, row.timeliness, row.days_late, row.count) == wanted, "what is stored, after the sweep"
        rows = self.session.scalars(select(Submission).where(col(Submission.id).in_(self.ids)))
        states = {one.id: one.state for one in rows}
        assert [states[one] for one in self.ids] == [paper.state for paper in self.model.papers]


STEPS = st.lists(
    st.tuples(st.sampled_from(HAPPENINGS), st.integers(0, 3), st.integers(0, 11)), min_size=25, max_size=35
)


@pytest.mark.parametrize("duty", DUTIES)
def test_a_random_year_is_judged_as_the_model_judges_it(world: World, duty: str) -> None:
    @settings(
        max_examples=15,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        derandomize=True,
        database=None,
    )
    @given(STEPS)
    def years(steps: list[tuple[str, int, int]]) -> None:
        year = RandomYear(world, duty)
        try:
            year.somebody_starts(1, 1)
            for name, n, k in steps:
                getattr(year, name)(n, k)
                year.compare()
        finally:
            year.close()

    years()
