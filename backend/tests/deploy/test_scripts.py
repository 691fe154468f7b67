"""What `make run` and `make test` stand on: readable endings, work done only when inputs change, honest counts."""

import importlib.util
import os
import select
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.deploy.topology import ROOT

SCRIPTS = ROOT / "scripts"


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"scripts_{name}", SCRIPTS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


setup = load("setup")
run_tests = load("run_tests")


def bare_path(folder: Path, **programs: str) -> str:
    """A PATH with the tools every Debian has, and programs that only say a text."""
    folder.mkdir()
    for tool in ("sh", "dirname", "env", "ls"):
        found = shutil.which(tool)
        assert found is not None
        (folder / tool).symlink_to(found)
    for name, body in programs.items():
        program = folder / name.replace("_", ".")
        program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        program.chmod(0o755)
    return str(folder)


def run_setup(path: str, *steps: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", SCRIPTS / "setup.sh", *steps],
        env={"PATH": path, "HOME": "/nonexistent", **more},
        capture_output=True,
        text=True,
    )


def assert_readable(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 2, done.stderr
    for word in words:
        assert word in done.stderr


def test_no_python_ends_readable(tmp_path: Path) -> None:
    assert_readable(run_setup(bare_path(tmp_path / "bin"), "port"), "Chưa có Python", "There is no Python")


def test_an_old_python_ends_readable(tmp_path: Path) -> None:
    old = 'case "$2" in *print*) echo 3.9.2;; *) exit 1;; esac'
    path = bare_path(tmp_path / "bin", python3=old)
    assert_readable(run_setup(path, "port"), "3.9.2", "Cần Python từ 3.11", "Python 3.11 to 3.14 is needed")


def test_a_python_without_venv_ends_readable(tmp_path: Path) -> None:
    bare = 'case "$2" in *print*) echo 3.11.2;; *ensurepip*) exit 1;; esac'
    path = bare_path(tmp_path / "bin", python3=bare)
    assert_readable(run_setup(path, "port"), "apt-get install python3-venv", "3.11.2")


def test_a_later_python_is_taken_when_the_first_will_not_do(tmp_path: Path) -> None:
    old = 'case "$2" in *print*) echo 3.9.2;; *) exit 1;; esac'
    path = bare_path(tmp_path / "bin", python3=old, python3_12=f'exec {sys.executable} "$@"')
    assert run_setup(path, "port", THIDUA_PORT=str(free_port())).returncode == 0


def test_no_node_ends_readable(tmp_path: Path) -> None:
    path = bare_path(tmp_path / "bin")
    assert_readable(run_setup(path, "node-modules", PYTHON=sys.executable), "Chưa có node", "node is missing")


def test_no_npm_ends_readable(tmp_path: Path) -> None:
    path = bare_path(tmp_path / "bin", node="echo v20.19.0")
    assert_readable(run_setup(path, "node-modules", PYTHON=sys.executable), "Chưa có npm", "npm is missing")


def test_an_old_node_ends_readable(tmp_path: Path) -> None:
    path = bare_path(tmp_path / "bin", node="echo v18.20.4", npm="echo 10.0.0")
    done = run_setup(path, "node-modules", PYTHON=sys.executable)
    assert_readable(done, "Node v18.20.4 không dùng được", "Node v18.20.4 will not do")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield int(listener.getsockname()[1])


def test_a_taken_port_ends_readable_before_anything_is_installed(tmp_path: Path, taken_port: int) -> None:
    path = bare_path(tmp_path / "bin")
    done = run_setup(path, "port", "backend", PYTHON=sys.executable, THIDUA_PORT=str(taken_port))
    assert_readable(done, f"Không mở được cổng {taken_port}", f"Port {taken_port} on 127.0.0.1 cannot be opened")
    assert done.stdout == ""


@pytest.mark.parametrize("port", ["", "http", "0", "65536", "-1"])
def test_a_port_that_is_none_ends_readable(tmp_path: Path, port: str) -> None:
    done = run_setup(bare_path(tmp_path / "bin"), "port", PYTHON=sys.executable, THIDUA_PORT=port)
    assert_readable(done, "không phải là số cổng", "is no port number")


@pytest.mark.parametrize(
    ("version", "allowed"),
    [
        ("v20.19.0", True),
        ("v20.20.2", True),
        ("v20.18.9", False),
        ("v21.7.0", False),
        ("v22.12.9", False),
        ("v22.13.0", True),
        ("v23.9.0", False),
        ("v24.0.0", True),
        ("v26.1.0", True),
        ("v18.20.4", False),
        ("?", False),
    ],
)
def test_versions_of_node(version: str, allowed: bool) -> None:
    assert setup.allows("^20.19.0 || ^22.13.0 || >=24.0.0", version) is allowed


def test_a_fingerprint_follows_content_and_names_not_times() -> None:
    files = [SCRIPTS / "setup.py", SCRIPTS / "csp.py"]
    mark = setup.fingerprint(files)
    os.utime(files[0])
    assert setup.fingerprint(reversed(files)) == mark
    assert setup.fingerprint(files[:1]) != mark
    assert setup.fingerprint(files, "3.12") != mark


def test_a_stamp_fits_only_its_own_inputs(tmp_path: Path) -> None:
    stamp = tmp_path / "stamp"
    assert not setup.is_fresh(stamp, "abc")
    stamp.write_text("abc", encoding="ascii")
    assert setup.is_fresh(stamp, "abc")
    assert not setup.is_fresh(stamp, "abd")


def test_a_moved_virtual_environment_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[list[str]] = []
    monkeypatch.setattr(setup, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup, "run", lambda command, _reason: made.append(command))
    monkeypatch.setattr(setup, "succeeds", lambda _command: True)
    (tmp_path / ".venv").mkdir()
    settings = tmp_path / ".venv" / "pyvenv.cfg"
    settings.write_text(f"command = /usr/bin/python3 -m venv {tmp_path}/.venv\n", encoding="utf-8")
    setup._make_venv(tmp_path / ".venv" / "bin" / "python")
    assert made == []
    settings.write_text("command = /usr/bin/python3 -m venv /elsewhere/.venv\n", encoding="utf-8")
    setup._make_venv(tmp_path / ".venv" / "bin" / "python")
    assert made == [[sys.executable, "-m", "venv", str(tmp_path / ".venv")]]


REPORT = """<testsuites><testsuite>
<testcase classname="a" name="good"/><testcase classname="a" name="also good"><system-out>x</system-out></testcase>
<testcase classname="a" name="bad"><failure message="no"/></testcase>
<testcase classname="a" name="broken"><error message="no"/></testcase>
<testcase classname="a" name="left out"><skipped/></testcase>
</testsuite></testsuites>"""


def counted(report: str | None, code: int, tmp_path: Path) -> tuple[int, int, list[str]]:
    """Run a suite whose runner writes the report and ends with the code."""
    source = tmp_path / "source.xml"
    source.write_text(report or "", encoding="utf-8")
    copy = f"cp '{source}' {{}};" if report is not None else ""

    def make(path: Path) -> object:
        return run_tests.Step("sample", ("sh", "-c", f"{copy.format(path)} exit {code}"), tmp_path, path)

    result = run_tests.suite("sample", make)(run_tests.Runner(), tmp_path)
    return result.passed, result.failed, result.skipped


@pytest.mark.parametrize(
    ("report", "code", "expected"),
    [
        (REPORT, 1, (2, 2, ["a left out"])),
        ("<testsuites><testsuite><testcase name='good'/></testsuite></testsuites>", 0, (1, 0, [])),
        ("<testsuites><testsuite><testcase name='good'/></testsuite></testsuites>", 3, (1, 1, [])),
        ("<testsuites/>", 0, (0, 1, [])),
        ("<testsuites><test", 0, (0, 1, [])),
        (None, 0, (0, 1, [])),
        (None, 2, (0, 1, [])),
    ],
    ids=["failures", "green", "green but the runner failed", "no test", "cut off", "no report", "crash"],
)
def test_counts_are_those_of_the_report_and_a_silent_runner_fails(
    report: str | None, code: int, expected: tuple[int, int, list[str]], tmp_path: Path
) -> None:
    assert counted(report, code, tmp_path) == expected


def test_a_runner_that_hangs_is_ended_with_all_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_tests, "PART_SECONDS", 2)
    # Both processes hold the line open; its end is seen when the last of them is gone, however long that takes.
    line = tmp_path / "line"
    os.mkfifo(line)
    reader = os.open(line, os.O_RDONLY | os.O_NONBLOCK)
    try:
        step = run_tests.Step("hangs", ("sh", "-c", f"exec 3> '{line}'; echo started >&3; sleep 600 & wait"), tmp_path)
        code, said = run_tests.Runner().run(step, show=False)
        assert code == 1
        assert "ended after" in said
        os.set_blocking(reader, True)
        ready, _, _ = select.select([reader], [], [], 60)
        assert ready
        assert os.read(reader, 100) == b"started\n"
        ready, _, _ = select.select([reader], [], [], 60)
        assert ready, "something of the run still lives"
        assert os.read(reader, 100) == b""
    finally:
        os.close(reader)


