"""What a misspelt word was meant to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.diagnostics.suggest import nearest

KEYS = ["название", "максимум", "шкала", "свод", "minmax", "MUM"]


@given(st.lists(st.text(min_size=1), min_size=1))
def test_a_candidate_is_its_own_nearest(candidates: list[str]):
    """A word that is a candidate is answered by a candidate that reads the same."""
    found = nearest(candidates[0], candidates)

    assert found is not None
    assert nearest(found, [candidates[0]]) == candidates[0]


@given(st.text(), st.lists(st.text()))
def test_the_answer_is_a_candidate_or_nothing(word: str, candidates: list[str]):
    """Nothing is answered that was not offered."""
    assert nearest(word, candidates) in {None, *candidates}


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("назваине", "название"),
        ("максимумы", "максимум"),
        ("ШКАЛА", "шкала"),
        ("шкaлa", "шкала"),  # Latin a
        ("cвoд", "свод"),  # Latin c and o
        ("МУМ", "MUM"),
        ("minmx", "minmax"),
        ("weights", None),
        ("", None),
    ],
)
def test_slips_of_the_pen_are_understood(word: str, meant: str | None):
    """A swapped, added or missing letter, another case, another alphabet: still the word."""
    assert nearest(word, KEYS) == meant
