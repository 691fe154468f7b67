"""The files of the deployment are valid, have no default password, and agree with each other."""

import re
import shutil
import stat
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.deploy import topology
from tests.deploy.topology import ROOT
from thidua.cli import app
from thidua.core.settings import Settings

COMPOSE = ROOT / "docker-compose.yml"


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))
    return loaded


def test_nginx_accepts_the_configuration(tmp_path: Path) -> None:
    binary = topology.nginx_binary()
    topology.build_spa(tmp_path / "spa")
    conf = topology.nginx_conf(tmp_path, tmp_path / "spa", binary, port=8080, api_port=8000)
    command = [*topology.nginx_command(binary, conf), "-t"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "[warn]" not in done.stderr


def test_compose_accepts_the_file() -> None:
    # The client of Docker needs no engine for this; where there is no client the other tests read the file.
    for command in (["docker", "compose"], ["docker-compose"]):
        if shutil.which(command[0]) and subprocess.run([*command, "version"], capture_output=True).returncode == 0:
            done = subprocess.run([*command, "-f", COMPOSE, "config", "-q"], capture_output=True, text=True)
            assert done.returncode == 0, done.stderr


def test_compose_has_the_whole_topology_with_health_checks(compose: dict[str, Any]) -> None:
    services = compose["services"]
    assert set(services) == {"postgres", "migrate", "api", "worker", "web"}
    assert all("healthcheck" in services[name] for name in ("postgres", "api", "web"))
    assert services["api"]["depends_on"]["migrate"]["condition"] == "service_completed_successfully"
    assert [name for name in services if "ports" in services[name]] == ["web"]
    version = re.fullmatch(r"postgres:(\d+)-\w+", services["postgres"]["image"])
    assert version is not None
    assert int(version[1]) >= 15
    # A pg_dump older than its server refuses to work.
    assert f"postgresql-client-{version[1]} " in (ROOT / "deploy" / "Dockerfile.api").read_text(encoding="utf-8")


def test_secrets_come_from_files_only(compose: dict[str, Any]) -> None:
    for name, service in compose["services"].items():
        for variable, value in service.get("environment", {}).items():
            if re.search("PASSWORD|SECRET|DATABASE_URL", variable):
                assert variable.endswith("_FILE"), f"{name}: {variable}"
                assert str(value).removeprefix("/run/secrets/") in service["secrets"]
    assert {Path(secret["file"]).parent.name for secret in compose["secrets"].values()} == {"secrets"}
    assert "/deploy/secrets/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_every_setting_named_in_the_deployment_exists(compose: dict[str, Any]) -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "deploy").rglob("*") if path.is_file()]
    named = set(re.findall(r"THIDUA_[A-Z_]+(?==)", "\n".join(texts)))
    named |= {name for name in compose["services"]["api"]["environment"] if name.startswith("THIDUA_")}
    known = {f"THIDUA_{name.upper()}" for name in Settings.model_fields}
    assert named
    assert named <= known


def test_what_the_images_copy_is_there_and_not_ignored() -> None:
    allowed = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    open_paths = [Path(line[1:]) for line in allowed if line.startswith("!")]
    for dockerfile in (ROOT / "deploy").glob("Dockerfile.*"):
        for line in re.findall(r"^COPY (?!--from)(.+)$", dockerfile.read_text(encoding="utf-8"), re.MULTILINE):
            for source in line.split()[:-1]:
                assert (ROOT / source).exists(), f"{dockerfile.name}: {source}"
                assert any(Path(source).is_relative_to(path) for path in open_paths), f"{source} is not sent"


@pytest.mark.parametrize("dockerfile", ["Dockerfile.api", "Dockerfile.web"])
def test_images_are_pinned_and_do_not_run_as_root(dockerfile: str) -> None:
    text = (ROOT / "deploy" / dockerfile).read_text(encoding="utf-8")
    bases = re.findall(r"^FROM (\S+)", text, re.MULTILINE)
    assert bases
    assert all(re.fullmatch(r"[a-z]+:\d[\w.-]*", base) for base in bases)
    assert re.findall(r"^USER (\S+)", text, re.MULTILINE)[-1] not in {"root", "0"}


def test_the_units_start_what_the_command_line_has() -> None:
    for name in ("api", "worker"):
        unit = (ROOT / "deploy" / "systemd" / f"thidua-{name}.service").read_text(encoding="utf-8")
        verb = {"api": "serve", "worker": "worker"}[name]
        assert re.search(rf"^ExecStart=/opt/thidua/backend/.venv/bin/thidua {verb}$", unit, re.MULTILINE)
        assert verb in {command.name or command.callback.__name__ for command in app.registered_commands}
        for wanted in ("User=thidua", "NoNewPrivileges=true", "ProtectSystem=strict", "Restart=on-failure"):
            assert re.search(rf"^{wanted}$", unit, re.MULTILINE), wanted


def test_secrets_are_random_made_once_and_closed_to_others(tmp_path: Path) -> None:
    def make(folder: Path) -> dict[str, str]:
        script = ROOT / "scripts" / "make_secrets.sh"
        subprocess.run(["sh", script, folder], check=True, capture_output=True)
        return {path.stem: path.read_text(encoding="ascii") for path in folder.iterdir()}

    first, other = make(tmp_path / "one"), make(tmp_path / "two")
    assert set(first) == {"secret_key", "postgres_password", "database_url"}
    assert all(len(first[name]) >= 64 and first[name] != other[name] for name in first)
    assert first["database_url"] == f"postgresql://thidua:{first['postgres_password']}@postgres:5432/thidua"
    assert make(tmp_path / "one") == first
    assert stat.S_IMODE((tmp_path / "one").stat().st_mode) == 0o700
