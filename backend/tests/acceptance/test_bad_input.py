"""Each kind of bad input gets its documented 4xx, and nothing changes: every table has the rows it had, to the byte.

The kinds are the foundation issue's; they are tried on the real routes a commune uses.
"""

import base64
import hashlib
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import inspect

from tests.exemplars import scenes
from tests.world import Client, World

PATH = "/api/v1/nominations"
JSON = {"content-type": "application/json"}


def database(world: World) -> dict[str, str]:
    """A hash of every table's rows, the audit chain and its head among them."""
    found = {}
    with world.read() as session:
        connection = session.connection()
        for table in sorted(inspect(connection).get_table_names()):
            rows = sorted(str(tuple(row)) for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"'))
            found[table] = hashlib.sha256("\n".join(rows).encode("utf-8", "replace")).hexdigest()
    return found


def send(client: Client, method: str, path: str, body: bytes, **headers: str) -> tuple[int, str]:
    answer = client.request(method, path, content=body, headers={**JSON, **headers})
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    problem = answer.json()
    assert problem["status"] == answer.status_code
    assert problem["request_id"] == answer.headers["x-request-id"]
    return answer.status_code, str(problem["code"])


def body_with(world: World, field: str, raw: str) -> bytes:
    """A right nomination but for the raw JSON of one field."""
    facts = scenes.facts(world)
    facts[field] = "@@"
    return json.dumps({"exemplar": facts}).replace('"@@"', raw).encode()


#: (what is wrong with the name, its raw JSON, the refusal)
BAD_VALUES = [
    ("NaN", "NaN", (400, "unreadable")),
    ("infinity", "1e999", (400, "unreadable")),
    ("lone surrogate", '"Lu\\udc00a"', (400, "unreadable")),
    ("NUL", '"Lu\\u0000a"', (400, "unreadable")),
    ("two keys", '"a", "name": "b"', (400, "unreadable")),
    ("huge integer", "9" * 500, (400, "unreadable")),
    ("deep", "[" * 2000 + "]" * 2000, (400, "unreadable")),
    ("script", '"<script>alert(1)</script>"', (422, "invalid")),
    ("picture with a handler", '"<img src=x onerror=alert(1)>"', (422, "invalid")),
    ("bidi override", '"Lua\u202egnp"', (422, "invalid")),
    ("zero width", '"Lu\u200ba"', (422, "invalid")),
    ("control character", '"Lu\\u0007a"', (422, "invalid")),
    ("too long", '"' + "a" * 201 + '"', (422, "invalid")),
    ("heap of marks", '"a' + "\u0301" * 40 + '"', (422, "invalid")),
    ("a list", '["a"]', (422, "invalid")),
    ("empty", '"  "', (422, "invalid")),
]


@pytest.mark.parametrize(("raw", "refusal"), [case[1:] for case in BAD_VALUES], ids=[case[0] for case in BAD_VALUES])
def test_a_bad_value_is_refused_on_create_and_edit(world: World, raw: str, refusal: tuple[int, str]) -> None:
    draft = scenes.draft(world)
    body = body_with(world, "name", raw)
    unit = world.client(scenes.UNIT)
    before = database(world)
    assert send(unit, "POST", PATH, body, **{"Idempotency-Key": "k"}) == refusal
    assert send(unit, "PATCH", f"{PATH}/{draft['id']}", body, **{"If-Match": '"1"'}) == refusal
    assert database(world) == before


def test_wrong_state_foreign_object_missing_and_stale_version(world: World) -> None:
    draft, theirs = scenes.draft(world), scenes.draft(world, scenes.OTHER_UNIT)
    foreign_file = scenes.uploaded(world.client(scenes.OTHER_UNIT))
    own, other = f"{PATH}/{draft['id']}", f"{PATH}/{theirs['id']}"
    unit, office, culture = world.client(scenes.UNIT), world.client(scenes.OFFICE), world.client("vhtt")
    photo = json.dumps({"exemplar": scenes.facts(world, photos=[{"file_id": foreign_file}])}).encode()
    linked = json.dumps({"exemplar_id": theirs["exemplar"]["id"]}).encode()
    named = json.dumps({"exemplar": {**scenes.facts(world), "state": "ELIGIBLE", "unit_id": "x"}}).encode()
    before = database(world)
    version = {"If-Match": '"1"'}
    refused = {
        "wrong state": send(unit, "POST", f"{own}/actions/resubmit", b"{}", **version),
        "wrong state for the office": send(office, "POST", f"{own}/actions/take", b"{}", **version),
        "not their work": send(unit, "POST", f"{own}/actions/mark_eligible", b"{}", **version),
        "no such action": send(unit, "POST", f"{own}/actions/fly", b"{}", **version),
        "foreign object": send(unit, "PATCH", other, b"{}", **version),
        "foreign object's action": send(unit, "POST", f"{other}/actions/submit", b"{}", **version),
        "not yet theirs to see": send(culture, "GET", own, b""),
        "foreign file in a body": send(unit, "POST", PATH, photo),
        "foreign exemplar in a body": send(unit, "POST", PATH, linked),
        "server-set fields": send(unit, "POST", PATH, named),
        "no If-Match": send(unit, "PATCH", own, b"{}"),
        "no If-Match on an action": send(unit, "POST", f"{own}/actions/submit", b"{}"),
        "stale": send(unit, "PATCH", own, b"{}", **{"If-Match": '"7"'}),
        "not an ETag": send(unit, "PATCH", own, b"{}", **{"If-Match": "7; DROP TABLE"}),
        "unknown parameter": send(unit, "GET", f"{PATH}?stat=DRAFT", b""),
        "not JSON": send(unit, "POST", PATH, b"name=a", **{"content-type": "application/x-www-form-urlencoded"}),
        "not an id": send(unit, "GET", f"{PATH}/1%20OR%201=1", b""),
    }
    assert refused == {
        "wrong state": (409, "wrong_state"),
        "wrong state for the office": (409, "wrong_state"),
        "not their work": (403, "forbidden"),
        "no such action": (404, "not_found"),
        "foreign object": (404, "not_found"),
        "foreign object's action": (404, "not_found"),
        "not yet theirs to see": (404, "not_found"),
        "foreign file in a body": (404, "not_found"),
        "foreign exemplar in a body": (404, "not_found"),
        "server-set fields": (422, "invalid"),
        "no If-Match": (428, "if_match_required"),
        "no If-Match on an action": (428, "if_match_required"),
        "stale": (412, "stale"),
        "not an ETag": (412, "stale"),
        "unknown parameter": (422, "unknown_parameter"),
        "not JSON": (400, "not_json"),
        "not an id": (404, "not_found"),
    }
    assert database(world) == before


def test_a_key_that_comes_back_with_another_body(world: World) -> None:
    unit = world.client(scenes.UNIT)
    body = {"exemplar": scenes.facts(world)}
    first = unit.post(PATH, body, key="ho-so")
    assert first.status_code == 201
    before = database(world)
    other = json.dumps({"exemplar": scenes.facts(world, title="Khác")}).encode()
    assert send(unit, "POST", PATH, other, **{"Idempotency-Key": "ho-so"}) == (422, "idempotency_key_reused")
    submit = f"{PATH}/{first.json()['id']}/actions/submit"
    reused = send(unit, "POST", submit, b"{}", **{"Idempotency-Key": "ho-so", "If-Match": '"1"'})
    assert reused == (422, "idempotency_key_reused")
    assert send(unit, "POST", PATH, other, **{"Idempotency-Key": "k" * 201}) == (400, "idempotency_key_invalid")
    again = unit.post(PATH, body, key="ho-so")
    assert (again.status_code, again.content) == (201, first.content)
    assert database(world) == before


def test_sixty_megabytes(world: World) -> None:
    unit = world.client(scenes.UNIT)
    before = database(world)

    def chunks() -> Iterator[bytes]:
        for _ in range(60):
            yield b" " * 1_000_000

    assert send(unit, "POST", PATH, b" " * 60_000_000) == (413, "too_large")
    counted = unit.request("POST", PATH, content=chunks(), headers=JSON)
    assert (counted.status_code, counted.json()["code"]) == (413, "too_large")
    assert send(unit, "POST", "/api/v1/files", b"\xff" * 60_000_000)[0] == 413
    assert send(world.public, "POST", "/api/v1/auth/login", b" " * 60_000_000) == (413, "too_large")
    assert database(world) == before


def part(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def test_hostile_tokens(world: World) -> None:
    good = world.client(scenes.UNIT).token or ""
    header, claims, signature = good.split(".")
    inside = json.loads(base64.urlsafe_b64decode(claims + "=="))
    opened = json.loads(base64.urlsafe_b64decode(header + "=="))
    tokens = {
        "none": f"{part({**opened, 'alg': 'none'})}.{claims}.",
        "none, signed": f"{part({**opened, 'alg': 'none'})}.{claims}.{signature}",
        "another algorithm": f"{part({**opened, 'alg': 'HS512'})}.{claims}.{signature}",
        "public key as secret": f"{part({**opened, 'alg': 'RS256'})}.{claims}.{signature}",
        "key from the header": f"{part({**opened, 'jwk': {'kty': 'oct', 'k': 'AAAA'}})}.{claims}.{signature}",
        "key by address": f"{part({**opened, 'jku': 'http://127.0.0.1/'})}.{claims}.{signature}",
        "key by path": f"{part({**opened, 'kid': '../../dev/null'})}.{claims}.{signature}",
        "another user": f"{header}.{part({**inside, 'sub': '01900000-0000-7000-8000-000000000001'})}.{signature}",
        "for ever": f"{header}.{part({**inside, 'exp': 2**53})}.{signature}",
        "cut": good[:-1],
        "no signature": f"{header}.{claims}.",
        "empty": "..",
        "nested": f"{'eyJ' * 3}{'[' * 5000}.{claims}.{signature}",
        "long": "a" * 20_000,
        "words": "Bearer Bearer",
    }
    before = database(world)
    answers = {}
    for name, token in tokens.items():
        headers = {"Authorization": f"Bearer {token}", "X-Request-ID": "one-request-id"}
        answer = world.http.request("GET", PATH, headers=headers)
        answers[name] = (answer.status_code, answer.content)
        assert token[:40] not in answer.text or len(token) < 5, name
    assert set(answers.values()) == {(401, answers["none"][1])}
    assert world.client(scenes.UNIT).get(PATH).status_code == 200
    assert database(world) == before


def test_a_hundred_parallel_submissions_with_one_key(world: World) -> None:
    """The same on the route that writes most: state, version, receipt, obligation, history, audit, outbox."""
    draft = scenes.draft(world)
    unit, path = world.client(scenes.UNIT), f"{PATH}/{draft['id']}/actions/submit"
    with ThreadPoolExecutor(100) as pool:
        answers = list(pool.map(lambda _n: unit.post(path, {}, etag=1, key="gui"), range(100)))
    assert {(a.status_code, a.content) for a in answers} == {(200, answers[0].content)}
    assert sum("idempotent-replayed" in a.headers for a in answers) == 99
    assert [v["n"] for v in unit.get(f"{PATH}/{draft['id']}/versions").json()] == [1]
    steps = unit.get(f"{PATH}/{draft['id']}/history").json()
    assert [step["action"] for step in steps].count("submit") == 1
