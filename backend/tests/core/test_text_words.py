"""thidua.core.text on words: folding, the order of names, counting, slugs, dates (documents.md, rules 1, 2, 4, 6)."""

import string
import time
import unicodedata
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.core import text
from thidua.core.text import (
    fold,
    format_date_vi,
    name_sort_key,
    phrase_sort_key,
    slugify,
    syllables,
    weekday_vi,
    word_count,
    words,
)

UNHURRIED = settings(deadline=None)


def nfc(value: str) -> str:
    return unicodedata.normalize("NFC", value)


def nfd(value: str) -> str:
    return unicodedata.normalize("NFD", value)


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


class TestPhraseOrder:
    def test_read_from_left_to_right(self) -> None:
        wanted = ["Tân An Bình", "Tân Bình", "Tân Lập", "Thạnh Bắc", "Thạnh Bình", "Thị trấn Tân Biên"]
        keys = [phrase_sort_key(name) for name in wanted]
        assert sorted(keys) == keys
        assert phrase_sort_key("Tân") < phrase_sort_key("Tân An") < phrase_sort_key("Tấn")
        assert phrase_sort_key("Hoà  Hiệp") == phrase_sort_key("Hòa Hiệp")
        assert len(phrase_sort_key("中" * 200)) == text.NAME_KEY_LENGTH


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
