"""Names of units that an engine looks through."""

import re
from collections.abc import Callable

import narwhals as nw
from hypothesis import assume, given
from hypothesis import strategies as st

from mumrules.dataset import totals
from mumrules.readers.frame_names import USUAL, FrameNames


@given(st.from_regex(totals._TOTALS), st.sampled_from([str.lower, str.upper, str.title]))
def test_every_name_of_totals_is_looked_at(found: str, spell: Callable[[str], str]):
    """No name of totals goes past those who look for its first word alone."""
    name = spell(found)
    assume(totals.is_totals(name))

    assert FrameNames(nw.new_series("unit", [name], nw.String, backend="polars")).odd().tolist()


def test_usual_letters_fold_as_they_are_lowered():
    """Names of usual letters alone may be compared by their lower case."""
    usual = re.findall(f"[{USUAL}]", "".join(map(chr, range(0xD800))))

    assert [c for c in usual if c.casefold() != c.lower() or (c.isspace() and c != " ")] == []
