"""One door for every state: can he, why not, do it.

A workflow is a table of transitions (each domain's workflow.py holds one, as data). `available` says what the
caller may do with a page of things, loading facts once for the page; `perform` does it: permission, all guards,
compare-and-set, history, audit, outbox event and projection mark, in the caller's transaction.
Order of refusals: 404 unknown action, replay, 428, 403, 412, 409, 422 with all reasons.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Generic, Protocol, TypeVar
from uuid import UUID

from pydantic import BaseModel, Field

from thidua.core import audit, history, outbox, projection
from thidua.core.access import Actor, Role
from thidua.core.call import Call
from thidua.core.errors import (
    FORBIDDEN,
    DomainError,
    FieldError,
    Message,
    conflict,
    forbidden,
    not_found,
    rule_broken,
    unprocessable,
)
from thidua.core.payload import Body, Payload
from thidua.core.text import line, para


class Thing(Protocol):
    """Anything with a state: a versioned row."""

    id: UUID
    version: int


T = TypeVar("T", bound=Any)
F = TypeVar("F")
Reason = Message | FieldError | None

#: Does this role or relation allow the caller to act on this thing?
Who = Callable[[Actor, Any, Any], bool]
#: Why the caller, though his role allows it, must leave this to another (separation of duties).
Separation = Callable[[Any, Any, Actor], Message | None]
#: Why the rules forbid it now: pure, over (thing, facts, actor, now, body or None when only listing).
Guard = Callable[[Any, Any, Actor, datetime, Any], Reason | list[Message | FieldError]]


def role(*roles: Role) -> Who:
    """Any holder of one of these roles."""
    return lambda actor, _thing, _facts: actor.has(*roles)


def lead(*roles: Role) -> Who:
    """A leader (L) in one of these roles."""
    return lambda actor, _thing, _facts: actor.leads_as(*roles)


def own_unit(*roles: Role) -> Who:
    """A holder of one of these roles whose unit the thing belongs to."""
    return lambda actor, thing, _facts: actor.has(*roles) and actor.unit_id == thing.unit_id


def system(actor: Actor, _thing: object, _facts: object) -> bool:
    """The clock and the jobs; never a person."""
    return actor.is_system


@dataclass(frozen=True)
class Input:
    """One field an action takes, as the SPA draws it."""

    name: str
    kind: str
    label: Message
    required: bool = False
    #: (code, words) of the values there are to choose from; free input without.
    options: tuple[tuple[str, Message], ...] = ()


NOTE = Input("note", "text", Message("Lý do", "Reason"), required=True)
OPTIONAL_NOTE = Input("note", "text", Message("Ghi chú", "Note"))
REMARKS = Input("remarks", "remarks", Message("Ý kiến theo từng mục", "Remarks per field"))


def states(*sources: StrEnum) -> frozenset[str]:
    """The states a transition starts from."""
    return frozenset(state.value for state in sources)


@dataclass(frozen=True)
class Transition:
    """One row of a state machine. `target` None keeps the state (an edit, a flag)."""

    name: str
    sources: frozenset[str]
    target: str | None
    who: tuple[Who, ...]
    label: Message
    guards: tuple[Guard, ...] = ()
    separation: tuple[Separation, ...] = ()
    fields: tuple[Input, ...] = ()
    event: str | None = None
    #: Chooses between transitions of one name by facts other than the state (withdraw before or after due).
    when: Callable[[Any, Any, datetime], bool] | None = None
    #: Done by PATCH or by the clock: never listed among the actions.
    hidden: bool = False


class OptionRead(BaseModel):
    """One value of a field that has a fixed list."""

    value: str
    label: str


class FieldRead(BaseModel):
    """One field of an action; `options` only where there is a fixed list to choose from."""

    name: str
    kind: str
    label: str
    required: bool
    options: list[OptionRead] | None = Field(default=None, exclude_if=lambda value: value is None)


class ActionRead(BaseModel):
    """What the caller may do next; when not enabled, why not."""

    name: str
    label: str
    enabled: bool
    reasons: list[str]
    fields: list[FieldRead]


class Remark(Body):
    """One remark of a reviewer on one field of the record, such as exemplar.achievement."""

    field: Annotated[str, line(100)]
    message: Annotated[str, para(2000)]


class RemarkRead(BaseModel):
    """One remark of the last return."""

    field: str
    message: str


Effect = Callable[[Call, T, F, Any], None]


class Workflow(Generic[T, F]):
    """A named table of transitions over things of one kind."""

    def __init__(
        self,
        kind: str,
        transitions: Sequence[Transition],
        load_facts: Callable[[Call, Sequence[T]], Mapping[UUID, F]],
        state_words: Mapping[str, Message],
    ) -> None:
        self.kind = kind
        self.transitions = tuple(transitions)
        self.load_facts = load_facts
        self.state_words = state_words
        self.names = {t.name for t in transitions}
        self._listed = _by_state(self.transitions)
        self._drawn: dict[tuple[int, str], ActionRead] = {}

    def facts(self, call: Call, thing: T) -> F:
        """The facts of one thing."""
        return self.load_facts(call, [thing])[thing.id]

    def available(
        self, call: Call, things: Sequence[T], facts: Mapping[UUID, F] | None = None
    ) -> dict[UUID, list[ActionRead]]:
        """The transitions from the present state that the caller's roles allow, for a whole page at once."""
        known = self.load_facts(call, things) if facts is None else facts
        return {thing.id: self._of(call, thing, known[thing.id]) for thing in things}

    def _of(self, call: Call, thing: T, facts: F) -> list[ActionRead]:
        found = []
        for step in self._listed.get(thing.state, ()):
            if not _allowed(step, call.actor, thing, facts):
                continue
            if step.when is not None and not step.when(thing, facts, call.now):
                continue
            reasons = _separated(step, thing, facts, call.actor)
            reasons += [r.message if isinstance(r, FieldError) else r for r in _guarded(step, thing, facts, call)]
            enabled = self._enabled(call, step)
            if reasons:
                said = [call.say(reason) for reason in reasons]
                found.append(enabled.model_copy(update={"enabled": False, "reasons": said}))
            else:
                found.append(enabled)
        return found

    def _enabled(self, call: Call, step: Transition) -> ActionRead:
        """The action as it is answered while nothing stands against it: the same object for every row and call."""
        key = (id(step), call.language)
        drawn = self._drawn.get(key)
        if drawn is None:
            drawn = self._drawn[key] = ActionRead(
                name=step.name,
                label=call.say(step.label),
                enabled=True,
                reasons=[],
                fields=[_field(call, f) for f in step.fields],
            )
        return drawn

    def allows(self, call: Call, thing: T, name: str, facts: F) -> bool:
        """Whether role, state and separation allow it now; asked for what is no action, such as an edit."""
        return any(
            step.name == name
            and thing.state in step.sources
            and _allowed(step, call.actor, thing, facts)
            and not _separated(step, thing, facts, call.actor)
            for step in self.transitions
        )

    def authorise(self, call: Call, thing: T, name: str, facts: F | None = None) -> tuple[Transition, F]:
        """Everything up to 409: the transition that `name` means here, or the refusal. Used by PATCH for `edit`."""
        steps = [t for t in self.transitions if t.name == name]
        if not steps:
            raise not_found()
        call.found_for_writing()
        known = self.facts(call, thing) if facts is None else facts
        permitted = [t for t in steps if _allowed(t, call.actor, thing, known)]
        if not permitted:
            raise forbidden(FORBIDDEN)
        here = [t for t in permitted if thing.state in t.sources and (t.when is None or t.when(thing, known, call.now))]
        for reason in _separated((here or permitted)[0], thing, known, call.actor):
            raise forbidden(reason, code="separation_of_duties")
        call.match(thing.version)
        if not here:
            raise self._wrong_state(permitted[0], thing)
        return here[0], known

    def _wrong_state(self, step: Transition, thing: T) -> DomainError:
        word = self.state_words.get(str(thing.state), Message(str(thing.state), str(thing.state)))
        return conflict(
            Message(
                "Không thực hiện được “{action}” khi đang ở trạng thái “{state}”.",
                "“{action}” is not possible in state “{state}”.",
                {"action": step.label, "state": word},
            ),
            code="wrong_state",
        )

    def perform(
        self,
        call: Call,
        thing: T,
        name: str,
        payload: Payload[Any],
        effects: Mapping[str, Effect[T, F]] | None = None,
    ) -> Transition:
        """Do it, with everything that belongs to it, or refuse with every reason. See the module for the order."""
        if not call.actor.is_system and all(t.hidden for t in self.transitions if t.name == name):
            raise not_found()  # what PATCH or the clock does is no action
        step, facts = self.authorise(call, thing, name)
        body = payload.value()
        self._check_fields(step, body)
        self._check_guards(step, thing, facts, call, body)
        source = str(thing.state)
        if step.target is not None:
            thing.state = type(thing.state)(step.target)
        effect = (effects or {}).get(name)
        if effect is not None:
            effect(call, thing, facts, body)
        thing.updated_at = call.now
        call.session.flush()
        self._record(call, thing, step, body, source)
        return step

    def _record(self, call: Call, thing: T, step: Transition, body: Any, source: str) -> None:
        note = getattr(body, "note", None)
        remarks = [{"field": r.field, "message": r.message} for r in getattr(body, "remarks", None) or []]
        target = str(thing.state)
        history.record(
            call,
            kind=self.kind,
            object_id=thing.id,
            action=step.name,
            label=step.label.vi,
            from_state=source,
            to_state=target,
            note=note,
            details={"remarks": remarks} if remarks else {},
        )
        audit.note(call, f"{self.kind}.{step.name}", self.kind, thing.id, {"from": source, "to": target})
        projection.touch(call.session, self.kind, thing.id)
        if step.event:
            outbox.emit(call, step.event, self.kind, thing.id)

    def _check_fields(self, step: Transition, body: Any) -> None:
        taken = {f.name for f in step.fields}
        errors = [
            FieldError(name, Message("Thao tác này không có mục này.", "This action takes no such field."))
            for name in sorted(body.model_fields_set - taken)
            if getattr(body, name) is not None
        ]
        errors += [
            FieldError(f.name, Message("Vui lòng nhập {label}.", "{label} is required.", {"label": f.label}))
            for f in step.fields
            if f.required and getattr(body, f.name) in (None, "", [])
        ]
        if errors:
            raise unprocessable(errors)

    def _check_guards(self, step: Transition, thing: T, facts: F, call: Call, body: Any) -> None:
        reasons = _guarded(step, thing, facts, call, body)
        if not reasons:
            return
        if all(isinstance(r, Message) for r in reasons):
            raise rule_broken([r for r in reasons if isinstance(r, Message)])
        raise unprocessable([r if isinstance(r, FieldError) else FieldError("", r) for r in reasons])


