"""What is asked, and what it must reach (quality.md, Performance)."""

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from urllib.parse import quote

import httpx

from bench import load
from bench.load import Result
from bench.rig import Rig

PORTAL = "/api/portal/v1"
#: Absolute times drift on shared machines, so they fail only beyond this multiple of their figure.
SLACK = 3.0
#: SQLite may take twice as long for reads of the portal.
SQLITE = 2.0
#: More addresses than the server keeps answers, so that none it is asked for again is still there.
_MANY = 2_500
_CROWD = 32


@dataclass(frozen=True)
class Row:
    """One line of the report; `gate` says what it must reach, `held` whether it does (None: only reported)."""

    name: str
    value: str
    gate: str = ""
    held: bool | None = None


def portal(rig: Rig, seconds: int) -> Iterator[Row]:
    """The portal's list, as ratios to the bare application in the same run; then its other answers alone."""
    first = httpx.get(f"{rig.base}{PORTAL}/articles?limit=20").json()["items"]
    movement = next(m["code"] for item in first for m in item["movements"])
    listed = f"{PORTAL}/articles?limit=20&movement={movement}"
    tag = httpx.get(f"{rig.base}{listed}").headers["etag"]
    bare = load.run(rig.bare, ["/"], connections=_CROWD, seconds=seconds)
    yield Row("bare Starlette, same bytes", f"{bare.per_second:,.0f}/s")
    fresh = [f"{listed}&{_since(n)}" for n in range(_MANY)]
    for name, paths, headers, wanted in (
        ("list of 20 by movement, from the database", fresh, (), 0.05),
        ("list of 20 by movement, from the cache", [listed], (), 0.4),
        ("list of 20 by movement, 304", [listed], (f"If-None-Match: {tag}",), 0.5),
    ):
        found = _measured(rig, paths, headers, connections=_CROWD, seconds=seconds)
        ratio = found.per_second / bare.per_second
        gate = wanted if rig.kind == "postgresql" or wanted > 0.05 else wanted / SQLITE
        yield Row(
            name,
            f"{found.per_second:,.0f}/s, ratio {ratio:.3f}, CPU {found.cpu_ms:.2f} ms",
            f"ratio ≥ {gate}",
            ratio >= gate,
        )
    words = ("mô hình", "đường quê", "mãng cầu hữu cơ", "tự quản", "Nguyễn Văn", "ông bà cháu", "rác thải", "bài 77")
    for name, paths, wanted in (
        ("one article", [f"{PORTAL}/articles/{slug}" for slug in _slugs(rig)], 5),
        ("search", [f"{PORTAL}/articles?q={quote(words[n % len(words)])}&{_since(n)}" for n in range(_MANY)], 30),
        ("changes", [f"{PORTAL}/changes?limit=100&cursor={n}" for n in range(_MANY)], 10),
    ):
        found = _measured(rig, paths, (), connections=1, seconds=seconds)
        yield _timed(name, found.p50, found.cpu_ms, wanted * (1 if rig.kind == "postgresql" else SQLITE))


def _since(n: int) -> str:
    """A filter that excludes nothing and makes each address another one."""
    return f"since=2000-01-01T00:00:00.{n:06}Z"


def _slugs(rig: Rig) -> list[str]:
    found: list[str] = []
    cursor = ""
    while len(found) < _MANY:
        page = httpx.get(f"{rig.base}{PORTAL}/articles?limit=100{cursor}", timeout=60).json()
        found += [item["slug"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={quote(page['next_cursor'])}"
    return found


def _measured(rig: Rig, paths: Sequence[str], headers: Sequence[str], *, connections: int, seconds: int) -> Result:
    found, spent = rig.cpu(lambda: load.run(rig.base, paths, headers=headers, connections=connections, seconds=seconds))
    return replace(found, cpu_ms=spent * 1_000 / found.requests)


def _timed(name: str, p50: float, cpu_ms: float, wanted: float, cpu_wanted: float | None = None) -> Row:
    held = p50 <= wanted * SLACK and (cpu_wanted is None or cpu_ms <= cpu_wanted * SLACK)
    told = f"p50 ≤ {wanted:g} ms" + ("" if cpu_wanted is None else f", CPU ≤ {cpu_wanted:g} ms")
    return Row(name, f"p50 {p50:.1f} ms, CPU {cpu_ms:.2f} ms", told, held)


def internal(rig: Rig, rounds: int = 150) -> Iterator[Row]:
    """Lists and dashboards of the office, one after the other; sending a nomination."""
    with rig.client("noivu") as office, rig.client("xa.tanlap") as unit:
        yield _asked(rig, "nominations, 20 of many, with actions", office, "/nominations?limit=20", rounds, 15, 2.5)
        yield _asked(rig, "overview of the year", office, "/dashboard/overview", rounds, 100)
        yield _asked(rig, "timeliness, unit × period", office, "/dashboard/timeliness", rounds, 100)
        sent = _sending(unit, 40)
        times, spent = rig.cpu(lambda: [_clocked(send) for send in sent])
        wanted = 25 if rig.kind == "sqlite" else 15
        yield _timed("submit a nomination", statistics.median(times), spent * 1_000 / len(times), wanted)


def _asked(rig: Rig, name: str, who: httpx.Client, path: str, rounds: int, p50: float, cpu: float | None = None) -> Row:
    def ask() -> None:
        who.get(path).raise_for_status()

    ask()
    times, spent = rig.cpu(lambda: [_clocked(ask) for _ in range(rounds)])
    return _timed(name, statistics.median(times), spent * 1_000 / rounds, p50, cpu)


def _clocked(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1_000


def _sending(unit: httpx.Client, amount: int) -> list[Callable[[], Any]]:
    """Drafts made beforehand; each of the functions sends one."""
    movement = unit.get("/movements?limit=1").json()["items"][0]["id"]
    facts = {"kind": "INDIVIDUAL", "field": "ECONOMY", "movement_ids": [movement], "topic_codes": ["f"]}
    sent: list[Callable[[], Any]] = []
    for n in range(amount):
        text = {
            "name": f"Đo Tốc Độ {n}",
            "title": "Giúp nhau làm kinh tế",
            "achievement": "Nhiều năm giúp bà con. " * 12,
        }
        made = unit.post("/nominations", json={"exemplar": facts | text})
        path = f"/nominations/{made.raise_for_status().json()['id']}/actions/submit"
        tag = made.headers["etag"]
        sent.append(partial(_send, unit, path, tag))
    return sent


def _send(unit: httpx.Client, path: str, tag: str) -> None:
    unit.post(path, json={}, headers={"if-match": tag}).raise_for_status()


def resources(rig: Rig) -> Iterator[Row]:
    """Of the server itself, before anything was asked."""
    yield Row("server start to ready", f"{rig.start_seconds:.1f} s", "≤ 3 s", rig.start_seconds <= 3 * SLACK)
    yield Row("memory at rest", f"{rig.memory_mb():.0f} MB", "≤ 150 MB", rig.memory_mb() <= 150)
