"""The form of refresh tokens: genuine or not by themselves, one successor, nothing to guess."""

import base64
import string
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.identity import refresh_tokens

KEY, OTHER = b"k" * 32, b"o" * 32
SESSION = UUID("01900000-0000-7000-8000-000000000001")


def test_a_token_is_read_back() -> None:
    token = refresh_tokens.first(KEY, SESSION)
    assert refresh_tokens.read([KEY], token.text) == token
    assert token.session_id == SESSION
    assert len(token.text) == 86


def test_two_logins_never_share_a_token() -> None:
    assert refresh_tokens.first(KEY, SESSION).text != refresh_tokens.first(KEY, SESSION).text


def test_the_successor_is_always_the_same_and_differs() -> None:
    token = refresh_tokens.first(KEY, SESSION)
    chain = [token]
    for _ in range(5):
        chain.append(chain[-1].successor(KEY))
    again = refresh_tokens.read([KEY], token.text)
    assert again is not None
    assert again.successor(KEY).text == chain[1].text
    assert len({link.text for link in chain}) == len({link.digest for link in chain}) == 6
    assert {link.session_id for link in chain} == {SESSION}


def test_the_digest_does_not_show_the_token() -> None:
    token = refresh_tokens.first(KEY, SESSION)
    assert len(token.digest) == 64
    assert set(token.digest) <= set(string.hexdigits)
    assert token.text not in repr(token)
    assert token.chance.hex() not in repr(token)


def test_during_a_change_of_secret_the_old_key_still_reads() -> None:
    token = refresh_tokens.first(KEY, SESSION)
    found = refresh_tokens.read([OTHER, KEY], token.text)
    assert found == token
    assert refresh_tokens.read([OTHER], token.text) is None
    assert refresh_tokens.read([], token.text) is None


@given(st.integers(0, 85), st.sampled_from(string.ascii_letters + string.digits + "-_"))
def test_any_changed_letter_is_refused(place: int, letter: str) -> None:
    text = refresh_tokens.first(KEY, SESSION).text
    changed = text[:place] + letter + text[place + 1 :]
    found = refresh_tokens.read([KEY], changed)
    # The last letter has four bits that mean nothing: the token is then the same one.
    same = base64.urlsafe_b64decode(changed + "==") == base64.urlsafe_b64decode(text + "==")
    assert (found is not None) == same


@given(st.text(max_size=200))
def test_any_text_is_refused_quietly(text: str) -> None:
    assert refresh_tokens.read([KEY], text) is None


@pytest.mark.parametrize("text", ["", "=" * 86, "A" * 86, "A" * 85, "A" * 87, "é" * 86, "\x00" * 86, " " * 86])
def test_shapes(text: str) -> None:
    assert refresh_tokens.read([KEY], text) is None
