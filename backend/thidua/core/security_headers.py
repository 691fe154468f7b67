"""One set of security headers for every answer, and the strict CSP computed from the built index.html."""

import base64
import hashlib
import re
from pathlib import Path

_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
#: SvelteKit's route announcer sets this one style attribute; its hash lets it through a strict style-src.
_ANNOUNCER_STYLE = (
    "position: absolute; left: 0; top: 0; clip: rect(0 0 0 0); clip-path: inset(50%); overflow: hidden; "
    "white-space: nowrap; width: 1px; height: 1px"
)

BASE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "geolocation=(), microphone=(), payment=(), camera=(self)",
}
API_CSP = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
HSTS = "max-age=31536000; includeSubDomains"


def _sha256(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def spa_csp(index: Path) -> str:
    """The SPA's policy: own scripts, plus the hashes of index.html's inline ones; nothing unsafe-inline."""
    inline = [_sha256(body) for body in _SCRIPT.findall(index.read_text(encoding="utf-8"))]
    return "; ".join(
        [
            "default-src 'self'",
            " ".join(["script-src 'self'", *inline]),
            f"style-src 'self' 'unsafe-hashes' {_sha256(_ANNOUNCER_STYLE)}",
            "img-src 'self' blob: data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )
