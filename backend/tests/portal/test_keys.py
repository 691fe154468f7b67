"""Keys on the portal: they raise the rate, have one of their own, are counted, and may be required."""

from typing import Any

from tests.articles import scenes
from tests.portal.test_reading import published
from tests.world import World
from thidua.portal import answers

CLIENTS = "/api/v1/api-clients"


def made(world: World, **more: Any) -> dict[str, Any]:
    answer = world.client("admin").post(CLIENTS, {"name": "Cổng thông tin", **more})
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def ask(world: World, path: str, key: str | None) -> Any:
    return scenes.portal(world, path, headers={"X-API-Key": key} if key is not None else {})


def usage(world: World, client: dict[str, Any]) -> tuple[int, int]:
    getattr(world.app.state, answers.STATE_NAME).visitors.write_usage()
    days = world.client("admin").get(f"{CLIENTS}/{client['id']}/usage").json()["days"]
    return sum(day["answered"] for day in days), sum(day["refused"] for day in days)


def test_a_key_raises_the_rate_and_has_its_own(world: World) -> None:
    published(world, "Một")
    object.__setattr__(world.settings, "portal_rate_per_minute", 2)
    client = made(world, per_minute=5)
    for limit in (1, 2):
        assert ask(world, f"/articles?limit={limit}", None).status_code == 200
    assert ask(world, "/articles?limit=3", None).status_code == 429
    for limit in (3, 4, 5, 3, 4):
        assert ask(world, f"/articles?limit={limit}", client["key"]).status_code == 200
    refused = ask(world, "/articles?limit=3", client["key"])
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many_requests")
    assert int(refused.headers["retry-after"]) >= 1
    assert usage(world, client) == (5, 1)
    other = made(world, name="Cổng tỉnh")
    assert ask(world, "/articles?limit=3", other["key"]).status_code == 200
    world.forward(seconds=12)
    assert ask(world, "/articles?limit=3", client["key"]).status_code == 200
    assert usage(world, client) == (6, 1)
    assert usage(world, other) == (1, 0)


def test_a_wrong_or_revoked_key_is_refused_at_once_also_from_the_cache(world: World) -> None:
    client = made(world)
    assert ask(world, "/articles", None).status_code == 200
    assert ask(world, "/articles", client["key"]).status_code == 200
    for wrong in ("", "tdtb_", client["key"] + "x"):
        answer = ask(world, "/articles", wrong)
        assert (answer.status_code, answer.json()["code"]) == (401, "key_unknown")
        assert client["key"] not in answer.text
    assert world.client("admin").act(f"{CLIENTS}/{client['id']}", "revoke").status_code == 200
    assert ask(world, "/articles", client["key"]).status_code == 401
    assert ask(world, "/articles", None).status_code == 200


def test_the_authority_may_require_a_key(world: World) -> None:
    picture = scenes.with_cover(world)
    published(world, "Một", cover_file_id=picture, cover_alt="Ruộng")
    slug = scenes.slugs(world)[0]
    client = made(world)
    object.__setattr__(world.settings, "portal_key_required", True)
    closed = ("/articles", f"/articles/{slug}", "/exemplars", "/movements", "/changes", f"/articles/{slug}/related")
    for path in closed:
        answer = ask(world, path, None)
        assert (answer.status_code, answer.json()["code"]) == (401, "key_required"), path
        assert ask(world, path, client["key"]).status_code == 200, path
        assert ask(world, path, None).status_code == 401, path
    # What programs of readers ask for, which can keep no key.
    for path in ("/feed.rss", "/feed.atom", "/feed.json", "/sitemap.xml", "/widget.js", f"/media/{picture}"):
        assert ask(world, path, None).status_code == 200, path
    assert usage(world, client) == (len(closed), 0)
    read = world.client("admin").get(f"{CLIENTS}/{client['id']}/usage").json()
    assert (read["key_required"], read["per_minute"], read["per_minute_without_key"]) == (True, 6000, 3000)


def test_use_is_written_down_when_the_process_ends(world: World) -> None:
    client = made(world)
    assert ask(world, "/articles", client["key"]).status_code == 200
    for step in world.runtime.on_stop:
        step()
    days = world.client("admin").get(f"{CLIENTS}/{client['id']}/usage").json()["days"]
    assert sum(day["answered"] for day in days) == 1


def test_a_key_opens_nothing_inside(world: World) -> None:
    client = made(world)
    for headers in ({"X-API-Key": client["key"]}, {"Authorization": f"Bearer {client['key']}"}):
        assert world.public.get("/api/v1/articles", headers=headers).status_code == 401
