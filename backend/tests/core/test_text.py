"""thidua.core.text: rules 1, 2, 4 and 6 of documents.md ("Language, names, numbers, dates") and api.md."""

import string
import time
import unicodedata
from datetime import date
from itertools import pairwise
from typing import Annotated, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from thidua.core import text
from thidua.core.text import (
    fold,
    format_date_vi,
    line,
    name_sort_key,
    para,
    slugify,
    syllables,
    weekday_vi,
    word_count,
    words,
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


class TestFold:
    @pytest.mark.parametrize(
        ("given_text", "folded"),
        [
            ("hòa", "hoa"),
            ("hoà", "hoa"),
            ("HÒA", "hoa"),
            ("Đại đoàn kết", "dai doan ket"),
            ("Điển hình, mô hình (mới)", "dien hinh, mo hinh (moi)"),
            ("kinh tế - xã hội", "kinh te - xa hoi"),
            ("ÐẠI ð", "dai d"),
            ("anh\u00adhùng", "anhhung"),
            ("İstanbul", "istanbul"),
            ("ﬁ Ⅳ ½", "fi iv 1\u20442"),
            ("plain ASCII", "plain ascii"),
            ("", ""),
        ],
    )
    def test_table(self, given_text: str, folded: str) -> None:
        assert fold(nfc(given_text)) == folded
        assert fold(nfd(given_text)) == folded

    def test_every_vietnamese_letter(self) -> None:
        for base, letters in {
            "a": "àảãáạăằẳẵắặâầẩẫấậ",
            "e": "èẻẽéẹêềểễếệ",
            "i": "ìỉĩíị",
            "o": "òỏõóọôồổỗốộơờởỡớợ",
            "u": "ùủũúụưừửữứự",
            "y": "ỳỷỹýỵ",
            "d": "đ",
        }.items():
            assert fold(letters + letters.upper()) == base * (2 * len(letters))

    def test_linear_on_heaped_marks(self) -> None:
        started = time.process_time()
        assert fold("a" + "\u0301\u0323" * 100_000) == "a"
        assert time.process_time() - started < 2

    @UNHURRIED
    @given(st.text(max_size=80))
    def test_folding_twice_changes_nothing(self, value: str) -> None:
        assert fold(fold(value)) == fold(value)

    @UNHURRIED
    @given(st.text(alphabet="aăâđeêoôơuưỳễậ ÁỢ-.", max_size=40))
    def test_form_and_case_do_not_matter(self, value: str) -> None:
        assert fold(nfd(value)) == fold(nfc(value)) == fold(value.upper())

    def test_words(self) -> None:
        for form in (nfc, nfd):
            assert words(form("Mô-hình “Dân vận khéo”, năm 2022: hoà/hòa")) == [
                "mo",
                "hinh",
                "dan",
                "van",
                "kheo",
                "nam",
                "2022",
                "hoa",
                "hoa",
            ]
        assert words("中文 …") == []


def assert_order(names: list[str]) -> None:
    """The keys rise strictly."""
    keys = [name_sort_key(name) for name in names]
    assert [(a, b) for a, b in pairwise(keys) if a >= b] == []


class TestNameOrder:
    def test_given_then_family_then_middle(self) -> None:
        wanted = [
            "Trần Văn An",
            "Nguyễn Thị Ánh",
            "Lê Bình",
            "Nguyễn An Bình",
            "Nguyễn Thị Bình",
            "Nguyễn Văn Bình",
            "Trần Bình",
            "Phạm Chi",
            "Lê Dũng",
            "Lê Đức",
        ]
        assert_order(wanted)

    def test_letter_order(self) -> None:
        wanted = list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
        assert_order(wanted)
        followed = [letter + "n" for letter in wanted]
        assert_order(followed)
        mixed = [x for letter in wanted for x in (letter, letter + "a", letter + "z")]
        assert_order(mixed)

    @pytest.mark.parametrize(
        "letters", ["aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "êềểễếệ", "iìỉĩíị", "ơờởỡớợ", "ưừửữứự", "yỳỷỹýỵ"]
    )
    def test_tone_order(self, letters: str) -> None:
        for around in ("{}", "{}n", "t{}", "th{}ng"):
            wanted = [around.format(letter) for letter in letters]
            assert_order(wanted)

    def test_letters_weigh_more_than_tones(self) -> None:
        wanted = [
            "An",
            "Án",
            "Anh",
            "Ánh",
            "Ân",
            "Ấn",
            "Hoa",
            "Hòa",
            "Hóa",
            "Hoan",
            "Tuyên",
            "Tuyền",
            "Tuyến",
        ]
        assert_order(wanted)

    def test_spelling_form_case_and_spaces_do_not_matter(self) -> None:
        key = name_sort_key("Nguyễn Thị Hòa")
        for same in (nfd("Nguyễn Thị Hòa"), "Nguyễn Thị Hoà", "NGUYỄN THỊ HÒA", "  Nguyễn  Thị\u00a0Hòa "):
            assert name_sort_key(same) == key
        assert name_sort_key("Ðức") == name_sort_key("Đức")
        assert name_sort_key("Y-Moan") == name_sort_key("Y.Moan") == name_sort_key("YMoan")

    def test_marks_in_either_order(self) -> None:
        assert name_sort_key("a\u0302\u0323") == name_sort_key("a\u0323\u0302") == name_sort_key("ậ")

    def test_foreign_names(self) -> None:
        assert name_sort_key("Ñoño") == name_sort_key("Nono"), "a tilde on n is no tone"
        wanted = ["2", "A", "Neáng", "Chau Kim Sương", "Zô", "中", "文"]
        assert_order(wanted)

    def test_the_shortest(self) -> None:
        assert name_sort_key("") == name_sort_key(" -. ") == ""
        assert name_sort_key("") < name_sort_key("A") < name_sort_key("A A")

    @UNHURRIED
    @given(st.text(max_size=200))
    def test_ascii_and_bounded(self, value: str) -> None:
        key = name_sort_key(value)
        assert key.isascii()
        assert key.isprintable()
        assert len(key) <= text.NAME_KEY_LENGTH

    def test_long_names_of_other_scripts_are_cut(self) -> None:
        assert len(name_sort_key("中" * 200)) == text.NAME_KEY_LENGTH


class TestCounting:
    @pytest.mark.parametrize(
        ("value", "spoken", "written"),
        [
            ("", 0, 0),
            ("Thưa bà con và các bạn!", 6, 6),
            ("kinh tế - xã hội", 4, 4),
            ("kinh tế-xã hội", 4, 3),
            ("Ma-lai-xi-a", 4, 1),
            ("ngày 15/4/2022", 4, 2),
            ("một\n\n- hai\t* ba", 3, 3),
            ("snake_case", 2, 1),
        ],
    )
    def test_table(self, value: str, spoken: int, written: int) -> None:
        for form in (nfc, nfd):
            assert syllables(form(value)) == spoken
            assert word_count(form(value)) == written


class TestSlug:
    @pytest.mark.parametrize(
        ("value", "slug"),
        [
            ("Mô hình “Dân vận khéo” ở Tân Lập", "mo-hinh-dan-van-kheo-o-tan-lap"),
            ("  Đoàn kết -- sáng tạo!  ", "doan-ket-sang-tao"),
            ("!!!", ""),
        ],
    )
    def test_table(self, value: str, slug: str) -> None:
        assert slugify(value) == slug

    def test_cut_between_words(self) -> None:
        assert slugify("một hai ba", 7) == "mot-hai"
        assert slugify("một hai ba", 8) == "mot-hai"
        assert slugify("một hai ba", 6) == "mot"
        assert slugify("một hai ba", 10) == "mot-hai-ba"
        assert slugify("nghiêng", 3) == "ngh"
        assert len(slugify("từ " * 100)) == 80

    @UNHURRIED
    @given(st.text(max_size=200), st.integers(min_value=1, max_value=60))
    def test_shape(self, value: str, longest: int) -> None:
        slug = slugify(value, longest)
        assert len(slug) <= longest
        assert set(slug) <= set(string.ascii_lowercase + string.digits + "-")
        assert not slug.startswith("-")
        assert not slug.endswith("-")
        assert "--" not in slug


class TestDates:
    @pytest.mark.parametrize(
        ("day", "written"),
        [
            (date(2022, 2, 9), "09/02/2022"),
            (date(2022, 3, 14), "14/3/2022"),
            (date(2022, 1, 31), "31/01/2022"),
            (date(2022, 3, 5), "05/3/2022"),
            (date(2021, 10, 25), "25/10/2021"),
            (date(2026, 12, 19), "19/12/2026"),
            (date(2022, 9, 10), "10/9/2022"),
        ],
    )
    def test_short_form(self, day: date, written: str) -> None:
        assert format_date_vi(day) == written

    def test_weekdays(self) -> None:
        monday = date(2022, 3, 14)
        names = [weekday_vi(date(2022, 3, monday.day + n)) for n in range(7)]
        assert names == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
        assert weekday_vi(date(2022, 3, 19)) == "thứ Bảy"
