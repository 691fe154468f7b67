"""usage: python -m bench [sqlite] [postgresql] [--articles N] [--exemplars N] [--seconds N]; 1 when a gate fails."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import cases
from bench.cases import Row
from bench.rig import Rig, rig

KINDS = ("sqlite", "postgresql")


def _rows(found: Rig, seconds: int) -> Iterator[Row]:
    yield from cases.resources(found)
    yield from cases.portal(found, seconds)
    yield from cases.internal(found)


def main() -> int:
    """Measure, print a table per database."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="database", help="sqlite, postgresql; both when none is given")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--exemplars", type=int, default=20_000)
    parser.add_argument("--seconds", type=int, default=4, help="of each load")
    asked = parser.parse_args()
    if wrong := set(asked.kinds) - set(KINDS):
        parser.error(f"unknown: {', '.join(sorted(wrong))}")
    failed = 0
    for kind in asked.kinds or KINDS:
        bulk = f"articles={asked.articles},exemplars={asked.exemplars},units=500"
        print(f"\n{kind}: {bulk}")
        with tempfile.TemporaryDirectory() as folder, rig(kind, Path(folder), bulk) as found:
            for row in _rows(found, asked.seconds):
                sign = {None: "    ", True: "ok  ", False: "FAIL"}[row.held]
                print(f"{sign} {row.name:<46} {row.value:<52} {row.gate}", flush=True)
                failed += row.held is False
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
