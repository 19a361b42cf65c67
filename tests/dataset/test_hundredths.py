"""Numbers that are read all at once are what they are when they are read one by one."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.dataset.column import settle, settle_cells
from mumrules.dataset.hundredths import Hundredths, hundredths
from mumrules.dataset.inputs import Input
from mumrules.dataset.values import BLANK

INPUTS = (
    Input("any"),
    Input("whole", whole=True),
    Input("percent", measure="percent"),
    Input("share", measure="share"),
    Input("text", kind="text"),
)

short = st.integers(-(10**17), 10**17).map(lambda steps: steps / 100)
shares = st.integers(0, 100).map(lambda steps: steps / 100)
wholes = st.integers(-50, 50).map(float)
odd = st.sampled_from(["1", "н/д", True, Decimal("0.1"), 10**400, float("inf"), -0.0, 0.125])
blanks = st.sampled_from([None, float("nan")])
cells = st.one_of(st.lists(st.one_of(kind, blanks), max_size=5) for kind in (short, shares, wholes))
any_cells = st.lists(st.one_of(short, st.floats(), st.integers(), blanks, odd), max_size=5)


@given(st.lists(st.one_of(cells, any_cells), min_size=5, max_size=5))
def test_columns_read_together_are_what_each_is_by_itself(columns):
    """Values, misfits and the look at shares do not depend on how a column is read."""
    longest = max(map(len, columns))
    given_cells = {
        asked.name: [*column, *[None] * (longest - len(column))]
        for asked, column in zip(INPUTS, columns, strict=True)
    }

    found = settle_cells(given_cells, INPUTS, {"н/д": "закрыто"})

    for asked in INPUTS:
        alone = settle(given_cells[asked.name], asked, {"н/д": "закрыто"})
        column = found[asked.name]
        assert list(column.values) == alone.values
        assert list(column.misfits) == alone.misfits
        assert column.percents == alone.percents


def test_values_are_made_where_they_are_read():
    """A column is a sequence of exact values; a slice of it too."""
    [column] = hundredths({"x": [1.5, None, 2, 0.07]}).values()

    assert isinstance(column, Hundredths)
    assert column.steps == [150, BLANK, 200, 7]
    assert list(column) == [Fraction(3, 2), BLANK, 2, Fraction(7, 100)]
    assert (column[-1], list(column[1:3]), len(column)) == (Fraction(7, 100), [BLANK, 2], 4)


@pytest.mark.parametrize("cells", [["1.5"], [True], [Decimal(1)], [10**400], [0.125], [1e13]])
def test_what_is_no_plain_number_is_left_to_be_read_one_by_one(cells):
    """Texts, conditions, decimals, long numbers and more decimals than two."""
    assert hundredths({"x": cells}) == {}
