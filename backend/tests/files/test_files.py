"""Uploads and their bytes: what is taken in, who reads it, how long a link lasts, what becomes of orphans."""

import io
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import UUID, uuid4

import pytest
from httpx2 import Response
from PIL import Image
from sqlalchemy import func, select, update
from sqlmodel import col

from tests.articles import scenes as articles
from tests.exemplars import scenes
from tests.exemplars.scenes import OFFICE, OTHER_UNIT, UNIT, picture, send_file
from tests.world import World
from thidua.core import jobs
from thidua.core.audit import AuditEvent
from thidua.files import service as files
from thidua.files.kinds import FileKind
from thidua.files.models import FileUse, StoredFile
from thidua.files.service import ORPHAN_AFTER, _clean_name

PDF = b"%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"


def rows(world: World) -> int:
    with world.read() as session:
        return session.scalar(select(func.count()).select_from(StoredFile)) or 0


def with_place() -> bytes:
    """A picture that lies on its side and knows where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "Nha ba Lua"
    exif.get_ifd(0x8825)[1] = "N"
    return picture("red", size=(60, 40), exif=exif)


def test_a_picture_is_kept_upright_and_without_its_place(world: World) -> None:
    sent = with_place()
    assert b"Nha ba Lua" in sent
    made = send_file(world.client(UNIT), sent, name="IMG 0001.HEIC").json()
    assert (made["media_type"], made["name"], made["width"], made["height"]) == ("image/jpeg", "IMG 0001.jpg", 40, 60)
    for url in (made["url"], made["thumbnail_url"]):
        kept = world.public.get(url).content
        assert b"Nha ba Lua" not in kept
        with Image.open(io.BytesIO(kept)) as image:
            assert (dict(image.getexif()), image.size) == ({}, (40, 60))


def test_the_same_id_and_bytes_are_the_same_file(world: World) -> None:
    unit, file_id, data = world.client(UNIT), str(uuid4()), picture()
    first, again = send_file(unit, data, file_id), send_file(unit, data, file_id)
    assert (first.status_code, again.status_code) == (201, 201)
    assert (first.json(), rows(world)) == (again.json(), 1)
    assert first.headers["location"] == f"/api/v1/files/{file_id}"
    other = send_file(unit, picture("blue"), file_id)
    assert (other.status_code, other.json()["code"]) == (409, "file_id_used")
    with world.read() as session:
        audited = select(func.count()).select_from(AuditEvent).where(col(AuditEvent.action) == "file.upload")
        assert session.scalar(audited) == 1


def test_an_id_that_another_uses_is_404_whatever_the_bytes(world: World) -> None:
    file_id, data = str(uuid4()), picture()
    send_file(world.client(UNIT), data, file_id)
    answers = [send_file(world.client(OTHER_UNIT), sent, file_id) for sent in (data, picture("blue"))]
    assert [(a.status_code, a.json()["code"]) for a in answers] == [(404, "not_found")] * 2
    assert rows(world) == 1


def test_parallel_uploads_of_one_file_are_one(world: World) -> None:
    unit, file_id, data = world.client(UNIT), str(uuid4()), picture()
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _n: send_file(unit, data, file_id), range(20)))
    assert {(a.status_code, a.content) for a in answers} == {(201, answers[0].content)}
    assert rows(world) == 1


def office_zip(member: str, size: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(member, b"0" * size)
    return out.getvalue()


def test_what_is_not_accepted_is_422_beside_the_field(world: World) -> None:
    unit = world.client(UNIT)
    for data in (
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<html><script>alert(1)</script></html>",
        b"MZ" + b"\0" * 500,
        picture()[:300],
        office_zip("xl/workbook.xml", 100_000_000),
    ):
        answer = send_file(unit, data, name="anh.jpg")
        assert answer.status_code == 422, data[:20]
        assert [e["field"] for e in answer.json()["errors"]] == ["file"]
    assert rows(world) == 0


def test_malformed_requests_are_refused(world: World) -> None:
    unit = world.client(UNIT)
    file = {"file": ("a.jpg", picture(), "image/jpeg")}
    codes = {
        "no id": unit.request("POST", "/api/v1/files", files=file).status_code,
        "bad id": send_file(unit, picture(), "khong-phai-uuid").status_code,
        "no file": unit.request("POST", "/api/v1/files", data={"id": str(uuid4())}).status_code,
        "more": unit.request(
            "POST", "/api/v1/files", data={"id": str(uuid4()), "owner_id": "x"}, files=file
        ).status_code,
        "json": unit.post("/api/v1/files", {"id": str(uuid4())}).status_code,
        "nobody": world.public.request("POST", "/api/v1/files", data={"id": str(uuid4())}, files=file).status_code,
    }
    assert codes == {"no id": 422, "bad id": 422, "no file": 400, "more": 422, "json": 422, "nobody": 401}
    broken = unit.request(
        "POST", "/api/v1/files", content=b"--x\r\nrubbish", headers={"content-type": "multipart/form-data; boundary=x"}
    )
    assert 400 <= broken.status_code < 500
    assert rows(world) == 0


def test_a_file_over_25_mb_is_413(world: World) -> None:
    answer = send_file(world.client(UNIT), b"\xff\xd8" + b"0" * (26 * 1024 * 1024))
    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")


def test_who_may_upload(world: World) -> None:
    expected = {
        UNIT: 201,
        OFFICE: 201,
        "vhtt": 201,
        "tuyengiao": 201,
        "hoidong.1": 403,
        "giamkhao.1": 403,
        "admin": 403,
    }
    assert {who: send_file(world.client(who), picture()).status_code for who in expected} == expected


def test_a_document_is_saved_never_shown(world: World) -> None:
    made = send_file(world.client(UNIT), PDF, name='C:\\tai lieu\\Đơn "đồng ý" <b>.pdf').json()
    assert (made["media_type"], made["thumbnail_url"]) == ("application/pdf", None)
    assert made["name"] == "Đơn đồng ý b.pdf"
    answer = world.public.get(made["url"])
    assert answer.content == PDF
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''%C4%90")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert world.client(UNIT).get(f"/api/v1/files/{made['id']}/thumbnail").status_code == 404


def test_an_unowned_file_is_its_uploaders_alone_and_an_owned_one_its_readers(world: World) -> None:
    unit = world.client(UNIT)
    file_id = scenes.uploaded(unit)
    path = f"/api/v1/files/{file_id}"

    def readers() -> set[str]:
        asked = (UNIT, "xa.tanlap.lead", OTHER_UNIT, OFFICE, "vhtt", "tuyengiao", "hoidong.1", "admin")
        return {who for who in asked if world.client(who).get(path).status_code == 200}

    assert readers() == {UNIT}
    nomination_id = scenes.brought_to(world, "SUBMITTED", photos=[{"file_id": file_id}])
    assert readers() == {UNIT, "xa.tanlap.lead", OFFICE}
    scenes.acted(world, OFFICE, nomination_id, "take")
    scenes.acted(world, OFFICE, nomination_id, "mark_eligible")
    assert readers() == {UNIT, "xa.tanlap.lead", OFFICE, "vhtt"}


def test_without_a_token_or_a_good_link_nothing_is_told(world: World) -> None:
    made = send_file(world.client(UNIT), picture()).json()
    missing = f"/api/v1/files/{uuid4()}"
    headers = {"X-Request-ID": "one-request-id"}
    plain = world.public.get(f"/api/v1/files/{made['id']}", headers=headers)
    assert (plain.status_code, plain.content) == (404, world.public.get(missing, headers=headers).content)
    assert world.client("admin").get(f"/api/v1/files/{made['id']}", headers=headers).content == plain.content
    wrong_token = world.public.get(f"/api/v1/files/{made['id']}", headers={"Authorization": "Bearer x"})
    assert wrong_token.status_code == 401


def test_a_link_is_for_one_file_one_size_one_session_and_fifteen_minutes(world: World) -> None:
    made = send_file(world.client(UNIT), picture()).json()
    other = send_file(world.client(UNIT), picture("blue")).json()
    theirs = send_file(world.client(OTHER_UNIT), picture()).json()
    url, query = made["url"], urlsplit(made["url"]).query
    parts = {name: values[0] for name, values in parse_qs(query).items()}
    foreign = parse_qs(urlsplit(theirs["url"]).query)["sid"][0]
    bent = {
        "another file": f"/api/v1/files/{other['id']}?{query}",
        "the thumbnail": f"/api/v1/files/{made['id']}/thumbnail?{query}",
        "longer": url.replace(f"exp={parts['exp']}", f"exp={int(parts['exp']) + 60}"),
        "another session": url.replace(parts["sid"], foreign),
        "another signature": url[:-2] + ("aa" if url[-2:] != "aa" else "bb"),
        "half": url.partition("&sig")[0],
    }
    assert {name: world.public.get(link).status_code for name, link in bent.items()} == dict.fromkeys(bent, 404)
    assert world.public.get(url).status_code == 200
    assert world.public.get(f"{url}&more=1").status_code == 422
    world.forward(minutes=15)
    assert world.public.get(url).status_code == 404


def test_a_link_ends_with_its_session_and_with_the_right_to_see(world: World) -> None:
    made = send_file(world.client(UNIT), picture()).json()
    scenes.brought_to(world, "SUBMITTED", photos=[{"file_id": made["id"]}])
    office = world.client(OFFICE)
    shown = office.get(f"{scenes.PATH}?state=SUBMITTED").json()["items"][0]["id"]
    url = office.get(f"{scenes.PATH}/{shown}").json()["exemplar"]["photos"][0]["url"]
    assert world.public.get(url).status_code == 200
    with world.system() as call:
        call.session.execute(update(FileUse).values(owner_kind="consent", owner_id=uuid4()))
    assert world.public.get(url).status_code == 404
    url = send_file(office, picture("blue")).json()["url"]
    assert world.public.get(url).status_code == 200
    assert office.post("/api/v1/auth/logout", headers={"Origin": "http://testserver"}).status_code == 204
    assert world.public.get(url).status_code == 404


def test_orphans_are_collected_and_what_is_owned_or_still_named_stays(world: World) -> None:
    unit, shared = world.client(UNIT), picture("yellow")
    kept = scenes.uploaded(unit, shared)
    scenes.draft(world, photos=[{"file_id": kept}])
    twin, alone = scenes.uploaded(unit, shared), scenes.uploaded(unit, picture("purple"))
    with world.read() as session:
        hashes = {str(f.id): f.sha256 for f in session.scalars(select(StoredFile))}
    storage = world.runtime.storage
    world.at(world.time.moment + ORPHAN_AFTER)
    jobs.sweep(world.runtime)
    assert rows(world) == 3, "one moment too early"
    fresh = scenes.uploaded(world.client(UNIT), picture("white"))
    world.at(world.time.moment + timedelta(microseconds=1))
    jobs.sweep(world.runtime)
    with world.read() as session:
        assert {str(i) for i in session.scalars(select(col(StoredFile.id)))} == {kept, fresh}
    assert hashes[kept] == hashes[twin]
    assert storage.exists(hashes[kept])
    assert not storage.exists(hashes[alone])


def test_bytes_that_are_lost_are_404_and_never_a_fault(world: World) -> None:
    made = send_file(world.client(UNIT), picture()).json()
    with world.read() as session:
        world.runtime.storage.delete(session.get_one(StoredFile, UUID(made["id"])).sha256)
    assert world.public.get(made["url"]).status_code == 404


@pytest.mark.parametrize("name", ["", "   ", "...", "../../etc/passwd", "a" * 400 + ".jpg", "ảnh\u202e.jpg"])
def test_any_file_name_becomes_a_harmless_one(name: str) -> None:
    cleaned = _clean_name(name, FileKind.JPEG)
    assert cleaned.endswith(".jpg")
    assert 5 <= len(cleaned) <= 200
    assert not set(cleaned) & set('/\\<>"\u202e')


def test_a_picture_stays_as_long_as_anything_shows_it(world: World) -> None:
    """An exemplar lets go of a photo that a published article shows: it must not be collected under the article."""
    file_id = scenes.uploaded(world.client(UNIT))
    exemplar = articles.eligible(world, "PUBLISH", "PHOTO", photos=[{"file_id": file_id, "alt": "Ruộng"}])
    article = articles.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar], cover_file_id=file_id, cover_alt="Ruộng")
    with world.system() as call:
        # As if no version had frozen it: the article alone shows it now.
        files.release(call, "exemplar", UUID(exemplar), [UUID(file_id)])
    world.forward(days=ORPHAN_AFTER.days + 1)
    jobs.sweep(world.runtime)
    assert articles.portal(world, f"/media/{file_id}").status_code == 200
    assert world.client(UNIT).get(f"/api/v1/files/{file_id}").status_code == 200
    assert world.client("vhtt").get(f"/api/v1/files/{file_id}").status_code == 200
    with world.system() as call:
        files.release(call, "article", UUID(article), [UUID(file_id)])
        created, unused = call.session.execute(select(col(StoredFile.created_at), col(StoredFile.unused_since))).one()
        assert unused == call.system_now
        assert created < unused
    world.forward(days=ORPHAN_AFTER.days, seconds=1)
    jobs.sweep(world.runtime)
    assert world.client(UNIT).get(f"/api/v1/files/{file_id}").status_code == 404


def test_two_objects_that_let_go_at_once_leave_an_orphan(world: World) -> None:
    file_id = UUID(scenes.uploaded(world.client(UNIT)))
    owners = [uuid4() for _ in range(8)]
    with world.system() as call:
        for owner in owners:
            files.adopt(call, "exemplar", owner, [file_id])

    def let_go(owner: UUID) -> None:
        with world.system() as call:
            files.release(call, "exemplar", owner, [file_id])

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(let_go, owners))
    with world.read() as session:
        assert session.scalars(select(FileUse)).all() == []
        assert session.get_one(StoredFile, file_id).unused_since is not None


def test_a_retry_packed_under_another_boundary_is_the_same_request(world: World) -> None:
    unit, file_id, data = world.client(UNIT), str(uuid4()), picture()

    def send(boundary: str, given: bytes = data, quoted: bool = False) -> Response:
        part = f'--{boundary}\r\nContent-Disposition: form-data; name="'
        head = f'{part}id"\r\n\r\n{file_id}\r\n{part}file"; filename="anh.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
        body = head.encode() + given + f"\r\n--{boundary}--\r\n".encode()
        shown = f'"{boundary}"' if quoted else boundary
        headers = {"content-type": f"multipart/form-data; boundary={shown}"}
        return unit.request("POST", "/api/v1/files", content=body, headers=headers, key="anh-1")

    first, again, quoted = send("----abc"), send("----xyz123"), send("----d e f", quoted=True)
    assert (first.status_code, again.status_code, quoted.status_code) == (201, 201, 201)
    assert first.content == again.content == quoted.content
    assert [r.headers.get("idempotent-replayed") for r in (first, again, quoted)] == [None, "true", "true"]
    assert rows(world) == 1
    other = send("----ghi", picture("blue"))
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
