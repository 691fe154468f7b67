"""Keyset pages: a cursor names the last row seen, so that page n costs what page 1 costs and nothing is skipped."""

import base64
import binascii
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

from fastapi import Depends, Query
from pydantic import BaseModel, Field, TypeAdapter
from sqlalchemy import ColumnElement, Select, and_, or_

from thidua.core.errors import FieldError, Message, unprocessable
from thidua.core.payload import Day, Instant

#: A cursor is the caller's to change: what stands in it must be what the column could hold (ValueError).
_NUMBER = TypeAdapter(Annotated[int, Field(strict=True, ge=-(2**63), lt=2**63)])
_INSTANT: TypeAdapter[datetime] = TypeAdapter(Instant)
_DAY: TypeAdapter[date] = TypeAdapter(Day)

R = TypeVar("R")
S = TypeVar("S", bound=Select[*tuple[Any, ...]])


class Page(BaseModel, Generic[R]):
    """One page: `next_cursor` is null on the last; `total` counts visible rows only, or is null."""

    items: list[R]
    next_cursor: str | None = None
    total: int | None = None


@dataclass(frozen=True)
class Window:
    """What the caller asked for: how many, from where, in which order."""

    limit: int = 20
    cursor: str | None = None
    sort: str | None = None


async def _window(
    limit: Annotated[int, Query(ge=1, le=100, description="Rows per page")] = 20,
    cursor: Annotated[str | None, Query(max_length=500, description="next_cursor of the page before")] = None,
    sort: Annotated[str | None, Query(max_length=40, description="A sort key; - in front for descending")] = None,
) -> Window:
    return Window(limit, cursor, sort)


@dataclass(frozen=True)
class SortKey:
    """A column a list may be sorted by, and how its value travels in a cursor."""

    column: ColumnElement[Any]
    read: Callable[[Any], Any] = lambda value: value


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\x00" in value:
        raise ValueError("not a text")
    value.encode()
    return value


def number_key(column: Any) -> SortKey:
    """Sort by a whole number that is never null."""
    return SortKey(column, _NUMBER.validate_python)


def text_key(column: Any) -> SortKey:
    """Sort by a text column that is never null."""
    return SortKey(column, _text)


def instant_key(column: Any) -> SortKey:
    """Sort by an instant that is never null."""
    return SortKey(column, _INSTANT.validate_python)


def date_key(column: Any) -> SortKey:
    """Sort by a date that is never null."""
    return SortKey(column, _DAY.validate_python)


class Sorting:
    """The declared sort keys of one list, the id column that breaks ties, and the default order."""

    def __init__(self, id_column: Any, keys: Mapping[str, SortKey], default: str) -> None:
        self._id = id_column
        self._keys = keys
        self._default = default

    def page(self, statement: S, window: Window) -> tuple[S, str]:
        """The statement ordered, cut to limit + 1 rows after the cursor; and the sort that was applied."""
        sort = window.sort or self._default
        name, descending = sort.removeprefix("-"), sort.startswith("-")
        key = self._keys.get(name)
        if key is None:
            raise _bad("sort", Message("Không sắp xếp được theo mục này.", "This list cannot be sorted by that."))
        order = (key.column.desc(), self._id.desc()) if descending else (key.column.asc(), self._id.asc())
        if window.cursor:
            value, last_id = self._read(window.cursor, sort, key)
            statement = statement.where(_after(key.column, self._id, value, last_id, descending))
        return statement.order_by(*order).limit(window.limit + 1), sort

    def cursor(self, sort: str, value: Any, last_id: UUID) -> str:
        """The cursor that names a row."""
        plain = value.isoformat() if isinstance(value, datetime | date) else value
        raw = json.dumps([sort, plain, str(last_id)], ensure_ascii=False, separators=(",", ":"))
        return base64.urlsafe_b64encode(raw.encode()).decode().rstrip("=")

    def cut(
        self, rows: Sequence[R], window: Window, sort: str, thing: Callable[[R], Any] = lambda row: row
    ) -> tuple[list[R], str | None]:
        """The page without its one extra row, and the cursor of the next.

        `thing` finds in a row what was sorted: it bears the sorted column's name, and `id`.
        """
        if len(rows) <= window.limit:
            return list(rows), None
        kept = list(rows[: window.limit])
        last = thing(kept[-1])
        column = self._keys[sort.removeprefix("-")].column
        return kept, self.cursor(sort, getattr(last, str(column.key)), last.id)

    def _read(self, cursor: str, sort: str, key: SortKey) -> tuple[Any, UUID]:
        try:
            raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
            stored_sort, value, last_id = json.loads(raw)
            if stored_sort != sort:
                raise ValueError("cursor of another order")
            return key.read(value), UUID(last_id)
        except (ValueError, TypeError, AttributeError, binascii.Error, RecursionError) as error:
            raise _bad("cursor", Message("Vị trí trang không hợp lệ.", "The cursor is not valid.")) from error


def _after(column: Any, id_column: Any, value: Any, last_id: UUID, descending: bool) -> ColumnElement[bool]:
    if descending:
        return and_(column <= value, or_(column < value, id_column < last_id))
    return and_(column >= value, or_(column > value, id_column > last_id))


def _bad(field: str, message: Message) -> Exception:
    return unprocessable([FieldError(field, message)], code="invalid_parameter")


#: The paging parameters of a list endpoint.
WindowDep = Annotated[Window, Depends(_window)]
