"""Writes the security headers of the SPA as an nginx include, from the built index.html.

usage: csp.py frontend/build/index.html [--secure] > security-headers.conf

The headers themselves are those of the back end (thidua.core.security_headers), so that both servers of the SPA
say the same. `--secure` adds Strict-Transport-Security, for sites behind TLS. Needs nothing but Python.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "backend"))

from thidua.core import security_headers


def include(index: Path, *, secure: bool) -> str:
    """The lines of the include file."""
    headers = {**security_headers.BASE, "content-security-policy": security_headers.spa_csp(index)}
    if secure:
        headers["strict-transport-security"] = security_headers.HSTS
    unsafe = [name for name, value in headers.items() if set(value) & set('"$\\\n')]
    if unsafe:
        raise ValueError(f"nginx would misread these headers: {', '.join(unsafe)}")
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in headers.items())


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--secure"]
    if len(arguments) != 1:
        sys.exit(__doc__)
    sys.stdout.write(include(Path(arguments[0]), secure="--secure" in sys.argv))
