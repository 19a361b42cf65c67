"""Generated code for sets of outputs: made once for each, bound to the values of a cohort."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from mumrules.assessment.exact.emitter import Known
from mumrules.assessment.exact.fixing import with_scalars
from mumrules.assessment.exact.looks import Look
from mumrules.assessment.exact.source import AbsentError, Compiled, compiled
from mumrules.assessment.exact.stages import stages
from mumrules.expression.expr import Expr, walk
from mumrules.expression.kinds import Reach
from mumrules.expression.prove import Proof

Placing: TypeAlias = Callable[[Expr], Callable[[Mapping[str, Any]], Any]]
"""Gives for a rank what finds the place of a mapping."""


class Bound(NamedTuple):
    """A function of one unit.

    Attributes:
        evaluate: The function.
        factors: What makes its results values, one for each.
        inputs: The inputs that it takes.
        ranks: The places and known values that it takes after them.
    """

    evaluate: Callable[..., tuple[Any, ...]]
    factors: tuple[Any, ...]
    inputs: tuple[Expr, ...]
    ranks: tuple[Expr, ...]


class Code:
    """Gives functions of one unit; *taking* is what taking raw values in needs."""

    def __init__(self, taking: Mapping[str, object]) -> None:
        self._taking = taking
        self._proof = Proof()
        self._made: dict[tuple[object, ...], Compiled] = {}
        self._stages: dict[tuple[Expr, ...], list[list[Expr]]] = {}
        self._is_long: dict[Expr, bool] = {}

    def stages(self, outputs: Sequence[Expr]) -> list[list[Expr]]:
        """Return every reduction and rank below *outputs*, those first that the next ones need."""
        key = tuple(outputs)
        if key not in self._stages:
            self._stages[key] = stages(outputs)
        return self._stages[key]

    def is_long(self, expr: Expr) -> bool:
        """Whether *expr* may be irrational somewhere, and take long to work out."""
        if expr not in self._is_long:
            self._is_long[expr] = not all(part.rational for part in walk(expr))
        return self._is_long[expr]

    def bound(
        self,
        outputs: Sequence[Expr],
        found: Mapping[Expr, Any],
        known: Known = frozenset(),
        *,
        looks: Mapping[str, Look] = MappingProxyType({}),
        placing: Placing | None = None,
    ) -> Bound:
        """Return the function of *outputs*.

        Without *placing* it takes numbers in input steps, then places and known values.

        Args:
            outputs: What it computes.
            found: The values of the cohort, scalars and those within groups.
            known: What is given of a unit besides its inputs and places.
            looks: The inputs of a mapping that refuse what only a table can judge.
            placing: Finds the places of a mapping; the function takes one then.
        """
        taking = None if placing is None else self._taking
        key = (tuple(outputs), known, taking is None, tuple(looks))
        if key not in self._made:
            self._made[key] = compiled(outputs, self._proof, known, taking=taking, looks=looks)
        try:
            return _bound(self._made[key], found, placing)
        except AbsentError:
            scalars = {e: value for e, value in found.items() if e.reach is not Reach.UNIT}
            fixed = with_scalars(outputs, scalars)
            made = compiled(fixed, self._proof, known, taking=taking, looks=looks)
            return _bound(made, found, placing)


def _bound(made: Compiled, found: Mapping[Expr, Any], placing: Placing | None) -> Bound:
    scalars = [found[expr] for expr in made.scalars]
    groups = [found[expr] for expr in made.groups]
    places = [] if placing is None else [placing(expr) for expr in made.ranks]
    return Bound(*made.bind(scalars, groups, places), made.inputs, made.ranks)