def _by_state(transitions: Sequence[Transition]) -> dict[str, tuple[Transition, ...]]:
    """The transitions that may be listed from each state, in the order of the table."""
    states = {source for step in transitions for source in step.sources}
    return {state: tuple(step for step in transitions if state in step.sources and not step.hidden) for state in states}


def _field(call: Call, field: Input) -> FieldRead:
    options = [OptionRead(value=str(value), label=call.say(words)) for value, words in field.options]
    return FieldRead(
        name=field.name, kind=field.kind, label=call.say(field.label), required=field.required, options=options or None
    )


def _allowed(step: Transition, actor: Actor, thing: Any, facts: Any) -> bool:
    return any(who(actor, thing, facts) for who in step.who)


def _separated(step: Transition, thing: Any, facts: Any, actor: Actor) -> list[Message]:
    if actor.is_system:
        return []
    return [reason for rule in step.separation if (reason := rule(thing, facts, actor)) is not None]


def _guarded(step: Transition, thing: Any, facts: Any, call: Call, body: Any = None) -> list[Message | FieldError]:
    reasons: list[Message | FieldError] = []
    for guard in step.guards:
        found = guard(thing, facts, call.actor, call.now, body)
        if isinstance(found, list):
            reasons += found
        elif found is not None:
            reasons.append(found)
    return reasons
