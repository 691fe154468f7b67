"""The 7 sample articles of 2022: written by their units, edited, approved and scheduled by the desk.

`published_at` is the sample's own; the clock publishes them then. The text of AR-2022-004 is a radio script, as it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache, partial
from html import escape
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.articles import service
from thidua.articles.models import ArticleKind, Visibility
from thidua.articles.schemas import ArticleAction, ArticleCreate, ArticleUpdate
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.payload import Payload
from thidua.core.runtime import DEFAULT_ZONE
from thidua.demo import story_exemplars
from thidua.demo.pictures import landscape
from thidua.demo.reference import data
from thidua.demo.story import Step, sample_id
from thidua.exemplars.queries import visible_exemplar_ids
from thidua.files import service as files
from thidua.movements.models import Movement
from thidua.plans.workdays import WorkCalendar
from thidua.units.models import Unit

#: The editor and the approver of what goes to the public, and of what goes to party channels only.
_DESKS = {"PUBLIC": ("vhtt", "vhtt.lead"), "INTERNAL": ("tuyengiao", "tuyengiao.lead")}
#: Who writes for a unit; the culture centre and the portal's office have no account of their own in the demo, so the
#: desk enters what they send, in their name.
_WRITERS = {"PHONG_NOIVU": "noivu", "PHONG_VHTT": "vhtt", "BAN_TUYENGIAO": "tuyengiao", "TT_TANBIEN": "tt.tanbien"}
#: When an article without a date was sent in.
_SENT_IN = datetime(2022, 9, 29, 9, 0, tzinfo=DEFAULT_ZONE)


@dataclass(frozen=True)
class Sample:
    """One sample article."""

    entry: dict[str, Any]

    @property
    def key(self) -> str:
        """Such as AR-2022-001."""
        return str(self.entry["id"])

    @property
    def at(self) -> datetime:
        """When it goes live; when it was sent in, for the one that never does."""
        published_at = self.entry["published_at"]
        return datetime.fromisoformat(published_at) if published_at else _SENT_IN

    @property
    def article_id(self) -> UUID:
        """The same in every installation."""
        return sample_id("article", self.key, self.at)


@cache
def due() -> tuple[Step, ...]:
    """Every step in no particular order."""
    return tuple(step for entry in data("sample_articles")["articles"] for step in _steps(Sample(entry)))


def _steps(sample: Sample) -> Iterator[Step]:
    key = sample.key
    editor, lead = _DESKS[sample.entry["visibility"]]
    writer = _WRITERS.get(sample.entry["unit_code"], editor)
    written = _days_before(sample.at, 3, time(9, 0))
    yield Step(written, f"{key}.draft", writer, partial(_draft, sample))
    submit = partial(_act, sample, "submit", ArticleAction(), own=True)
    yield Step(written + timedelta(minutes=20), f"{key}.submit", writer, submit, f"{key}.draft")
    if sample.entry["final_state"] == "SUBMITTED":
        return
    edited = _days_before(sample.at, 2, time(8, 30))
    claim = partial(_act, sample, "claim", ArticleAction())
    yield Step(edited, f"{key}.claim", editor, claim, f"{key}.submit")
    if sample.entry["photos"]:
        yield Step(edited + timedelta(hours=1), f"{key}.cover", editor, partial(_cover, sample), f"{key}.claim")
    approved = _days_before(sample.at, 1, time(15, 0))
    approve = partial(_act, sample, "approve", ArticleAction())
    yield Step(approved, f"{key}.approve", lead, approve, f"{key}.claim")
    schedule = partial(_act, sample, "schedule", ArticleAction(at=sample.at))
    yield Step(approved + timedelta(minutes=5), f"{key}.schedule", lead, schedule, f"{key}.approve")


@cache
def _calendar() -> WorkCalendar:
    return WorkCalendar(frozenset(date.fromisoformat(day) for day in data("reference_data")["holidays_2022"]))


def _days_before(moment: datetime, n: int, at: time) -> datetime:
    """That time of day, n working days before a moment."""
    day = moment.astimezone(DEFAULT_ZONE).date()
    for _day in range(n):
        day -= timedelta(days=1)
        while not _calendar().is_working(day):
            day -= timedelta(days=1)
    return datetime.combine(day, at, DEFAULT_ZONE)


def _for_unit(sample: Sample, call: Call) -> None:
    """Act for a unit without an account: as its officer, by the author's name."""
    if sample.entry["unit_code"] in _WRITERS:
        return
    unit_id = call.session.scalar(select(col(Unit.id)).where(col(Unit.code) == sample.entry["unit_code"]))
    name = sample.entry["author"]["name"]
    nobody = frozenset[Role]()
    call.actor = replace(
        call.actor, user_id=None, name=name, unit_id=unit_id, roles=frozenset({Role.CULTURE}), leads=nobody
    )


def _draft(sample: Sample, call: Call) -> None:
    _for_unit(sample, call)
    entry = sample.entry
    codes = {row.code: row.id for row in call.session.execute(select(col(Movement.code), col(Movement.id)))}
    named = [story_exemplars.exemplar_id(key) for key in entry["exemplar_ids"]]
    seen = visible_exemplar_ids(call, named)
    body = ArticleCreate(
        kind=ArticleKind(entry["kind"]),
        title=entry["title"],
        summary=entry["summary"],
        body_html="".join(f"<p>{escape(paragraph)}</p>" for paragraph in entry["paragraphs"]),
        topic_codes=entry["topic_codes"],
        movement_ids=[codes[code] for code in entry["movement_codes"]],
        exemplar_ids=[exemplar_id for exemplar_id in named if exemplar_id in seen],
        visibility=Visibility(entry["visibility"]),
        column=entry["column"],
        byline=entry["author"]["name"],
        source=entry["author"]["role"],
    )
    service.create(call, Payload.of(body), article_id=sample.article_id)


def _cover(sample: Sample, call: Call) -> None:
    photo = sample.entry["photos"][0]
    file_id = sample_id("picture", sample.key, sample.at)
    files.upload(call, files.receive(call, file_id, f"{sample.key}.jpg", landscape(sample.key, sample.key)))
    body = ArticleUpdate(
        cover_file_id=file_id,
        # The picture is drawn, and says so.
        cover_alt=f"Hình vẽ minh họa: {photo['alt'][0].lower()}{photo['alt'][1:]}",
        cover_caption=photo["caption"],
        cover_credit=photo["credit"],
    )
    service.edit(call, sample.article_id, Payload.of(body))


def _act(sample: Sample, name: str, body: ArticleAction, call: Call, *, own: bool = False) -> None:
    if own:
        _for_unit(sample, call)
    service.act(call, sample.article_id, name, Payload.of(body))
