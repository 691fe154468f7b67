"""Serves the built single-page application beside the API, so that one command runs everything."""

import mimetypes
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from thidua.core.security_headers import spa_csp

_IMMUTABLE = "public, max-age=31536000, immutable"


class Spa:
    """An ASGI app: files as they are, index.html for page addresses, 404 for missing assets."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._index = self._folder / "index.html"
        self._csp = ""
        self._built = -1

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request that no API route took."""
        response = self._answer(scope)
        await response(scope, receive, send)

    def _answer(self, scope: Scope) -> Response:
        path = str(scope["path"]).lstrip("/")
        if path.startswith("api/"):
            raise HTTPException(404)
        if scope["method"] not in {"GET", "HEAD"}:
            return Response(status_code=405, headers={"allow": "GET, HEAD"})
        file = self._find(path)
        if file:
            return self._file(file, path)
        accepts = next((v.decode("latin-1") for k, v in scope["headers"] if k == b"accept"), "")
        is_page = not path.startswith("_app/") and "text/html" in accepts
        if path and not is_page:
            return Response(status_code=404)
        return FileResponse(self._index, headers={"cache-control": "no-cache", "content-security-policy": self._policy})

    @property
    def _policy(self) -> str:
        """The policy of the index.html that is there now: a rebuild under a running server brings new hashes."""
        built = self._index.stat().st_mtime_ns
        if built != self._built:
            self._csp, self._built = spa_csp(self._index), built
        return self._csp

    def _find(self, path: str) -> Path | None:
        try:
            file = (self._folder / path).resolve()
            if file.is_relative_to(self._folder) and file.is_file() and file != self._index:
                return file
        except (OSError, ValueError):  # a name too long, or with NUL
            return None
        return None

    def _file(self, file: Path, path: str) -> Response:
        cache = _IMMUTABLE if path.startswith("_app/immutable/") else "no-cache"
        media = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        # The service worker is bound by the policy of its own answer: the API's would forbid it every fetch.
        headers = {"cache-control": cache, "content-security-policy": self._policy}
        return FileResponse(file, headers=headers, media_type=media)
