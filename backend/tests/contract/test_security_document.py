"""docs/security.md names tests as evidence: each must exist, and each row of its table must name one."""

import ast
import re
from pathlib import Path

import pytest

BACKEND = Path(__file__).resolve().parents[2]
TEXT = (BACKEND.parent / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
ROWS = [line for line in TEXT.splitlines() if line.startswith("| V")]


def functions_of(path: Path) -> set[str]:
    """The test functions of a file, those of its classes too."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize(("path", "name"), sorted(set(NAMED.findall(TEXT))))
def test_a_named_test_exists(path: str, name: str) -> None:
    assert name.startswith("test_")
    assert name in functions_of(BACKEND / path)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip())
def test_every_promise_names_its_test(row: str) -> None:
    assert NAMED.search(row)


def test_the_table_is_read() -> None:
    assert len(ROWS) > 30
    assert TEXT.count("::test_") == len(NAMED.findall(TEXT))
