"""No secret in audit rows, logs, refusals or stored answers: a whole life of an account is searched for them."""

import io
import json
from collections.abc import Iterator

import pytest
import structlog
from sqlalchemy import inspect

from tests.identity.browser import Browser, code, enrol, signed_in
from tests.schema import PASSWORD, SECRET
from tests.world import World
from thidua.core import logging

NEW = "bốn con bò vàng gặm cỏ"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything the program logs, as in production."""
    caught = io.StringIO()
    before = structlog.get_config()
    logging.configure("DEBUG", as_json=True)
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(file=caught), cache_logger_on_first_use=False)
    yield caught
    structlog.configure(**before)


def life(world: World) -> set[str]:
    """Everything identity can do; answers every secret that was made or typed."""
    admin = world.client("admin")
    unit = signed_in(world, "xa.tanlap").me().json()["unit"]["id"]
    body = {"username": "can.bo", "full_name": "Lê Thị Thử", "unit_id": unit, "roles": [{"role": "unit"}]}
    first = admin.post("/api/v1/users", body, key="k1").json()
    path = f"/api/v1/users/{first['id']}"
    reset = admin.post(f"{path}/actions/reset_password", {}, etag=1, key="k2").json()["one_time_password"]
    client = admin.post("/api/v1/api-clients", {"name": "Cổng"}, key="k3").json()
    person = signed_in(world, "can.bo", password=reset)
    Browser(world).login("can.bo", "mật khẩu gõ sai 123")
    Browser(world).login("mật khẩu gõ nhầm ô", "x")
    person.send("POST", "/api/v1/me/password", json={"old_password": reset, "new_password": NEW})
    secret, codes = enrol(person)
    world.forward(seconds=30)
    cookies = {person.cookies["thidua_refresh"], person.cookies["thidua_device"], person.token}
    person.login("can.bo", NEW, totp=code(world, secret))
    cookies |= {person.cookies["thidua_refresh"], person.token}
    person.refresh()
    cookies |= {person.cookies["thidua_refresh"], person.token}
    person.login("can.bo", NEW, totp=codes[0])
    person.logout()
    typed = {PASSWORD, NEW, "mật khẩu gõ sai 123", "mật khẩu gõ nhầm ô"}
    made = {first["one_time_password"], reset, client["key"], secret, SECRET, *codes, *cookies}
    return typed | made


def database(world: World) -> str:
    """Every value of every table."""
    found = []
    with world.read() as session:
        connection = session.connection()
        for table in inspect(connection).get_table_names():
            for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"').mappings():
                found += [
                    value.decode(errors="replace") if isinstance(value, bytes | memoryview) else str(value)
                    for value in row.values()
                ]
    return "\n".join(found)


def test_no_secret_is_logged_or_stored_in_the_open(world: World, log: io.StringIO) -> None:
    secrets = life(world)
    assert len(secrets) >= 25
    assert None not in secrets
    logged = log.getvalue()
    lines = [json.loads(line) for line in logged.splitlines()]
    assert {"login_refused", "request"} <= {line["event"] for line in lines}
    stored = database(world)
    for text in (logged, stored):
        shown = {secret for secret in secrets if secret in text or json.dumps(secret)[1:-1] in text}
        assert shown == set()


def test_refusals_do_not_echo(world: World) -> None:
    typed = "gõ vào đây 987654"
    admin = world.client("admin")
    answers = [
        Browser(world).login(typed, typed),
        signed_in(world, "noivu").send(
            "POST", "/api/v1/me/password", json={"old_password": typed, "new_password": typed}
        ),
        admin.post("/api/v1/users", {"username": typed, "full_name": typed + "<", "unit_id": typed}),
        admin.get(f"/api/v1/users?role={typed}&sort={typed}"),
        admin.post("/api/v1/api-clients", {"name": typed + "<", typed: 1}),
    ]
    assert [answer.status_code for answer in answers] == [401, 422, 422, 422, 422]
    # A field's own name is the one thing of a body that a refusal repeats.
    assert [typed in answer.text for answer in answers[:4]] == [False] * 4
