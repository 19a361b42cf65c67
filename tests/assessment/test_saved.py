"""A cohort that is saved and read again is the same cohort."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.kept import UnreadableError
from mumrules.assessment.reference import Reference
from mumrules.assessment.saved import as_data, from_data
from mumrules.expression.digest import digests
from mumrules.expression.expr import Expr
from mumrules.holes import Hole
from mumrules.real.functions import exp, ln, power
from tests.assessment.strategies import HOLE_WORDS, cohort_expressions, cohorts, columns_of

ROOT = power(Fraction(2, 3), Fraction(1, 2))
LOGARITHM = ln(ROOT + 1)


@given(cohort_expressions(), cohorts())
def test_a_cohort_survives_its_own_text(expr: Expr, cohort: tuple[list[Any], list[bool]]) -> None:
    """Every reduction, order and group is read as it was written."""
    units, members = cohort
    reference = ExactReader(HOLE_WORDS).reference([expr], columns_of(units), len(units), members)

    assert Reference.from_json(reference.to_json(), lambda _: [expr]) == reference


@pytest.mark.parametrize(
    "value",
    [ROOT, LOGARITHM, exp(LOGARITHM * ROOT) - 3, date(2022, 9, 1), Hole("a", "b"), True],
)
def test_a_value_survives_as_data(value: Any) -> None:
    """What is not rational is kept by its form, not by digits."""
    assert from_data(as_data(value)) == value


@given(st.lists(cohort_expressions(), min_size=2, max_size=4, unique=True))
def test_different_expressions_have_different_names(exprs: list[Expr]) -> None:
    """No two expressions share a digest."""
    found = digests(exprs)
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize("text", ["[]", "{}", "nothing", '{"mumrules reference": 1}', "[" * 10**5])
def test_another_text_is_refused(text: str) -> None:
    """A text that holds no cohort is no cohort without values."""
    with pytest.raises(UnreadableError, match="no saved cohort"):
        Reference.from_json(text, lambda _: [])
