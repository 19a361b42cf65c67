"""Factors of generated code: known when the code is made, or when a reference is bound.

A number in generated code is a Python number `n` times a factor, a rational that does not
depend on the unit. Factors are worked out once, in the prologue that binds the reference,
so that the body works on whole numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

LONGEST_DECIMAL = 10**1000


@dataclass(frozen=True, slots=True)
class Factor:
    """A rational: a value, or the name of a prologue variable that will hold it."""

    value: Fraction | None
    name: str = ""

    @property
    def is_positive(self) -> bool:
        """Whether the factor is known to be above zero."""
        return self.value is not None and self.value > 0


ONE = Factor(Fraction(1))


class Prologue:
    """The lines that bind a reference: they work out the factors that depend on it.

    Attributes:
        fixed: The lines that hold the factors which depend on nothing.
        lines: All others.
    """

    def __init__(self) -> None:
        self.fixed: list[str] = []
        self.lines: list[str] = []
        self._names: dict[Fraction, str] = {}

    def source(self, factor: Factor) -> str:
        """Return a factor as an expression of the prologue."""
        if factor.value is None:
            return factor.name
        if factor.value not in self._names:
            name = self._names[factor.value] = f"f{len(self.fixed)}"
            above, below = factor.value.as_integer_ratio()
            self.fixed.append(f"{name} = Fraction({digits(above)}, {digits(below)})")
        return self._names[factor.value]

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
        return Factor(None, self.assign(f"{self.source(one)} * {self.source(other)}"))

    def quotient(self, one: Factor, other: Factor) -> Factor:
        """The quotient of two factors; *other* is known not to be zero."""
        if one.value is not None and other.value is not None:
            return Factor(one.value / other.value)
        return Factor(None, self.assign(f"{self.source(one)} / {self.source(other)}"))

    def common(self, factors: Sequence[Factor], *, ordered: bool) -> tuple[Factor, list[str]]:
        """Return a unit and whole multipliers: each factor is its multiplier times the unit.

        The unit is positive where values are to be *ordered* by their multiples of it.
        """
        values = [factor.value for factor in factors]
        known = [value for value in values if value is not None]
        if len(known) == len(values):
            unit = common_unit(known)
            return Factor(unit), [digits(multiple(value, unit)) for value in known]
        live = {factor for factor in factors if factor.value != 0}
        if len(live) == 1 and not ordered:
            return live.pop(), ["0" if value == 0 else "1" for value in values]
        unit_name = self.assign(f"common_unit([{', '.join(map(self.source, factors))}])", "u")
        return Factor(None, unit_name), [self._multiplier(f, unit_name) for f in factors]

    def _multiplier(self, factor: Factor, unit: str) -> str:
        if factor.value == 0:
            return "0"
        return self.assign(f"multiple({self.source(factor)}, {unit})", "k")


def common_unit(values: Sequence[Fraction]) -> Fraction:
    """Return the greatest positive rational of which every value is a whole multiple."""
    # Whole numbers take a fifth of the time of fractions.
    below = lcm(*[value.denominator for value in values])
    above = gcd(*[value.numerator * (below // value.denominator) for value in values])
    return Fraction(above or 1, below)


def multiple(value: Fraction, unit: Fraction) -> int:
    """Return how many times a value holds a unit of which it is a whole multiple."""
    return value.numerator * unit.denominator // (value.denominator * unit.numerator)


def digits(value: int) -> str:
    """Write a whole number; Python refuses to read or write very long decimals."""
    return str(value) if -LONGEST_DECIMAL < value < LONGEST_DECIMAL else hex(value)
