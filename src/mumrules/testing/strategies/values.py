"""Random values of one input, the bounds of the rules first."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import Any, TypeAlias

from hypothesis import strategies as st

from mumrules.dataset.inputs import Input
from mumrules.holes import NOT_APPLICABLE, NOT_SUBMITTED, SUPPRESSED, Hole
from mumrules.numbers import plain
from mumrules.plan.graph import Graph
from mumrules.testing.constants import Constant

Cell: TypeAlias = Constant | Hole | None

_NEAR = 100


def values(asked: Input, bounds: Sequence[Constant]) -> st.SearchStrategy[Any]:
    """Values that are there: those of *bounds*, and any others between and beside them."""
    on = st.sampled_from(simplest_first(bounds))
    if asked.kind == "date":
        days = [bound for bound in bounds if isinstance(bound, date)]
        year = timedelta(365)
        return st.one_of(on, st.dates(min(days) - year, max(days) + year))
    if asked.kind != "number":
        return on
    low, high = _span(bounds)
    whole = st.integers(low, high)
    if asked.whole:
        return st.one_of(on, whole)
    return st.one_of(on, whole, st.integers(low * 100, high * 100).map(_hundredths))


def holes(graph: Graph) -> st.SearchStrategy[Hole | None]:
    """Holes of every reason that *graph* knows; a blank is what was not submitted."""
    own = [r for node in graph.nodes.values() for r in node.resolved.missing.reasons]
    reasons = dict.fromkeys((NOT_APPLICABLE, SUPPRESSED, *own, *graph.hole_words.values()))
    listed = [Hole(reason) for reason in reasons if reason != NOT_SUBMITTED]
    return st.sampled_from([None, *listed])


def simplest_first(found: Iterable[Constant]) -> list[Constant]:
    """Return values in the order in which a person would try them: small whole numbers first."""
    return sorted(found, key=_plainness)


def _plainness(value: Constant) -> tuple[Any, ...]:
    if isinstance(value, int | Fraction):
        return (Fraction(value).denominator, abs(value), value < 0)
    return (0,)


def _span(bounds: Sequence[Constant]) -> tuple[int, int]:
    numbers = [bound for bound in bounds if isinstance(bound, int | Fraction)]
    low, high = floor(min(numbers)), ceil(max(numbers))
    return low, high if high > 1 else _NEAR


def _hundredths(count: int) -> int | Fraction:
    return plain(Fraction(count, 100))
