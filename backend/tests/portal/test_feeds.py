"""The feeds as a reader's library understands them, the sitemap, oEmbed and what is related."""

from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import feedparser
import jsonfeed
import pytest

from tests.articles import scenes
from tests.articles.scenes import LEAD
from tests.exemplars import scenes as exemplars
from tests.portal.test_reading import published
from tests.world import World
from thidua.portal import sitemap

SITE = "http://testserver"
SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@dataclass
class Entry:
    """What the tests look at, by whichever library the feed was read."""

    id: str
    link: str
    title: str
    summary: str
    published: datetime
    author: str | None
    tags: list[str]


def parsed(world: World, path: str) -> tuple[str, str, list[Entry]]:
    """(version, title, entries) of a feed."""
    answer = scenes.portal(world, path)
    assert answer.status_code == 200, answer.text
    if "json" in path:
        read = jsonfeed.Feed.parse_string(answer.text)
        return (
            read.version,
            read.title,
            [
                Entry(
                    item.id,
                    item.url,
                    item.title,
                    item.summary,
                    datetime.fromisoformat(item.date_published),
                    item.authors[0].name,
                    item.tags,
                )
                for item in read.items
            ],
        )
    # The library guesses from headers as it does over HTTP.
    found = feedparser.parse(answer.content, response_headers={"content-type": answer.headers["content-type"]})
    assert not found.bozo, found.bozo_exception
    return found.version, found.feed.title, [_entry(entry) for entry in found.entries]


def _entry(entry: Any) -> Entry:
    at = datetime(*entry.published_parsed[:6], tzinfo=UTC)
    tags = [tag.term for tag in entry.get("tags", [])]
    return Entry(entry.id, entry.link, entry.title, entry.summary, at, entry.get("author"), tags)


def titles(world: World, path: str) -> list[str]:
    return [entry.title for entry in parsed(world, path)[2]]


@pytest.mark.parametrize(
    ("path", "version", "kind"),
    [
        ("/feed.rss", "rss20", "application/rss+xml; charset=utf-8"),
        ("/feed.atom", "atom10", "application/atom+xml; charset=utf-8"),
        ("/feed.json", "https://jsonfeed.org/version/1.1", "application/feed+json"),
    ],
)
def test_a_readers_library_parses_every_feed(world: World, path: str, version: str, kind: str) -> None:
    picture = exemplars.uploaded(world.client(scenes.AUTHOR), exemplars.picture(size=(1000, 667)))
    ntm = exemplars.movement_id(world)
    published(world, "Một & hơn 5 < 7".replace("<", "‹"), summary='Lúa & "ngô" < sắn', movement_ids=[ntm])
    published(world, "Hai", byline="Hương Tràm", cover_file_id=picture, cover_alt="Ruộng")
    assert scenes.portal(world, path).headers["content-type"] == kind
    found_version, title, (first, second) = parsed(world, path)
    assert (found_version, title) == (version, "Thi đua yêu nước")
    assert (first.title, second.title) == ("Hai", "Một & hơn 5 ‹ 7")
    assert [first.link, second.link] == [f"{SITE}/tin-bai/{slug}" for slug in scenes.slugs(world)]
    items = scenes.portal(world, "/articles").json()["items"]
    assert [first.id, second.id] == [f"urn:uuid:{item['id']}" for item in items]
    assert second.published == datetime(2022, 3, 18, 1, 1, tzinfo=UTC)
    assert unescape(second.summary) == 'Lúa & "ngô" < sắn'
    assert second.tags == ["Tân Biên chung sức xây dựng nông thôn mới"]
    assert first.author == (None if path == "/feed.rss" else "Hương Tràm")
    if path == "/feed.json":
        image = scenes.portal(world, path).json()["items"][0]["image"]
        assert image == f"{SITE}/api/portal/v1/media/{picture}?width=480"
        assert world.public.get(image.removeprefix(SITE)).status_code == 200


