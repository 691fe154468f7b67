"""The list of domains: their routers, ports, jobs, sweeps and subscriptions. The one place that knows them all."""

from importlib import import_module

from fastapi import APIRouter

from thidua.core import health
from thidua.core.clock import Clock
from thidua.core.db import Database
from thidua.core.runtime import Ports, Runtime
from thidua.core.settings import Settings
from thidua.core.storage import Storage

#: Every router, in the order of the OpenAPI document.
ROUTERS: tuple[APIRouter, ...] = (health.router,)


#: Every module that declares tables.
MODELS = (
    "thidua.core.audit",
    "thidua.core.db_clock",
    "thidua.core.history",
    "thidua.core.idempotency",
    "thidua.core.outbox",
    "thidua.core.receipts",
    "thidua.core.search",
    "thidua.units.models",
    "thidua.identity.models",
    "thidua.files.models",
    "thidua.movements.models",
    "thidua.plans.models",
    "thidua.exemplars.models",
    "thidua.articles.models",
    "thidua.portal.models",
)


def import_models() -> None:
    """Make every table known to SQLModel.metadata."""
    for name in MODELS:
        import_module(name)


def ports() -> Ports:
    """Every port, filled."""
    return Ports()


def runtime(settings: Settings, clock: Clock | None = None) -> Runtime:
    """The parts of one process, wired."""
    return Runtime(
        settings=settings,
        clock=clock or Clock(),
        db=Database(settings),
        storage=Storage(settings.storage_url or str(settings.data_dir / "files")),
        ports=ports(),
    )
