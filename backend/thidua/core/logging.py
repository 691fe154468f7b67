"""Structured logs: one JSON line per event, without secrets, tokens or phone numbers."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

_SECRET_NAMES = re.compile(r"password|token|secret|authorization|cookie|totp|phone", re.IGNORECASE)
_PHONE = re.compile(r"(?<!\d)(?:\+?84|0)(?:[ .]?\d){8,9}(?!\d)")


def redact(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Blank what has a secret's name, and anything that looks like a Vietnamese phone number."""
    for name, value in event.items():
        if _SECRET_NAMES.search(name):
            event[name] = "[…]"
        elif isinstance(value, str):
            event[name] = _PHONE.sub("[…]", value)
    return event


def configure(level: str, *, as_json: bool) -> None:
    """Set up structlog for this process; JSON in production, readable lines in development."""
    renderer: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if as_json
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            redact,
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )
    logging.getLogger("uvicorn.access").disabled = True
