"""storage: the same behaviour in a folder, in memory and on an S3 server; links that cannot be bent."""

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import obstore
import pytest
from hypothesis import given
from hypothesis import strategies as st
from obstore.exceptions import GenericError

from thidua.core import storage as module
from thidua.core.errors import DomainError
from thidua.core.storage import LINK_SECONDS, Storage, check, link_expiry, sign

NOW = datetime(2022, 3, 19, 1, 2, 3, tzinfo=UTC)
SECRET = b"0123456789abcdef0123456789abcdef"


@pytest.fixture
def folder(tmp_path: Path) -> Storage:
    return Storage(str(tmp_path / "files"))


@pytest.fixture(scope="module")
def s3_server() -> Iterator[str]:
    moto = pytest.importorskip("moto.server", reason="the S3 server of the tests (moto[s3,server]) is not installed")
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(params=["folder", "file url", "memory", "s3"])
def anywhere(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Storage:
    if request.param == "folder":
        return Storage(str(tmp_path / "files"))
    if request.param == "file url":
        return Storage(f"file://{tmp_path}/files")
    if request.param == "memory":
        return Storage("memory:///")
    import httpx

    endpoint = request.getfixturevalue("s3_server")
    for name, value in {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ALLOW_HTTP": "true",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    assert httpx.put(f"{endpoint}/thidua").status_code == 200
    return Storage(f"s3://thidua/{uuid4()}")


def test_put_open_delete(anywhere: Storage) -> None:
    data = os.urandom(700_000)
    name = sha256(data).hexdigest()
    assert not anywhere.exists(name)
    assert not anywhere.is_intact(name)
    assert anywhere.put(data) == name
    assert anywhere.put(data) == name
    assert anywhere.exists(name)
    assert anywhere.open(name) == data
    chunks = list(anywhere.stream(name))
    assert b"".join(chunks) == data
    assert all(type(chunk) is bytes for chunk in chunks)
    assert anywhere.is_intact(name)
    anywhere.delete(name)
    anywhere.delete(name)
    assert not anywhere.exists(name)
    for read in (anywhere.open, anywhere.stream):
        with pytest.raises(FileNotFoundError):
            read(name)


def test_empty_and_large_files(anywhere: Storage) -> None:
    for data in (b"", b"x" * 12_000_000):
        assert anywhere.open(anywhere.put(data)) == data


@pytest.mark.parametrize(
    "name", ["", "../../etc/passwd", "a" * 63, "A" * 64, "g" * 64, "a" * 64 + "\n", "/" + "a" * 63]
)
def test_only_hashes_are_names(folder: Storage, name: str) -> None:
    for call in (folder.open, folder.stream, folder.exists, folder.delete, folder.is_intact):
        with pytest.raises(ValueError, match="SHA-256"):
            call(name)


def test_layout_and_one_copy(folder: Storage, tmp_path: Path) -> None:
    name = folder.put(b"anh dep")
    folder.put(b"anh dep")
    files = [path for path in (tmp_path / "files").rglob("*") if path.is_file()]
    assert files == [tmp_path / "files" / name[:2] / name[2:4] / name]


def test_second_put_leaves_the_file_alone_but_mends_a_cut_off_one(folder: Storage, tmp_path: Path) -> None:
    name = folder.put(b"anh dep")
    path = tmp_path / "files" / name[:2] / name[2:4] / name
    before = path.stat().st_ino
    folder.put(b"anh dep")
    assert path.stat().st_ino == before
    path.write_bytes(b"anh")
    assert not folder.is_intact(name)
    folder.put(b"anh dep")
    assert folder.is_intact(name)


def test_put_reaches_the_disk_before_it_returns(
    folder: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[str] = []

    def record(descriptor: int) -> None:
        flushed.append(str(Path(f"/proc/self/fd/{descriptor}").readlink().relative_to(tmp_path)))

    monkeypatch.setattr(module.os, "fsync", record)
    name = folder.put(b"anh dep")
    top = f"files/{name[:2]}"
    assert flushed == [f"{top}/{name[2:4]}/{name}", f"{top}/{name[2:4]}", top, "files"]


def test_readers_see_all_or_nothing(folder: Storage) -> None:
    data = b"0123456789abcdef" * 200_000
    name = sha256(data).hexdigest()
    done = threading.Event()

    def read() -> set[int]:
        seen = set()
        while not done.is_set():
            try:
                seen.add(len(folder.open(name)))
            except FileNotFoundError:
                seen.add(-1)
        return seen

    def write() -> None:
        for _ in range(20):
            folder.put(data)
            folder.delete(name)
        done.set()

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        pool.submit(write).result()
        assert all(reader.result() <= {-1, len(data)} for reader in readers)


def test_parallel_puts_of_the_same_bytes(folder: Storage, tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(folder.put, [b"mot anh"] * 40))) == 1
    assert len([path for path in (tmp_path / "files").rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Unable to copy data to file: No space left on device (os error 28)", 507),
        ("Disk quota exceeded (os error 122)", 507),
        ("Connection refused (os error 111)", 503),
        ("not 28 but (os error 281)", 503),
    ],
)
def test_a_full_or_absent_store_is_told_apart(
    folder: Storage, monkeypatch: pytest.MonkeyPatch, text: str, status: int
) -> None:
    def fail(*_args: Any, **_options: Any) -> None:
        raise GenericError(text)

    monkeypatch.setattr(obstore, "put", fail)
    with pytest.raises(DomainError) as caught:
        folder.put(b"anh dep")
    assert caught.value.status == status
    assert "os error" not in caught.value.message.vi


def test_unreachable_bucket_is_503_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b", "AWS_REGION": "us-east-1"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_ALLOW_HTTP", "true")
    with pytest.raises(DomainError) as caught:
        Storage("s3://thidua/files").put(b"anh")
    assert caught.value.status == 503
    assert "Connection refused" in str(caught.value.__cause__)


FILE, SESSION = UUID(int=1), UUID(int=2)


def test_a_link_works_until_it_ends() -> None:
    expires = link_expiry(NOW)
    signature = sign(SECRET, FILE, "thumbnail", SESSION, expires)
    ends = datetime.fromtimestamp(expires, UTC)
    for moment, good in [
        (NOW, True),
        (ends - timedelta(microseconds=1), True),
        (ends, False),
        (ends + timedelta(days=1), False),
        # A link cannot be older than it may live: its end lies at most 15 minutes ahead.
        (ends - timedelta(seconds=LINK_SECONDS), True),
        (ends - timedelta(seconds=LINK_SECONDS, microseconds=1), False),
    ]:
        assert check(SECRET, signature, FILE, "thumbnail", SESSION, expires, moment) is good


@given(st.integers(0, 4_000_000_000_000_000))
def test_links_live_ten_to_fifteen_minutes(microseconds: int) -> None:
    now = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)
    assert 600 < link_expiry(now) - now.timestamp() <= LINK_SECONDS


