"""How the server is started: what uvicorn is told."""

from pathlib import Path
from typing import Any

import pytest

from tests.schema import SECRET
from thidua import cli, migrate
from thidua.core.settings import Settings


@pytest.mark.parametrize(("proxies", "believed"), [("0", False), ("1", True)])
def test_forwarded_addresses_count_only_behind_a_configured_proxy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, proxies: str, believed: bool
) -> None:
    told: dict[str, Any] = {}
    monkeypatch.setattr(cli.uvicorn, "run", lambda _app, **kwargs: told.update(kwargs))
    monkeypatch.setenv("THIDUA_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("THIDUA_SECRET_KEY", SECRET)
    monkeypatch.setenv("THIDUA_TRUSTED_PROXIES", proxies)
    migrate.upgrade(Settings())
    cli.serve()
    assert told["proxy_headers"] is believed
    assert told["server_header"] is False
