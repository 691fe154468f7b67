"""The limit: a bare Starlette application that answers the same bytes from memory, with the same headers' worth."""

import os
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

BODY = Path(os.environ["BENCH_BODY"]).read_bytes()


async def answer(_request: Request) -> Response:
    """The bytes."""
    return Response(BODY, media_type="application/json", headers={"etag": '"1"', "cache-control": "public"})


app = Starlette(routes=[Route("/{path:path}", answer)])
