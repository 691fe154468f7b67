"""What the Makefile needs before it can run or test: installed, built, again only when inputs change.

Called by setup.sh with the steps to take, in order. Each step leaves a stamp, the fingerprint of its inputs,
beside what it made; a step whose stamp still fits costs milliseconds. What goes wrong ends in one or two
readable lines, Vietnamese and English, and exit code 1.
"""

import hashlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BACKEND = ROOT / "backend"
FRONTEND = ROOT / "frontend"
VENV = BACKEND / ".venv"
MODULES = FRONTEND / "node_modules"
TOOLS = ROOT / ".tools"
LOG_LINES = 15


class SetupError(Exception):
    """A reason to stop: one line in Vietnamese, one in English."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(f"{vi}\n{en}")


def say(text: str) -> None:
    """One line for whoever is waiting."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def run(command: list[str], reason: SetupError, *, cwd: Path = ROOT) -> None:
    """Run quietly; on failure show how what the command said begins and ends, then the reason."""
    plain = {**os.environ, "NO_COLOR": "1"}
    with tempfile.TemporaryFile() as log:
        done = subprocess.run(
            command, cwd=cwd, env=plain, stdin=subprocess.DEVNULL, stdout=log, stderr=log, check=False
        )
        if done.returncode == 0:
            return
        log.seek(0)
        lines = log.read().decode("utf-8", errors="replace").splitlines()
    if len(lines) > 2 * LOG_LINES:
        lines[LOG_LINES:-LOG_LINES] = ["…"]
    sys.stderr.write("\n".join(lines) + "\n")
    raise reason


