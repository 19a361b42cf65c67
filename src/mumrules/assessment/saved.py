"""Exact values as plain data, and back: what a saved cohort is made of."""

from datetime import date
from fractions import Fraction
from typing import Any

from mumrules.expression.values import Value, settled
from mumrules.holes import Hole
from mumrules.real.real import Real, from_terms
from mumrules.real.term import Atom, Term, Terms


def as_data(value: Any) -> Any:
    """Return a value, or a tuple of values, as JSON can hold it; numbers exactly."""
    if isinstance(value, tuple):
        return [as_data(part) for part in value]
    if isinstance(value, bool | str):
        return value
    if isinstance(value, Hole):
        return {"hole": value.reason, "cause": value.cause}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Real):
        return {"terms": _terms(value.terms)}
    return {"number": str(value)}


def from_data(data: Any) -> Any:
    """Return the value, or the tuple of values, that *data* hold."""
    match data:
        case list():
            return tuple(from_data(part) for part in data)
        case {"hole": reason, "cause": cause}:
            return Hole(reason, cause)
        case {"date": day}:
            return date.fromisoformat(day)
        case {"terms": terms}:
            return from_terms(_from_terms(terms))
        case {"number": number}:
            return _exact(number)
        case _:
            return data


def _exact(number: str) -> Value:
    return settled(Fraction(number))


def _terms(terms: Terms) -> list[Any]:
    found = [
        {
            "sign": term.sign,
            "base": str(term.base),
            "index": term.index,
            "powers": sorted(
                ([atom.kind, _terms(atom.of), str(power)] for atom, power in term.powers), key=str
            ),
        }
        for term in terms
    ]
    return sorted(found, key=str)


def _from_terms(data: list[Any]) -> Terms:
    return frozenset(
        Term(
            term["sign"],
            Fraction(term["base"]),
            term["index"],
            frozenset(
                (Atom(kind, _from_terms(of)), Fraction(power)) for kind, of, power in term["powers"]
            ),
        )
        for term in data
    )