def test_feeds_of_one_movement_topic_unit_or_column(world: World) -> None:
    ntm = exemplars.movement_id(world)
    published(world, "Một", movement_ids=[ntm], topic_codes=["d", "f"])
    published(world, "Hai", "xa.thanhbac", column="Người tốt, việc tốt")
    published(world, "Ba", movement_ids=[ntm])
    for query, wanted in {
        "": ["Ba", "Hai", "Một"],
        "?limit=1": ["Ba"],
        "?movement=NTM": ["Ba", "Một"],
        "?movement=NTM&topic=f": ["Một"],
        "?column=nguoi-tot-viec-tot": ["Hai"],
        "?unit=XA_TANLAP&limit=1": ["Ba"],
        "?movement=NOPE": [],
    }.items():
        for path in ("/feed.rss", "/feed.atom", "/feed.json"):
            assert titles(world, path + query) == wanted, path + query
    atom = feedparser.parse(scenes.portal(world, "/feed.atom?topic=f").content)
    (self_link,) = [link.href for link in atom.feed.links if link.rel == "self"]
    assert self_link == f"{SITE}/api/portal/v1/feed.atom?topic=f"
    assert scenes.portal(world, "/feed.rss?limit=51").status_code == 422


def test_feeds_name_the_site_they_are_asked_at_or_the_configured_one(world: World) -> None:
    published(world, "Một")
    for path in ("/feed.rss", "/feed.atom", "/feed.json", "/sitemap.xml"):
        here = scenes.portal(world, path).text
        there = scenes.portal(world, path, headers={"Host": "thidua.example"}).text
        assert ("http://testserver/tin-bai/" in here, "http://thidua.example/tin-bai/" in there) == (True, True)
    object.__setattr__(world.settings, "public_url", "https://thidua.tanbien.example/")
    published(world, "Hai")
    for path in ("/feed.rss", "/feed.atom", "/feed.json", "/sitemap.xml"):
        assert "https://thidua.tanbien.example/tin-bai/" in scenes.portal(world, path).text


def test_every_answer_has_validators_and_may_be_compressed(world: World) -> None:
    picture = exemplars.uploaded(world.client(scenes.AUTHOR), exemplars.picture(size=(1000, 667)))
    published(world, "Một", cover_file_id=picture, cover_alt="Ruộng")
    published(world, "Hai")
    slug = scenes.slugs(world)[0]
    for path in (
        "/articles",
        f"/articles/{slug}",
        f"/articles/{slug}/related",
        "/exemplars",
        "/movements",
        "/changes",
        "/feed.rss",
        "/feed.atom",
        "/feed.json",
        "/sitemap.xml",
        "/widget.js",
        f"/oembed?url={SITE}/tin-bai/{slug}",
        f"/media/{picture}",
        f"/media/{picture}?width=480",
    ):
        answer = scenes.portal(world, path, headers={"Accept-Encoding": "gzip"})
        assert answer.status_code == 200, path
        assert answer.headers["cache-control"] == "public, max-age=0, must-revalidate", path
        assert answer.headers["access-control-allow-origin"] == "*", path
        if "/media/" not in path and len(answer.content) > 500:
            assert answer.headers["content-encoding"] == "gzip", path
        for header, value in (
            ("If-None-Match", answer.headers["etag"]),
            ("If-Modified-Since", answer.headers["last-modified"]),
        ):
            again = scenes.portal(world, path, headers={header: value, "Accept-Encoding": "gzip"})
            assert (again.status_code, again.content) == (304, b""), (path, header)
            assert again.headers["etag"] == answer.headers["etag"], path


def places(world: World, query: str = "") -> list[str]:
    root = ElementTree.fromstring(scenes.portal(world, f"/sitemap.xml{query}").text)
    return [found.text or "" for found in root.iterfind(".//s:loc", SPACE)]


