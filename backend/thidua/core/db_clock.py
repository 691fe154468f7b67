"""The demo clock's offset in the database: forward only, shared by every process."""

from datetime import datetime, timedelta

from sqlalchemy import BigInteger, select
from sqlmodel import Field, SQLModel, col

from thidua.core.call import Call
from thidua.core.db import insert
from thidua.core.runtime import Runtime


class ClockOffset(SQLModel, table=True):
    """One row: how many microseconds domain time stands from real time. Absent outside the demo."""

    __tablename__ = "clock_offset"

    id: int = Field(default=1, primary_key=True)
    microseconds: int = Field(sa_type=BigInteger)


def refresh_offset(runtime: Runtime) -> None:
    """Adopt the stored offset. Only the demo has one, so only the demo pays the query."""
    if not runtime.settings.demo:
        return
    with runtime.db.read() as session:
        stored = session.scalar(select(col(ClockOffset.microseconds)).where(col(ClockOffset.id) == 1))
    runtime.clock.set_offset(timedelta(microseconds=stored or 0))


def move_to(call: Call, moment: datetime) -> bool:
    """Set domain time to `moment` in this transaction; False, and nothing done, when it would go back.

    The caller adopts it with `refresh_offset` after the commit.
    """
    value = (moment - call.runtime.clock.system_now()) // timedelta(microseconds=1)
    # One statement, so that of two moves at once the farther one stands.
    moved = call.session.scalar(
        insert(call.session, ClockOffset)
        .values(id=1, microseconds=value)
        .on_conflict_do_update(
            index_elements=["id"],
            set_={"microseconds": value},
            where=col(ClockOffset.microseconds) < value,
        )
        .returning(col(ClockOffset.id))
    )
    return moved is not None
