"""Rich text of articles: cleaned by nh3 on write and again on the way out, and read as plain text.

nh3 alone decides what is safe. The reader in front of it exists for two reasons. The HTML5 tree builder is
quadratic on hostile input (119 kB of `<b id=1><p><b id=2><p>…` took 58 s and gave 224 MB), so unknown tags and
attributes go before it sees them, and length and tag count are capped. And a tag dropped by a sanitizer would glue
words together or leave an `<img>` without picture.
"""

import html as entities
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

import nh3

from thidua.core.errors import DomainError, Message
from thidua.core.text import has_mark_heap, without_forbidden

MAX_LENGTH = 200_000
MAX_TAGS = 10_000
MAX_DEPTH = 64
_MOST_ROUNDS = 10

_ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": frozenset({"href", "rel"}),
    "img": frozenset({"src", "alt"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
}
# fmt: off
_TAGS = {
    "p", "br", "h2", "h3", "h4", "strong", "em", "b", "i", "u", "s", "blockquote", "ul", "ol", "li", "a", "img",
    "figure", "figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
}
_BLOCKS = {
    "p", "h2", "h3", "h4", "blockquote", "ul", "ol", "li", "figure", "figcaption", "table", "caption", "tr",
}
# Their end is the end of a line; a pasted <div>a</div><div>b</div> must not become "ab".
_BLOCKS_UNWRAPPED = {
    "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "center", "dl", "dt", "dd",
    "pre", "form", "fieldset", "details", "summary",
}
_CONTENT_DROPPED = {
    "script", "style", "title", "textarea", "template", "xmp", "iframe", "noembed", "noframes", "noscript",
    "plaintext", "select", "svg", "math", "object", "audio", "video", "canvas", "head",
}
# fmt: on
_VOID = {"br", "img"}
_RENAMED = {"h1": "h2", "h5": "h4", "h6": "h4", "strike": "s", "del": "s", "ins": "u"}
_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
# The editor shows signed addresses; what is stored is only the id, whoever signed for whom.
_OWN_IMAGE = re.compile(rf"(?:/api/v1/files/|file:)({_UUID})(?:/thumbnail)?(?:[?#]\S*)?", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://[^\s/?#]|mailto:[^\s@]+@)\S*", re.IGNORECASE)
_ALLOWED = {
    "href": _LINK,
    "colspan": re.compile("[1-9][0-9]?"),
    "rowspan": re.compile("[1-9][0-9]?"),
    "scope": re.compile("row|col|rowgroup|colgroup"),
    "alt": re.compile(".*", re.DOTALL),
    # nh3 asks about the rel it adds itself, too.
    "rel": re.compile("noopener"),
}

_SPACES = re.compile(r"\s+")
_TAG_START = re.compile(r"</?([a-zA-Z][^\s/>]*+)|<!--|<[!?/]")
_TAG_END = re.compile(r"[\s/]*+>")
_ATTRIBUTE = re.compile(r"""[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+)))?+""")
_HUGE_REFERENCE = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")


class UnusableHtml(DomainError):  # noqa: N818
    """422: too long, too many tags or too deep. Everything else is cleaned, not refused."""

    def __init__(self) -> None:
        message = Message(
            "Nội dung quá dài hoặc định dạng quá phức tạp. Vui lòng rút gọn.",
            "The text is too long or its formatting too complex. Please simplify it.",
        )
        super().__init__("unusable_html", 422, message)


@dataclass(frozen=True, slots=True)
class _Tag:
    """One start or end tag as read; only attributes that may matter."""

    name: str
    closing: bool
    attributes: dict[str, str]

    def __str__(self) -> str:
        pairs = "".join(f' {name}="{entities.escape(value)}"' for name, value in self.attributes.items())
        return f"</{self.name}>" if self.closing else f"<{self.name}{pairs}>"


def clean(html: str) -> str:
    """Any text as safe HTML of the allowed tags, NFC; cleaning twice changes nothing. Raises UnusableHtml.

    Images keep only `src="file:<uuid>"` and `alt`, links only http, https and mailto. An image from elsewhere
    goes; a link that may not stay leaves its words.
    """
    for _ in range(_MOST_ROUNDS):
        # What the tree builder moves or drops can bring two pieces together, so the result is cleaned until it rests.
        cleaned = _CLEANER.clean(_prepared(html)).strip()
        if cleaned == html:
            _refuse_deep(cleaned)
            return cleaned
        html = cleaned
    raise UnusableHtml


def plain_text(html: str) -> str:
    """The words of cleaned HTML: one line per block, entities decoded, runs of white space as one space."""
    parts = []
    for piece in _pieces(html):
        if isinstance(piece, str):
            parts.append(_SPACES.sub(" ", piece))
        elif piece.name == "br" or piece.name in _BLOCKS:
            parts.append("\n")
        elif piece.name in {"td", "th"}:
            parts.append(" ")
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def excerpt(html: str, length: int = 200) -> str:
    """The beginning of cleaned HTML as one line of at most `length` characters, cut between words, with "…"."""
    text = " ".join(plain_text(html).split())
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    if text[length - 1] != " " and " " in cut:
        cut = cut.rsplit(" ", 1)[0]
    return cut.rstrip(" .,;:!?-–(“\"'") + "…"


def image_ids(html: str) -> list[UUID]:
    """The files that cleaned HTML shows, each once, in order."""
    return list(image_alts(html))


def image_alts(html: str) -> dict[UUID, str]:
    """The files that cleaned HTML shows, in order, with what it says they show: "" where one place says nothing."""
    alts: dict[UUID, str] = {}
    for piece in _pieces(html):
        if isinstance(piece, _Tag) and (file_id := _image_id(piece)) is not None:
            alt = piece.attributes.get("alt", "").strip()
            alts[file_id] = alt if alts.get(file_id, alt) else ""
    return alts


def with_image_addresses(html: str, address: Callable[[UUID], str | None]) -> str:
    """Cleaned HTML for a browser: each own image gets the address given for its id, or goes where that is None."""
    parts = []
    for piece in _pieces(html):
        if isinstance(piece, str):
            parts.append(entities.escape(piece, quote=False))
        elif piece.name != "img":
            parts.append(str(piece))
        elif (file_id := _image_id(piece)) is not None and (source := address(file_id)) is not None:
            parts.append(str(_Tag("img", False, piece.attributes | {"src": source})))
    return "".join(parts)


def _image_id(tag: _Tag) -> UUID | None:
    own = _OWN_IMAGE.fullmatch(tag.attributes.get("src", "")) if tag.name == "img" else None
    return UUID(own[1]) if own else None


def _allowed_value(_tag: str, attribute: str, value: str) -> str | None:
    value = value.strip()
    if attribute == "src":
        own = _OWN_IMAGE.fullmatch(value)
        return f"file:{own[1].lower()}" if own else None
    pattern = _ALLOWED.get(attribute)
    return value if pattern is not None and pattern.fullmatch(value) else None


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags=set(),
    attributes={tag: names - {"rel"} for tag, names in _ATTRIBUTES.items()},
    attribute_filter=_allowed_value,
    link_rel="noopener",
    url_schemes={"http", "https", "mailto", "file"},
)


def _prepared(html: str) -> str:
    """The same HTML without tags, attributes and characters that could not stay, for nh3 to judge the rest."""
    if len(html) > MAX_LENGTH:
        raise UnusableHtml
    parts: list[str] = []
    tags = 0
    line_is_open = break_is_due = False
    for piece in _pieces(html):
        if isinstance(piece, _Tag) and piece.name in _BLOCKS_UNWRAPPED:
            break_is_due = line_is_open
            continue
        if isinstance(piece, _Tag) and not _may_stay(piece):
            continue
        is_block = isinstance(piece, _Tag) and (piece.name in _BLOCKS or piece.name in {"br", "td", "th"})
        is_blank = isinstance(piece, str) and not piece.strip()
        if break_is_due and not is_blank:
            if not is_block:
                parts.append("<br>")
            break_is_due = False
        line_is_open = not is_block and (line_is_open or not is_blank)
        tags += isinstance(piece, _Tag)
        parts.append(_text(piece) if isinstance(piece, str) else str(piece))
    if tags > MAX_TAGS:
        raise UnusableHtml
    return "".join(parts)


def _may_stay(tag: _Tag) -> bool:
    if tag.closing:
        return tag.name in _TAGS and tag.name not in _VOID
    needed = {"img": "src", "a": "href"}.get(tag.name)
    return tag.name in _TAGS and (needed is None or needed in tag.attributes)


def _text(text: str) -> str:
    normal = unicodedata.normalize("NFC", text)
    # U+0338 after a tag would merge with its ">" in the hands of the next one to normalise.
    return entities.escape(normal.lstrip("\u0338"), quote=False)


def _pieces(html: str) -> Iterator[str | _Tag]:
    """Text (decoded) and tags in order, read in one pass as a browser's tokenizer would; what never ends is dropped."""
    position = 0
    while found := _TAG_START.search(html, position):
        if found.start() > position:
            yield _decoded(html[position : found.start()])
        if found[1] is None:
            end = "-->" if found[0] == "<!--" else ">"
            # "<!-->" is a whole comment, so the search starts inside the opening.
            position = html.find(end, found.start() + 2) + len(end)
            if position < len(end):
                return
            continue
        name = found[1].lower()
        name = _RENAMED.get(name, name)
        attributes, position = _attributes(html, found.end(), _ATTRIBUTES.get(name, frozenset()))
        if position < 0:
            return
        closing = html[found.start() + 1] == "/"
        yield _Tag(name, closing, attributes)
        if not closing and name in _CONTENT_DROPPED:
            ending = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(html, position)
            if ending is None:
                return
            position = ending.start()
    if position < len(html):
        yield _decoded(html[position:])


def _attributes(html: str, position: int, wanted: frozenset[str]) -> tuple[dict[str, str], int]:
    """The wanted attributes of the tag whose name ended at `position`, and where the tag ends (-1: nowhere)."""
    attributes: dict[str, str] = {}
    while not (end := _TAG_END.match(html, position)):
        found = _ATTRIBUTE.match(html, position)
        if found is None:
            return {}, -1
        name = found[1].lower()
        if name in wanted and name not in attributes:
            attributes[name] = unicodedata.normalize("NFC", _decoded(found[2] or found[3] or found[4] or ""))
        position = found.end()
    return attributes, end.end()


def _decoded(text: str) -> str:
    """Entities as characters, and the characters that no text may hold taken out."""
    decoded = without_forbidden(entities.unescape(_HUGE_REFERENCE.sub("\ufffd", text)))
    if has_mark_heap(decoded):
        raise UnusableHtml
    return decoded


def _refuse_deep(html: str) -> None:
    depth = 0
    for piece in _pieces(html):
        if isinstance(piece, _Tag) and piece.name not in _VOID:
            depth += -1 if piece.closing else 1
            if depth > MAX_DEPTH:
                raise UnusableHtml
