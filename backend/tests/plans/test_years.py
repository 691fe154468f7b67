"""Dates and texts from one year to another."""

from datetime import date

import pytest

from thidua.plans.years import YearShift


@pytest.mark.parametrize(
    ("source", "target", "day", "moved"),
    [
        (2022, 2023, date(2022, 3, 20), date(2023, 3, 20)),
        (2024, 2025, date(2024, 2, 29), date(2025, 2, 28)),
        (2024, 2028, date(2024, 2, 29), date(2028, 2, 29)),
        (2022, 2023, date(2023, 1, 15), date(2024, 1, 15)),
        (2022, 2022, date(2022, 3, 20), date(2022, 3, 20)),
    ],
)
def test_a_day_moves_by_whole_years(source: int, target: int, day: date, moved: date) -> None:
    assert YearShift(source, target).day(day) == moved


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("gửi về Phòng Nội vụ chậm nhất ngày 15/4/2022", "gửi về Phòng Nội vụ chậm nhất ngày 15/4/2023"),
        ("trước các ngày 20/3, 20/6 năm 2022", "trước các ngày 20/3, 20/6 năm 2023"),
        ("THI ĐUA NĂM 2022. Năm 2022", "THI ĐUA NĂM 2023. Năm 2023"),
        ("ngày 05/02/2022 và 09/02/2021", "ngày 05/02/2023 và 09/02/2021"),
        ("giai đoạn năm 2022 - 2025 và năm 2020", "giai đoạn năm 2022 - 2025 và năm 2020"),
        ("Kế hoạch số 886/KH-UBND ngày 09/02/2022 của UBND", "Kế hoạch số 886/KH-UBND ngày 09/02/2022 của UBND"),
        (
            "theo Kế hoạch 83-KH/HU ngày 09/02/2022, chậm nhất 15/4/2022",
            "theo Kế hoạch 83-KH/HU ngày 09/02/2022, chậm nhất 15/4/2023",
        ),
        ("ngày 31/02/2022 và 1/13/2022", "ngày 31/02/2022 và 1/13/2022"),
        ("120/4/2022a 15/4/20225", "120/4/2022a 15/4/20225"),
        ("Năm 20223", "Năm 20223"),
    ],
)
def test_a_text_speaks_of_the_new_year(text: str, moved: str) -> None:
    assert YearShift(2022, 2023).text(text) == moved
    assert YearShift(2022, 2022).text(text) == text


def test_a_leap_day_in_a_text_becomes_the_last_of_february() -> None:
    assert YearShift(2024, 2025).text("chậm nhất ngày 29/02/2024") == "chậm nhất ngày 28/02/2025"
