"""The figures of two runs, held against each other."""

from collections.abc import Callable, Iterator

from mumrules.assessment.figures import Key
from mumrules.assessment.results import Results
from mumrules.expression.values import Value
from mumrules.testing.laws.said import figure_name, unit_at

Difference = tuple[str, Key, Value, Value]
"""A unit, a figure, its value in the one run and in the other."""


def differences(
    one: Results, other: Results, wanted: Callable[[Key], bool] = lambda _: True
) -> Iterator[Difference]:
    """Give the figures of units of both runs that are not the same; what has a name comes first."""
    rows = {unit_at(other, row): row for row in range(len(other.dataset.units))}
    keys = [key for key in one.figures if key in other.figures and wanted(key)]
    for key in sorted(keys, key=lambda key: figure_name(key) is None):
        for row in range(len(one.dataset.units)):
            unit = unit_at(one, row)
            if unit in rows:
                due, found = one.figures[key][row], other.figures[key][rows[unit]]
                if not same(due, found):
                    yield unit, key, due, found


def same(one: Value, other: Value) -> bool:
    """Whether two values are the same; yes is no number."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)
