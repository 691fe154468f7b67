"""The public check of a receipt: that it is valid and when the content came in, nothing more."""

from fastapi import APIRouter

from thidua.core import receipts
from thidua.core.errors import not_found
from thidua.core.http import AnyoneDep, Door
from thidua.core.limits import Rate
from thidua.core.receipts import ReceiptCheck

router = APIRouter(prefix="/api/public/v1", route_class=Door, tags=["public"])

#: Codes hold 58 random bits; the limit only keeps guessing from costing us.
CHECKS = Rate("receipt_check", burst=20, per_minute=20)


@router.get("/receipts/{code}")
def check_receipt(call: AnyoneDep, code: str) -> ReceiptCheck:
    """Whether a receipt with this code was given out, and when the content was received."""
    call.runtime.limiter.take(CHECKS, call.address, call.system_now)
    found = receipts.check(call, code)
    if found is None:
        raise not_found()
    return found
