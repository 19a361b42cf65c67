"""By which power of a factor a value grows as an input does: 0 not at all, 1 in proportion."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Literal, TypeAlias

from mumrules.expression.cohort import REDUCTIONS, UNSCALED
from mumrules.expression.expr import Expr, walk
from mumrules.expression.values import is_hole
from mumrules.numbers import Exact
from mumrules.testing.constants import constant, number

Degree: TypeAlias = Exact | Literal["any"] | None
"""`any` for what is zero or missing whatever the factor; None where there is no such power."""

_SQUARED = {"cohort sample variance", "cohort population variance"}
_ALIKE = {"add", "min", "max", "coalesce"}
_ASKING = {"lt", "le", "eq"}


class Degrees:
    """Degrees of expressions in an input, under positive factors."""

    def __init__(self, known: Mapping[Expr, Degree]) -> None:
        self._known = dict(known)

    def __call__(self, expr: Expr) -> Degree:
        """Return the degree of *expr*."""
        for step in walk(expr, known=self._known):
            degrees = [self._known[arg] for arg in step.args]
            self._known[step] = _degree(step, degrees)
        return self._known[expr]


def _degree(step: Expr, degrees: Sequence[Degree]) -> Degree:
    if step.op == "literal":
        value = constant(step)
        return "any" if is_hole(step.options[0]) or (value == 0 and value is not False) else 0
    if step.op in {"input", "missing", "reason"}:
        return 0
    if step.op in _ALIKE:
        return _alike(degrees)
    if step.op in _ASKING or step.op == "rank":
        return 0 if _alike(degrees) is not None else None
    if step.op in REDUCTIONS:
        return _reduced(step, degrees)
    return _of_product(step, degrees) if step.op in _PRODUCTS else _of_choice(step, degrees)


def _alike(degrees: Sequence[Degree]) -> Degree:
    """Return the degree that all have; zero fits any."""
    told = {degree for degree in degrees if degree != "any"}
    if not told:
        return "any"
    return told.pop() if len(told) == 1 else None


def _reduced(step: Expr, degrees: Sequence[Degree]) -> Degree:
    """Return the degree of a reduction; its keys must not move."""
    if any(degree not in {0, "any"} for degree in degrees[1:]):
        return None
    own = degrees[0]
    if step.op in _SQUARED and isinstance(own, int | Fraction):
        return 2 * own
    return 0 if step.op in UNSCALED - _SQUARED and own is not None else own


def _of_product(step: Expr, degrees: Sequence[Degree]) -> Degree:
    if None in degrees:
        return None
    if step.op in {"abs", "previous"}:
        return degrees[0]
    if step.op == "power":
        exponent, own = number(step.args[1]), degrees[0]
        if own in {0, "any"}:
            return own if degrees[1] in {0, "any"} else None
        return None if exponent is None or not isinstance(own, int | Fraction) else own * exponent
    if "any" in degrees:
        return "any"
    known = [degree for degree in degrees if isinstance(degree, int | Fraction)]
    return known[0] - known[1] if step.op == "div" else sum(known)


def _of_choice(step: Expr, degrees: Sequence[Degree]) -> Degree:
    """Return the degree of what is chosen, where the choice does not move; else all is still."""
    if step.op == "case":
        choosing, chosen = degrees[:-1:2], [*_branches(step, degrees), degrees[-1]]
    elif step.op in {"bands", "lookup"}:
        choosing, chosen = degrees[:1], list(degrees[1:])
    else:
        choosing, chosen = degrees, [0]
    still = all(degree in {0, "any"} for degree in choosing)
    return _alike(chosen) if still else None


def _branches(step: Expr, degrees: Sequence[Degree]) -> Iterator[Degree]:
    """Give the degrees of the branches of a choice; what is chosen for being missing has any."""
    triples = zip(step.args[:-1:2], step.args[1:-1:2], degrees[1:-1:2], strict=True)
    for asked, branch, degree in triples:
        missing = asked.op == "missing" and asked.args[0] is branch
        yield "any" if missing else degree


_PRODUCTS = {"mul", "div", "power", "abs", "previous"}
