"""Units on a bound that no input reaches alone: the total is just enough for a zone."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.reference import Reference
from mumrules.dataset.inputs import Input
from mumrules.engine.plan import Plan
from mumrules.expression.expr import Expr, walk
from mumrules.numbers import Exact, plain
from mumrules.testing.boundaries import boundaries, step_of
from mumrules.testing.constants import Constant
from mumrules.testing.decisions import Decision, decisions

MOST = 60
Record = dict[str, Constant]


def crossings(plan: Plan) -> tuple[Record, ...]:
    """Return units on, just under and just over bounds that several inputs reach together.

    Inputs are raised one after another from the least of their boundaries to the greatest
    until the bound is passed; the last one is then set so that the value is exactly the bound.
    Where the value passes the bound in a leap, the units before and after it are given. Bounds
    of what depends on a cohort are left out.
    """
    found: dict[tuple[Constant, ...], Record] = {}
    ladder = _Ladder(plan)
    for decision in decisions(plan.graph):
        if len(found) < MOST:
            for record in ladder.units(decision):
                found.setdefault(tuple(record.values()), record)
    return tuple(found.values())


class _Ladder:
    """Climbs from the lowest unit to the highest, an input at a time."""

    def __init__(self, plan: Plan) -> None:
        self._inputs = {asked.name: asked for asked in plan.graph.inputs if asked.required}
        self._bounds = boundaries(plan)
        self._reader = ExactReader({})

    def units(self, decision: Decision) -> Iterator[Record]:
        """Give a unit on a bound of several inputs, and one on each side of it."""
        value, bound = decision.value, decision.bound
        names = [str(e.options[0]) for e in walk(value) if e.op == "input"]
        if (
            not isinstance(bound, int | Fraction)
            or isinstance(bound, bool)
            or value.stage
            or len(names) < 2
            or not {*names} <= {*self._inputs}
        ):
            return
        rungs = list(self._rungs(names))
        values = self._values(value, rungs)
        for index, name in enumerate(_numeric(names, self._inputs)):
            low, high = values[index : index + 2]
            if low is not None and high is not None and min(low, high) <= bound <= max(low, high):
                share = Fraction(bound - low) / (high - low) if high != low else Fraction()
                near = self._beside(rungs[index], rungs[index + 1], name, share)
                met = self._values(value, near[:1]) == [bound]
                yield from near if met else rungs[index : index + 2]
                return

    def _rungs(self, names: Sequence[str]) -> Iterator[Record]:
        """Give the lowest unit, then each with one more input at its highest."""
        unit = {name: self._end(name, 0) for name in self._bounds}
        yield unit
        for name in _numeric(names, self._inputs):
            unit = {**unit, name: self._end(name, -1)}
            yield unit

    def _end(self, name: str, at: int) -> Constant:
        """Return the least or the greatest boundary that is a bound itself, not beside one."""
        bounds = self._bounds[name]
        beside = self._inputs[name].kind == "number" and len(bounds) > 2
        return bounds[(1 if at == 0 else -2) if beside else at]

    def _beside(self, low: Record, high: Record, name: str, share: Fraction) -> list[Record]:
        start, end = low[name], high[name]
        assert isinstance(start, int | Fraction)
        assert isinstance(end, int | Fraction)
        at = plain(start + share * (end - start))
        step = step_of(self._inputs[name], at)
        if self._inputs[name].whole:
            at = round(at)
        return [{**low, name: value} for value in (at, at - step, at + step)]

    def _values(self, value: Expr, units: Sequence[Mapping[str, Constant]]) -> list[Exact | None]:
        columns = {name: [unit[name] for unit in units] for name in units[0]}
        [found] = self._reader.rows([value], columns, len(units), Reference())
        return [v if isinstance(v, int | Fraction) else None for v in found]


def _numeric(names: Sequence[str], inputs: Mapping[str, Input]) -> list[str]:
    return [name for name in names if inputs[name].kind == "number"]
