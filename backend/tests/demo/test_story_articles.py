"""The sample articles, played as the clock passes them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from tests.articles import scenes
from tests.conftest import Databases
from tests.world import World
from thidua.articles.models import Article
from thidua.core.html import plain_text
from thidua.core.jobs import catch_up
from thidua.core.text import words
from thidua.demo.models import StoryStep

SLUGS = {
    "AR-2022-001": "nguoi-phu-nu-mo-duong-o-ap-suoi-mau",
    "AR-2022-002": "phong-noi-vu-nhan-guong-dien-hinh-tien-tien-quy-i-2022",
    "AR-2022-003": "mot-nam-ngay-thu-ba-khong-viet-tay",
    "AR-2022-004": "ban-tin-thi-dua-yeu-nuoc-lop-i-to-so-o-thanh-bac",
}
YEAR_END = "2022-12-31T10:00:00Z"


@pytest.fixture
def story(databases: Databases, database_kind: str, tmp_path: Path) -> Iterator[World]:
    """The full demo before its first day."""
    url, drop = databases.fresh(database_kind, "minimal")
    world = World(url, tmp_path, demo="full")
    yield world
    world.close()
    drop()


def play(world: World, until: str) -> None:
    world.at(until)
    catch_up(world.runtime)


def skipped(world: World) -> list[str]:
    with world.read() as session:
        return list(
            session.scalars(select(col(StoryStep.key)).where(col(StoryStep.key).like("AR-%"), col(StoryStep.skipped)))
        )


def test_the_whole_year_in_one_jump(story: World) -> None:
    play(story, YEAR_END)
    assert skipped(story) == []
    published = scenes.portal(story, "/articles").json()["items"]
    assert [(i["published_at"], i["kind"], i["unit"]["code"]) for i in published] == [
        ("2022-10-06T10:00:00Z", "NEWS", "TTVHTTTT"),
        ("2022-06-28T01:00:00Z", "FEATURE", "TT_TANBIEN"),
        ("2022-06-06T00:00:00Z", "NOTICE", "VP_HDND_UBND"),
        ("2022-04-05T00:30:00Z", "PORTRAIT", "TTVHTTTT"),
        ("2022-03-25T02:00:00Z", "NEWS", "PHONG_NOIVU"),
    ]
    assert set(SLUGS.values()) <= {i["slug"] for i in published}
    portrait = published[3]
    assert [e["name"] for e in portrait["exemplars"]] == ["Nguyễn Thị Sương Lúa"]
    assert portrait["cover"]["alt"].startswith("Hình vẽ minh họa: con đường bê tông")
    assert scenes.portal(story, portrait["cover"]["url"].removeprefix("/api/portal/v1")).status_code == 200
    items = story.client("noivu").get(f"{scenes.PATH}?limit=100").json()["items"]
    assert sorted((i["state"], i["visibility"], i["kind"]) for i in items) == [
        ("PUBLISHED", "INTERNAL", "GUIDANCE"),
        *[("PUBLISHED", "PUBLIC", kind) for kind in ("FEATURE", "NEWS", "NEWS", "NOTICE", "PORTRAIT")],
        ("SUBMITTED", "PUBLIC", "FEATURE"),
    ]
    for asked, found in {"mo hinh": 2, "dien hinh": 2, "hoa": 4}.items():
        hits = story.client("noivu").get(f"{scenes.PATH}?q={asked}&limit=100").json()["items"]
        assert len(hits) >= found, (asked, len(hits))


def test_the_public_finds_the_samples_with_and_without_accents(story: World) -> None:
    """Exactly those whose words begin with what was asked, in any of their public texts."""
    play(story, YEAR_END)
    texts = {}
    for item in scenes.portal(story, "/articles").json()["items"]:
        page = scenes.portal(story, f"/articles/{item['slug']}").json()
        named = [part["name"] for part in (page["unit"], *page["exemplars"], *page["movements"])]
        body = plain_text(page["body_html"])
        texts[item["slug"]] = words(" ".join([page["title"], page["summary"], body, page["byline"] or "", *named]))
    for q in ("mo hinh", "MÔ HÌNH", "dien hinh", "hoa", "hoà", "hòa"):
        hits = scenes.portal(story, "/articles", params={"q": q}).json()["items"]
        wanted = {
            slug
            for slug, found in texts.items()
            if all(any(word.startswith(asked) for word in found) for asked in words(q))
        }
        assert {item["slug"] for item in hits} == wanted, q
        assert wanted, q


def test_day_by_day_and_run_again_it_is_the_same_story(story: World) -> None:
    play(story, "2022-03-25T01:59:59Z")
    assert scenes.slugs(story) == []
    play(story, "2022-03-25T02:00:00Z")
    assert scenes.slugs(story) == [SLUGS["AR-2022-002"]]
    play(story, "2022-04-05T00:30:00Z")
    catch_up(story.runtime)
    assert scenes.slugs(story) == [SLUGS["AR-2022-001"], SLUGS["AR-2022-002"]]
    play(story, "2022-06-28T02:00:00Z")
    play(story, YEAR_END)
    assert (skipped(story), len(scenes.slugs(story))) == ([], 5)
    with story.read() as session:
        assert session.scalar(select(func.count()).select_from(Article)) == 7


def test_the_radio_script_is_kept_as_it_is(story: World) -> None:
    play(story, "2022-10-06T10:00:00Z")
    body = scenes.portal(story, f"/articles/{SLUGS['AR-2022-004']}").json()["body_html"]
    assert body.startswith("<p>(Nhạc hiệu 10 giây, nhỏ dần)</p>")
    assert body.endswith("(Nhạc kết 5 giây)</p>")


def test_a_visitor_who_goes_another_way_is_left_alone(story: World) -> None:
    play(story, "2022-03-24T08:05:00Z")
    (item,) = story.client("vhtt.lead").get(f"{scenes.PATH}?state=SCHEDULED").json()["items"]
    scenes.acted(story, "vhtt.lead", item["id"], "unschedule")
    revised = scenes.acted(story, "vhtt.lead", item["id"], "revise")
    assert revised["state"] == "EDITING"
    mine = scenes.create(story, "tt.tanbien", title="Một năm “Ngày thứ Ba không viết tay”").json()
    play(story, YEAR_END)
    assert scenes.read(story, item["id"])["state"] == "EDITING"
    slugs = scenes.slugs(story)
    assert SLUGS["AR-2022-002"] not in slugs
    assert len(slugs) == 4
    assert (scenes.read(story, mine["id"])["slug"], scenes.read(story, mine["id"])["state"]) == (
        SLUGS["AR-2022-003"],
        "DRAFT",
    )
