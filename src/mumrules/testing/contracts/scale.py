"""The contract of a scale."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Any

from hypothesis import strategies as st

from mumrules.expression.build import data_input
from mumrules.expression.expr import Expr, literal, walk
from mumrules.expression.kinds import Kind
from mumrules.expression.prove import Proof
from mumrules.expression.ranges import Range
from mumrules.holes import NOT_APPLICABLE, SUPPRESSED, Hole
from mumrules.language import Text
from mumrules.methods.call import Scale, ScaleCall
from mumrules.numbers import Exact, is_number, plain
from mumrules.real.real import compare
from mumrules.testing.contracts.clause import EXAMPLES, Clause, keep
from mumrules.testing.contracts.evaluation import disagreement, lies_within, unlike, worked_out

MAXIMUM = 25
VALUE = "x"


@dataclass(frozen=True, slots=True)
class Called:
    """A scale with all that it is called with but a value.

    Attributes:
        scale: The scale.
        options: Its options, read.
        better: Which values are better.
        maximum: The most that the parameter can score, where the scale must know it.
        formulas: Its options that are formulas, by path.
        values: The values to try it on.
    """

    scale: Scale
    options: Any
    better: str
    maximum: Exact | None
    formulas: Mapping[tuple[str | int, ...], Expr]
    values: st.SearchStrategy[Any]

    @property
    def score(self) -> Expr:
        """What the scale makes of a value."""
        value = data_input(VALUE, self.scale.kind)
        call = ScaleCall(value, self.options, self.better, self.maximum, self.formulas)
        answers = self.scale.answers
        return self.scale.score(call) if answers is None else answers(call).score


def check_scale(  # noqa: PLR0913 - all but one are keywords
    scale: Scale,
    *,
    options: Mapping[str, Any] | None = None,
    formulas: Mapping[str, Expr | int | Fraction | str] | None = None,
    maximum: Exact = MAXIMUM,
    values: st.SearchStrategy[Any] | None = None,
    examples: int = EXAMPLES,
    seed: int = 0,
) -> tuple[str, ...]:
    """Hold a scale to its contract, and return the names of the laws that it keeps.

    Args:
        scale: The scale.
        options: Its options, as the fields of their model are called.
        formulas: Those of its options that are formulas: a constant, or an expression.
        maximum: The maximum of the parameter, for a scale that must know it.
        values: The values to try it on; numbers from -20 to 120 for a scale of numbers.
        examples: How many cohorts each law is tried on.
        seed: Chooses other cohorts.

    Raises:
        ContractBrokenError: It breaks a law, which is named.
    """
    written = {**(options or {}), **dict.fromkeys(formulas or {}, "0")}
    read = scale.options.model_validate(written)
    linked: dict[tuple[str | int, ...], Expr]
    linked = {(n,): f if isinstance(f, Expr) else literal(f) for n, f in (formulas or {}).items()}
    drawn = _VALUES[scale.kind] if values is None else values
    kept: dict[str, None] = {}
    for better in ("higher", "lower") if scale.directed else ("higher",):
        bound = maximum if scale.bounded else None
        called = Called(scale, read, better, bound, linked, drawn)
        kept |= dict.fromkeys(keep(CLAUSES, called, examples, seed))
    return tuple(kept)


def gives_its_kind(called: Called, _: None) -> Text | None:
    """Scores are of the kind that the scale says."""
    due, found = called.scale.gives(called.options), called.score.kind
    return None if due is found else Text(f"gives {found}, not {due}", f"даёт {found}, а не {due}")


def same_again(called: Called, _: None) -> Text | None:
    """Called twice alike, a scale gives the same expression."""
    if called.score is called.score:
        return None
    return Text("two calls give two expressions", "два вызова дают разные выражения")


def looks_at_its_value_alone(called: Called, _: None) -> Text | None:
    """A score is made of the value and of what the options name."""
    named = {name for expr in called.formulas.values() for name in _inputs(expr)}
    others = _inputs(called.score) - named - {VALUE}
    listed = ", ".join(f"`{name}`" for name in sorted(others))
    return Text(f"it reads {listed}", f"она читает {listed}") if others else None


def within_maximum(called: Called, values: list[Any]) -> Text | None:
    """A value from 0 to the maximum scores from 0 to the maximum, and all as is proven."""
    expr = called.score
    proven = Proof()(expr)
    for row, score in enumerate(worked_out(expr, {VALUE: values})):
        value, given = values[row], {VALUE: values}
        inside = called.maximum is not None and _is_inside(value, called.maximum)
        bounds = Range(0, called.maximum) if inside else proven
        if not lies_within(score, bounds):
            return _beyond(given, row, score, bounds)
    return None


def better_is_not_worse(called: Called, values: list[Any]) -> Text | None:
    """Of two values of one cohort, the better one has no lower score."""
    scores = worked_out(called.score, {VALUE: values})
    sign = 1 if called.better == "higher" else -1
    for (one, score), (other, rival) in combinations(zip(values, scores, strict=True), 2):
        if not (is_number(score) and is_number(rival)) or one == other:
            continue
        if compare(score, rival) == (-sign if one > other else sign):
            return Text(
                f"{called.better} is better: {one} scores {score}, and {other} scores {rival}",
                f"лучше {called.better}: за {one} балл {score}, а за {other} балл {rival}",
            )
    return None


def hole_in_hole_out(called: Called, values: list[Any]) -> Text | None:
    """A hole keeps its reason, and the others score as if it were not there."""
    absent = Hole(NOT_APPLICABLE)
    with_hole = {VALUE: [*values, absent]}
    *found, last = worked_out(called.score, with_hole)
    if last != absent:
        return unlike(with_hole, len(values), absent, last)
    due = worked_out(called.score, {VALUE: values})
    wrong = (row for row, score in enumerate(found) if score != due[row])
    return next((unlike(with_hole, row, due[row], found[row]) for row in wrong), None)


def order_of_units(called: Called, values: list[Any]) -> Text | None:
    """Units in the opposite order have the same scores."""
    turned = {VALUE: values[::-1]}
    due, found = worked_out(called.score, {VALUE: values})[::-1], worked_out(called.score, turned)
    wrong = (row for row, score in enumerate(found) if score != due[row])
    return next((unlike(turned, row, due[row], found[row]) for row in wrong), None)


def readers_agree(called: Called, values: list[Any]) -> Text | None:
    """Both readers give the same score, holes included."""
    return disagreement(called.score, {VALUE: [*values, Hole(SUPPRESSED)]})


def _cohorts(called: Called) -> st.SearchStrategy[list[Any]]:
    return st.lists(called.values, min_size=1, max_size=5)


def _once(_: Called) -> st.SearchStrategy[None]:
    return st.none()


def _is_inside(value: Any, maximum: Exact) -> bool:
    return isinstance(value, bool) or (is_number(value) and 0 <= value <= maximum)


def _beyond(given: Mapping[str, list[Any]], row: int, score: Any, bounds: Range) -> Text:
    value = given[VALUE][row]
    ends = f"[{bounds.low}; {bounds.high}]"
    return Text(
        f"{value} scores {score}, outside {ends}", f"за {value} балл {score}, за пределами {ends}"
    )


def _inputs(expr: Expr) -> set[str]:
    return {str(step.options[0]) for step in walk(expr) if step.op == "input"}


def _is_valued(called: Called) -> bool:
    return called.scale.valued


_NUMBERS = st.one_of(
    st.integers(-20, 120), st.integers(-200, 12_000).map(lambda n: plain(Fraction(n, 100)))
)
_VALUES: Mapping[Kind, st.SearchStrategy[Any]] = {
    Kind.NUMBER: _NUMBERS,
    Kind.TEXT: st.sampled_from(("А", "Б", "В")),
    Kind.BOOLEAN: st.booleans(),
    Kind.DATE: st.dates(),
}
CLAUSES: tuple[Clause[Called], ...] = (
    Clause(gives_its_kind, _once),
    Clause(same_again, _once),
    Clause(looks_at_its_value_alone, _once),
    Clause(within_maximum, _cohorts, _is_valued),
    Clause(better_is_not_worse, _cohorts, lambda called: called.scale.directed),
    Clause(hole_in_hole_out, _cohorts, _is_valued),
    Clause(order_of_units, _cohorts, _is_valued),
    Clause(readers_agree, _cohorts, _is_valued),
)
