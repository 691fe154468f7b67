"""The column as RSS 2.0, Atom 1.0 and JSON Feed 1.1."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from feedgen.feed import FeedGenerator

from thidua.portal.schemas import PortalArticleBrief, PortalPicture

#: Where the site shows an article to people.
ARTICLE_PAGE = "/tin-bai/{slug}"
LENGTH = 50
TITLE = "Thi đua yêu nước"
DESCRIPTION = "Tin, bài về phong trào thi đua yêu nước và gương điển hình tiên tiến"
PROGRAM = "Thi đua Tân Biên"
#: Which size of a picture a feed names.
_PREVIEW_WIDTH = 480


@dataclass(frozen=True)
class Channel:
    """What a feed is made of. `site` is the site's address without a slash at its end, `address` the feed's own."""

    site: str
    address: str
    briefs: Sequence[bytes]
    zone: ZoneInfo
    changed_at: datetime

    @property
    def articles(self) -> list[PortalArticleBrief]:
        """The articles, the newest first."""
        return [PortalArticleBrief.model_validate_json(brief) for brief in self.briefs]


def rss(channel: Channel) -> bytes:
    """RSS 2.0."""
    return bytes(_generator(channel, plain_is_html=True).rss_str(pretty=False))


def atom(channel: Channel) -> bytes:
    """Atom 1.0."""
    return bytes(_generator(channel, plain_is_html=False).atom_str(pretty=False))


def _generator(channel: Channel, *, plain_is_html: bool) -> Any:
    feed: Any = FeedGenerator()
    feed.id(f"{channel.site}/api/portal/v1/feed.atom")
    feed.title(TITLE)
    feed.description(DESCRIPTION)
    feed.link(href=channel.address, rel="self")
    # RSS knows one link only, and takes the last.
    feed.link(href=f"{channel.site}/", rel="alternate")
    feed.language("vi")
    feed.generator(PROGRAM)
    feed.lastBuildDate(channel.changed_at.astimezone(channel.zone))
    feed.updated(channel.changed_at.astimezone(channel.zone))
    for article in channel.articles:
        entry = feed.add_entry(order="append")
        entry.id(f"urn:uuid:{article.id}")
        entry.guid(f"urn:uuid:{article.id}", permalink=False)
        entry.title(article.title)
        entry.link(href=page_of(channel.site, article.slug))
        # RSS readers take a description for HTML; ours is plain text.
        entry.summary(escape(article.summary) if plain_is_html else article.summary)
        entry.published(article.published_at.astimezone(channel.zone))
        entry.updated(article.updated_at.astimezone(channel.zone))
        if not plain_is_html:
            entry.author(name=article.byline or article.unit.name)
        for movement in article.movements:
            entry.category(term=movement.name)
    return feed


def json_feed(channel: Channel) -> bytes:
    """JSON Feed 1.1 (jsonfeed.org)."""
    found = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": TITLE,
        "description": DESCRIPTION,
        "home_page_url": f"{channel.site}/",
        "feed_url": channel.address,
        "language": "vi",
        "items": [_item(channel.site, article) for article in channel.articles],
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _item(site: str, article: PortalArticleBrief) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": f"urn:uuid:{article.id}",
        "url": page_of(site, article.slug),
        "title": article.title,
        "summary": article.summary,
        "content_text": article.summary,
        "date_published": _instant(article.published_at),
        "date_modified": _instant(article.updated_at),
        "authors": [{"name": article.byline or article.unit.name}],
        "tags": [movement.name for movement in article.movements],
    }
    if article.cover is not None:
        found["image"] = site + smallest(article.cover).url
    return found


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def page_of(site: str, slug: str) -> str:
    """The address of an article's page."""
    return site + ARTICLE_PAGE.format(slug=slug)


@dataclass(frozen=True)
class Preview:
    """A picture small enough for a list."""

    url: str
    width: int | None
    height: int | None


def smallest(picture: PortalPicture, at_most: int = _PREVIEW_WIDTH) -> Preview:
    """The largest size of a picture that is not wider than this; the picture itself when there is none."""
    for size in reversed(picture.sizes):
        if size.width <= at_most:
            return Preview(size.url, size.width, size.height)
    return Preview(picture.url, picture.width, picture.height)