def test_settings_of_an_installation_do_not_reach_the_tests(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("THIDUA_DATABASE_URL", "postgresql://production/thidua")
    monkeypatch.setenv("MAKEFLAGS", "-j8")
    step = run_tests.Step("environment", ("env",), tmp_path, None, (("SAMPLE", "1"),))
    code, said = run_tests.Runner().run(step, show=False)
    assert code == 0
    assert "production" not in said
    assert "MAKEFLAGS" not in said
    assert "SAMPLE=1" in said


def test_the_run_closes_with_one_plain_line(capsys: pytest.CaptureFixture[str]) -> None:
    results = [run_tests.Result("a", passed=3), run_tests.Result("b", passed=1, failed=1, skipped=["t"])]
    assert run_tests.summarise(results) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == "4 passed, 1 failed"
    assert "skipped in b: t" in said
    assert run_tests.summarise(results[:1]) == 0
    assert run_tests.summarise([]) == 1


def test_an_unknown_part_is_refused() -> None:
    assert run_tests.main(["nothing-like-it"]) == 2


def test_make_help_lists_the_commands() -> None:
    done = subprocess.run(["make", "-C", ROOT, "help"], capture_output=True, text=True, check=True)
    for target in ("run", "test", "check", "fmt", "help"):
        assert f"make {target} " in done.stdout
