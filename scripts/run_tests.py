"""Runs the checks and the tests, one part after the other, and closes with `N passed, N failed`.

usage: run_tests.py [PART...]; without a part all of them, in this order: check, backend-sqlite (with what needs
no database), backend-postgres, frontend, build, e2e. All must be installed; scripts/setup.sh does it. Every step
of `check`, the build and the budgets count as one test each; the other counts come from the JUnit reports of the
runners. A part that fails, leaves no report, runs no test or does not end in time makes the exit code 1.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BACKEND = ROOT / "backend"
FRONTEND = ROOT / "frontend"
BIN = BACKEND / ".venv" / "bin"
PART_SECONDS = 1200
WORKERS = "2"
STALE = "backend/openapi.json is not what the program answers: make openapi"


@dataclass
class Result:
    """What one part came to."""

    name: str
    seconds: float = 0.0
    passed: int = 0
    failed: int = 0
    skipped: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Step:
    """One command of a part; where it writes a JUnit report, that is where the counts come from."""

    name: str
    command: tuple[str, ...]
    cwd: Path
    report: Path | None = None
    variables: tuple[tuple[str, str], ...] = ()


class Runner:
    """Starts commands, knows those that run, and ends them when the run is interrupted."""

    def __init__(self) -> None:
        self._running: set[subprocess.Popen[str]] = set()
        self._lock = threading.Lock()

    def run(self, step: Step, *, show: bool) -> tuple[int, str]:
        """The exit code and what was said; `show` lets it be seen at once instead."""
        process = subprocess.Popen(
            step.command,
            cwd=step.cwd,
            env=_environment(step),
            stdin=subprocess.DEVNULL,
            stdout=None if show else subprocess.PIPE,
            stderr=None if show else subprocess.STDOUT,
            text=True,
            # A group of its own, so that whatever it started can be ended with it.
            start_new_session=True,
        )
        with self._lock:
            self._running.add(process)
        try:
            said, _ = process.communicate(timeout=PART_SECONDS)
        except subprocess.TimeoutExpired:
            _end(process)
            return 1, f"ended after {PART_SECONDS} s"
        finally:
            with self._lock:
                self._running.discard(process)
        return process.returncode, said or ""

    def end_all(self) -> None:
        """End every command that still runs."""
        with self._lock:
            for process in self._running:
                _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    except ProcessLookupError:
        return


def _environment(step: Step) -> dict[str, str]:
    """That of whoever started the run, without the settings of his installation: tests bring their own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("THIDUA_", "MAKE", "MFLAGS"))}
    path = f"{BIN}:{kept.get('PATH', '')}"
    return {**kept, "PATH": path, "CI": kept.get("CI", ""), **dict(step.variables)}