def test_every_part_is_signed() -> None:
    expires = link_expiry(NOW)
    signature = sign(SECRET, FILE, "original", SESSION, expires)
    bent: list[Callable[[], bool]] = [
        lambda: check(SECRET[::-1], signature, FILE, "original", SESSION, expires, NOW),
        lambda: check(SECRET, signature, SESSION, "original", SESSION, expires, NOW),
        lambda: check(SECRET, signature, FILE, "thumbnail", SESSION, expires, NOW),
        lambda: check(SECRET, signature, FILE, "original", FILE, expires, NOW),
        lambda: check(SECRET, signature, FILE, "original", SESSION, expires - 1, NOW),
        lambda: check(SECRET, signature[:-1], FILE, "original", SESSION, expires, NOW),
        lambda: check(SECRET, signature + "=", FILE, "original", SESSION, expires, NOW),
        lambda: check(SECRET, "", FILE, "original", SESSION, expires, NOW),
    ]
    assert check(SECRET, signature, FILE, "original", SESSION, expires, NOW)
    assert [attempt() for attempt in bent] == [False] * len(bent)


@given(st.text(st.characters()), st.integers(), st.text(st.characters()))
def test_hostile_links_are_only_false(signature: str, expires: int, variant: str) -> None:
    assert check(SECRET, signature, FILE, variant, SESSION, expires, NOW) is False
