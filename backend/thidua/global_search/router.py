"""/search."""

from typing import Annotated

from fastapi import APIRouter, Query

from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.global_search import service
from thidua.global_search.schemas import Found, FoundKind

router = APIRouter(prefix="/api/v1/search", route_class=Door, tags=["search"])


@router.get("")
def search_all(
    call: CallDep,
    window: WindowDep,
    q: Annotated[str, Query(min_length=1, max_length=200, description="Words, with or without accents")],
    kind: FoundKind | None = None,
) -> Page[Found]:
    """Everything the caller may see that bears every word, as a prefix, in any order; what was written last first."""
    return service.search(call, window, q, kind)
