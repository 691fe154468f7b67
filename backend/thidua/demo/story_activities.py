"""The sample activities and initiatives of 2022: recorded by their units, held, verified by the office."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from functools import cache, partial
from typing import Any
from uuid import UUID

from thidua.activities import initiatives, service
from thidua.activities.models import InitiativeLevel
from thidua.activities.schemas import (
    ActivityAction,
    ActivityCreate,
    ActivityUpdate,
    InitiativeCreate,
    PersonWrite,
    PresentationWrite,
)
from thidua.core.call import Call
from thidua.core.payload import Payload
from thidua.demo.pictures import landscape
from thidua.demo.reference import data
from thidua.demo.story import Step, sample_id
from thidua.demo.story_exemplars import OFFICE, accounts, working_day
from thidua.files import service as files


@cache
def due() -> tuple[Step, ...]:
    """Every step in no particular order."""
    samples = data("sample_activities")
    known = {entry["id"]: entry for entry in samples["initiatives"]}
    steps = [
        Step(_at(entry), entry["id"], accounts()[entry["unit"]], partial(_initiative, entry))
        for entry in samples["initiatives"]
    ]
    return (*steps, *(step for entry in samples["activities"] for step in _steps(entry, known)))


def _at(entry: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(entry["at"])


def _id(kind: str, entry: dict[str, Any]) -> UUID:
    return sample_id(kind, entry["id"], _at(entry))


def _initiative(entry: dict[str, Any], call: Call) -> None:
    body = InitiativeCreate(
        title=entry["title"],
        summary=entry["summary"],
        authors=[PersonWrite(**author) for author in entry["authors"]],
        level=InitiativeLevel(entry["level"]),
        decision=entry["decision"],
    )
    initiatives.create(call, Payload.of(body), initiative_id=_id("initiative", entry))


def _steps(entry: dict[str, Any], known: dict[str, Any]) -> Iterator[Step]:
    key, who, end = entry["id"], accounts()[entry["unit"]], entry["end"]
    planned = _at(entry)
    held = datetime.fromisoformat(entry["starts_at"]) + timedelta(hours=4)
    yield Step(planned - timedelta(minutes=30), f"{key}.draft", who, partial(_draft, entry))
    yield Step(planned, f"{key}.plan", who, partial(_act, entry, "plan"), f"{key}.draft")
    if end == "PLANNED":
        return
    yield Step(held - timedelta(minutes=20), f"{key}.results", who, partial(_results, entry, known), f"{key}.plan")
    yield Step(held, f"{key}.hold", who, partial(_act, entry, "hold"), f"{key}.results")
    if end == "VERIFIED":
        verified = working_day(held, 1, time(9, 0))
        yield Step(verified, f"{key}.verify", OFFICE, partial(_act, entry, "verify"), f"{key}.hold")


def _draft(entry: dict[str, Any], call: Call) -> None:
    body = ActivityCreate(
        title=entry["title"],
        starts_at=datetime.fromisoformat(entry["starts_at"]),
        form_code=entry["form_code"],
        topic_codes=entry["topic_codes"],
        place=entry["place"],
    )
    service.create(call, Payload.of(body), activity_id=_id("activity", entry))


def _results(entry: dict[str, Any], known: dict[str, Any], call: Call) -> None:
    picture = sample_id("activity-picture", entry["id"], _at(entry))
    files.upload(call, files.receive(call, picture, f"{entry['id']}.jpg", landscape(entry["id"], entry["title"])))
    body = ActivityUpdate(
        participants=entry["participants"],
        results=entry["results"],
        file_ids=[picture],
        presentations=[
            PresentationWrite(initiative_id=_id("initiative", known[name])) for name in entry["initiatives"]
        ],
    )
    service.edit(call, _id("activity", entry), Payload.of(body))


def _act(entry: dict[str, Any], name: str, call: Call) -> None:
    service.act(call, _id("activity", entry), name, Payload.of(ActivityAction()))
