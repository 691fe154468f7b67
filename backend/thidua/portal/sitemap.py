"""The sitemap (sitemaps.org): which pages there are and when each last changed; beyond one file an index of files."""

from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from thidua.portal.feed import page_of

#: Pages named in one file; the protocol allows 50,000.
PER_FILE = 10_000
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def index(site: str, files: int, changed_at: datetime | None) -> bytes:
    """The list of files."""
    root = Element("sitemapindex", xmlns=_SPACE)
    for number in range(1, files + 1):
        _entry(root, "sitemap", f"{site}/api/portal/v1/sitemap.xml?page={number}", changed_at)
    return _written(root)


def pages(site: str, rows: Sequence[tuple[str, datetime]], *, with_home: bool, changed_at: datetime | None) -> bytes:
    """One file: (slug, last change) of each article, and the site's first page."""
    root = Element("urlset", xmlns=_SPACE)
    if with_home:
        _entry(root, "url", f"{site}/", changed_at)
    for slug, at in rows:
        _entry(root, "url", page_of(site, slug), at)
    return _written(root)


def _entry(root: Element, name: str, address: str, at: datetime | None) -> None:
    entry = SubElement(root, name)
    SubElement(entry, "loc").text = address
    if at is not None:
        SubElement(entry, "lastmod").text = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _written(root: Element) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode").encode()
