"""Factors of generated code: known when the code is made, or when a reference is bound.

A number in generated code is a Python number `n` times a factor, a rational that does not
depend on the unit. Factors are worked out once, in the prologue that binds the reference,
so that the body works on whole numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from math import gcd, lcm

LONGEST_DECIMAL = 10**1000


@dataclass(frozen=True, slots=True)
class Factor:
    """A rational: a value, or the name of a prologue variable that will hold it."""

    value: Fraction | None
    name: str = ""

    @property
    def source(self) -> str:
        """The factor as an expression of the prologue."""
        if self.value is None:
            return self.name
        return f"Fraction({digits(self.value.numerator)}, {digits(self.value.denominator)})"

    @property
    def is_positive(self) -> bool:
        """Whether the factor is known to be above zero."""
        return self.value is not None and self.value > 0


ONE = Factor(Fraction(1))


class Prologue:
    """The lines that bind a reference: they work out the factors that depend on it."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def assign(self, source: str, prefix: str = "q") -> str:
        """Write a prologue variable and return its name."""
        name = f"{prefix}{len(self.lines)}"
        self.lines.append(f"{name} = {source}")
        return name

    def product(self, one: Factor, other: Factor) -> Factor:
        """The product of two factors."""
        if one.value is not None and other.value is not None:
            return Factor(one.value * other.value)
        if ONE in {one, other}:
            return other if one == ONE else one
        return Factor(None, self.assign(f"{one.source} * {other.source}"))

    def quotient(self, one: Factor, other: Factor) -> Factor:
        """The quotient of two factors; *other* is known not to be zero."""
        if one.value is not None and other.value is not None:
            return Factor(one.value / other.value)
        return Factor(None, self.assign(f"{one.source} / {other.source}"))

    def common(self, factors: Sequence[Factor], *, ordered: bool) -> tuple[Factor, list[str]]:
        """Return a unit and whole multipliers: each factor is its multiplier times the unit.

        The unit is positive where values are to be *ordered* by their multiples of it.
        """
        values = [factor.value for factor in factors]
        known = [value for value in values if value is not None]
        if len(known) == len(values):
            unit = common_unit(known)
            return Factor(unit), [digits(int(value / unit)) for value in known]
        live = {factor for factor in factors if factor.value != 0}
        if len(live) == 1 and not ordered:
            return live.pop(), ["0" if value == 0 else "1" for value in values]
        unit_name = self.assign(f"common_unit([{', '.join(f.source for f in factors)}])", "u")
        return Factor(None, unit_name), [self._multiplier(f, unit_name) for f in factors]

    def _multiplier(self, factor: Factor, unit: str) -> str:
        if factor.value == 0:
            return "0"
        return self.assign(f"int({factor.source} / {unit})", "k")


def common_unit(values: Sequence[Fraction]) -> Fraction:
    """Return the greatest positive rational of which every value is a whole multiple."""
    below = lcm(*(value.denominator for value in values))
    above = reduce(gcd, (int(value * below) for value in values), 0)
    return Fraction(above or 1, below)


def digits(value: int) -> str:
    """Write a whole number; Python refuses to read or write very long decimals."""
    return str(value) if -LONGEST_DECIMAL < value < LONGEST_DECIMAL else hex(value)
