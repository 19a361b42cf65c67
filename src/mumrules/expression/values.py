"""The values that an expression may have."""

from datetime import date
from fractions import Fraction
from typing import TypeAlias, TypeGuard

from mumrules.expression.kinds import Kind
from mumrules.holes import UNDEFINED, Hole
from mumrules.numbers import Number, is_number, plain
from mumrules.real.real import Real, quotient

Value: TypeAlias = int | Fraction | Real | str | bool | date | Hole


def kind_of(value: Value) -> Kind:
    """Return the kind of a value that is there."""
    if isinstance(value, bool):
        return Kind.BOOLEAN
    if isinstance(value, str):
        return Kind.TEXT
    return Kind.DATE if isinstance(value, date) else Kind.NUMBER


def settled(value: Value) -> Value:
    """Return *value* with a whole fraction as an int."""
    # `isinstance` looks through the registry of an abstract class where the answer is no.
    return plain(value) if type(value) is Fraction else value


def is_hole(value: object) -> TypeGuard[Hole]:
    """Whether a value is not there."""
    return isinstance(value, Hole)


def undefined(cause: str) -> Hole:
    """Return the hole of an operation that has no result."""
    return Hole(UNDEFINED, cause)


def ratio(above: Number, below: Number) -> Number:
    """Divide exactly; *below* is not zero."""
    if isinstance(above, Real) or isinstance(below, Real):
        return quotient(above, below)
    return plain(Fraction(above) / below)


def number(value: Value | None) -> Number | None:
    """Return a number that is there, else None."""
    return value if is_number(value) else None


def text(value: Value | None) -> str | None:
    """Return a text that is there, else None."""
    return value if isinstance(value, str) else None


def hole(value: Value | None) -> Hole | None:
    """Return a hole, or None for a value that is there."""
    return value if value is not None and is_hole(value) else None
