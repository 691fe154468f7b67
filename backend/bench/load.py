"""Load by wrk: how many requests a second, and how long the middle one takes."""

import re
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_UNITS = {"us": 0.001, "ms": 1.0, "s": 1_000.0}


class LoadError(RuntimeError):
    """wrk is missing, or the server did not answer as it should."""


@dataclass(frozen=True)
class Result:
    """`per_second` requests; `p50` in ms; `requests` in all; `cpu_ms` of server and database for one request."""

    per_second: float
    p50: float
    requests: int
    cpu_ms: float = 0.0


def run(base: str, paths: Sequence[str], *, connections: int, seconds: int, headers: Sequence[str] = ()) -> Result:
    """Ask for these paths in turn. Any answer but 200 and 304 is an error."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "paths.lua"
        listed = ",\n".join(f'"{path}"' for path in paths)
        script.write_text(
            f"local paths = {{{listed}}}\nlocal n = 0\n"
            "request = function() n = n % #paths + 1; return wrk.format('GET', paths[n]) end\n",
            encoding="utf-8",
        )
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", str(script)]
        for header in headers:
            command += ["-H", header]
        try:
            done = subprocess.run([*command, base], capture_output=True, text=True, check=True)
        except FileNotFoundError:
            raise LoadError("wrk is missing: apt-get install wrk") from None
    if "Non-2xx" in done.stdout and not any("If-None-Match" in header for header in headers):
        raise LoadError(done.stdout)
    return _read(done.stdout)


def _read(text: str) -> Result:
    rate = re.search(r"Requests/sec:\s+([\d.]+)", text)
    middle = re.search(r"50%\s+([\d.]+)(us|ms|s)", text)
    amount = re.search(r"(\d+) requests in", text)
    if rate is None or middle is None or amount is None:
        raise LoadError(text)
    return Result(float(rate[1]), float(middle[1]) * _UNITS[middle[2]], int(amount[1]))
