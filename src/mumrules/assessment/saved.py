"""Exact values as plain data, and back: what a saved cohort is made of."""

from datetime import date
from fractions import Fraction
from typing import Any

from mumrules.assessment.exact.coefficient import LONGEST_DECIMAL, digits
from mumrules.assessment.order import LAST, Order, Steps
from mumrules.expression.values import settled
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
    if isinstance(value, Order):
        return {"figures": list(map(_steps, value.figures)), "counts": list(value.counts)}
    return {"number": f"{digits(value.numerator)}/{digits(value.denominator)}"}


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
            return settled(_exact(number))
        case {"figures": figures, "counts": counts}:
            return _order(figures, counts)
        case _:
            return data


def _exact(number: str) -> Fraction:
    above, below = number.split("/")
    return Fraction(int(above, 0), int(below, 0))


def _steps(steps: Steps) -> dict[str, Any]:
    return {"step": as_data(steps.step), "numbers": list(map(_number, steps.numbers))}


def _number(value: Any) -> Any:
    if value.__class__ is int and -LONGEST_DECIMAL < value < LONGEST_DECIMAL:
        return value
    return None if value is LAST else as_data(value)


def _order(figures: Any, counts: Any) -> Order:
    columns = [
        Steps(Fraction(from_data(of["step"])), tuple(map(_from_number, of["numbers"])))
        for of in figures
    ]
    if any(len(column.numbers) != len(counts) or column.step <= 0 for column in columns):
        raise ValueError("the values and the counts of an order differ in number")
    return Order(tuple(columns), tuple(map(int, counts)))


def _from_number(data: Any) -> Any:
    if data.__class__ is int:
        return data
    return LAST if data is None else from_data(data)


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