def say(text: str) -> None:
    """A line of the run itself."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def check_steps() -> list[Step]:
    """What `make check` is: one line each."""
    python = str(BIN / "python")
    backend = {
        "ruff format": ("ruff", "format", "--check", "--quiet", ".", "../scripts"),
        "ruff check": ("ruff", "check", "--quiet", ".", "../scripts"),
        "mypy": ("mypy",),
        "mypy scripts": ("mypy", "--strict", "--no-incremental", *_scripts()),
        "import-linter": ("lint-imports",),
        "deptry": ("deptry", "."),
        "vulture": ("vulture",),
        "requirements": (python, "-m", "pip", "check"),
        "openapi.json": ("sh", "-c", f"thidua openapi | diff -u openapi.json - || {{ echo '{STALE}'; exit 1; }}"),
    }
    steps = [Step(name, command, BACKEND) for name, command in backend.items()]
    return [Step("frontend", ("npm", "run", "--silent", "check"), FRONTEND), *steps]


def _scripts() -> tuple[str, ...]:
    return tuple(f"../scripts/{path.name}" for path in sorted((ROOT / "scripts").glob("*.py")))


def check(runner: Runner, _reports: Path) -> Result:
    """Format, lint, types, import order, unused code, lock files, OpenAPI and client fresh; two at a time."""
    result = Result("check")
    with ThreadPoolExecutor(max_workers=2) as pool:
        steps = check_steps()
        for step, (code, said) in zip(steps, pool.map(lambda step: runner.run(step, show=False), steps), strict=True):
            say(f"  {'ok    ' if code == 0 else 'FAILED'} {step.name}")
            if code == 0:
                result.passed += 1
            else:
                result.failed += 1
                say(said.rstrip())
    return result


def single(name: str, *steps: Step) -> Callable[[Runner, Path], Result]:
    """A part whose steps count as one test each."""

    def part(runner: Runner, _reports: Path) -> Result:
        result = Result(name)
        for step in steps:
            code, _ = runner.run(step, show=True)
            result.passed += code == 0
            result.failed += code != 0
        return result

    return part


def suite(name: str, make: Callable[[Path], Step]) -> Callable[[Runner, Path], Result]:
    """A part that is one runner with a JUnit report."""

    def part(runner: Runner, reports: Path) -> Result:
        report = reports / f"{name}.xml"
        code, said = runner.run(make(report), show=True)
        if said:
            say(said)
        result = read_report(name, report)
        # A runner that fails without a failed test (or without any test) failed as a whole.
        if code != 0 and result.failed == 0:
            say(f"{name}: exit code {code}")
            result.failed += 1
        if result.passed + result.failed == 0:
            say(f"{name}: no test was run")
            result.failed += 1
        return result

    return part


def read_report(name: str, report: Path) -> Result:
    """The counts of a JUnit report; none where there is no readable report."""
    result = Result(name)
    try:
        root = ET.parse(report).getroot()
    except (OSError, ET.ParseError):
        return result
    for case in root.iter("testcase"):
        kinds = {child.tag for child in case}
        if kinds & {"failure", "error"}:
            result.failed += 1
        elif "skipped" in kinds:
            result.skipped.append(f"{case.get('classname', '')} {case.get('name', '')}".strip())
        else:
            result.passed += 1
    return result


def pytest(choice: str) -> Callable[[Path], Step]:
    """The tests of the back end whose names match; those that touch a database have its kind in their names."""

    def make(report: Path) -> Step:
        spread = ("-n", WORKERS, "--dist", "loadgroup")
        command = (str(BIN / "python"), "-m", "pytest", *spread, "-k", choice, f"--junitxml={report}")
        return Step("pytest", command, BACKEND, report)

    return make


def vitest(report: Path) -> Step:
    """The unit tests of the front end."""
    command = ("npm", "test", "--silent", "--", "--reporter=default", "--reporter=junit")
    return Step("vitest", (*command, f"--outputFile.junit={report}"), FRONTEND, report)


def playwright(report: Path) -> Step:
    """The browser tests, in the distribution's Chromium.

    One that passes only the second time is named as flaky at the end of the list: a race to be mended, which need not
    stop everybody else's change.
    """
    options = ("--reporter=list,junit", f"--workers={WORKERS}", "--retries=1")
    command = ("npm", "run", "--silent", "e2e", "--", *options)
    return Step("playwright", command, FRONTEND, report, (("PLAYWRIGHT_JUNIT_OUTPUT_FILE", str(report)),))


PARTS: dict[str, Callable[[Runner, Path], Result]] = {
    "check": check,
    "backend-sqlite": suite("backend-sqlite", pytest("not postgresql")),
    "backend-postgres": suite("backend-postgres", pytest("postgresql")),
    "frontend": suite("frontend", vitest),
    "build": single(
        "build",
        Step("build", ("npm", "run", "--silent", "build"), FRONTEND),
        Step("budget", ("npm", "run", "--silent", "budget"), FRONTEND),
    ),
    "e2e": suite("e2e", playwright),
}


def summarise(results: Sequence[Result]) -> int:
    """The table, the skipped tests by name, and the one line that closes a run; the exit code."""
    say("")
    for result in results:
        counts = f"{result.passed:6} passed {result.failed:4} failed {len(result.skipped):4} skipped"
        say(f"{result.name:18} {counts} {result.seconds:7.1f} s")
    for result in results:
        for name in result.skipped:
            say(f"skipped in {result.name}: {name}")
    failed = sum(result.failed for result in results)
    say(f"{sum(result.passed for result in results)} passed, {failed} failed")
    return 1 if failed or not results else 0


def main(names: list[str]) -> int:
    """Run the named parts, or all."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        sys.stderr.write(f"unknown part: {', '.join(unknown)}; parts: {', '.join(PARTS)}\n")
        return 2
    runner, results = Runner(), []
    reports = Path(tempfile.mkdtemp(prefix="thidua-reports-"))
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        for name in names or PARTS:
            say(f"== {name}")
            began = time.monotonic()
            result = PARTS[name](runner, reports)
            result.seconds = time.monotonic() - began
            results.append(result)
    except KeyboardInterrupt:
        runner.end_all()
        results.append(Result("interrupted", failed=1))
    finally:
        shutil.rmtree(reports, ignore_errors=True)
    return summarise(results)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
