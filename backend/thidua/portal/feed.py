"""The column as RSS 2.0."""

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from feedgen.feed import FeedGenerator

from thidua.portal.schemas import PortalArticleBrief

#: Where the site shows an article to people.
ARTICLE_PAGE = "/tin-bai/{slug}"
LENGTH = 50


def rss(site: str, briefs: Sequence[bytes], zone: ZoneInfo, changed_at: datetime) -> bytes:
    """The newest articles; `site` is the absolute address of the site without a slash at its end."""
    feed: Any = FeedGenerator()
    feed.title("Thi đua yêu nước")
    feed.description("Tin, bài về phong trào thi đua yêu nước và gương điển hình tiên tiến")
    feed.link(href=f"{site}/api/portal/v1/feed.rss", rel="self")
    # RSS knows one link only, and takes the last.
    feed.link(href=f"{site}/", rel="alternate")
    feed.language("vi")
    feed.generator("Thi đua Tân Biên")
    feed.lastBuildDate(changed_at.astimezone(zone))
    for brief in briefs:
        article = PortalArticleBrief.model_validate_json(brief)
        entry = feed.add_entry(order="append")
        entry.id(f"urn:uuid:{article.id}")
        entry.guid(f"urn:uuid:{article.id}", permalink=False)
        entry.title(article.title)
        entry.link(href=site + ARTICLE_PAGE.format(slug=article.slug))
        # Readers take a description for HTML; ours is plain text.
        entry.description(escape(article.summary))
        entry.pubDate(article.published_at.astimezone(zone))
        for movement in article.movements:
            entry.category(term=movement.name)
    return bytes(feed.rss_str(pretty=False))
