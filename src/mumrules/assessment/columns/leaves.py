"""What a recording may know of its inputs: so little that it serves other tables too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import frexp, isfinite, ldexp
from typing import TYPE_CHECKING, Any, Protocol

from mumrules.assessment.columns.forms import literal as fixed
from mumrules.assessment.columns.intake import SourceLeaf, of_floats
from mumrules.assessment.columns.quantity import (
    GREAT,
    LEAST,
    ROUNDING,
    SMALL,
    WHOLE,
    Quantity,
)
from mumrules.assessment.columns.slot import Slot
from mumrules.assessment.columns.tape import FLOAT
from mumrules.dataset.facts import DECIMALS, Lattice
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.values import is_hole
from mumrules.real.real import Real

if TYPE_CHECKING:
    from mumrules.assessment.columns.intake import Shape
    from mumrules.assessment.columns.scene import Scene


# Numbers up to this are common, and sums of shares of them may stay whole.
ROUND = 1000


class Leaf(Protocol):
    """What is known of an input; equal leaves are recorded alike."""

    def recorded(self, scene: Scene, name: str) -> Quantity:
        """Record the input."""


@dataclass(frozen=True, slots=True)
class FloatLeaf:
    """A column of floats between two powers of two.

    Attributes:
        empty: Whether there is no number at all.
        gaps: Whether there are holes.
        low: Not above the least number.
        high: Not below the greatest.
        lattice: The steps in which it is to be taken; None for floats as they are.
    """

    empty: bool
    gaps: int
    low: float
    high: float
    lattice: Lattice | None

    @property
    def most(self) -> float:
        """A bound of the magnitude."""
        return max(abs(self.low), abs(self.high))

    def recorded(self, scene: Scene, name: str) -> Quantity:
        """Record the input."""
        found = of_floats(scene, self, name, exactly=self.lattice is not None)
        as_it_stands = isinstance(found.values, Slot) and found.values.op == "input"
        return found.changed(tight=as_it_stands)


@dataclass(frozen=True, slots=True)
class ScalarLeaf:
    """A number that is the same for all units, in a register of its own.

    Attributes:
        decimals: It is a whole number of steps with so many decimals; None for a rounded float.
        low: Not above it, counted in steps.
        high: Not below it.
    """

    decimals: int | None
    low: float
    high: float

    def recorded(self, scene: Scene, name: str) -> Quantity:
        """Record the input."""
        slot = scene.tape.input(name, FLOAT)
        if self.decimals is not None:
            factor = Fraction(1, 10**self.decimals)
            return Quantity(slot, factor=factor, low=self.low, high=self.high)
        error = ROUNDING * max(-self.low, self.high) + LEAST
        return Quantity(slot, low=self.low, high=self.high, error=error)


@dataclass(frozen=True, slots=True)
class FixedLeaf:
    """A constant that is part of what is recorded."""

    literal: Expr

    def recorded(self, scene: Scene, _: str) -> Quantity:
        """Record the input."""
        return fixed(scene, self.literal, [])


def of_facts(facts: Shape, *, exactly: bool) -> FloatLeaf:
    """Return what a recording may know of a column of floats."""
    lattice = facts.lattice if exactly else None
    if lattice is not None:
        lattice = Lattice(lattice.decimals, min(lattice.odd, 1))
    low, high = widened(facts.low, facts.high)
    return FloatLeaf(facts.empty, min(facts.gaps, 1), low, high, lattice)


def of_source(leaf: SourceLeaf) -> SourceLeaf:
    """Return what a recording may know of arrays."""
    low, high = widened(leaf.low, leaf.high)
    return replace(leaf, low=low, high=high, error=widened(0.0, leaf.error)[1])


class Scalar:
    """A value that all units share.

    Attributes:
        literal: The value.
        leaf: What a recording may know of it.
        register: What a tape reads.
    """

    def __init__(self, literal: Expr) -> None:
        self.literal = literal
        self.leaf, self.register = _of_value(literal)


def _of_value(literal: Expr) -> tuple[Leaf, float]:
    value: Any = literal.options[0]
    if literal.kind is not Kind.NUMBER or is_hole(value) or value.__class__ is Real or not value:
        return FixedLeaf(literal), 0.0
    for decimals in DECIMALS:
        steps = value * 10**decimals
        if steps.denominator == 1 and abs(steps) <= ROUND:
            return FixedLeaf(literal), 0.0
        if steps.denominator == 1 and abs(steps) < WHOLE:
            return ScalarLeaf(decimals, *widened(float(steps), float(steps))), float(steps)
    if not SMALL < abs(value) < GREAT:
        return FixedLeaf(literal), 0.0
    return ScalarLeaf(None, *widened(float(value), float(value))), float(value)


def widened(low: float, high: float) -> tuple[float, float]:
    """Return bounds that are powers of two or zero, at or beyond two bounds."""
    return (-_above(-low) if low < 0 else _below(low)), (
        _above(high) if high > 0 else -_below(-high)
    )


def _above(number: float) -> float:
    """Return the least power of two that is not less than a positive number."""
    part, power = frexp(number)
    return ldexp(1.0, power - 1 if part == 0.5 else power) if isfinite(number) else number


def _below(number: float) -> float:
    """Return the greatest power of two that is not more than a number; zero of zero."""
    if not number or not isfinite(number):
        return number
    return ldexp(1.0, frexp(number)[1] - 1)
