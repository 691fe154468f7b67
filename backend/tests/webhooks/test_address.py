"""No webhook ever goes inside, whatever the address is written like or resolves to, unless the setting allows it."""

import socket
import ssl
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from tests import schema
from tests.articles import scenes as articles
from tests.conftest import Databases
from tests.notifications.certificates import self_signed
from tests.webhooks import scenes
from tests.webhooks.receiver import Receiver, listening
from tests.webhooks.scenes import work
from tests.world import World
from thidua.webhooks import address, courier

INSIDE = [
    "127.0.0.1",
    "127.8.9.1",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "2002:c0a8:101::1",
    "2002:808:808::1",
    "2001:0:808:808::1",
    "2001:db8::1",
]
OUTSIDE = ["8.8.8.8", "203.162.4.191", "2405:4800::1", "::ffff:8.8.8.8"]


@pytest.mark.parametrize("written", INSIDE)
def test_inner_addresses_are_told_apart(written: str) -> None:
    assert not address.allowed(ip_address(written), ())


@pytest.mark.parametrize("written", OUTSIDE)
def test_public_addresses_too(written: str) -> None:
    assert address.allowed(ip_address(written), ())


def test_the_setting_opens_one_network_and_no_other() -> None:
    networks = (ip_network("10.20.0.0/16"), ip_network("fd00:20::/32"))
    opened = {text: address.allowed(ip_address(text), networks) for text in ("10.20.3.4", "fd00:20::7")}
    others = {text: address.allowed(ip_address(text), networks) for text in ("10.21.0.1", "127.0.0.1", "fd00:21::7")}
    assert set(opened.values()) == {True}
    assert set(others.values()) == {False}
    assert address.allowed(ip_address("::ffff:10.20.3.4"), networks)


def names(monkeypatch: pytest.MonkeyPatch, *found: str) -> None:
    """Every name leads to these addresses."""

    def getaddrinfo(_host: str, port: int, *_rest: Any, **_more: Any) -> list[Any]:
        families = {4: socket.AF_INET, 6: socket.AF_INET6}
        return [(families[ip_address(a).version], socket.SOCK_STREAM, 6, "", (a, port)) for a in found]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


def test_a_name_that_also_points_inside_is_refused_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, "8.8.8.8", "10.0.0.1")
    with pytest.raises(address.AddressRefusedError):
        address.resolve("cong.example", 443, ())
    names(monkeypatch, "8.8.8.8", "2405:4800::1")
    assert [str(a) for a in address.resolve("cong.example", 443, ())] == ["8.8.8.8", "2405:4800::1"]


@pytest.mark.parametrize("written", ["0177.0.0.1", "2130706433", "0x7f.1", "127.1", "localhost"])
def test_other_ways_to_write_the_loopback_end_at_the_resolved_address(written: str) -> None:
    with pytest.raises((address.AddressRefusedError, address.UnknownHostError)):
        address.resolve(written, 80, ())


@pytest.fixture
def strict(databases: Databases, database_kind: str, tmp_path: Path) -> Any:
    """An installation that opened nothing."""
    url, drop = databases.fresh(database_kind, "minimal")
    world = World(url, tmp_path)
    yield world
    world.close()
    drop()


def test_by_default_inner_addresses_and_plain_http_are_refused_at_once(strict: World) -> None:
    admin = strict.client("admin")
    for url in (
        "https://127.0.0.1/hook",
        "https://[::1]/hook",
        "https://[::ffff:10.0.0.1]:8443/",
        "http://cong.example/hook",
        "https://u:p@cong.example/",
        "https://cong.example/#x",
        "ftp://cong.example/",
        "https:///hook",
        "https://cong.example:99999/",
        "https://cổng.example/",
    ):
        answer = admin.post(scenes.PATH, {"name": "Cổng", "url": url})
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, ["url"]), url
    webhook = scenes.made(strict, "https://cong.example/hook")
    path = f"{scenes.PATH}/{webhook['id']}"
    assert admin.patch(path, {"url": "https://10.0.0.1/"}, etag=1).status_code == 422


def test_a_name_that_leads_inside_is_never_connected_to(
    strict: World, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name was public when the receiver was made, and points to this machine when something is sent."""
    webhook = scenes.made(strict, receiver.url.replace("http://127.0.0.1", "https://cong.example"))
    names(monkeypatch, "127.0.0.1")
    articles.brought_to(strict, "PUBLISHED")
    work(strict)
    assert receiver.got == []
    assert [t["error"] for t in scenes.log(strict, webhook)[0]["tries"]] == ["address refused"]


def test_the_checked_address_is_the_one_connected_to(
    world: World, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name is asked for once for each sending: what the resolver says afterwards changes nothing."""
    asked = []
    real = socket.getaddrinfo

    def getaddrinfo(host: str, *rest: Any, **more: Any) -> Any:
        asked.append(host)
        if host == "cong.example":
            host = "127.0.0.1" if asked.count(host) == 1 else "10.255.255.1"
        return real(host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    scenes.made(world, receiver.url.replace("127.0.0.1", "cong.example"))
    articles.brought_to(world, "PUBLISHED")
    work(world)
    assert len(receiver.got) == 1
    assert receiver.got[0].headers["host"].startswith("cong.example:")
    assert asked.count("cong.example") == 1


def test_plain_http_stays_inside_the_opened_networks(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    webhook = scenes.made(world, "http://cong.example/hook")
    names(monkeypatch, "8.8.8.8")
    articles.brought_to(world, "PUBLISHED")
    work(world)
    assert [t["error"] for t in scenes.log(world, webhook)[0]["tries"]] == ["https required"]


@pytest.mark.parametrize(
    ("trusted", "name", "error"),
    [(True, "localhost", None), (True, "127.0.0.1", "certificate"), (False, "localhost", "certificate")],
)
def test_the_certificate_must_be_vouched_for_and_bear_the_name(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trusted: bool, name: str, error: str | None
) -> None:
    """Though the address is connected to, the name is what TLS is about."""
    context, certificate_file = self_signed(tmp_path)
    if trusted:
        monkeypatch.setattr(courier, "_trusted", lambda: ssl.create_default_context(cafile=str(certificate_file)))
    with listening(context) as receiver:
        webhook = scenes.made(world, receiver.url.replace("127.0.0.1", name))
        articles.brought_to(world, "PUBLISHED")
        work(world)
        assert len(receiver.got) == (0 if error else 1)
    assert [t["error"] for t in scenes.log(world, webhook)[0]["tries"]] == [error]


def test_a_network_that_is_none_ends_the_start(tmp_path: Path) -> None:
    with pytest.raises(ValidationError):
        schema.settings_for("sqlite://", tmp_path, webhook_networks=("nội bộ",))
