"""The log that a mirror follows: in the order of commits, without gaps, also under parallel publications."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from tests.articles import scenes
from tests.articles.scenes import EDITOR, LEAD
from tests.exemplars import scenes as exemplars
from tests.world import World
from thidua.portal.models import ItemState, PortalChange, PortalItem


def follow(world: World, cursor: str, limit: int = 100) -> tuple[list[dict[str, Any]], str]:
    """Everything after a cursor, page by page, and the cursor to go on with."""
    found: list[dict[str, Any]] = []
    while True:
        page = scenes.portal(world, f"/changes?limit={limit}&cursor={cursor}").json()
        found += page["items"]
        cursor = page["next_cursor"]
        if not page["items"]:
            return found, cursor


def test_the_log_starts_with_the_oldest_and_never_ends(world: World) -> None:
    first = scenes.portal(world, "/changes?limit=3").json()
    assert [item["seq"] for item in first["items"]] == [1, 2, 3]
    assert {item["type"] for item in first["items"]} == {"movement.published"}
    _old, cursor = follow(world, first["next_cursor"], limit=4)
    again = scenes.portal(world, f"/changes?cursor={cursor}").json()
    assert (again["items"], again["next_cursor"]) == ([], cursor)
    article_id = scenes.brought_to(world, "PUBLISHED")
    scenes.acted(world, LEAD, article_id, "withdraw", {"note": "Sai"})
    scenes.acted(world, LEAD, article_id, "remove", {"reason": "ERROR"})
    new, _cursor = follow(world, cursor)
    assert [(item["type"], item["id"]) for item in new] == [
        ("article.published", article_id),
        ("article.withdrawn", article_id),
        ("article.removed", article_id),
    ]


def test_what_changes_nothing_in_public_is_not_in_the_log(world: World) -> None:
    exemplar = scenes.eligible(world, "PUBLISH")
    article_id = scenes.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar])
    before = scenes.log(world)
    scenes.acted(world, EDITOR, article_id, "revise")
    scenes.edit(world, EDITOR, article_id, {"title": "Chưa đăng"})
    scenes.brought_to(world, "APPROVED", exemplar_ids=[exemplar])
    exemplars.consented(world, exemplar, "PHOTO")
    assert scenes.log(world) == before


def test_a_refused_publication_leaves_no_trace(world: World) -> None:
    article_id = scenes.brought_to(world, "APPROVED")
    before = scenes.log(world)
    answer = world.client(LEAD).post(f"{scenes.PATH}/{article_id}/actions/publish", {}, etag=99)
    assert (answer.status_code, scenes.log(world)) == (412, before)


def test_parallel_publications_come_one_by_one_in_the_order_of_commits(world: World) -> None:
    """Eight at once, about the same person: every mirror that follows the log has what the lists show."""
    exemplar = scenes.eligible(world, "PUBLISH")
    waiting = [scenes.brought_to(world, "APPROVED", title=f"Bài {n}", exemplar_ids=[exemplar]) for n in range(8)]
    versions = {key: scenes.read(world, key)["version"] for key in waiting}
    lead = world.client(LEAD)
    _old, cursor = follow(world, "0")
    seen: list[int] = []

    def publish(article_id: str) -> int:
        path = f"{scenes.PATH}/{article_id}/actions/publish"
        status = lead.post(path, {}, etag=versions[article_id]).status_code
        page = scenes.portal(world, f"/changes?cursor={cursor}").json()["items"]
        seqs = [item["seq"] for item in page]
        # What is visible has no gap that a commit could fill later.
        assert seqs == list(range(int(cursor) + 1, int(cursor) + 1 + len(seqs)))
        assert article_id in {item["id"] for item in page}
        seen.extend(seqs)
        return status

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(publish, waiting)) == [200] * 8
    new, _cursor = follow(world, cursor)
    published = [item["id"] for item in new if item["type"] == "article.published"]
    assert sorted(published) == sorted(waiting)
    assert [item["type"] for item in new if item["id"] == exemplar] == ["exemplar.published"] + ["exemplar.updated"] * 7
    (slug,) = scenes.slugs(world, "/exemplars")
    page = scenes.portal(world, f"/exemplars/{slug}").json()
    assert {article["slug"] for article in page["articles"]} == set(scenes.slugs(world))
    with world.read() as session:
        rows = session.execute(
            select(col(PortalChange.seq), col(PortalChange.at)).order_by(col(PortalChange.seq))
        ).all()
        assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
        times: list[datetime] = [row.at for row in rows]
        assert times == sorted(times)


def test_a_mirror_that_follows_the_log_ends_with_what_is_public(world: World) -> None:
    exemplar = scenes.eligible(world, "PUBLISH")
    kept = scenes.brought_to(world, "PUBLISHED", title="Ở lại")
    gone = scenes.brought_to(world, "PUBLISHED", title="Ra đi", exemplar_ids=[exemplar])
    scenes.acted(world, EDITOR, kept, "revise")
    scenes.edit(world, EDITOR, kept, {"title": "Ở lại, đã sửa"})
    scenes.acted(world, LEAD, kept, "approve")
    scenes.acted(world, LEAD, kept, "publish")
    scenes.withdraw_consent(world, exemplar)
    mirror: dict[tuple[str, str], str] = {}
    for item in follow(world, "0", limit=2)[0]:
        key = (item["kind"], item["id"])
        if item["type"].endswith((".withdrawn", ".removed")):
            mirror.pop(key)
        else:
            mirror[key] = item["slug"]
    with world.read() as session:
        live = session.scalars(select(PortalItem).where(col(PortalItem.state) == ItemState.LIVE)).all()
    assert mirror == {(item.kind, str(item.object_id)): item.slug for item in live}
    assert ("article", gone) not in mirror
