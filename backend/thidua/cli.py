"""The command line: serve, worker, migrate, init, seed, create-user, backup, restore, openapi, audit-verify."""

import json
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer
import uvicorn
from pydantic import ValidationError
from sqlalchemy import select
from sqlmodel import col

from thidua import backup as backups
from thidua import migrate as migrations
from thidua import registry
from thidua.core import audit, logging
from thidua.core.access import Role
from thidua.core.call import system_call
from thidua.core.db_clock import refresh_offset
from thidua.core.errors import DomainError
from thidua.core.jobs import Worker
from thidua.core.payload import invalid
from thidua.core.runtime import DEFAULT_ZONE, Runtime
from thidua.core.settings import Settings
from thidua.demo import bulk, loading, reference
from thidua.identity import service as identity
from thidua.main import create_app
from thidua.units import founding
from thidua.units.models import Unit

app = typer.Typer(add_completion=False, no_args_is_help=True, help="Thi đua Tân Biên")
BUILT_SPA = Path(__file__).resolve().parents[2] / "frontend" / "build"


def _settings() -> Settings:
    try:
        settings = Settings()
    except ValidationError as error:
        for fault in error.errors(include_input=False, include_url=False):
            name = ".".join(str(part) for part in fault["loc"])
            typer.echo(f"Cấu hình chưa hợp lệ / bad setting {name}: {fault['msg']}", err=True)
        raise typer.Exit(2) from None
    if settings.spa_dir is None and (BUILT_SPA / "index.html").exists():
        return settings.model_copy(update={"spa_dir": BUILT_SPA})
    return settings


@app.command()
def serve() -> None:
    """Serve the API and the built SPA on THIDUA_HOST:THIDUA_PORT, with the worker in a thread by default."""
    settings = _settings()
    logging.configure(settings.log_level, as_json=settings.is_production)
    runtime = registry.runtime(settings)
    if not migrations.is_current(runtime.db.read_engine):
        typer.echo("Cơ sở dữ liệu chưa cập nhật: thidua migrate / run thidua migrate first.", err=True)
        raise typer.Exit(3)
    passwords = loading.prepare(runtime)
    _announce(runtime, passwords)
    uvicorn.run(
        create_app(settings, runtime),
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        # By itself uvicorn believes X-Forwarded-For of whoever stands on this machine.
        proxy_headers=settings.trusted_proxies > 0,
        date_header=True,
        timeout_graceful_shutdown=30,
        timeout_keep_alive=20,
    )


def _announce(runtime: Runtime, passwords: Mapping[str, str]) -> None:
    settings = runtime.settings
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    address = f"http://{host}:{settings.port}"
    lines = [f"Thi đua Tân Biên: {address}/  (API: {address}/api/v1, tài liệu API: {address}/api/docs)"]
    if settings.spa_dir is None:
        lines.append("Chưa có giao diện đã dựng (frontend/build); chỉ phục vụ API.")
    if settings.demo:
        now = runtime.clock.now().astimezone(loading.zone_of(runtime))
        lines.append(f"Bản trình diễn; đồng hồ trình diễn: {now:%H:%M %d/%m/%Y}.")
    if passwords:
        shared = len(set(passwords.values())) == 1
        lines.append("Tài khoản trình diễn (mật khẩu chỉ in một lần / demo passwords, printed once):")
        if shared:
            lines.append(f"  mật khẩu chung: {next(iter(passwords.values()))}")
            lines.append("  " + ", ".join(passwords))
        else:
            lines += [f"  {name:<16} {password}" for name, password in passwords.items()]
    typer.echo("\n".join(lines))
    sys.stdout.flush()


@app.command()
def worker() -> None:
    """Run jobs and timed transitions until SIGTERM; any number of these may run on PostgreSQL."""
    settings = _settings()
    logging.configure(settings.log_level, as_json=settings.is_production)
    runtime = registry.runtime(settings)
    loop = Worker(runtime)

    def stop(_signal: int, _frame: FrameType | None) -> None:
        loop.request_stop()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    loop.run()
    runtime.db.dispose()


@app.command()
def migrate() -> None:
    """Bring the database to the newest migration."""
    migrations.upgrade(_settings())


@app.command("make-migration")
def make_migration(name: str) -> None:
    """Draft a migration from the difference between the models and the migrations so far."""
    typer.echo(migrations.draft(name))


@app.command()
def seed(
    more: Annotated[
        str, typer.Option("--bulk", help="Made-up rows for measuring: articles=100000,exemplars=20000,units=500")
    ] = "",
) -> None:
    """Load the demo set into an empty database (THIDUA_DEMO says which) and print the passwords."""
    settings = _settings()
    if not settings.demo:
        typer.echo("THIDUA_DEMO=1 hoặc minimal / set THIDUA_DEMO to 1 or minimal.", err=True)
        raise typer.Exit(2)
    try:
        amounts = bulk.parse(more)
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    migrations.upgrade(settings)
    runtime = registry.runtime(settings)
    _announce(runtime, loading.prepare(runtime))
    bulk.fill(runtime, amounts)
    runtime.db.dispose()


