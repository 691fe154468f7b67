"""Text: what may come in, how it is searched, sorted, counted and written.

`Annotated[str, line(200)]` and `Annotated[str | None, para(5000)]` are the only text types of the schemas:
NFC, trimmed, free of characters that cannot be seen or that break an export. Searching runs on `fold()`,
sorting of people on `name_sort_key()`; neither leans on a collation, so both databases agree.
Source of the language rules: documents.md, "Language, names, numbers, dates".
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

VIETNAMESE = {
    "text_empty": "Vui lòng nhập nội dung.",
    "text_too_short": "Nội dung cần ít nhất {min} ký tự (hiện có {length}).",
    "text_too_long": "Nội dung không quá {max} ký tự (hiện có {length}).",
    "text_one_line": "Nội dung chỉ được viết trên một dòng, không được xuống dòng.",
    "text_angle": "Nội dung không được chứa dấu < hoặc >.",
    "text_nul": "Nội dung không được chứa ký tự rỗng (U+0000).",
    "text_control": "Nội dung không được chứa ký tự điều khiển ({code_point}, vị trí {position}).",
    "text_surrogate": "Nội dung có ký tự bị hỏng mã ({code_point}, vị trí {position}).",
    "text_bidi": "Nội dung không được chứa ký tự đổi chiều chữ ({code_point}, vị trí {position}).",
    "text_zero_width": "Nội dung không được chứa ký tự ẩn ({code_point}, vị trí {position}).",
    "text_marks": "Nội dung có quá nhiều dấu chồng lên một chữ.",
}
"""Code → Vietnamese template. The context holds min, max, length, code_point and position where named."""

ENGLISH = {
    "text_empty": "Please enter a value.",
    "text_too_short": "Use at least {min} characters (now {length}).",
    "text_too_long": "Use at most {max} characters (now {length}).",
    "text_one_line": "Use a single line, without line breaks.",
    "text_angle": "The characters < and > are not allowed.",
    "text_nul": "The null character (U+0000) is not allowed.",
    "text_control": "Control characters are not allowed ({code_point}, position {position}).",
    "text_surrogate": "The text holds a broken character ({code_point}, position {position}).",
    "text_bidi": "Characters that change text direction are not allowed ({code_point}, position {position}).",
    "text_zero_width": "Invisible characters are not allowed ({code_point}, position {position}).",
    "text_marks": "Too many marks are stacked on one letter.",
}
"""Code → English template, the same codes and context as VIETNAMESE."""

# Noncharacters count as controls: XML, and so DOCX and RSS, cannot carry them.
_NONCHARACTERS = r"\ufdd0-\ufdef" + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(17))
_FORBIDDEN = {
    "text_nul": r"\x00",
    "text_control": r"\x01-\x08\x0b-\x1f\x7f-\x9f" + _NONCHARACTERS,
    "text_surrogate": r"\ud800-\udfff",
    "text_bidi": r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    "text_zero_width": r"\u200b-\u200d\u2060-\u2065\ufeff\U000e0000-\U000e007f",
}
_FORBIDDEN_ANY = re.compile("[" + "".join(_FORBIDDEN.values()) + "]")
_FORBIDDEN_EACH = {code: re.compile(f"[{chars}]") for code, chars in _FORBIDDEN.items()}
_LINE_BREAK = re.compile(r"[\t\n\u2028\u2029]")
_PARA_BREAK = re.compile(r"\r\n|[\u2028\u2029]")
_NFD_EXPANSION = 4  # no character decomposes into more code points than this (UAX 15)
# Normalising is quadratic in a run of marks. "Stream-safe" text (UAX 15) has at most 30; none needs more.
_MARKS_IN_A_ROW = 30
_MAY_BE_MARKS = re.compile(rf"[^\x00-\u02ff\u1e00-\u1eff]{{{_MARKS_IN_A_ROW + 1},}}")


def _refuse(code: str, **context: Any) -> PydanticCustomError:
    return PydanticCustomError(code, VIETNAMESE[code], context or None)


@dataclass(frozen=True, slots=True)
class TextRule:
    """The rule of one text field, put into `Annotated`; made by `line()` and `para()`.

    On `str | None`, blank text becomes None. Lengths are counted in NFC characters, after trimming.
    """

    max_length: int
    min_length: int
    one_line: bool
    optional: bool

    def clean(self, text: str) -> str:
        """`text` as it is stored. Raises PydanticCustomError with a code of VIETNAMESE."""
        if not self.one_line:
            text = _PARA_BREAK.sub("\n", text)
        self._refuse_characters(text)
        text = text.strip()
        if len(text) > self.max_length * _NFD_EXPANSION:
            raise _refuse("text_too_long", max=self.max_length, length=len(text))
        if self.one_line and _LINE_BREAK.search(text):
            raise _refuse("text_one_line")
        if has_mark_heap(text):
            raise _refuse("text_marks")
        text = unicodedata.normalize("NFC", text)
        self._refuse_length(len(text))
        return text

    def _refuse_characters(self, text: str) -> None:
        # A trailing line break is trimmed from a line, so line breaks are looked for only after that.
        kept = text.replace("\r\n", "\n") if self.one_line else text
        if hit := _FORBIDDEN_ANY.search(kept):
            code = next(code for code, chars in _FORBIDDEN_EACH.items() if chars.match(hit[0]))
            if code == "text_nul":
                raise _refuse(code)
            raise _refuse(code, code_point=f"U+{ord(hit[0]):04X}", position=hit.start() + 1)
        if self.one_line and ("<" in text or ">" in text):
            raise _refuse("text_angle")

    def _refuse_length(self, length: int) -> None:
        if length == 0:
            if not self.optional:
                raise _refuse("text_empty")
        elif length < self.min_length:
            raise _refuse("text_too_short", min=self.min_length, length=length)
        elif length > self.max_length:
            raise _refuse("text_too_long", max=self.max_length, length=length)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        nullable = source == (str | None)
        if source is not str and not nullable:
            raise TypeError(f"a text rule applies to str or str | None, not to {source!r}")

        rule = replace(self, optional=self.optional or nullable)

        def clean(value: Any) -> Any:
            if not isinstance(value, str):
                return value
            cleaned = rule.clean(value)
            return None if nullable and not cleaned else cleaned

        shortest = 0 if rule.optional else self.min_length
        text = core_schema.str_schema(min_length=shortest, max_length=self.max_length)
        inner = core_schema.nullable_schema(text) if nullable else text
        return core_schema.no_info_before_validator_function(clean, inner)


def line(max_length: int, *, min_length: int = 1, optional: bool = False) -> TextRule:
    """One line of plain text, `<` and `>` refused. `optional` lets it be empty."""
    return TextRule(max_length, min_length, one_line=True, optional=optional)


def para(max_length: int, *, min_length: int = 1, optional: bool = False) -> TextRule:
    """Plain text of several lines; line feeds and tabs stay, CRLF becomes LF. `optional` lets it be empty."""
    return TextRule(max_length, min_length, one_line=False, optional=optional)


Line = Annotated[str, line(200)]
"""A name or a title."""
Para = Annotated[str, para(5000)]
"""A description or a remark."""


def without_forbidden(text: str) -> str:
    """`text` less the characters that Line and Para refuse: for rich text, which is cleaned, not refused."""
    return _FORBIDDEN_ANY.sub("", text)


def has_mark_heap(text: str) -> bool:
    """Whether more than 30 combining marks stand in a row, which makes normalising quadratic."""
    for run in _MAY_BE_MARKS.finditer(text):
        heap = 0
        for char in run[0]:
            heap = heap + 1 if unicodedata.combining(char) else 0
            if heap > _MARKS_IN_A_ROW:
                return True
    return False


_PLAIN_D = str.maketrans("đðɖĐÐƉ", "dddddd")
_SOFT_HYPHEN = "\u00ad"


def fold(text: str) -> str:
    """Lower case without accents, for searching and comparing: "HÒA Điệp" and "hoà điệp" give "hoa diep".

    Punctuation, spaces and letters of other scripts stay. Folding twice changes nothing. Linear on any input,
    because the marks go before NFKD would have to put them in order.
    """
    if text.isascii():
        return text.lower()
    bare = _without_marks(text).replace(_SOFT_HYPHEN, "")
    flat = _without_marks(unicodedata.normalize("NFKD", bare)).translate(_PLAIN_D)
    # Lower-casing may bring a mark of its own (İ), and NFKD may bring capitals.
    return _without_marks(unicodedata.normalize("NFKD", flat.lower()))


def _without_marks(text: str) -> str:
    return "".join(char for char in text if not unicodedata.combining(char))


_WORD = re.compile(r"[a-z0-9]+")


def words(text: str) -> list[str]:
    """The searchable words of `text`: runs of a-z and 0-9 after folding, in order."""
    return _WORD.findall(fold(text))


# Each tone mark with its rank: ngang 0, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_BREVE, _CIRCUMFLEX, _HORN = "\u0306", "\u0302", "\u031b"
# "{" and "|" stand behind "z" in ASCII, so that all of ă follows all of a, and b follows â.
_LETTERS = {
    ("đ", ""): "d{",
    ("ð", ""): "d{",
    ("ɖ", ""): "d{",
    ("a", _BREVE): "a{",
    ("a", _CIRCUMFLEX): "a|",
    ("e", _CIRCUMFLEX): "e{",
    ("o", _CIRCUMFLEX): "o{",
    ("o", _HORN): "o|",
    ("u", _HORN): "u{",
}


NAME_KEY_LENGTH = 500
"""The longest sort key; what differs only behind it sorts as equal."""


def name_sort_key(full_name: str) -> str:
    """A key whose byte order is the Vietnamese order of people: given name, family name, middle names.

    Token by token, letters first (a ă â b c d đ e ê …; f j w z at their Latin place), then the tone (ngang,
    huyền, hỏi, ngã, sắc, nặng); other scripts after z. Plain ASCII, at most NAME_KEY_LENGTH characters, for
    SQLite's BINARY and PostgreSQL's "C" (documents.md, rule 4).
    """
    tokens = full_name.split()
    ordered = tokens[-1:] + tokens[:-1]
    return " ".join(key for token in ordered if (key := _token_key(token)))[:NAME_KEY_LENGTH]


def phrase_sort_key(name: str) -> str:
    """A key whose byte order is the Vietnamese order of the names of bodies and things, read from left to right."""
    return " ".join(key for token in name.split() if (key := _token_key(token)))[:NAME_KEY_LENGTH]


def _token_key(token: str) -> str:
    letters: list[str] = []
    tones: list[str] = []
    for base, marks in _letters(token):
        shape = next((_LETTERS[base, mark] for mark in ("", *marks) if (base, mark) in _LETTERS), base)
        letters.append(shape if shape.isascii() else f"~{ord(base):06x}")
        if base in "aeiouy":
            tones += [_TONES[mark] for mark in marks if mark in _TONES]
    return f"{''.join(letters)} {''.join(tones) or '0'}" if letters else ""


def _letters(token: str) -> Iterator[tuple[str, str]]:
    """Each letter or digit of a token in lower case, with the marks on it; punctuation is passed over."""
    base, marks = "", ""
    for char in unicodedata.normalize("NFKD", token).lower():
        if unicodedata.combining(char):
            marks += char
            continue
        if base:
            yield base, marks
        base, marks = (char, "") if char.isalnum() else ("", "")
    if base:
        yield base, marks


_SPOKEN = re.compile(r"[^\W_]+")


def syllables(text: str) -> int:
    """Syllables (tiếng) as spoken: each run of letters or digits is one, so "kinh tế - xã hội" has 4."""
    return len(_SPOKEN.findall(unicodedata.normalize("NFC", text)))


def word_count(text: str) -> int:
    """Words as an editor counts them: tokens between spaces, a lone dash or bullet not among them."""
    return sum(1 for token in text.split() if _SPOKEN.search(token))


def slugify(text: str, max_len: int = 80) -> str:
    """Lower-case ASCII words joined by hyphens, cut between words; "" if nothing is left to spell."""
    slug = "-".join(words(text))
    if len(slug) <= max_len:
        return slug
    whole = slug[: max_len + 1].rpartition("-")[0]
    return whole or slug[:max_len]


_WEEKDAYS_VI = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_MONTH_WITH_ZERO = 2


def format_date_vi(day: date) -> str:
    """The short form: 09/02/2022, 14/3/2022; a zero for days under 10 and months 1, 2 only (rule 6)."""
    month = f"{day.month:02d}" if day.month <= _MONTH_WITH_ZERO else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def weekday_vi(day: date) -> str:
    """ "thứ Hai" to "thứ Bảy", and "Chủ nhật"."""
    return _WEEKDAYS_VI[day.weekday()]
