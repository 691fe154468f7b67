"""create_app() and nothing else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from thidua import __version__, registry
from thidua.core import db_clock, http, logging
from thidua.core.errors import DomainError
from thidua.core.jobs import Worker
from thidua.core.middleware import Envelope
from thidua.core.openapi import DocumentedApp
from thidua.core.problems import problem_response
from thidua.core.runtime import Runtime
from thidua.core.settings import Settings
from thidua.core.spa import Spa

DESCRIPTION = "Thi đua Tân Biên: kế hoạch tuyên truyền thi đua yêu nước, từ nhiệm vụ đến bài đăng."


def create_app(settings: Settings | None = None, runtime: Runtime | None = None) -> FastAPI:
    """The whole application over one runtime; serves the SPA too when it is built."""
    settings = settings or (runtime.settings if runtime else Settings())
    runtime = runtime or registry.runtime(settings)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        async with runtime.db.gate.hold():  # binds the SQLite gate to this loop before the worker asks for it
            db_clock.refresh_offset(runtime)
        worker = Worker(runtime) if settings.embedded_worker else None
        if worker:
            worker.start()
        yield
        if worker:
            worker.stop()
        for step in runtime.on_stop:
            await run_in_threadpool(step)
        runtime.db.dispose()

    logging.configure(settings.log_level, as_json=settings.is_production)
    app = DocumentedApp(
        title="Thi đua Tân Biên",
        description=DESCRIPTION,
        version=__version__,
        openapi_url="/api/openapi.json",
        docs_url="/api/docs" if not settings.is_production else None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    app.state.runtime = runtime
    for router in registry.ROUTERS:
        app.include_router(router)
    app.add_exception_handler(DomainError, _refuse)
    app.add_exception_handler(HTTPException, _refuse)
    app.add_exception_handler(404, _refuse)
    app.add_exception_handler(405, _refuse)
    if settings.spa_dir and (settings.spa_dir / "index.html").exists():
        app.mount("/", Spa(settings.spa_dir))
    for middleware in registry.MIDDLEWARE:
        app.add_middleware(middleware)
    app.add_middleware(Envelope, secure=settings.is_production)
    return app


async def _refuse(request: Request, error: Exception) -> Response:
    """What routing itself refuses: unknown paths, methods, bodies over the limit."""
    known = error if isinstance(error, DomainError) else http.from_http_exception(error)
    return problem_response(request, http.language_of(request), known)
