"""The exact form of every reduction across a cohort.

Each takes the values of the units in the cohort that are there (never a hole), and its options.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import wraps
from itertools import accumulate
from math import floor
from typing import Any, TypeAlias

from mumrules.expression.exact import UNDECIDED
from mumrules.expression.values import Value, ratio, undefined
from mumrules.numbers import Exact
from mumrules.real.decide import UndecidedError
from mumrules.real.functions import power
from mumrules.real.functions import total as summed
from mumrules.real.real import Number

Reduction: TypeAlias = Callable[..., Value]

_EMPTY = undefined("empty cohort")
_ALONE = undefined("fewer than two units")
_HALF = Fraction(1, 2)


def greatest(values: Sequence[Any]) -> Value:
    """The greatest value; undefined for an empty cohort."""
    return max(values, default=_EMPTY)


def least(values: Sequence[Any]) -> Value:
    """The least value; undefined for an empty cohort."""
    return min(values, default=_EMPTY)


def total(values: Sequence[Any]) -> Value:
    """The sum; zero for an empty cohort."""
    return summed(values)


def count(values: Sequence[Any]) -> Value:
    """How many units have a value."""
    return len(values)


def mean(values: Sequence[Any]) -> Value:
    """The arithmetic mean; undefined for an empty cohort."""
    return ratio(summed(values), len(values)) if values else _EMPTY


def quantile(values: Sequence[Any], share: Fraction) -> Value:
    """The value below which a *share* from 0 to 1 of the cohort lies; undefined for an empty one.

    Inclusive and linear between neighbours, as `PERCENTILE.INC` of spreadsheets and type 7 of
    Hyndman and Fan (1996): the least value is the quantile 0, the greatest the quantile 1.
    """
    if not values:
        return _EMPTY
    order = sorted(values)
    position = share * (len(order) - 1)
    below = floor(position)
    above = min(below + 1, len(order) - 1)
    part = position - below
    return order[below] + part * (order[above] - order[below])  # type: ignore[no-any-return]


def middle(values: Sequence[Any]) -> Value:
    """The median; undefined for an empty cohort."""
    return quantile(values, _HALF)


def sample_variance(values: Sequence[Any]) -> Value:
    """The squared deviations from the mean over one less than their number."""
    return ratio(_deviation(values), len(values) - 1) if len(values) > 1 else _ALONE


def population_variance(values: Sequence[Any]) -> Value:
    """The mean of the squared deviations from the mean."""
    return ratio(_deviation(values), len(values)) if values else _EMPTY


def sample_sd(values: Sequence[Any]) -> Value:
    """The root of the sample variance; undefined for fewer than two units."""
    return power(ratio(_deviation(values), len(values) - 1), _HALF) if len(values) > 1 else _ALONE


def population_sd(values: Sequence[Any]) -> Value:
    """The root of the population variance; undefined for an empty cohort."""
    return power(ratio(_deviation(values), len(values)), _HALF) if values else _EMPTY


def _deviation(values: Sequence[Any]) -> Number:
    """The sum of the squared deviations from the mean."""
    together = summed(values)
    if all(value == values[0] for value in values):
        return 0
    return summed([value * value for value in values]) - ratio(together * together, len(values))


def of_sums(name: str, number: int, together: Exact, squares: Exact = 0) -> Value:
    """Return a mean, a variance or a standard deviation by the sums of rational values.

    Args:
        name: The name of the reduction.
        number: How many values there are.
        together: Their sum.
        squares: The sum of their squares.
    """
    less, least_number, empty = (1, 2, _ALONE) if "sample" in name else (0, 1, _EMPTY)
    if number < least_number:
        return empty
    if name == "cohort mean":
        return ratio(together, number)
    deviation = squares - Fraction(together) * together / number
    variance = ratio(deviation, number - less)
    return power(variance, _HALF) if name.endswith("sd") else variance


def of_counts(counts: Mapping[Any, int], share: Fraction = _HALF) -> Value:
    """Return a quantile by how often each value stands: the median, unless a *share* is told."""
    if not counts:
        return _EMPTY
    order = sorted(counts)
    ends = list(accumulate(counts[value] for value in order))
    position = share * (ends[-1] - 1)
    below = floor(position)
    low, high = (order[bisect_right(ends, at)] for at in (below, min(below + 1, ends[-1] - 1)))
    return low + (position - below) * (high - low)  # type: ignore[no-any-return]


def _deciding(reduction: Reduction) -> Reduction:
    """Make a reduction undefined where values that it compares are not told apart."""

    @wraps(reduction)
    def wrapped(values: Sequence[Any], *options: Any) -> Value:
        try:
            return reduction(values, *options)
        except UndecidedError:
            return undefined(UNDECIDED)

    return wrapped


_FORMS: dict[str, Reduction] = {
    "cohort max": greatest,
    "cohort min": least,
    "cohort sum": total,
    "cohort count": count,
    "cohort mean": mean,
    "cohort median": middle,
    "cohort quantile": quantile,
    "cohort sample sd": sample_sd,
    "cohort population sd": population_sd,
    "cohort sample variance": sample_variance,
    "cohort population variance": population_variance,
}
REDUCTIONS = {name: _deciding(reduction) for name, reduction in _FORMS.items()}

# These look at the order of the values, not at their sums.
DISTRIBUTIONS = {"cohort median", "cohort quantile"}

# These do not grow with their values, as all others do.
UNSCALED = {"cohort count", "cohort sample variance", "cohort population variance"}
