"""What the template databases hold."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from thidua import migrate, registry
from thidua.core.call import system_call
from thidua.core.runtime import DEFAULT_ZONE
from thidua.core.settings import Settings

PASSWORD = "mật khẩu thử nghiệm 2022"
SECRET = "a-secret-for-tests-only-0123456789abcdef"


def settings_for(url: str, folder: Path, **more: object) -> Settings:
    """Settings of a test installation."""
    values = {
        "database_url": url,
        "data_dir": folder,
        "secret_key": SECRET,
        "embedded_worker": False,
        "demo": "minimal",
        "demo_password": PASSWORD,
        "log_level": "ERROR",
        **more,
    }
    return Settings(**values)  # type: ignore[arg-type]


def empty(url: str) -> None:
    """Migrated, no row."""
    with tempfile.TemporaryDirectory() as folder:
        settings = settings_for(url, Path(folder))
        migrate.upgrade(settings)


def minimal(url: str) -> None:
    """The organisation, catalogues, accounts and the issued 2022 plan."""
    from thidua.demo import reference

    empty(url)
    with tempfile.TemporaryDirectory() as folder:
        runtime = registry.runtime(settings_for(url, Path(folder)))
        start = runtime.settings.demo_starts_at(DEFAULT_ZONE)
        with system_call(runtime, now=start) as call:
            reference.load(call)
        runtime.db.dispose()


BUILDERS: dict[str, Callable[[str], None]] = {"empty": empty, "minimal": minimal}
