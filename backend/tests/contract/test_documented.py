"""Every answer is one the OpenAPI document tells of: its status, its media type, the shape of its JSON.

schemathesis makes the requests from the document, right ones and wrong ones; the objects in the paths are real, so
that many get through. A new operation is tried from its first day.
"""

from collections import Counter
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.contract.test_extremes import objects, speaker
from tests.world import World

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
#: What a made request is sent with.
SENT = ("params", "json", "data", "files", "headers")
#: Headers that are ours: who asks, and that any version may be changed.
OWN = {"authorization", "if-match"}
#: A year of the demo would be played; what is uploaded has its own tests (tests/files).
LEFT_OUT = {("put", "/api/v1/demo/clock"), ("post", "/api/v1/files")}
MODES = {
    "right": (schemathesis.GenerationMode.POSITIVE, 4),
    "wrong": (schemathesis.GenerationMode.NEGATIVE, 3),
}


class Asking:
    """The requests made for one operation, and the first answer that the document does not know."""

    def __init__(self, world: World, things: dict[str, str], operation: Any) -> None:
        self.client = speaker(world, operation.path)
        self.things, self.operation = things, operation
        self.statuses: Counter[int] = Counter()

    def run(self, mode: str) -> str | None:
        """Make them; what was wrong."""
        kind, examples = MODES[mode]
        quiet = settings(
            max_examples=examples,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        asking = quiet(given(self.operation.as_strategy(generation_mode=kind))(self.ask))
        try:
            asking()
        except (Failure, FailureGroup) as failure:
            return f"{self.operation.label}: {failure}"
        except Unsatisfiable:
            pass  # an operation without anything to ask wrongly
        return None

    def ask(self, case: Any) -> None:
        """One request with real objects in its path."""
        named = case.path_parameters or {}
        case.path_parameters = named | {name: self.things[name] for name in named if name in self.things}
        made = case.as_transport_kwargs(base_url="http://testserver")
        sent = {name: made[name] for name in SENT if made.get(name) is not None}
        kept = {name: value for name, value in sent.pop("headers", {}).items() if name.lower() not in OWN}
        headers = {**kept, "If-Match": "*"}
        answer = self.client.request(case.method, case.formatted_path, headers=headers, **sent)
        self.statuses[answer.status_code] += 1
        case.validate_response(answer, checks=CHECKS)


@pytest.mark.parametrize("mode", MODES)
def test_every_answer_is_documented(world: World, mode: str) -> None:
    things = objects(world)
    document = schemathesis.openapi.from_dict(world.app.openapi())
    # Signing out comes last: the others are still signed in.
    operations = sorted((found.ok() for found in document.get_all_operations()), key=lambda each: "/auth/" in each.path)
    asking = [Asking(world, things, each) for each in operations if (each.method, each.path) not in LEFT_OUT]
    assert [wrong for each in asking if (wrong := each.run(mode)) is not None] == []
    statuses = sum((each.statuses for each in asking), Counter())
    assert (statuses[200] > 300) if mode == "right" else (statuses[422] > 100), statuses
