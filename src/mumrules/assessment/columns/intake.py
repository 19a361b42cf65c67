"""Columns of a table as quantities: whole steps where they have few decimals, else floats."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from mumrules.assessment.columns import absence
from mumrules.assessment.columns.figures import HOLE_CODE, Settled
from mumrules.assessment.columns.quantity import LEAST, MARGIN, ONE, ROUNDING, Quantity
from mumrules.assessment.columns.raw import BLANK
from mumrules.assessment.columns.roots import ACCURACY
from mumrules.dataset.facts import LARGEST, Lattice
from mumrules.expression.kinds import Kind
from mumrules.holes import Hole
from mumrules.real.real import Real

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mumrules.assessment.columns.absence import Absence
    from mumrules.assessment.columns.machine import Array
    from mumrules.assessment.columns.scene import Names, Scene
    from mumrules.dataset.arrays import CodedColumn

FINEST = 10**6


class Shape(Protocol):
    """What is known of a column of floats, whoever looked at it."""

    @property
    def empty(self) -> bool:
        """Whether there is no number at all."""

    @property
    def gaps(self) -> int:
        """How many holes there are."""

    @property
    def low(self) -> float:
        """The least number; 0 where there is none."""

    @property
    def high(self) -> float:
        """The greatest."""

    @property
    def most(self) -> float:
        """The greatest magnitude."""

    @property
    def lattice(self) -> Lattice | None:
        """The coarsest steps of nearly all numbers; None where they have more decimals."""


@dataclass(frozen=True, slots=True)
class SourceLeaf:
    """What is known of the arrays behind an input; equal ones are recorded alike.

    Attributes:
        dtype: The type of the values.
        reasons: The codes of holes that are there.
        is_doubted: Whether values may say nothing.
        factor: A number is `n` times this.
        low: Not above the least `n`.
        high: Not below the greatest.
        error: A bound of the error of `n`.
    """

    dtype: str
    reasons: tuple[int, ...] = ()
    is_doubted: bool = False
    factor: Fraction = ONE
    low: float = 0.0
    high: float = 0.0
    error: float = 0.0

    def recorded(self, scene: Scene, name: str) -> Quantity:
        """Record the input."""
        if self.is_doubted:
            scene.doubtful(scene.tape.input((name, "doubt"), "bool"))
        values = scene.tape.input(name, self.dtype)
        absent = self._absent(scene, name)
        return Quantity(values, absent, self.factor, self.low, self.high, self.error)

    def _absent(self, scene: Scene, name: str) -> Absence:
        if not self.reasons:
            return absence.PRESENT
        codes = scene.tape.input((name, "holes"), "int16")
        if len(self.reasons) == 1:
            return ((scene.tape.flag("ne", codes, 0), self.reasons[0]),)
        return tuple((scene.tape.flag("eq", codes, reason), reason) for reason in self.reasons)


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """The arrays behind one input.

    Attributes:
        values: What the tape reads.
        leaf: What is known of it.
        holes: The code of the hole of each unit; None where there are none.
        doubt: Where the values say nothing; None where they always do.
    """

    values: Array
    leaf: SourceLeaf
    holes: Array | None = None
    doubt: Array | None = None

    def arrays(self, name: str) -> dict[object, Array]:
        """Return the columns that the tape may ask for."""
        found = {name: self.values, (name, "holes"): self.holes, (name, "doubt"): self.doubt}
        return {key: array for key, array in found.items() if array is not None}


def of_floats(scene: Scene, facts: Shape, name: str, *, exactly: bool) -> Quantity:
    """Record a column of floats; *exactly* as whole steps, where its numbers are such."""
    if facts.empty:
        return Quantity(0, scene.hole(BLANK, where=True))
    tape = scene.tape
    raw = tape.input(name, "float64")
    gone = tape.flag("nan", raw) if facts.gaps else False
    absent = scene.hole(BLANK, gone)
    marks = bool(absent) and scene.marks
    lattice = facts.lattice if exactly else None
    if lattice is None:
        return _plain(scene, facts, raw, absent)
    scale = lattice.scale
    steps = raw if scale == 1 else tape.number("mul", raw, scale)
    if lattice.odd or scale != 1:
        steps = tape.number("nearest", steps)
    if lattice.odd:
        scene.doubtful(_odd(scene, raw, steps, scale), absent)
    factor = Fraction(1, 10**lattice.decimals)
    low, high = (float(np.rint(bound * scale)) for bound in (facts.low, facts.high))
    return Quantity(steps, absent, factor, low, high, marks=marks, tight=True)


def _odd(scene: Scene, raw: Any, steps: Any, scale: float) -> Any:
    tape = scene.tape
    large = tape.flag("ge", tape.number("abs", steps), LARGEST)
    return tape.flag("or", tape.flag("ne", tape.number("div", steps, scale), raw), large)


def _plain(scene: Scene, facts: Shape, raw: Any, absent: Absence) -> Quantity:
    """Take floats as they are: each lies within a rounding of its decimal."""
    if facts.most >= LARGEST:
        return scene.undecided(absent)
    error = 2 * ROUNDING * facts.most + LEAST
    marks = bool(absent) and scene.marks
    return Quantity(
        raw, absent, low=facts.low, high=facts.high, error=error, marks=marks, tight=True
    )


def of_codes(names: Names, column: CodedColumn, kind: Kind) -> Source:
    """Take in a column of codes: texts, conditions, dates, or numbers that were texts."""
    there = [None if isinstance(value, Hole) else value for value in column.values]
    gaps = [names.holes.code(v) if isinstance(v, Hole) else 0 for v in column.values]
    codes, table = column.codes, np.array(gaps, HOLE_CODE)
    holes = table[codes] if any(gaps) else None
    table, leaf, odd = _table(names, there, kind)
    doubt = np.array(odd, np.bool_)[codes] if any(odd) else None
    leaf = replace(leaf, reasons=tuple(sorted({g for g in gaps if g})), is_doubted=any(odd))
    return Source(table[codes], leaf, holes, doubt)


def _table(
    names: Names, there: Sequence[Any], kind: Kind
) -> tuple[Array, SourceLeaf, Sequence[bool]]:
    """Return what stands for each value, what is known of it, and where it says nothing."""
    fine = [False] * len(there)
    if kind is Kind.NUMBER:
        return _numbers(there)
    if kind is Kind.BOOLEAN:
        return np.array(list(map(bool, there)), np.bool_), SourceLeaf("bool"), fine
    if kind is Kind.TEXT:
        codes = np.array([names.texts.code(value or "") for value in there], np.int32)
        return codes, SourceLeaf("int32", high=float(codes.max(initial=0))), fine
    days = [0 if value is None else value.toordinal() for value in there]
    return *_steps(days, Fraction(1)), fine


def _numbers(there: Sequence[Any]) -> tuple[Array, SourceLeaf, Sequence[bool]]:
    numbers = [0 if value is None else value for value in there]
    if any(number.__class__ is Real for number in numbers):
        return *_floats(list(map(float, numbers)), ACCURACY), [False] * len(numbers)
    odd = [abs(number) >= LARGEST / FINEST for number in numbers]
    kept = [0 if far else number for number, far in zip(numbers, odd, strict=True)]
    below = 1
    for number in kept:
        below = lcm(below, number.denominator)
        if below > FINEST:
            return *_floats(list(map(float, kept)), ROUNDING), odd
    return *_steps([int(number * below) for number in kept], Fraction(1, below)), odd


def _steps(numbers: Sequence[int], factor: Fraction) -> tuple[Array, SourceLeaf]:
    array = np.array(numbers, np.float64)
    low, high = float(array.min(initial=0.0)), float(array.max(initial=0.0))
    return array, SourceLeaf("float64", factor=factor, low=low, high=high)


def _floats(numbers: Sequence[float], accuracy: float) -> tuple[Array, SourceLeaf]:
    """Return floats that are within *accuracy* of what they stand for."""
    array = np.array(numbers, np.float64)
    low, high = float(array.min(initial=0.0)), float(array.max(initial=0.0))
    error = accuracy * max(-low, high) * MARGIN + LEAST
    return array, SourceLeaf("float64", low=low, high=high, error=error)


def of_settled(settled: Settled) -> Source:
    """Take in what was worked out for every unit: places, values of another period."""
    holes, doubt = settled.holes, None
    if settled.known:
        doubt = np.zeros(settled.rows, np.bool_)
        doubt[settled.doubted] = True
    known = settled.quantity
    leaf = SourceLeaf(
        settled.values.dtype.name,
        () if holes is None else tuple(np.unique(holes[holes != 0]).tolist()),
        doubt is not None,
        known.factor,
        known.low,
        known.high,
        known.error,
    )
    return Source(settled.values, leaf, holes, doubt)
