"""Real numbers as text: a decimal that is cut, an enclosure, or a formula."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Final

from mumrules.real.decide import UndecidedError
from mumrules.real.interval import contexts
from mumrules.real.term import Atom, Term, Terms

if TYPE_CHECKING:
    from mumrules.real.real import Real

LONGEST: Final = 200


def cut(number: Real, places: int) -> str:
    """Show a number as a decimal, cut after *places*, with an ellipsis."""
    try:
        steps = floor(abs(number) * 10**places)
    except UndecidedError:
        steps = floor(abs(Fraction(float(number))) * 10**places)
    whole, part = divmod(steps, 10**places)
    sign = "-" if float(number) < 0 else ""
    return f"{sign}{whole}.{part:0{places}d}…" if places else f"{sign}{whole}…"


def enclosed(number: Real, digits: int = 12) -> str:
    """Show the two decimals of *digits* digits between which a number lies."""
    low, high = number.enclosure(2 * digits)
    return f"[{_rounded(low, digits, up=False)}; {_rounded(high, digits, up=True)}]"


def formula(number: Real) -> str:
    """Show a number as a formula that gives it, or an enclosure where that would be long."""
    text = _sum(number.terms)
    return text if len(text) <= LONGEST else enclosed(number, 40)


def _rounded(number: Decimal, digits: int, *, up: bool) -> str:
    down_context, up_context = contexts(digits)
    return f"{(up_context if up else down_context).plus(number):f}"


def _sum(terms: Terms) -> str:
    shown = sorted((len(t.powers), t.index, t.base, _term(t), t.sign) for t in terms)
    text = "".join(f" {'+' if sign > 0 else '-'} {term}" for *_, term, sign in shown)
    return text.removeprefix(" + ") if text.startswith(" + ") else f"-{text.removeprefix(' - ')}"


def _term(term: Term) -> str:
    powers = sorted(_power(_atom(atom), exponent) for atom, exponent in term.powers)
    root = _power(_ratio(term.base), Fraction(1, term.index))
    return "*".join(([] if term.base == 1 and powers else [root]) + powers)


def _atom(atom: Atom) -> str:
    return f"({_sum(atom.of)})" if atom.kind == "sum" else f"{atom.kind}({_sum(atom.of)})"


def _power(base: str, exponent: Fraction) -> str:
    return base if exponent == 1 else f"{base}**{_ratio(exponent)}"


def _ratio(number: Fraction) -> str:
    return str(number) if number.denominator == 1 and number >= 0 else f"({number})"
