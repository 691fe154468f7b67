"""A worker process at a frozen moment that kills itself at its n-th statement (0: never). Run with python -m."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import event

from tests import schema
from tests.world import parse
from thidua import registry
from thidua.core import jobs
from thidua.core.clock import Clock


def main(url: str, folder: str, moment: str, statements: int) -> None:
    """Sweep and work until nothing is left, or death."""
    at = parse(moment)
    runtime = registry.runtime(schema.settings_for(url, Path(folder)), Clock(lambda: at))
    left = statements

    def count(*_: Any) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(runtime.db.write_engine, "before_cursor_execute", count)
    while jobs.sweep(runtime) or jobs.run_one(runtime):
        pass
    runtime.db.dispose()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
