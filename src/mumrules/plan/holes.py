"""What the holes of a node do: a value or a score in their place, or a node that does not count."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from mumrules import dates
from mumrules.expression.build import coalesce, looked_up, over_cohort, previous, reason
from mumrules.expression.expr import Expr, literal
from mumrules.expression.kinds import KIND_WORDS, Kind, KindError
from mumrules.expression.values import Value
from mumrules.language import Text
from mumrules.methodology.fields import FLAGS
from mumrules.methodology.missing import Missing, is_value
from mumrules.numbers import Exact, from_text
from mumrules.plan.builder import Builder

StandIn: TypeAlias = Callable[[str], Expr | None]


def imputed(builder: Builder, policy: Missing, raw: Expr) -> Expr:
    """Return *raw* with the values that stand in for its holes; what cannot be had stays a hole.

    Values are made of what was observed alone.
    """

    def stand_in(action: str) -> Expr | None:
        if action == "previous":
            return previous(raw)
        if action.startswith("value "):
            return literal(_value(action.removeprefix("value "), raw.kind))
        if is_value(action):
            group, _, reduction = action.partition(" ")
            within = builder.groups.keys(("group",)) if group == "group" else ()
            return over_cohort(reduction, raw, *within)
        return None

    return _with(raw, policy, stand_in) if policy.imputes else raw


def after_scale(score: Expr, policy: Missing, least: Exact | None) -> Expr:
    """Return *score* with the scores that stand in for its holes.

    The worst score is the least that is proven, else the least of the cohort.
    """

    def stand_in(action: str) -> Expr | None:
        if action == "zero":
            return literal(0)
        if action == "worst":
            return literal(least) if least is not None else over_cohort("min", score)
        if action.startswith("score "):
            return literal(from_text(action.removeprefix("score ")) or 0)
        return None

    return _with(score, policy, stand_in)


def counting(score: Expr, policy: Missing) -> Expr:
    """Return whether a node counts for a unit: not where the hole of its score is excluded."""
    actions = policy.actions()
    out = [why for why, action in actions.items() if action == "exclude"]
    kept = [why for why, action in actions.items() if action != "exclude"]
    if policy.any == "exclude":
        return looked_up(reason(score), [(why, True) for why in ("", *kept)], otherwise=False)
    if not out:
        return literal(True)
    return looked_up(reason(score), [(why, False) for why in out], otherwise=True)


def _with(value: Expr, policy: Missing, stand_in: StandIn) -> Expr:
    instead: Mapping[str, Expr | None]
    instead = {why: stand_in(action) for why, action in policy.actions().items()}
    for_any = stand_in(policy.any)
    otherwise = value if for_any is None else coalesce(value, for_any)
    if all(other is for_any for other in instead.values()):
        return otherwise
    rows = [(why, value if s is None else _in_place(value, s)) for why, s in instead.items()]
    return looked_up(reason(value), rows, otherwise)


def _in_place(hole: Expr, other: Expr) -> Expr:
    """Return *other*, or the hole as it was where there is no other value."""
    return other if other.op == "literal" else coalesce(hole, other)


def _value(written: str, kind: Kind) -> Value:
    found: Value | None = written
    if kind is Kind.NUMBER:
        found = from_text(written)
    elif kind is Kind.BOOLEAN:
        found = FLAGS.get(written.casefold())
    elif kind is Kind.DATE:
        found = dates.from_text(written)
    if found is None:
        due = KIND_WORDS[kind]
        en = f"`{written}` stands in for a hole where {due.en} is due"
        raise KindError(Text(en, f"вместо пропуска стоит `{written}`, а нужно {due.ru}"))
    return found
