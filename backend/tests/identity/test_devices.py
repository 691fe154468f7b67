"""Marks of known devices: bound to one account, made by this installation."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.identity import devices

KEY = b"k" * 32
USER, OTHER = UUID(int=1), UUID(int=2)


def test_a_mark_names_the_same_device_each_time_and_another_mark_another() -> None:
    mark, second = devices.new_mark(KEY, USER), devices.new_mark(KEY, USER)
    assert devices.device_of(KEY, USER, mark) == devices.device_of(KEY, USER, mark)
    assert devices.device_of(KEY, USER, mark) != devices.device_of(KEY, USER, second)
    assert len(mark) == 43


def test_a_mark_is_worth_nothing_for_another_account_or_key() -> None:
    mark = devices.new_mark(KEY, USER)
    assert devices.device_of(KEY, OTHER, mark) is None
    assert devices.device_of(b"o" * 32, USER, mark) is None
    assert devices.device_of(KEY, None, mark) is None
    assert devices.device_of(KEY, USER, None) is None


@pytest.mark.parametrize("mark", ["", "A" * 43, "A" * 42, "A" * 44, "é" * 43, "=" * 43, " " * 43])
def test_shapes(mark: str) -> None:
    assert devices.device_of(KEY, USER, mark) is None


@given(st.text(max_size=60))
def test_any_text_names_no_device(mark: str) -> None:
    assert devices.device_of(KEY, USER, mark) is None
