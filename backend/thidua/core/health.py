"""Whether this process lives, and whether it can serve."""

import shutil

from fastapi import APIRouter
from pydantic import BaseModel
from sqlalchemy import text

from thidua.core.errors import busy
from thidua.core.http import AnyoneDep, Door

router = APIRouter(prefix="/api/v1/health", route_class=Door, tags=["health"])

MINIMUM_FREE_BYTES = 50 * 1024 * 1024


class Live(BaseModel):
    """The process answers."""

    status: str = "ok"


class Ready(BaseModel):
    """The process can serve: database reached, room to write."""

    status: str = "ok"
    database: str = "ok"
    storage: str = "ok"


@router.get("/live")
def live(call: AnyoneDep) -> Live:
    """200 as long as the process runs, whatever the database does."""
    return Live()


@router.get("/ready")
def ready(call: AnyoneDep) -> Ready:
    """200 when the database answers within its timeouts, else 503."""
    call.session.execute(text("SELECT 1"))
    folder = call.runtime.settings.data_dir
    if folder.exists() and shutil.disk_usage(folder).free < MINIMUM_FREE_BYTES:
        raise busy()
    return Ready()
