"""The document's part on refusals: every operation may answer a problem (RFC 9457), whatever its status."""

from typing import Any

from fastapi import FastAPI

from thidua.core.problems import MEDIA_TYPE, Problem


class DocumentedApp(FastAPI):
    """FastAPI whose document tells the refusals as they are, in place of FastAPI's own 422."""

    def openapi(self) -> dict[str, Any]:
        """The document, made once."""
        if self.openapi_schema is None:
            document = super().openapi()
            _tell_problems(document)
        assert self.openapi_schema is not None
        return self.openapi_schema


def _tell_problems(document: dict[str, Any]) -> None:
    parts = document.setdefault("components", {})
    schemas = parts.setdefault("schemas", {})
    for replaced in ("HTTPValidationError", "ValidationError"):
        schemas.pop(replaced, None)
    whole = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas |= {**whole.pop("$defs"), "Problem": whole}
    parts["responses"] = {
        "Problem": {
            "description": "Refused; the reasons are inside",
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
    }
    for operations in document["paths"].values():
        for operation in operations.values():
            operation["responses"].pop("422", None)
            operation["responses"]["default"] = {"$ref": "#/components/responses/Problem"}