@contextmanager
def _refusals_in_words() -> Iterator[None]:
    """A broken rule is a sentence and exit code 2, not a traceback."""
    try:
        try:
            yield
        except ValidationError as fault:
            raise invalid(fault.errors(include_url=False, include_input=False)) from None
    except DomainError as error:
        for field, message in [(e.field, e.message) for e in error.errors] or [("", error.message)]:
            name = f"{field}: " if field else ""
            typer.echo(f"{name}{message.render('vi')} / {message.render('en')}", err=True)
        raise typer.Exit(2) from None


@app.command()
def init(
    authority: Annotated[str, typer.Option(help="Full name: Ủy ban nhân dân huyện Tân Biên")],
    place: Annotated[str, typer.Option(help="Place name at the head of documents: Tân Biên")],
    admin: Annotated[str, typer.Option(help="User name of the first administrator")],
    full_name: Annotated[str, typer.Option(help="His full name")],
    standing_body: Annotated[
        str, typer.Option(help="Standing body of the emulation and commendation council")
    ] = "Phòng Nội vụ",
    time_zone: Annotated[str, typer.Option(help="Every limit rests on it; it cannot be changed later")] = str(
        DEFAULT_ZONE
    ),
) -> None:
    """Set up a new installation: migrate, make the authority and the first administrator, print his password once.

    The rest (units, blocs, movements, holidays, accounts) is done on screen. Refused when there are units already.
    """
    settings = _settings()
    migrations.upgrade(settings)
    runtime = registry.runtime(settings)
    with _refusals_in_words(), system_call(runtime) as call:
        unit_id = founding.found_authority(
            call, name=authority, place_name=place, standing_body=standing_body, time_zone=time_zone
        )
        reference.plan_catalogues(call)
        password = identity.create_user(
            call, username=admin, full_name=full_name, unit_id=unit_id, roles=[(Role.ADMIN, False)]
        )
    runtime.db.dispose()
    typer.echo(f"Đã lập hệ thống. Mật khẩu dùng một lần của {admin} / one-time password:", err=True)
    typer.echo(password)


@app.command("create-user")
def create_user(
    username: str,
    full_name: str,
    unit_code: str,
    role: Annotated[Role, typer.Option(help="The first role")] = Role.ADMIN,
    lead: Annotated[bool, typer.Option(help="With leader powers")] = False,
) -> None:
    """Make an account in an existing unit and print its one-time password, such as another administrator."""
    runtime = registry.runtime(_settings())
    with _refusals_in_words(), system_call(runtime) as call:
        unit_id = call.session.scalar(select(col(Unit.id)).where(col(Unit.code) == unit_code))
        if unit_id is None:
            typer.echo(f"Không có đơn vị {unit_code} / no such unit.", err=True)
            raise typer.Exit(2)
        password = identity.create_user(
            call, username=username, full_name=full_name, unit_id=unit_id, roles=[(role, lead)]
        )
    typer.echo(password)


@app.command()
def backup(archive: Path) -> None:
    """Write database and files into one archive while the system runs; exit code 4 when a stored file was lost."""
    runtime = registry.runtime(_settings())
    refresh_offset(runtime)
    manifest = _told(lambda: backups.make(runtime, archive))
    _describe(manifest)
    if manifest.missing:
        typer.echo(f"Mất tệp / stored files were lost: {', '.join(manifest.missing)}", err=True)
        raise typer.Exit(4)


@app.command()
def restore(
    archive: Path,
    check: Annotated[bool, typer.Option("--check", help="Only read the archive and compare it with its list")] = False,
) -> None:
    """Bring an archive back into an empty database; a damaged one is refused before anything is touched."""
    if check:
        _describe(_told(lambda: backups.check(archive)))
        return
    _describe(_told(lambda: backups.restore(registry.runtime(_settings()), archive)))


def _told(work: Callable[[], backups.Manifest]) -> backups.Manifest:
    try:
        return work()
    except backups.BackupError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def _describe(manifest: backups.Manifest) -> None:
    rows = sum(manifest.tables.values())
    typer.echo(
        f"{manifest.database} {manifest.revision}, {manifest.made_at:%Y-%m-%dT%H:%M:%SZ}: {rows} rows, "
        f"{len(manifest.files)} files, {manifest.audit_seq} audit events"
    )


@app.command()
def openapi() -> None:
    """Print the OpenAPI document, as committed in backend/openapi.json."""
    document = create_app(Settings(embedded_worker=False)).openapi()
    typer.echo(json.dumps(document, ensure_ascii=False, indent=1))


@app.command("audit-verify")
def audit_verify() -> None:
    """Walk the audit chain; exit code 1 when it does not hold."""
    runtime = registry.runtime(_settings())
    refresh_offset(runtime)
    with runtime.db.read() as session:
        valid, count = audit.verify(session)
    typer.echo(f"{count} {'valid' if valid else 'BROKEN'}")
    if not valid:
        raise typer.Exit(1)
