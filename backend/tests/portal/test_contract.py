"""The frozen contract, version 1: the published samples. A field may be added, never removed or changed."""

import json
from pathlib import Path
from typing import Any

from tests.articles import scenes
from tests.exemplars import scenes as exemplars
from tests.world import World

SAMPLES = Path(__file__).parent / "samples"


def sample(name: str) -> Any:
    return json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))


def kinds(value: Any) -> Any:
    """The shape of an answer: field names and JSON types, lists by their elements."""
    if isinstance(value, dict):
        return {name: kinds(part) for name, part in value.items()}
    if isinstance(value, list):
        return [kinds(value[0])] if value else []
    return type(value).__name__


def missing(promised: Any, given: Any, at: str = "") -> list[str]:
    """Where an answer breaks the promise of a sample."""
    if isinstance(promised, dict):
        if not isinstance(given, dict):
            return [f"{at}: not an object"]
        return [
            fault
            for name, part in promised.items()
            for fault in ([f"{at}.{name}: gone"] if name not in given else missing(part, given[name], f"{at}.{name}"))
        ]
    if isinstance(promised, list) and promised:
        return missing(promised[0], given[0], f"{at}[]") if isinstance(given, list) and given else [f"{at}: empty"]
    return [] if kinds(promised) == kinds(given) else [f"{at}: {kinds(given)} instead of {kinds(promised)}"]


def stage(world: World) -> dict[str, str]:
    """One article and one exemplar with everything in them; where each sample's answer is found."""
    photo = exemplars.uploaded(world.client(scenes.AUTHOR), exemplars.picture(size=(1000, 667)))
    exemplar = scenes.eligible(
        world,
        "PUBLISH",
        "PHOTO",
        photos=[{"file_id": photo, "alt": "Con đường mới"}],
        results="61 hộ hưởng lợi",
        lessons="Người trong xóm vận động người trong xóm",
        prior_awards=["Giấy khen năm 2020"],
    )
    # Older, and on the same topic: what is related to the other.
    scenes.brought_to(
        world, "PUBLISHED", title="Bài cũ hơn", byline="Hương Tràm", cover_file_id=photo, cover_alt="Đường"
    )
    world.forward(minutes=1)
    article_id = scenes.brought_to(
        world,
        "PUBLISHED",
        kind="PORTRAIT",
        exemplar_ids=[exemplar],
        movement_ids=[exemplars.movement_id(world)],
        topic_codes=["d", "f"],
        comm_form_code="a.2",
        cover_file_id=photo,
        cover_alt="Con đường mới",
        cover_caption="Đường tổ 5",
        cover_credit="Hương Tràm",
        byline="Hương Tràm",
        source="Đài Truyền thanh",
    )
    scenes.acted(world, scenes.EDITOR, article_id, "revise", {"note": "Sửa số liệu", "change": "MINOR"})
    scenes.acted(world, scenes.LEAD, article_id, "approve")
    scenes.acted(world, scenes.LEAD, article_id, "publish")
    return {
        "articles": "/articles",
        "article": f"/articles/{scenes.slugs(world)[0]}",
        "exemplars": "/exemplars",
        "exemplar": f"/exemplars/{scenes.slugs(world, '/exemplars')[0]}",
        "movements": "/movements?limit=1",
        "movement": "/movements/NTM",
        "changes": "/changes?limit=1",
        "related": f"/articles/{scenes.slugs(world)[0]}/related",
        "feed": "/feed.json",
        "oembed": f"/oembed?url=http://testserver/tin-bai/{scenes.slugs(world)[0]}",
    }


def test_every_published_sample_still_holds(world: World) -> None:
    paths = stage(world)
    assert {path.stem for path in SAMPLES.glob("*.json")} == set(paths)
    faults = {
        name: found
        for name, path in paths.items()
        if (found := missing(sample(name), scenes.portal(world, path).json()))
    }
    assert faults == {}


def test_the_samples_are_whole(world: World) -> None:
    """A field that was added belongs into the sample too, so that it is promised from then on."""
    paths = stage(world)
    faults = {
        name: found
        for name, path in paths.items()
        if (found := missing(scenes.portal(world, path).json(), sample(name)))
    }
    assert faults == {}


def test_stored_bytes_are_what_the_schemas_say(world: World) -> None:
    from thidua.portal import schemas

    paths = stage(world)
    for name, model in {
        "articles": schemas.PortalArticlePage,
        "article": schemas.PortalArticle,
        "exemplars": schemas.PortalExemplarPage,
        "exemplar": schemas.PortalExemplar,
        "movements": schemas.PortalMovementPage,
        "movement": schemas.PortalMovementItem,
        "changes": schemas.PortalChangePage,
        "related": schemas.PortalRelated,
    }.items():
        given = scenes.portal(world, paths[name]).json()
        assert json.loads(model.model_validate(given).model_dump_json()) == given, name
