"""Hit policies: what becomes of the rules that fire, as expressions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any, Final

from mumrules.expression.build import case, nothing, total
from mumrules.expression.expr import Expr, literal
from mumrules.expression.values import Value
from mumrules.methods.decisions.table import Table

NO_RULE: Final = "no rule fires"
SEVERAL: Final = "several rules fire"
DIFFER: Final = "the rules that fire differ"


@dataclass(frozen=True, slots=True)
class Firing:
    """The rules of a table, each with whether it fires.

    Attributes:
        table: The table.
        fires: Whether each rule fires.
    """

    table: Table
    fires: tuple[Expr, ...]

    @property
    def number(self) -> Expr:
        """How many rules fire."""
        return count(self.fires)

    def given(self, output: int) -> list[Value]:
        """Return what each rule gives for an output."""
        return [rule.gives[output] for rule in self.table.rules]

    def otherwise(self, output: int) -> Expr:
        """Return what an output is where no rule fires."""
        written = self.table.otherwise[output]
        if written is not None:
            return literal(written)
        name = list(self.table.options.outputs)[output]
        return nothing(NO_RULE, self.table.options.kind_of(name))

    def by_priority(self) -> list[int]:
        """Return the rules, the one with the most important outputs first."""
        return sorted(range(len(self.table.rules)), key=self._priority)

    def _priority(self, rule: int) -> list[int]:
        gives = zip(self.table.rules[rule].gives, self.table.orders, strict=True)
        return [order.index(value) for value, order in gives if order]


def count(conditions: Sequence[Expr]) -> Expr:
    """How many of *conditions* hold."""
    return total(case((condition, 1), otherwise=0) for condition in conditions)


def unique(firing: Firing, output: int) -> Expr:
    """What the only rule that fires gives; undefined where several do."""
    return _only(firing, output, firing.number, SEVERAL)


def any_(firing: Firing, output: int) -> Expr:
    """What all rules that fire give; undefined where they differ."""
    alike: dict[tuple[Value, ...], list[Expr]] = {}
    for rule, fires in zip(firing.table.rules, firing.fires, strict=True):
        alike.setdefault(rule.gives, []).append(fires)
    answers = [reduce(or_, group) for group in alike.values()]
    return _only(firing, output, count(answers), DIFFER)


def first(firing: Firing, output: int) -> Expr:
    """What the first rule that fires gives."""
    return _first(firing, output, in_table_order(firing))


def priority(firing: Firing, output: int) -> Expr:
    """What the rule with the most important outputs gives, of those that fire."""
    return _first(firing, output, firing.by_priority())


def collect_sum(firing: Firing, output: int) -> Expr:
    """The sum of what the rules that fire give."""
    pairs = zip(firing.fires, firing.given(output), strict=True)
    summed = total(case((fires, value), otherwise=0) for fires, value in pairs)
    return case((firing.number > 0, summed), otherwise=firing.otherwise(output))


def collect_min(firing: Firing, output: int) -> Expr:
    """The least of what the rules that fire give."""
    return _first(firing, output, _rising(firing, output))


def collect_max(firing: Firing, output: int) -> Expr:
    """The greatest of what the rules that fire give."""
    return _first(firing, output, _rising(firing, output)[::-1])


def collect_count(firing: Firing, _output: int) -> Expr:
    """How many rules fire."""
    return firing.number


def in_table_order(firing: Firing) -> list[int]:
    """Return the rules as they stand in the table."""
    return list(range(len(firing.table.rules)))


SINGLE: Final[Mapping[str, Callable[[Firing, int], Expr]]] = {
    "unique": unique,
    "any": any_,
    "first": first,
    "priority": priority,
    "collect sum": collect_sum,
    "collect min": collect_min,
    "collect max": collect_max,
    "collect count": collect_count,
}
LISTED: Final[Mapping[str, Callable[[Firing], list[int]]]] = {
    "collect": in_table_order,
    "rule order": in_table_order,
    "output order": Firing.by_priority,
}


def _only(firing: Firing, output: int, answers: Expr, fault: str) -> Expr:
    otherwise = firing.otherwise(output)
    pairs = zip(firing.fires, firing.given(output), strict=True)
    too_many = (answers > 1, nothing(fault, otherwise.kind))
    return case(too_many, *pairs, otherwise=otherwise)


def _first(firing: Firing, output: int, order: Sequence[int]) -> Expr:
    """Return what the first rule in *order* that fires gives."""
    given = firing.given(output)
    branches = [(firing.fires[rule], given[rule]) for rule in order]
    return case(*branches, otherwise=firing.otherwise(output))


def _rising(firing: Firing, output: int) -> list[int]:
    given: list[Any] = firing.given(output)
    return sorted(range(len(given)), key=given.__getitem__)
