"""The table of primitives: one row each, with every form that a reader needs.

A primitive enters with its kind rule, exact form and range rule here, its generated form
in `assessment.exact` where the exact form itself is not fast enough, and its column form in
`assessment.columns`; the tests hold the readers' tables to this one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from mumrules.expression import days, exact, typing_rules
from mumrules.expression.bounds import arithmetic, choices, cohort, conditions, leaves, roots
from mumrules.expression.bounds import days as bounds_of_days
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.exact import Form, absorbing, deciding
from mumrules.expression.kinds import Reach
from mumrules.expression.ranges import Range
from mumrules.expression.typing_rules import Rule
from mumrules.expression.values import Value

Bounds: TypeAlias = Callable[..., Range]


@dataclass(frozen=True, slots=True)
class Primitive:
    """One row of the table.

    Attributes:
        kind: Which kinds it takes and gives.
        exact: Its value for exact operands, holes included.
        bounds: What can be proven of its value.
        sees_holes: Whether it looks at holes instead of passing them on.
        cohort: Whether it looks at other rows: the cohort, or another period.
        reach: For a reduction: how far its result reaches when no groups are asked for.
        rational: Whether its result is rational; None where that depends on its operands.
    """

    kind: Rule
    exact: Form
    bounds: Bounds
    sees_holes: bool = False
    cohort: bool = False
    reach: Reach = Reach.UNIT
    rational: bool | None = None


def _plain(kind: Rule, form: Form, bounds: Bounds, *, rational: bool | None = None) -> Primitive:
    return Primitive(kind, absorbing(form), bounds, rational=rational)


def _seeing(kind: Rule, form: Form, bounds: Bounds) -> Primitive:
    return Primitive(kind, deciding(form), bounds, sees_holes=True)


def _never(_values: exact.Values, _options: exact.Options) -> Value:
    raise AssertionError("a leaf or a reduction is read by the reader itself")


def _cohort(kind: Rule, bounds: Bounds, reach: Reach, *, rational: bool | None = None) -> Primitive:
    return Primitive(kind, _never, bounds, cohort=True, reach=reach, rational=rational)


_REDUCTION_BOUNDS = {
    "cohort sum": cohort.cohort_sum,
    "cohort count": cohort.not_negative,
    "cohort sample sd": cohort.spread,
    "cohort population sd": cohort.spread,
    "cohort sample variance": cohort.spread,
    "cohort population variance": cohort.spread,
}
_RATIONAL = {"cohort count": True, "cohort sample sd": False, "cohort population sd": False}

PRIMITIVES: Final[dict[str, Primitive]] = {
    "literal": Primitive(typing_rules.declared, _never, leaves.literal, sees_holes=True),
    "input": Primitive(typing_rules.declared, _never, leaves.given, sees_holes=True),
    "figure": Primitive(typing_rules.declared, _never, leaves.given, sees_holes=True),
    "add": _plain(typing_rules.numbers, exact.add, arithmetic.add),
    "mul": _plain(typing_rules.numbers, exact.mul, arithmetic.mul),
    "div": _plain(typing_rules.numbers, exact.div, arithmetic.div),
    "min": _plain(typing_rules.numbers, exact.minimum, arithmetic.minimum),
    "max": _plain(typing_rules.numbers, exact.maximum, arithmetic.maximum),
    "abs": _plain(typing_rules.numbers, exact.absolute, arithmetic.absolute),
    "round": _plain(typing_rules.numbers, exact.rounded, arithmetic.rounded, rational=True),
    "power": _plain(typing_rules.numbers, exact.power, roots.power, rational=False),
    "exp": _plain(typing_rules.numbers, exact.exponential, roots.exponential, rational=False),
    "ln": _plain(typing_rules.numbers, exact.logarithm, roots.logarithm, rational=False),
    "years": _plain(typing_rules.dates, days.years, bounds_of_days.apart, rational=True),
    "days": _plain(typing_rules.dates, days.days, bounds_of_days.apart, rational=True),
    "date part": _plain(typing_rules.dates, days.part, bounds_of_days.part, rational=True),
    "lt": _plain(typing_rules.ordering, exact.less, conditions.comparison),
    "le": _plain(typing_rules.ordering, exact.at_most, conditions.comparison),
    "eq": _plain(typing_rules.likeness, exact.equal, conditions.condition),
    "and": _plain(typing_rules.logic, exact.both, conditions.condition),
    "or": _plain(typing_rules.logic, exact.either, conditions.condition),
    "not": _plain(typing_rules.logic, exact.negation, conditions.condition),
    "case": _seeing(typing_rules.choice, exact.case, choices.case),
    "bands": _seeing(typing_rules.banding, exact.bands, choices.bands),
    "lookup": _seeing(typing_rules.table, exact.lookup, choices.lookup),
    "missing": _seeing(typing_rules.question, exact.missing, conditions.missing),
    "reason": _seeing(typing_rules.naming, exact.reason, conditions.reason),
    "coalesce": _seeing(typing_rules.alternatives, exact.coalesce, choices.coalesce),
    **{
        name: _cohort(
            typing_rules.reduction,
            _REDUCTION_BOUNDS.get(name, cohort.same_as_operand),
            Reach.COHORT,
            rational=_RATIONAL.get(name),
        )
        for name in REDUCTIONS
    },
    "rank": _cohort(typing_rules.ranking, cohort.place, Reach.UNIT, rational=True),
    "previous": _cohort(typing_rules.itself, cohort.same_as_operand, Reach.UNIT),
}
