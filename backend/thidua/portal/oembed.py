"""oEmbed 1.0 (oembed.com): what a page that links to an article may show instead of the bare link."""

import json
import re
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from thidua.core.errors import FieldError, Message, not_found, unprocessable
from thidua.portal.feed import PROGRAM, TITLE, page_of, smallest
from thidua.portal.schemas import PortalArticle, PortalOembed

_PAGE = re.compile(r"/tin-bai/([a-z0-9-]{1,120})/?")
_WIDTH, _HEIGHT = 600, 200
_ADDRESS = Message("Không phải địa chỉ một bài trên Cổng.", "This is not the address of an article here.")


def slug_of(site: str, address: str) -> str:
    """The article that an address on this site names."""
    try:
        given, own = urlsplit(address), urlsplit(site)
    except ValueError:
        raise unprocessable([FieldError("url", _ADDRESS)]) from None
    if given.scheme not in {"http", "https"} or not given.netloc:
        raise unprocessable([FieldError("url", _ADDRESS)])
    found = _PAGE.fullmatch(given.path)
    if found is None or given.netloc.lower() != own.netloc.lower():
        raise not_found()
    return found[1]


def of(site: str, body: bytes, max_width: int | None, max_height: int | None) -> bytes:
    """The answer for one article: a quotation that needs no script, and its picture."""
    article = PortalArticle.model_validate_json(body)
    found = PortalOembed(
        type="rich",
        version="1.0",
        title=article.title,
        author_name=article.byline or article.unit.name,
        provider_name=f"{TITLE}, {PROGRAM}",
        provider_url=f"{site}/",
        html=_quotation(page_of(site, article.slug), article),
        width=min(_WIDTH, max_width or _WIDTH),
        height=min(_HEIGHT, max_height or _HEIGHT),
    ).model_dump()
    if article.cover is not None:
        picture = smallest(article.cover, min(480, max_width or 480))
        fits = picture.width and picture.height and picture.height <= (max_height or picture.height)
        if fits and picture.width is not None and picture.width <= (max_width or picture.width):
            found |= {
                "thumbnail_url": site + picture.url,
                "thumbnail_width": picture.width,
                "thumbnail_height": picture.height,
            }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _quotation(address: str, article: PortalArticle) -> str:
    quotation = Element("blockquote", {"class": "thi-dua-bai", "lang": "vi", "cite": address})
    heading = SubElement(SubElement(quotation, "p"), "a", {"href": address})
    heading.text = article.title
    SubElement(quotation, "p").text = article.summary
    return tostring(quotation, encoding="unicode", method="html")
