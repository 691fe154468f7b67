"""Consents: recording, withdrawing, and what still stands against publishing someone (domain.md section 5)."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit, projection
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, forbidden, not_found, unprocessable
from thidua.core.payload import Payload
from thidua.exemplars import queries
from thidua.exemplars.content import COLLECTIVE_KINDS
from thidua.exemplars.models import (
    OWN_CONSENT_AGE,
    Consent,
    ConsentGiver,
    ConsentPurpose,
    Exemplar,
    ExemplarKind,
    Nomination,
    NominationState,
)
from thidua.exemplars.schemas import ConsentCreate, ConsentRead, ExemplarAction
from thidua.exemplars.workflow import CONSENT, records_consents
from thidua.files import service as files
from thidua.plans.paper_queries import sees_all_of

FILE_OWNER = "consent"

_NO_CONSENT = Message("Chưa có xác nhận đồng ý công khai của {name}.", "{name} has not agreed to publication.")
_NO_PHOTO_CONSENT = Message(
    "Chưa có xác nhận đồng ý công khai hình ảnh của {name}.", "{name} has not agreed to the use of pictures."
)
_MINOR = Message(
    "{name} dưới 18 tuổi: cần đồng ý của trẻ và cha, mẹ hoặc người giám hộ.",
    "{name} is under 18: the child and a parent or guardian must agree.",
)
_REPRESENTATIVE = Message(
    "Chưa có xác nhận đồng ý của người đại diện {name}.", "The representative of {name} has not agreed."
)
_SUSPENDED = Message("Đang tạm dừng tuyên truyền về {name}.", "Communication about {name} is suspended.")
_REFUSED = Message(
    "Hồ sơ giới thiệu {name} không đủ điều kiện, đã hủy hoặc đã thu hồi.",
    "The nomination of {name} is ineligible, void or withdrawn.",
)


@dataclass(frozen=True)
class Publication:
    """What stands against publishing an exemplar, and against showing its pictures.

    `consented`: every consent to publication that is needed is live. `selected`: a round chose it.
    """

    reasons: list[Message]
    photo_reasons: list[Message]
    consented: bool
    selected: bool


def give(call: Call, exemplar_id: UUID, body: Payload[ConsentCreate]) -> ConsentRead:
    """Record a consent. One live consent per purpose and giver, so that a withdrawal leaves nothing behind."""
    exemplar = queries.exemplar(call, exemplar_id)
    if not records_consents(call.actor, None, exemplar.unit_id):
        raise forbidden()
    data = body.value()
    files.resolve(call, [data.file_id] if data.file_id else [])
    call.found()
    if data.given_on > call.today:
        raise unprocessable([FieldError("given_on", Message("Ngày chưa tới.", "That day is yet to come."))])
    live = call.session.scalar(
        select(col(Consent.id)).where(
            col(Consent.exemplar_id) == exemplar.id,
            col(Consent.purpose) == data.purpose,
            col(Consent.giver) == data.giver,
            col(Consent.withdrawn_on).is_(None),
        )
    )
    if live is not None:
        raise conflict(
            Message(
                "Đã có xác nhận đồng ý còn hiệu lực cho mục đích này.", "A live consent for this purpose is on record."
            ),
            code="already_exists",
        )
    consent = Consent(exemplar_id=exemplar.id, recorded_by=call.actor.user_id, **data.model_dump())
    call.session.add(consent)
    call.session.flush()
    files.adopt(call, FILE_OWNER, consent.id, [data.file_id] if data.file_id else [])
    projection.touch(call.session, "exemplar", exemplar.id)
    audit.note(
        call, "consent.give", "consent", consent.id, {"exemplar_id": str(exemplar.id), "purpose": consent.purpose}
    )
    return _read(call, exemplar, [consent])[0]


def list_of(call: Call, exemplar_id: UUID) -> list[ConsentRead]:
    """The consents of one exemplar, for the nominating unit and Home Affairs; 404 for others."""
    exemplar = queries.exemplar(call, exemplar_id)
    if not sees_all_of(call, exemplar.unit_id):
        raise not_found()
    rows = call.session.scalars(
        select(Consent).where(col(Consent.exemplar_id) == exemplar.id).order_by(col(Consent.id))
    ).all()
    return _read(call, exemplar, list(rows))


def act(call: Call, exemplar_id: UUID, consent_id: UUID, name: str, body: Payload[ExemplarAction]) -> ConsentRead:
    """Withdraw: what the portal and the articles show of the person goes in this same transaction."""
    exemplar = queries.exemplar(call, exemplar_id)
    if not sees_all_of(call, exemplar.unit_id):
        raise not_found()
    queries.hold(call, exemplar.id)
    consent = call.one(select(Consent).where(col(Consent.id) == consent_id, col(Consent.exemplar_id) == exemplar.id))
    CONSENT.perform(call, consent, name, body, {"withdraw": _withdraw})
    return _read(call, exemplar, [consent])[0]


def _withdraw(call: Call, consent: Consent, _unit_id: UUID, body: ExemplarAction) -> None:
    consent.withdrawn_on = call.today
    consent.withdrawn_reason = body.note
    call.session.flush()
    projection.touch(call.session, "exemplar", consent.exemplar_id)
    for told in call.runtime.ports.consent_withdrawn:
        told(call, consent.exemplar_id, consent.purpose)


def _read(call: Call, exemplar: Exemplar, consents: list[Consent]) -> list[ConsentRead]:
    actions = CONSENT.available(call, consents, {consent.id: exemplar.unit_id for consent in consents})
    links = files.links(call, [consent.file_id for consent in consents if consent.file_id])
    return [
        ConsentRead(
            id=consent.id,
            purpose=consent.purpose,
            state=consent.state,
            given_on=consent.given_on,
            method=consent.method,
            giver=consent.giver,
            file_id=consent.file_id,
            url=links[consent.file_id].url if consent.file_id in links else None,
            withdrawn_on=consent.withdrawn_on,
            withdrawn_reason=consent.withdrawn_reason,
            actions=actions[consent.id],
            created_at=consent.created_at,
            version=consent.version,
        )
        for consent in consents
    ]


def publications(call: Call, exemplar_ids: Collection[UUID]) -> dict[UUID, Publication]:
    """For each of these exemplars what stands against showing it in public: three selects, whatever their number."""
    wanted = set(exemplar_ids)
    if not wanted:
        return {}
    exemplars = call.session.scalars(select(Exemplar).where(col(Exemplar.id).in_(wanted)))
    givers = _live_givers(call, wanted)
    states = _states(call, wanted)
    return {
        exemplar.id: _publication(
            exemplar,
            givers[exemplar.id, ConsentPurpose.PUBLISH],
            givers[exemplar.id, ConsentPurpose.PHOTO],
            states[exemplar.id],
            call.today.year,
        )
        for exemplar in exemplars
    }


def _publication(
    exemplar: Exemplar,
    publish: set[ConsentGiver],
    photo: set[ConsentGiver],
    states: set[NominationState],
    year: int,
) -> Publication:
    reasons = []
    missing = _missing(exemplar, publish, year, _NO_CONSENT)
    if missing is not None:
        reasons.append(missing)
    if exemplar.suspended_at is not None:
        reasons.append(_about(_SUSPENDED, exemplar))
    if states and states <= set(queries.REFUSED):
        reasons.append(_about(_REFUSED, exemplar))
    missing_photo = _missing(exemplar, photo, year, _NO_PHOTO_CONSENT)
    return Publication(
        reasons=reasons,
        photo_reasons=[missing_photo] if missing_photo is not None else [],
        consented=missing is None,
        selected=not states.isdisjoint(queries.SELECTED),
    )


def _missing(exemplar: Exemplar, givers: set[ConsentGiver], year: int, otherwise: Message) -> Message | None:
    needed = needed_givers(exemplar, year)
    if needed <= givers and givers:
        return None
    if exemplar.kind in COLLECTIVE_KINDS:
        otherwise = _REPRESENTATIVE if otherwise is _NO_CONSENT else otherwise
    elif ConsentGiver.REPRESENTATIVE in needed:
        otherwise = _MINOR if otherwise is _NO_CONSENT or givers else otherwise
    return _about(otherwise, exemplar)


def needed_givers(exemplar: Exemplar, year: int) -> frozenset[ConsentGiver]:
    """Who must agree; empty when anyone of both does (a new factor may be a person or a group)."""
    both = frozenset({ConsentGiver.SELF, ConsentGiver.REPRESENTATIVE})
    if exemplar.kind in COLLECTIVE_KINDS:
        return frozenset({ConsentGiver.REPRESENTATIVE})
    if exemplar.minor_in(year):
        small = exemplar.birth_year is not None and year - exemplar.birth_year < OWN_CONSENT_AGE
        return frozenset({ConsentGiver.REPRESENTATIVE}) if small else both
    if exemplar.kind is ExemplarKind.FACTOR and exemplar.birth_year is None:
        return frozenset()
    return frozenset({ConsentGiver.SELF})


def _about(template: Message, exemplar: Exemplar) -> Message:
    return Message(template.vi, template.en, {"name": exemplar.name})


def _live_givers(call: Call, ids: Collection[UUID]) -> defaultdict[tuple[UUID, ConsentPurpose], set[ConsentGiver]]:
    rows = call.session.execute(
        select(col(Consent.exemplar_id), col(Consent.purpose), col(Consent.giver)).where(
            col(Consent.exemplar_id).in_(ids), col(Consent.withdrawn_on).is_(None)
        )
    )
    found: defaultdict[tuple[UUID, ConsentPurpose], set[ConsentGiver]] = defaultdict(set)
    for exemplar_id, purpose, giver in rows:
        found[exemplar_id, purpose].add(giver)
    return found


def _states(call: Call, ids: Collection[UUID]) -> defaultdict[UUID, set[NominationState]]:
    rows = call.session.execute(
        select(col(Nomination.exemplar_id), col(Nomination.state)).where(col(Nomination.exemplar_id).in_(ids))
    )
    found: defaultdict[UUID, set[NominationState]] = defaultdict(set)
    for exemplar_id, state in rows:
        found[exemplar_id].add(state)
    return found
