"""A domain of one table, so that the core is tested without any real domain."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel
from sqlalchemy import select
from sqlmodel import Field, col

from tests.world import World
from thidua.core import audit, search
from thidua.core.access import Actor, ActorKind, Role
from thidua.core.call import Call
from thidua.core.db import Versioned, enum_column
from thidua.core.errors import FieldError, Message, not_found, unprocessable
from thidua.core.http import AnyoneDep, CallDep, Door, unauthenticated
from thidua.core.paging import Page, Sorting, WindowDep, text_key
from thidua.core.payload import Body, Payload
from thidua.core.text import line
from thidua.core.workflow import NOTE, ActionRead, Transition, Workflow, lead, role

UNIT = UUID("01900000-0000-7000-8000-000000000001")
USERS = {
    "clerk": Actor(ActorKind.USER, UUID(int=1), UUID(int=11), "Thư ký", UNIT, frozenset({Role.UNIT})),
    "head": Actor(
        ActorKind.USER, UUID(int=2), UUID(int=12), "Trưởng phòng", UNIT, frozenset({Role.UNIT}), frozenset({Role.UNIT})
    ),
    "other": Actor(ActorKind.USER, UUID(int=3), UUID(int=13), "Người khác", UUID(int=9), frozenset({Role.JUDGE})),
}


class ToyState(StrEnum):
    """Two states do."""

    OPEN = "OPEN"
    DONE = "DONE"


class ToyNote(Versioned, table=True):
    """A note."""

    __tablename__ = "toy_note"

    title: str = Field(unique=True)
    author_id: UUID | None = None
    state: ToyState = enum_column(ToyState, default=ToyState.OPEN)


class ToyCreate(Body):
    """A title."""

    title: Annotated[str, line(50)]


class ToyAction(Body):
    """A reason."""

    note: str | None = None


class ToyRead(BaseModel):
    """The note and what may be done with it."""

    id: UUID
    title: str
    state: ToyState
    version: int
    actions: list[ActionRead]


def _facts(_call: Call, things: Sequence[ToyNote]) -> Mapping[UUID, None]:
    return {thing.id: None for thing in things}


def _not_the_author(thing: ToyNote, _facts: None, actor: Actor) -> Message | None:
    return Message("Người viết không tự duyệt.", "Not by its author.") if thing.author_id == actor.user_id else None


def _long_enough(thing: ToyNote, _facts: None, _actor: Actor, _now: object, body: Any) -> list[Message | FieldError]:
    reasons: list[Message | FieldError] = []
    if len(thing.title) < 3:
        reasons.append(Message("Tiêu đề quá ngắn.", "The title is too short."))
    if body is not None and body.note and len(body.note) < 3:
        reasons.append(FieldError("note", Message("Lý do quá ngắn.", "The reason is too short.")))
    return reasons


WORKFLOW: Workflow[ToyNote, None] = Workflow(
    "toy",
    [
        Transition("edit", frozenset({"OPEN"}), None, (role(Role.UNIT),), Message("Sửa", "Edit"), hidden=True),
        Transition(
            "finish",
            frozenset({"OPEN"}),
            "DONE",
            (role(Role.UNIT),),
            Message("Xong", "Finish"),
            guards=(_long_enough,),
            separation=(_not_the_author,),
            fields=(NOTE,),
        ),
        Transition("undo", frozenset({"DONE"}), "OPEN", (lead(Role.UNIT),), Message("Mở lại", "Reopen")),
    ],
    _facts,
    {"OPEN": Message("Đang mở", "open"), "DONE": Message("Đã xong", "done")},
)
SORTING = Sorting(col(ToyNote.id), {"title": text_key(col(ToyNote.title))}, "title")
router = APIRouter(prefix="/api/v1/toys", route_class=Door)


def _read(call: Call, note: ToyNote) -> ToyRead:
    actions = WORKFLOW.available(call, [note])[note.id]
    return ToyRead(id=note.id, title=note.title, state=note.state, version=note.version, actions=actions)


def _find(call: Call, note_id: UUID) -> ToyNote:
    visible = col(ToyNote.id) == note_id
    note = call.session.scalar(select(ToyNote).where(visible)) if call.actor.has(Role.UNIT) else None
    if note is None:
        raise not_found()
    return note


@router.post("", status_code=201)
def create(call: CallDep, body: Payload[ToyCreate]) -> ToyRead:
    """Create."""
    data = body.value()
    call.found()
    if data.title == "hỏng":
        raise unprocessable([FieldError("title", Message("Không nhận.", "Refused."))])
    note = ToyNote(title=data.title, author_id=call.actor.user_id)
    call.session.add(note)
    call.session.flush()
    search.index(call.session, "toy", note.id, note.title)
    audit.note(call, "toy.create", "toy", note.id, {"title": note.title})
    return _read(call, note)


@router.get("")
def list_(call: CallDep, window: WindowDep, q: str | None = None) -> Page[ToyRead]:
    """List."""
    statement = select(ToyNote).where(search.matches(call.session, "toy", col(ToyNote.id), q))
    statement, sort = SORTING.page(statement, window)  # type: ignore[type-var]
    rows = list(call.session.scalars(statement))
    kept, cursor = SORTING.cut(rows, window, sort)
    return Page(items=[_read(call, note) for note in kept], next_cursor=cursor)


@router.get("/{note_id}")
def read(call: CallDep, note_id: UUID) -> ToyRead:
    """Read."""
    return _read(call, _find(call, note_id))


@router.patch("/{note_id}")
def edit(call: CallDep, note_id: UUID, body: Payload[ToyCreate]) -> ToyRead:
    """Edit."""
    note = _find(call, note_id)
    WORKFLOW.authorise(call, note, "edit")
    note.title = body.value().title
    call.session.flush()
    audit.note(call, "toy.edit", "toy", note.id)
    return _read(call, note)


@router.post("/{note_id}/actions/{name}")
def act(call: CallDep, note_id: UUID, name: str, body: Payload[ToyAction]) -> ToyRead:
    """Act."""
    note = _find(call, note_id)
    WORKFLOW.perform(call, note, name, body)
    return _read(call, note)


@router.get("/public/open")
def open_(call: AnyoneDep) -> ToyCreate:
    """Anyone."""
    return ToyCreate(title="ai cũng đọc được")


@router.post("/public/crash", status_code=201)
def crash(call: AnyoneDep) -> ToyCreate:
    """A fault of ours."""
    raise RuntimeError("a secret detail")


def install(world: World) -> World:
    """The toy domain in this application; a token is a user's name."""

    def authenticate(_runtime: object, _session: object, token: str) -> Actor:
        if token not in USERS:
            raise unauthenticated()
        return USERS[token]

    ToyNote.__table__.create(world.runtime.db.write_engine, checkfirst=True)  # type: ignore[attr-defined]
    world.runtime.ports.authenticate = authenticate
    world.app.include_router(router)
    return world
