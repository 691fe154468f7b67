"""The first rows of an installation: the authority it serves, with its own unit and its standing body."""

from uuid import UUID
from zoneinfo import available_timezones

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, unprocessable
from thidua.core.payload import Payload
from thidua.units.models import Authority, Unit, UnitKind
from thidua.units.schemas import AuthorityUpdate, UnitCreate
from thidua.units.service import create_unit

AUTHORITY_CODE, STANDING_BODY_CODE = "CO_QUAN", "THUONG_TRUC"
ALREADY = Message("Hệ thống đã có đơn vị; không lập lại.", "There are units already: this is set up.")
NO_ZONE = Message("Không có múi giờ này.", "There is no such time zone.")


def found_authority(call: Call, *, name: str, place_name: str, standing_body: str, time_zone: str) -> UUID:
    """Make them in an empty database; 409 in any other. Answers the id of the authority's own unit."""
    if call.session.scalar(select(col(Unit.id)).limit(1)) is not None:
        raise conflict(ALREADY, code="already_exists")
    if time_zone not in available_timezones():
        raise unprocessable([FieldError("time_zone", NO_ZONE)])
    names = Payload.of(AuthorityUpdate.model_construct(name=name, place_name=place_name)).value()
    own = _unit(call, AUTHORITY_CODE, names.name, UnitKind.AUTHORITY, None)
    body = _unit(call, STANDING_BODY_CODE, standing_body, UnitKind.DEPARTMENT, own)
    authority = Authority(
        name=names.name, place_name=names.place_name, time_zone=time_zone, unit_id=own, standing_body_id=body, policy={}
    )
    call.session.add(authority)
    call.session.flush()
    audit.note(call, "authority.create", "authority", authority.id, {"name": authority.name})
    return own


def _unit(call: Call, code: str, name: str, kind: UnitKind, parent_id: UUID | None) -> UUID:
    # Not yet validated: the service does it, as with what comes over the wire.
    data = UnitCreate.model_construct(code=code, name=name, kind=kind, parent_id=parent_id)
    return create_unit(call, Payload.of(data)).id
