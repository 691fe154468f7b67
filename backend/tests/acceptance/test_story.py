"""The demo story of the foundation issue, start to end through the API alone, as one test."""

import io
from typing import Any
from uuid import uuid4

from PIL import Image

from tests.exemplars import scenes
from tests.world import World

UNIT, OFFICE, EDITOR, LEAD = "xa.tanlap", "noivu", "vhtt", "vhtt.lead"
ALT = "Con đường bê tông mới ở tổ 5, ấp Suối Mẫu"


def photo() -> bytes:
    """As a phone takes it: on its side, with its place."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    picture = Image.effect_noise((1600, 1200), 60).convert("RGB")
    picture.save(out, "JPEG", exif=exif, comment=b"toa do nha rieng")
    return out.getvalue()


def done(answer: Any, status: int = 200) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    return dict(answer.json())


def act(world: World, who: str, path: str, name: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """An action as the SPA sends it: with the version it saw and a key of its own."""
    return done(world.client(who).act(path, name, body, key=str(uuid4())))


def owed(world: World) -> dict[str, Any]:
    """The commune's first quarter, as its own to-do list tells it."""
    found = world.client(UNIT).get("/api/v1/obligations?mine=true&kind=NOMINATION&limit=100").json()["items"]
    return next(item for item in found if item["period"]["label"] == "Quý I")


def test_a_commune_nominates_and_the_portal_reads(world: World) -> None:
    unit = world.client(UNIT)
    before = owed(world)
    assert (before["state"], before["timeliness"], before["effective_last_good_day"]) == (
        "PENDING",
        "NOT_DUE",
        "2022-03-19",
    )

    # 18/3/2022: the commune sends a nomination with a photo.
    file_id = done(scenes.send_file(unit, photo()), 201)["id"]
    facts = scenes.facts(world, photos=[{"file_id": file_id, "alt": ALT}])
    nomination = done(unit.post("/api/v1/nominations", {"exemplar": facts}, key="ho-so-1"), 201)
    path = f"/api/v1/nominations/{nomination['id']}"
    sent = act(world, UNIT, path, "submit")
    assert (sent["state"], sent["obligation"]["timeliness"]) == ("SUBMITTED", "ON_TIME")
    receipt = world.public.get(f"/api/public/v1/receipts/{sent['receipt']['code']}").json()
    assert receipt == {"valid": True, "received_at": "2022-03-18T01:00:00Z"}

    # The office returns it with a remark; the commune answers after the date, and within the limit it was given.
    world.forward(hours=2)
    act(world, OFFICE, path, "take")
    remarks = [{"field": "exemplar.achievement", "message": "Nêu rõ diện tích đất đã hiến."}]
    returned = act(world, OFFICE, path, "return", {"note": "Bổ sung số liệu", "remarks": remarks})
    assert (returned["state"], returned["resubmit_due"]) == ("RETURNED", "2022-03-25")
    assert done(world.client(UNIT).get(path))["remarks"] == remarks
    world.at("2022-03-22T03:00:00Z")
    unit = world.client(UNIT)
    etag = unit.get(path).headers["etag"]
    better = {"exemplar": {"achievement": "Hiến 620 m² đất, vận động 23 hộ cùng mở rộng đường tổ 5."}}
    done(unit.patch(path, better, etag=etag))
    act(world, UNIT, path, "resubmit")
    world.forward(hours=1)
    act(world, OFFICE, path, "take")
    assert act(world, OFFICE, path, "mark_eligible")["state"] == "ELIGIBLE"
    after = owed(world)
    assert (after["state"], after["timeliness"], after["count"]) == ("ACCEPTED", "ON_TIME", 1)
    versions = world.client(UNIT).get(f"{path}/versions").json()
    assert [version["n"] for version in versions] == [1, 2]

    # Consents; an editor makes an article of it; another approves and publishes.
    exemplar = nomination["exemplar"]["id"]
    scenes.consented(world, exemplar, "PUBLISH", "PHOTO")
    article = done(
        world.client(EDITOR).post("/api/v1/articles/from-exemplar", {"exemplar_id": exemplar}, key="bai-1"), 201
    )
    page = f"/api/v1/articles/{article['id']}"
    # The picture is the exemplar's own: nothing is uploaded twice.
    assert article["cover"]["file_id"] == file_id
    act(world, EDITOR, page, "submit")
    act(world, EDITOR, page, "claim")
    refused = world.client(EDITOR).act(page, "approve")
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    act(world, LEAD, page, "approve")
    world.forward(minutes=10)
    assert act(world, LEAD, page, "publish")["state"] == "PUBLISHED"
    at = "2022-03-22T04:10:00Z"

    # The portal reads: the list, since, 304, the picture without its place, the log.
    listed = world.public.get("/api/portal/v1/articles", headers={"Accept-Encoding": "identity"})
    (item,) = listed.json()["items"]
    slug = item["slug"]
    assert (item["published_at"], item["exemplars"][0]["name"]) == (at, "Nguyễn Thị Sương Lúa")
    assert [i["slug"] for i in get(world, f"/articles?since={at}")["items"]] == [slug]
    assert get(world, "/articles?since=2022-03-22T04:10:00.000001Z")["items"] == []
    for path_ in ("/articles", f"/articles/{slug}"):
        first = world.public.get(f"/api/portal/v1{path_}")
        assert first.headers["etag"]
        again = world.public.get(f"/api/portal/v1{path_}", headers={"If-None-Match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
    media = world.public.get(f"/api/portal/v1/media/{file_id}")
    assert media.status_code == 200
    assert b"Exif" not in media.content
    assert b"toa do" not in media.content
    assert Image.open(io.BytesIO(media.content)).size == (1200, 1600)
    assert Image.open(io.BytesIO(media.content)).getexif() == {}

    # Withdrawn: a notice, a tombstone, and no picture any more.
    act(world, LEAD, page, "withdraw", {"note": "Số liệu cần kiểm tra lại."})
    gone = world.public.get(f"/api/portal/v1/articles/{slug}", headers={"If-None-Match": first.headers["etag"]})
    assert (gone.status_code, gone.headers["content-type"]) == (410, "application/problem+json")
    assert get(world, "/articles")["items"] == []
    assert world.public.get(f"/api/portal/v1/media/{file_id}").status_code == 404
    log = [c for c in get(world, "/changes?limit=100")["items"] if c["kind"] == "article"]
    assert [(c["type"], c["id"], c["slug"]) for c in log] == [
        ("article.published", article["id"], slug),
        ("article.withdrawn", article["id"], slug),
    ]
    assert done(world.client("admin").get("/api/v1/audit-events/verify"))["valid"] is True


def get(world: World, path: str) -> dict[str, Any]:
    return done(world.public.get(f"/api/portal/v1{path}"))
