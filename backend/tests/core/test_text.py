"""thidua.core.text: rules 1, 2, 4 and 6 of documents.md ("Language, names, numbers, dates") and api.md."""

import string
import time
import unicodedata
from typing import Annotated, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from thidua.core import text
from thidua.core.text import (
    line,
    para,
)

UNHURRIED = settings(deadline=None)


def accept(rule: text.TextRule, value: Any) -> Any:
    return TypeAdapter(Annotated[str, rule]).validate_python(value)


def refuse(rule: text.TextRule, value: Any) -> dict[str, Any]:
    """The one error that `value` gives: {type, msg, ctx?}."""
    with pytest.raises(ValidationError) as caught:
        accept(rule, value)
    (error,) = caught.value.errors()
    return dict(error)


def outcome(adapter: TypeAdapter[str], value: str) -> str | None:
    """What is stored, or None when it is refused by one of the rule's own codes."""
    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        codes = {e["type"] for e in error.errors()}
    assert codes <= text.VIETNAMESE.keys()
    return None


def nfc(value: str) -> str:
    return unicodedata.normalize("NFC", value)


def nfd(value: str) -> str:
    return unicodedata.normalize("NFD", value)


class TestTextTypes:
    def test_stores_nfc_without_outer_space(self) -> None:
        assert accept(line(200), nfd("  Nguyễn Thị Hòa\u00a0\n")) == nfc("Nguyễn Thị Hòa")

    def test_length_counts_nfc_characters_after_trimming(self) -> None:
        assert len(nfd("ễ")) == 3
        assert accept(line(3), nfd(" ễễễ ")) == nfc("ễễễ")
        error = refuse(line(3), nfd("ễễễễ"))
        assert (error["type"], error["ctx"]) == ("text_too_long", {"max": 3, "length": 4})
        assert error["msg"] == "Nội dung không quá 3 ký tự (hiện có 4)."

    def test_a_text_far_too_long_is_refused_before_it_is_normalised(self) -> None:
        hostile = "a" + "\u0301\u0323" * 500_000
        started = time.process_time()
        assert refuse(para(5000), hostile)["type"] == "text_too_long"
        assert time.process_time() - started < 2, "normalising this would take minutes"

    def test_marks_heaped_on_one_letter_are_refused(self) -> None:
        assert refuse(para(100), "a" + "\u0301" * 31)["type"] == "text_marks"
        assert refuse(line(100), "xin chào " + "o" + "\u0323\u0301" * 40)["type"] == "text_marks"
        assert accept(para(100), "a" + "\u0301" * 30) == "á" + "\u0301" * 29
        khmer = "ភាសាខ្មែរជាភាសាដែលមានប្រវត្តិយូរលង់ណាស់មកហើយ"
        assert accept(para(100), khmer) == khmer

    @pytest.mark.parametrize("blank", ["", " ", "\n", "\u00a0 \u3000"])
    def test_blank_is_refused_unless_optional(self, blank: str) -> None:
        for rule in (line(10), para(10)):
            assert refuse(rule, blank)["type"] == "text_empty"
        assert accept(line(10, optional=True), blank) == ""
        assert accept(para(10, optional=True), blank) == ""
        assert TypeAdapter(Annotated[str | None, para(10)]).validate_python(blank) is None

    def test_min_length(self) -> None:
        assert refuse(line(10, min_length=3), "ab")["ctx"] == {"min": 3, "length": 2}
        assert accept(line(10, min_length=3), "abc") == "abc"
        assert accept(line(10, min_length=3, optional=True), "") == ""
        assert refuse(line(10, min_length=3, optional=True), "ab")["type"] == "text_too_short"

    @pytest.mark.parametrize("value", ["a\nb", "a\tb", "a\r\nb", "a\u2028b", "a\u2029b"])
    def test_a_line_is_one_line(self, value: str) -> None:
        assert refuse(line(10), value)["type"] == "text_one_line"

    def test_a_para_keeps_lines_and_tabs(self) -> None:
        assert accept(para(20), "một\r\nhai\u2028ba\n\tbốn") == "một\nhai\nba\n\tbốn"

    @pytest.mark.parametrize("value", ["<b>", "a < b", "a > b", "<script>alert(1)</script>"])
    def test_angle_brackets_are_refused_in_a_line_only(self, value: str) -> None:
        assert refuse(line(100), value)["type"] == "text_angle"
        assert accept(para(100), value) == value

    @pytest.mark.parametrize(
        ("code", "points"),
        [
            ("text_nul", [0]),
            ("text_control", [1, 7, 8, 0x0B, 0x0C, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F]),
            ("text_control", [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF]),
            ("text_surrogate", [0xD800, 0xDBFF, 0xDC00, 0xDFFF]),
            ("text_bidi", [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]),
            ("text_zero_width", [0x200B, 0x200C, 0x200D, *range(0x2060, 0x2065), 0xFEFF, 0xE0041]),
        ],
    )
    def test_unseen_characters_are_refused_by_name(self, code: str, points: list[int]) -> None:
        for point in points:
            for rule in (line(50), para(50), line(50, optional=True)):
                for value in (f"Hòa{chr(point)}Hiệp", chr(point), f"Hòa{chr(point)}"):
                    error = refuse(rule, value)
                    assert error["type"] == code, hex(point)
                    if code != "text_nul":
                        assert error["ctx"]["code_point"] == f"U+{point:04X}"
                        assert f"U+{point:04X}" in error["msg"]
                        assert error["ctx"]["position"] == value.index(chr(point)) + 1
            with pytest.raises(ValidationError):
                TypeAdapter(Annotated[str | None, line(50)]).validate_python(chr(point))

    def test_a_lone_surrogate_from_json_is_refused(self) -> None:
        with pytest.raises(ValidationError):
            TypeAdapter(Annotated[str, line(50)]).validate_json(rb'"\ud800"')

    @pytest.mark.parametrize("value", ["Y-Moan Ê-nuôl", "H'Mông", "TP. Tây Ninh", "🎉 100 %", "Neáng Sa Rươn", "中文"])
    def test_ordinary_text_passes(self, value: str) -> None:
        assert accept(line(100), value) == value

    @pytest.mark.parametrize("value", [1, 1.5, True, None, ["a"], {"a": "b"}])
    def test_only_strings(self, value: object) -> None:
        assert refuse(line(10), value)["type"] == "string_type"

    def test_only_on_text(self) -> None:
        wrong: Any
        for wrong in (int, str | int, list[str]):
            with pytest.raises(TypeError):
                TypeAdapter(Annotated[wrong, line(10)])

    def test_every_refusal_has_both_languages_and_fills(self) -> None:
        assert text.VIETNAMESE.keys() == text.ENGLISH.keys()
        context = {"min": 1, "max": 2, "length": 3, "code_point": "U+0001", "position": 4}
        for code, vietnamese in text.VIETNAMESE.items():
            english = text.ENGLISH[code]
            used = {name for _, name, _, _ in string.Formatter().parse(vietnamese) if name}
            assert used == {name for _, name, _, _ in string.Formatter().parse(english) if name}
            assert vietnamese.format(**context).endswith(".")
            assert english.format(**context).endswith(".")

    def test_lengths_show_in_the_schema(self) -> None:
        class Form(BaseModel):
            model_config = ConfigDict(extra="forbid")
            name: Annotated[str, line(120)]
            title: Annotated[str, line(80, min_length=5)]
            remark: Annotated[str, para(5000, optional=True)] = ""
            place: Annotated[str | None, line(60)] = None
            plain: text.Line
            body: text.Para

        properties = Form.model_json_schema()["properties"]
        lengths = {k: (v.get("minLength"), v.get("maxLength")) for k, v in properties.items()}
        assert lengths == {
            "name": (1, 120),
            "title": (5, 80),
            "remark": (0, 5000),
            "place": (None, None),
            "plain": (1, 200),
            "body": (1, 5000),
        }
        assert properties["place"]["anyOf"] == [
            {"type": "string", "minLength": 0, "maxLength": 60},
            {"type": "null"},
        ]
        form = Form.model_validate({"name": " A ", "title": "Năm chữ", "place": None, "plain": "x", "body": "y"})
        assert (form.name, form.place, form.remark) == ("A", None, "")

    @UNHURRIED
    @given(st.text(max_size=60))
    def test_what_is_stored_is_clean_and_stable(self, value: str) -> None:
        for rule in (line(60), para(60)):
            adapter = TypeAdapter(Annotated[str, rule])
            stored = outcome(adapter, value)
            if stored is None:
                continue
            assert stored == nfc(stored).strip()
            assert 1 <= len(stored) <= 60
            assert accept(rule, stored) == stored
            assert not [c for c in stored if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"]