def succeeds(command: list[str], *, cwd: Path = ROOT) -> bool:
    """Whether a command can be run here and ends well; what it says is not shown."""
    try:
        return subprocess.run(command, cwd=cwd, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def fingerprint(files: Iterable[Path], *more: str) -> str:
    """One hash over names and contents, independent of times and order."""
    digest = hashlib.sha256("\0".join(more).encode())
    for file in sorted(files):
        digest.update(f"\0{file.relative_to(ROOT)}\0".encode() + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def is_fresh(stamp: Path, mark: str) -> bool:
    """Whether the step was done for exactly these inputs."""
    return stamp.exists() and stamp.read_text(encoding="ascii") == mark


def check_port() -> None:
    """Say now, not after minutes of installing, that the port is taken."""
    host, port = os.environ.get("THIDUA_HOST", "127.0.0.1"), os.environ.get("THIDUA_PORT", "8000")
    if not port.isdecimal() or not 0 < int(port) < 2**16:
        raise SetupError(f"THIDUA_PORT={port} không phải là số cổng.", f"THIDUA_PORT={port} is no port number.")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            # As the server does it, so that connections that just ended do not count as a taken port.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as problem:
        raise SetupError(
            f"Không mở được cổng {port} trên {host} ({problem.strerror}). Hãy chọn cổng khác, ví dụ: "
            "THIDUA_PORT=8001 make run",
            f"Port {port} on {host} cannot be opened ({problem.strerror}). Choose another one, for example: "
            "THIDUA_PORT=8001 make run",
        ) from problem


def backend() -> None:
    """The virtual environment with what serving needs."""
    _install_backend("requirements.txt")


def backend_dev() -> None:
    """The virtual environment with what testing needs, a superset of the other."""
    _install_backend("requirements-dev.txt")


def _install_backend(requirements: str) -> None:
    python, stamp = VENV / "bin" / "python", VENV / f".{requirements}.stamp"
    _make_venv(python)
    mark = fingerprint([BACKEND / requirements, BACKEND / "pyproject.toml"])
    if is_fresh(stamp, mark):
        return
    say(f"Cài thư viện Python ({requirements})… / Installing Python packages…")
    failed = SetupError(
        "Không cài được thư viện Python; hãy kiểm tra kết nối tới kho gói.",
        "The Python packages could not be installed; is the package index reachable?",
    )
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    run([*pip, "--require-hashes", "-r", str(BACKEND / requirements)], failed)
    run([*pip, "--no-deps", "-e", str(BACKEND)], failed)
    stamp.write_text(mark, encoding="ascii")


def _make_venv(python: Path) -> None:
    """Make backend/.venv, unless there is one that works and was made for this folder."""
    settings = VENV / "pyvenv.cfg"
    # A virtual environment cannot be moved or copied: its programs name the folder they were made in.
    made_here = settings.exists() and f" -m venv {VENV}\n" in settings.read_text(encoding="utf-8")
    if made_here and succeeds([str(python), "-m", "pip", "--version"]):
        return
    say("Tạo môi trường Python… / Making the virtual environment…")
    shutil.rmtree(VENV, ignore_errors=True)
    failed = SetupError("Không tạo được backend/.venv.", "The folder backend/.venv could not be made.")
    run([sys.executable, "-m", "venv", str(VENV)], failed)


def check_node() -> None:
    """Say now, not after the back end is installed, that Node is missing or too old."""
    _require_node()


def node_modules() -> None:
    """What the front end is built and tested with."""
    version = _require_node()
    mark = fingerprint([FRONTEND / name for name in ("package.json", "package-lock.json", ".npmrc")], version)
    stamp = MODULES / ".installed.stamp"
    if is_fresh(stamp, mark):
        return
    say("Cài thư viện giao diện (npm ci)… / Installing front-end packages…")
    failed = SetupError(
        "Không cài được thư viện giao diện (npm ci); hãy kiểm tra kết nối tới kho gói.",
        "The front-end packages could not be installed (npm ci); is the registry reachable?",
    )
    run(["npm", "ci", "--no-audit", "--no-fund"], failed, cwd=FRONTEND)
    stamp.write_text(mark, encoding="ascii")


def _require_node() -> str:
    """The version of Node, when package.json allows it."""
    wanted = json.loads((FRONTEND / "package.json").read_text(encoding="utf-8"))["engines"]["node"]
    for tool in ("node", "npm"):
        if shutil.which(tool) is None:
            raise SetupError(
                f"Chưa có {tool}; giao diện cần Node {wanted}.",
                f"{tool} is missing; the front end needs Node {wanted}.",
            )
    answer = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False)
    found = answer.stdout.strip() or "?"
    if not allows(wanted, found):
        raise SetupError(
            f"Node {found} không dùng được; giao diện cần Node {wanted}.",
            f"Node {found} will not do; the front end needs Node {wanted}.",
        )
    return found


def allows(wanted: str, version: str) -> bool:
    """Whether `^20.19.0 || >=24.0.0` lets a version pass; only these two forms of a range are known."""

    def numbers(text: str) -> tuple[int, ...]:
        return tuple(int(part) for part in re.findall(r"\d+", text)[:3])

    have = numbers(version)
    for choice in wanted.split("||"):
        least = numbers(choice)
        same_major = not choice.strip().startswith("^") or have[:1] == least[:1]
        if have and have >= least and same_major:
            return True
    return False


def spa() -> None:
    """The built single-page application, in frontend/build."""
    node_modules()
    files = [
        path
        for part in (FRONTEND / "src", FRONTEND / "static")
        for path in part.rglob("*")
        if path.is_file() and ".test." not in path.name
    ]
    settings = [path for pattern in ("*.json", "*.js", "*.ts", "tools/*.mjs") for path in FRONTEND.glob(pattern)]
    mark = fingerprint([*files, *settings])
    stamp = MODULES / ".built.stamp"
    if (FRONTEND / "build" / "index.html").exists() and is_fresh(stamp, mark):
        return
    say("Dựng giao diện… / Building the front end…")
    failed = SetupError(
        "Không dựng được giao diện (npm run build).", "The front end could not be built (npm run build)."
    )
    run(["npm", "run", "build"], failed, cwd=FRONTEND)
    stamp.write_text(mark, encoding="ascii")


def chromium() -> None:
    """A browser for the tests, from the distribution: no test tool downloads one of its own."""
    browser = os.environ.get("CHROMIUM_PATH", "/usr/bin/chromium")
    if Path(browser).exists():
        return
    failed = _needs("chromium")
    say("Cài chromium cho kiểm thử… / Installing chromium for the tests…")
    root = _as_root(failed)
    command = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    install = [*command, "install", "-y", "--no-install-recommends", "chromium"]
    if not succeeds(install):
        run([*command, "update"], failed)
        run(install, failed)


def nginx() -> None:
    """The web server for the test of the deployment.

    Unpacked in .tools/ instead of installed: Debian's package would start a service on this machine.
    """
    if find_nginx() is not None:
        return
    failed = _needs("nginx")
    if shutil.which("apt-get") is None:
        raise failed
    say("Tải nginx cho kiểm thử… / Fetching nginx for the tests…")
    with tempfile.TemporaryDirectory() as folder:
        # apt as root downloads as a user of its own.
        Path(folder).chmod(0o777)
        # nginx-common has the table of media types.
        fetch = ["apt-get", "-qq", "download", "nginx", "nginx-common"]
        if not succeeds(fetch, cwd=Path(folder)):
            run([*_as_root(failed), "apt-get", "-qq", "update"], failed)
            run(fetch, failed, cwd=Path(folder))
        (TOOLS / "nginx").mkdir(parents=True, exist_ok=True)
        for package in Path(folder).glob("*.deb"):
            run(["dpkg", "-x", str(package), str(TOOLS / "nginx")], failed)
    if find_nginx() is None:
        raise failed


def find_nginx() -> Path | None:
    """The nginx of this machine, or the one unpacked for the tests."""
    installed = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")
    for path in (installed, str(TOOLS / "nginx" / "usr" / "sbin" / "nginx")):
        if path and succeeds([path, "-v"]):
            return Path(path)
    return None


def which_nginx() -> None:
    """Print where nginx is, for the test that starts it."""
    say(str(find_nginx() or ""))


def _needs(package: str) -> SetupError:
    return SetupError(
        f"Kiểm thử cần {package}: apt-get install {package}",
        f"The tests need {package}: apt-get install {package}",
    )


def _as_root(otherwise: SetupError) -> list[str]:
    """How to become root without being asked for a password."""
    if shutil.which("apt-get") is not None:
        if os.geteuid() == 0:
            return []
        if succeeds(["sudo", "-n", "true"]):
            return ["sudo", "-n"]
    raise otherwise


STEPS: dict[str, Callable[[], None]] = {
    "port": check_port,
    "node": check_node,
    "backend": backend,
    "backend-dev": backend_dev,
    "node-modules": node_modules,
    "spa": spa,
    "chromium": chromium,
    "nginx": nginx,
    "which-nginx": which_nginx,
}


def main(names: list[str]) -> int:
    """Take the steps; 1 when one of them could not be taken."""
    try:
        for name in names:
            STEPS[name]()
    except SetupError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
