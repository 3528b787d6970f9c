"""Postings are short text that a browser reads back."""

from hypothesis import given
from hypothesis import strategies as st

from tests.search.reading import documents, numbers
from trangxa.search.postings import PLACES, joined, placed_chain, plain_chain

RISING = st.lists(st.integers(0, 21 << 17), min_size=1, max_size=40, unique=True).map(sorted)


@given(RISING)
def test_documents_are_read_back(found: list[int]) -> None:
    text = joined([plain_chain(found)], 10_000)
    assert documents(text) == found
    assert not set(text) & {'"', "\\"}
    assert text.isascii()


@given(RISING, st.integers(1, 39))
def test_chains_join_as_if_they_were_one(found: list[int], at: int) -> None:
    parts = [part for part in (found[:at], found[at:]) if part]
    assert joined([plain_chain(part) for part in parts], 10_000) == joined([plain_chain(found)], 10_000)


def test_places_stand_behind_their_document() -> None:
    text = joined([placed_chain([3 * PLACES + 57, 3 * PLACES + 4, 900 * PLACES + 2047])], 10_000)
    assert numbers(text) == [3, 57, 0, 4, 897, 2047]


def test_the_earliest_are_left_out_when_there_are_too_many() -> None:
    early, middle, late = plain_chain([1, 2, 3, 4]), plain_chain([10, 11, 12, 13]), plain_chain([20, 21, 22, 23])
    assert joined([early, middle, late], 6)[0] == "!"
    assert documents(joined([early, middle, late], 6)) == [10, 11, 12, 13, 20, 21, 22, 23]
    assert documents(joined([early], 2)) == [1, 2, 3, 4]


def test_no_chain_is_no_text() -> None:
    assert joined([], 10) == ""
