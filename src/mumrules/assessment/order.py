"""What a ranking compares of the units of a cohort, in order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby, repeat
from math import gcd, lcm
from typing import Any, Final, TypeAlias

from mumrules.expression.values import Value, settled
from mumrules.holes import UNKNOWN, Hole

LAST: Final = Hole(UNKNOWN)
"""Stands for any hole among what breaks ties: all holes come last, whatever their reasons."""

# A common step may have so many more binary digits below the line than the numbers themselves.
FINER = 64

Numbers: TypeAlias = tuple[Sequence[Any], Any]
"""Numbers, and the factor that makes them values."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Values as multiples of a step: whole ones where they have a common step.

    The same values always have the same step: the greatest that there is.

    Attributes:
        step: The step; 1 for values that have none in common.
        numbers: How many steps each value has; `LAST` for a hole.
    """

    step: Fraction
    numbers: tuple[Any, ...]

    @property
    def whole(self) -> bool:
        """Whether all of them are whole numbers of steps."""
        return all(number.__class__ is int or number is LAST for number in self.numbers)

    def values(self) -> list[Value]:
        """Return the values."""
        return _times(self.numbers, self.step)


@dataclass(frozen=True, slots=True)
class Order:
    """The compared values of a cohort, best first, equal neighbours as one.

    Attributes:
        figures: What is compared, then what breaks ties.
        counts: How many units have each value.
    """

    figures: tuple[Steps, ...]
    counts: tuple[int, ...]

    def __len__(self) -> int:
        """Return how many units are ranked."""
        return sum(self.counts)

    def values(self) -> list[Any]:
        """Return the values; tuples where further figures break ties."""
        columns = [figure.values() for figure in self.figures]
        return list(zip(*columns, strict=True)) if columns[1:] else list(columns[0])


def in_order(columns: Sequence[Numbers]) -> Order:
    """Return the order of units that stand best first; *columns* are what is compared."""
    rows: Iterable[Any] = zip(*(held(numbers) for numbers, _ in columns), strict=True)
    distinct, counts = _runs(rows)
    split = zip(*distinct, strict=True) if distinct else repeat(())
    return of_distinct(
        [(n, factor) for n, (_, factor) in zip(split, columns, strict=False)], counts
    )


def as_numbers(numbers: Iterable[Any]) -> Order:
    """Return the order of *numbers* that stand best first, as they are."""
    distinct, counts = _runs(numbers)
    return Order((Steps(Fraction(1), tuple(distinct)),), tuple(counts))


def _runs(rows: Iterable[Any]) -> tuple[list[Any], list[int]]:
    runs = [(row, sum(1 for _ in same)) for row, same in groupby(rows)]
    return [row for row, _ in runs], [count for _, count in runs]


def of_distinct(columns: Sequence[Numbers], counts: Iterable[int]) -> Order:
    """Return the order of values that stand best first, each of which so many units have."""
    return Order(tuple(stepped(*column) for column in columns), tuple(counts))


def stepped(numbers: Sequence[Any], factor: Any) -> Steps:
    """Return *numbers* times a *factor* in steps."""
    found = held(numbers)
    if any(n.__class__ is not int for n in found if n is not LAST):
        values: list[Any] = _times(found, factor)
        below = _below([value for value in values if value is not LAST])
        if below is None:
            return Steps(Fraction(1), tuple(values))
        factor = Fraction(1, below)
        found = [v if v is LAST else v.numerator * (below // v.denominator) for v in values]
    common = gcd(*(n for n in found if n is not LAST))
    if not common:
        return Steps(Fraction(1), tuple(found))
    step, by = abs(Fraction(factor)) * common, common if factor > 0 else -common
    whole = Steps(step, tuple(n if n is LAST else n // by for n in found))
    return whole if _is_coarse(whole) else Steps(Fraction(1), tuple(whole.values()))


def _times(numbers: Sequence[Any], factor: Any) -> list[Value]:
    if factor == 1:  # a sum of roots need not be multiplied out
        return [settled(number) for number in numbers]
    return [n if n is LAST else settled(n * factor) for n in numbers]


def held(numbers: Sequence[Any]) -> list[Any]:
    """Return numbers with `LAST` for every hole."""
    return [LAST if number.__class__ is Hole else number for number in numbers]


def _below(values: Sequence[Any]) -> int | None:
    """Return the common denominator; None for numbers that are irrational or have none so small."""
    found, most = 1, 0
    for value in values:
        if not isinstance(value, int | Fraction):
            return None
        found, most = lcm(found, value.denominator), max(most, value.denominator)
    return found if found.bit_length() <= FINER + most.bit_length() else None


def _is_coarse(found: Steps) -> bool:
    """Whether a step is not much finer than the values ask for one by one."""
    below = found.step.denominator
    if below.bit_length() <= FINER:
        return True
    most = max(below // gcd(n, below) for n in found.numbers if n is not LAST)
    return below.bit_length() <= FINER + most.bit_length()
