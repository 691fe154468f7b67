"""A new installation: one command makes an empty database one that its first administrator signs in to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import col
from typer.testing import CliRunner, Result

from tests import schema
from tests.conftest import Databases
from tests.world import Client, World
from thidua import cli
from thidua.core import audit
from thidua.identity.models import User
from thidua.movements.models import CommForm, Topic
from thidua.units.models import Unit

NEEDED = {
    "--authority": "Ủy ban nhân dân xã Tân Lập",
    "--place": "Tân Lập",
    "--standing-body": "Phòng Văn hóa - Xã hội",
    "--admin": "quan.tri",
    "--full-name": "Nguyễn Thị Quản Trị",
}
OWN_PASSWORD = "một câu dài để nhớ 2026"


@pytest.fixture
def url(databases: Databases, database_kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An empty database in production."""
    url, drop = databases.fresh(database_kind, "empty")
    monkeypatch.setenv("THIDUA_ENV", "production")
    monkeypatch.setenv("THIDUA_DATABASE_URL", url)
    monkeypatch.setenv("THIDUA_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("THIDUA_SECRET_KEY", schema.SECRET)
    monkeypatch.delenv("THIDUA_DEMO", raising=False)
    yield url
    drop()


@pytest.fixture
def world(url: str, tmp_path: Path) -> Iterator[World]:
    """The application over it, no demo."""
    world = World(url, tmp_path, demo="")
    yield world
    world.close()


def run(*words: str) -> Result:
    return CliRunner().invoke(cli.app, list(words))


def init(**other: str) -> Result:
    given = {**NEEDED, **{f"--{name.replace('_', '-')}": value for name, value in other.items()}}
    return run("init", *(word for pair in given.items() for word in pair))


def rows(world: World) -> tuple[list[str], list[str]]:
    with world.read() as session:
        units = session.scalars(select(col(Unit.code)).order_by(col(Unit.code)))
        return list(units), list(session.scalars(select(col(User.username)).order_by(col(User.username))))


def first_sign_in(world: World, password: str) -> Client:
    """What the first administrator owes: a password of his own, then the second factor."""
    answer = world.http.post("/api/v1/auth/login", json={"username": "quan.tri", "password": password})
    assert answer.status_code == 200, answer.text
    assert (answer.json()["must_change_password"], answer.json()["must_enrol_totp"]) == (True, True)
    return Client(world, world.http, answer.json()["access_token"])


def test_the_first_administrator_of_an_empty_database(url: str, world: World) -> None:
    done = init()
    assert done.exit_code == 0, done.output
    password = done.stdout.strip()
    person = first_sign_in(world, password)
    assert person.get("/api/v1/users").status_code == 403
    etag = person.get("/api/v1/me").headers["etag"]
    change = {"old_password": password, "new_password": OWN_PASSWORD}
    assert person.post("/api/v1/me/password", change, etag=etag).status_code == 204
    assert person.get("/api/v1/me").json()["abilities"] == ["enrol_totp"]
    authority = person.get("/api/v1/authority").json()
    assert (authority["name"], authority["place_name"], authority["time_zone"]) == (
        "Ủy ban nhân dân xã Tân Lập",
        "Tân Lập",
        "Asia/Ho_Chi_Minh",
    )
    assert authority["unit"]["kind"] == "AUTHORITY"
    assert authority["standing_body"]["label"] == "Phòng Văn hóa - Xã hội (Ủy ban nhân dân xã Tân Lập)"
    with world.read() as session:
        assert len(session.scalars(select(col(Topic.code))).all()) == 7
        assert len(session.scalars(select(col(CommForm.code)).where(col(CommForm.parent_code).is_(None))).all()) == 3
        assert audit.verify(session)[0] is True


def test_it_is_done_once(url: str, world: World) -> None:
    assert init().exit_code == 0
    before = rows(world)
    again = init(admin="nguoi.khac")
    assert (again.exit_code, again.stdout) == (2, "")
    assert "Hệ thống đã có đơn vị" in again.stderr
    assert rows(world) == before == (["CO_QUAN", "THUONG_TRUC"], ["quan.tri"])


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ({"admin": "Quản Trị"}, "username"),
        ({"authority": "  "}, "name"),
        ({"authority": "x" * 201}, "name"),
        ({"place": "<b>"}, "place_name"),
        ({"standing_body": ""}, "name"),
        ({"full_name": " "}, "full_name"),
        ({"time_zone": "Asia/Tan_Bien"}, "time_zone"),
    ],
)
def test_a_fault_is_said_and_leaves_nothing(url: str, world: World, fault: dict[str, str], said: str) -> None:
    refused = init(**fault)
    assert (refused.exit_code, refused.stdout) == (2, ""), refused.output
    assert refused.stderr.startswith(f"{said}: ")
    assert rows(world) == ([], [])


def test_another_account_from_the_command_line(url: str, world: World) -> None:
    assert init().exit_code == 0
    made = run("create-user", "quan.tri.2", "Trần Văn Hai", "THUONG_TRUC")
    assert made.exit_code == 0, made.output
    assert rows(world)[1] == ["quan.tri", "quan.tri.2"]
    taken = run("create-user", "quan.tri.2", "Trần Văn Hai", "THUONG_TRUC")
    assert (taken.exit_code, taken.stderr.startswith("Tên đăng nhập này đã có.")) == (2, True)
    assert run("create-user", "quan.tri.3", "Trần Văn Ba", "KHONG_CO").exit_code == 2
