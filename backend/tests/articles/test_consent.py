"""Consent withdrawn: what was published about the person goes in the same transaction."""

import threading
from concurrent.futures import ThreadPoolExecutor

from tests.articles import scenes
from tests.articles.scenes import LEAD
from tests.exemplars import scenes as exemplars
from tests.world import World


def test_articles_about_the_person_are_removed_at_once(world: World) -> None:
    exemplar = scenes.eligible(world, "PUBLISH", "PHOTO")
    about = scenes.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar])
    withdrawn = scenes.brought_to(world, "WITHDRAWN", exemplar_ids=[exemplar])
    draft = scenes.brought_to(world, "EDITING", exemplar_ids=[exemplar])
    other = scenes.brought_to(world, "PUBLISHED")
    slugs = {key: scenes.read(world, key)["slug"] for key in (about, withdrawn, other)}
    assert scenes.withdraw_consent(world, exemplar).status_code == 200
    found = scenes.read(world, about)
    assert (found["state"], found["removal_reason"]) == ("REMOVED", "CONSENT")
    assert scenes.read(world, withdrawn)["state"] == "REMOVED"
    assert scenes.read(world, draft)["state"] == "EDITING"
    assert scenes.slugs(world) == [slugs[other]]
    assert scenes.slugs(world, "/exemplars") == []
    last = world.client("noivu").get(f"{scenes.PATH}/{about}/history").json()[-1]
    assert (last["action"], last["actor_name"]) == ("remove", "Hệ thống")
    gone = [kind for kind, _slug in scenes.log(world)[-3:]]
    assert sorted(gone) == ["article.removed", "article.removed", "exemplar.removed"]


def test_internal_articles_go_too(world: World) -> None:
    exemplar = scenes.eligible(world, "PUBLISH")
    scenes.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar])
    guidance = str(scenes.draft(world, "tuyengiao", kind="GUIDANCE", exemplar_ids=[exemplar])["id"])
    for who, name in (("tuyengiao", "submit"), ("tuyengiao", "claim")):
        scenes.acted(world, who, guidance, name)
    scenes.acted(world, "tuyengiao.lead", guidance, "approve")
    scenes.acted(world, "tuyengiao.lead", guidance, "publish")
    scenes.withdraw_consent(world, exemplar)
    assert scenes.read(world, guidance)["state"] == "REMOVED"


def test_without_the_consent_to_pictures_the_words_stay(world: World) -> None:
    photo = exemplars.uploaded(world.client(scenes.AUTHOR))
    exemplar = scenes.eligible(world, "PUBLISH", "PHOTO", photos=[{"file_id": photo, "alt": "Chân dung"}])
    inside = scenes.with_cover(world)
    article_id = scenes.brought_to(
        world,
        "PUBLISHED",
        exemplar_ids=[exemplar],
        cover_file_id=photo,
        cover_alt="Chân dung",
        body_html=f'<p>Chữ</p><img src="file:{inside}" alt="Ruộng">',
    )
    slug = scenes.read(world, article_id)["slug"]
    assert scenes.portal(world, f"/media/{photo}").status_code == 200
    scenes.withdraw_consent(world, exemplar, "PHOTO")
    page = scenes.portal(world, f"/articles/{slug}").json()
    assert (page["cover"], page["body_html"], "image" in page["json_ld"]) == (None, "<p>Chữ</p>", False)
    person = scenes.portal(world, "/exemplars").json()["items"][0]
    assert (person["cover"], scenes.portal(world, f"/exemplars/{person['slug']}").json()["photos"]) == (None, [])
    for picture in (photo, inside):
        assert scenes.portal(world, f"/media/{picture}").status_code == 404
    assert scenes.read(world, article_id)["state"] == "PUBLISHED"


def test_consent_and_publication_at_once_never_leave_an_article_without_consent(world: World) -> None:
    """Either the publication is refused, or the withdrawal takes it down: on both databases, whoever is first."""
    for _round in range(6):
        nomination = exemplars.brought_to(world, "ELIGIBLE")
        exemplar = world.client("noivu").get(f"{exemplars.PATH}/{nomination}").json()["exemplar"]["id"]
        exemplars.consented(world, exemplar, "PUBLISH")
        article_id = scenes.brought_to(world, "APPROVED", exemplar_ids=[exemplar])
        version = scenes.read(world, article_id)["version"]
        lead, start = world.client(LEAD), threading.Barrier(2)

        def publish(path: str = f"{scenes.PATH}/{article_id}", etag: int = version) -> int:
            start.wait()  # noqa: B023 - read at once, in this round
            return lead.post(f"{path}/actions/publish", {}, etag=etag).status_code  # noqa: B023

        def take_back(exemplar_id: str = exemplar) -> int:
            start.wait()  # noqa: B023
            return scenes.withdraw_consent(world, exemplar_id).status_code

        with ThreadPoolExecutor(2) as pool:
            published, taken = pool.submit(publish), pool.submit(take_back)
        assert taken.result() == 200
        assert published.result() in {200, 422}
        state = scenes.read(world, article_id)["state"]
        assert state == ("REMOVED" if published.result() == 200 else "APPROVED")
        assert scenes.slugs(world) == []


def test_suspension_hides_and_resuming_shows_again(world: World) -> None:
    exemplar = scenes.eligible(world, "PUBLISH")
    article_id = scenes.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar])
    slug = scenes.read(world, article_id)["slug"]
    office = world.client("noivu.lead")
    assert office.act(f"/api/v1/exemplars/{exemplar}", "suspend", {"note": "Đang xác minh"}).status_code == 200
    assert (scenes.slugs(world), scenes.slugs(world, "/exemplars")) == ([], [])
    notice = scenes.portal(world, f"/articles/{slug}")
    assert (notice.status_code, notice.json()["detail"]) == (410, "Bài viết đang tạm dừng hiển thị.")
    assert "xác minh" not in notice.text
    assert office.act(f"/api/v1/exemplars/{exemplar}", "resume", {"note": "Đã xác minh"}).status_code == 200
    assert scenes.slugs(world) == [slug]
    assert [kind for kind, _slug in scenes.log(world)] == [
        "article.published",
        "exemplar.published",
        "article.withdrawn",
        "exemplar.withdrawn",
        "article.published",
        "exemplar.published",
    ]
