"""Changing THIDUA_SECRET_KEY: with the previous one still configured nobody notices, and then it can be taken away."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import select, update
from sqlmodel import col

from tests.exemplars import scenes
from tests.identity.browser import Browser, code, enrol, signed_in
from tests.schema import PASSWORD, SECRET
from tests.world import World
from thidua.core import jobs
from thidua.identity.models import User
from thidua.identity.sealing import seal, unseal

NEXT = "the-secret-that-comes-after-it-0123456789"
WHO = "noivu.lead"


@contextmanager
def restarted(world: World, **settings: str) -> Iterator[World]:
    """The same installation, started again with other secrets."""
    again = World(world.settings.database_url, world.settings.data_dir, **settings)
    again.at(world.time.moment)
    try:
        yield again
    finally:
        again.close()


def stored(world: World, username: str = WHO) -> str | None:
    with world.read() as session:
        return session.scalars(select(col(User.totp_secret)).where(col(User.username) == username)).one()


def store(world: World, text: str | None, username: str = WHO) -> None:
    with world.system() as call:
        call.session.execute(update(User).where(col(User.username) == username).values(totp_secret=text))


def test_sessions_and_links_survive_while_the_previous_secret_is_configured(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    client = world.client("xa.tanlap")
    scenes.send_file(client, scenes.picture())
    link = scenes.send_file(client, scenes.picture()).json()["url"]
    assert world.public.get(link).status_code == 200
    with restarted(world, secret_key=NEXT, previous_secret_key=SECRET) as between:
        browser.world = between
        assert browser.me().status_code == 200
        assert browser.refresh().status_code == 200
        assert between.public.get(link).status_code == 200
        fresh = scenes.send_file(between.client("xa.tanlap"), scenes.picture()).json()["url"]
    with restarted(world, secret_key=NEXT) as after:
        browser.world = after
        assert browser.me().status_code == 200
        assert after.public.get(link).status_code == 404
        assert after.public.get(fresh).status_code == 200


def test_an_authenticator_survives_and_is_sealed_anew(world: World) -> None:
    secret, codes = enrol(signed_in(world, WHO))
    first = stored(world)
    assert first is not None
    assert secret not in first
    with restarted(world, secret_key=NEXT, previous_secret_key=SECRET) as between:
        between.forward(seconds=60)
        assert Browser(between).login(WHO, totp=code(between, secret)).status_code == 200
        assert stored(between) == first
        jobs.sweep(between.runtime)
        second = stored(between)
        assert second != first
        jobs.sweep(between.runtime)
        assert stored(between) == second
    with restarted(world, secret_key=NEXT) as after:
        after.forward(seconds=120)
        assert Browser(after).login(WHO, totp=code(after, secret)).status_code == 200
    with restarted(world, secret_key="a-third-secret-that-never-sealed-anything") as lost:
        lost.forward(seconds=180)
        assert Browser(lost).login(WHO, totp=code(lost, secret)).status_code == 401
        jobs.sweep(lost.runtime)
        assert stored(lost) == second
        assert Browser(lost).login(WHO, totp=codes[0]).status_code == 200


def test_what_was_stored_in_the_open_before_still_works_and_is_sealed(world: World) -> None:
    secret, _codes = enrol(signed_in(world, WHO))
    store(world, secret)
    world.forward(seconds=60)
    assert Browser(world).login(WHO, totp=code(world, secret)).status_code == 200
    jobs.sweep(world.runtime)
    sealed = stored(world)
    assert sealed is not None
    assert secret not in sealed
    world.forward(seconds=60)
    assert Browser(world).login(WHO, totp=code(world, secret)).status_code == 200


def test_a_sealed_secret_is_worth_nothing_in_another_account(world: World) -> None:
    secret, _codes = enrol(signed_in(world, WHO))
    store(world, stored(world), "admin")
    world.forward(seconds=60)
    assert Browser(world).login("admin", totp=code(world, secret)).status_code == 401
    assert Browser(world).login("admin", PASSWORD).json()["code"] == "totp_required"


def test_any_change_of_a_sealed_text_makes_it_unreadable() -> None:
    key, other, who = b"k" * 32, b"o" * 32, UUID(int=1)
    sealed = seal(key, "JBSWY3DPEHPK3PXP", who)
    assert unseal([other, key], sealed, who) == "JBSWY3DPEHPK3PXP"
    assert seal(key, "JBSWY3DPEHPK3PXP", who) != sealed
    assert unseal([key], sealed, UUID(int=2)) is None
    assert unseal([other], sealed, who) is None
    start = len(sealed.rpartition(".")[0]) + 1
    for n in range(start, len(sealed)):
        changed = sealed[:n] + ("A" if sealed[n] != "A" else "B") + sealed[n + 1 :]
        assert unseal([key], changed, who) in {None, "JBSWY3DPEHPK3PXP" if n == len(sealed) - 1 else None}, n
    assert unseal([key], sealed[:start], who) is None
    assert unseal([key], sealed[:start] + "é", who) is None