def test_the_sitemap_names_every_page_and_becomes_an_index(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    assert places(world) == [f"{SITE}/"]
    ids = [published(world, f"Bài {number}") for number in range(3)]
    pages = [f"{SITE}/tin-bai/{slug}" for slug in reversed(scenes.slugs(world))]
    assert places(world) == [f"{SITE}/", *pages]
    root = ElementTree.fromstring(scenes.portal(world, "/sitemap.xml").text)
    assert [e.text for e in root.iterfind(".//s:lastmod", SPACE)][1] == "2022-03-18T01:01:00Z"
    scenes.acted(world, LEAD, ids[0], "withdraw", {"note": "Sai"})
    assert places(world) == [f"{SITE}/", *pages[1:]]
    monkeypatch.setattr(sitemap, "PER_FILE", 1)
    published(world, "Bài 4")
    files = places(world)
    assert files == [f"{SITE}/api/portal/v1/sitemap.xml?page={n}" for n in (1, 2, 3)]
    assert places(world, "?page=1") == [f"{SITE}/", pages[1]]
    assert places(world, "?page=2") == [pages[2]]
    assert scenes.portal(world, "/sitemap.xml?page=4").status_code == 404


def test_oembed_of_an_article(world: World) -> None:
    picture = exemplars.uploaded(world.client(scenes.AUTHOR), exemplars.picture(size=(1000, 667)))
    article_id = published(
        world, "Lúa & ngô", summary="</blockquote><script>alert(1)</script>", cover_file_id=picture, cover_alt="Ruộng"
    )
    slug = scenes.slugs(world)[0]
    address = quote(f"{SITE}/tin-bai/{slug}")
    found = scenes.portal(world, f"/oembed?url={address}&format=json").json()
    assert (found["type"], found["version"], found["title"]) == ("rich", "1.0", "Lúa & ngô")
    assert f'<a href="{SITE}/tin-bai/{slug}">Lúa &amp; ngô</a>' in found["html"]
    assert "<script" not in found["html"]
    assert (found["thumbnail_url"], found["thumbnail_width"]) == (
        f"{SITE}/api/portal/v1/media/{picture}?width=480",
        480,
    )
    small = scenes.portal(world, f"/oembed?url={address}&maxwidth=300&maxheight=100").json()
    assert (small["width"], small["height"], "thumbnail_url" in small) == (300, 100, False)
    for url, status in {
        "": 422,
        "javascript:alert(1)": 422,
        "https://khac.example/tin-bai/x": 404,
        f"{SITE}/tin-bai/khong-co": 404,
        f"{SITE}/": 404,
        "http://[": 422,
    }.items():
        assert scenes.portal(world, f"/oembed?url={quote(url)}").status_code == status, url
    assert scenes.portal(world, f"/oembed?url={address}&format=xml").status_code == 422
    scenes.acted(world, LEAD, article_id, "withdraw", {"note": "Sai"})
    assert scenes.portal(world, f"/oembed?url={address}").status_code == 410


def test_what_is_related_shares_most_and_disappears_with_its_article(world: World) -> None:
    exemplar = scenes.eligible(world, "PUBLISH")
    ntm = exemplars.movement_id(world)
    same_topic = published(world, "Cùng nội dung", topic_codes=["f"])
    published(world, "Khác hẳn", topic_codes=["a"])
    published(world, "Cùng phong trào", movement_ids=[ntm], topic_codes=["a"])
    published(world, "Cùng gương", exemplar_ids=[exemplar], topic_codes=["a"])
    published(world, "Bài đọc", movement_ids=[ntm], exemplar_ids=[exemplar], topic_codes=["f"])
    slug = scenes.slugs(world)[0]

    def close(query: str = "") -> list[str]:
        answer = scenes.portal(world, f"/articles/{slug}/related{query}")
        assert answer.status_code == 200, answer.text
        return [item["title"] for item in answer.json()["items"]]

    assert close() == ["Cùng gương", "Cùng phong trào", "Cùng nội dung"]
    assert close("?limit=1") == ["Cùng gương"]
    scenes.acted(world, LEAD, same_topic, "remove", {"reason": "ERROR"})
    assert close() == ["Cùng gương", "Cùng phong trào"]
    assert scenes.portal(world, "/articles/khong-co/related").status_code == 404
    alone = next(s for s in scenes.slugs(world) if "khac-han" in s)
    assert len(scenes.portal(world, f"/articles/{alone}/related").json()["items"]) == 2


def test_a_picture_comes_in_sizes_and_goes_with_its_article(world: World) -> None:
    from io import BytesIO

    from PIL import Image

    picture = exemplars.uploaded(world.client(scenes.AUTHOR), exemplars.picture(size=(1200, 800)))
    article_id = published(world, "Một", cover_file_id=picture, cover_alt="Ruộng")
    cover = scenes.portal(world, "/articles").json()["items"][0]["cover"]
    assert [(size["width"], size["height"]) for size in cover["sizes"]] == [(480, 320), (960, 640)]
    for size in [*cover["sizes"], {**cover}]:
        answer = world.public.get(size["url"])
        assert (answer.status_code, answer.headers["content-type"]) == (200, "image/jpeg")
        with Image.open(BytesIO(answer.content)) as found:
            assert found.size == (size["width"], size["height"])
    assert len({world.public.get(size["url"]).headers["etag"] for size in [*cover["sizes"], cover]}) == 3
    assert scenes.portal(world, f"/media/{picture}?width=500").status_code == 422
    scenes.acted(world, LEAD, article_id, "withdraw", {"note": "Sai"})
    for size in [*cover["sizes"], cover]:
        assert world.public.get(size["url"]).status_code == 404
