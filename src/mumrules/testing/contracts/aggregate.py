"""The contract of an aggregate."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from mumrules.expression.build import data_input, number_input
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.prove import Proof
from mumrules.expression.ranges import Range
from mumrules.expression.values import Value, is_hole
from mumrules.holes import NOT_APPLICABLE, Hole
from mumrules.language import Text
from mumrules.methods.call import Aggregate, AggregateCall, Part
from mumrules.numbers import Exact, is_number, plain
from mumrules.real.real import compare
from mumrules.testing.contracts.clause import EXAMPLES, Clause, keep
from mumrules.testing.contracts.evaluation import disagreement, lies_within, worked_out
from mumrules.testing.expected import as_written

WEIGHTS: tuple[Exact, ...] = (1, 2, Fraction(1, 2), Fraction(1, 3))
MOST = 100


@dataclass(frozen=True, slots=True)
class Called:
    """An aggregate with its options, read."""

    aggregate: Aggregate
    options: Any
    scores: st.SearchStrategy[Any]


@dataclass(frozen=True, slots=True)
class PartDrawn:
    """A part: its code, its score, its weight, and whether it counts."""

    code: str
    score: Value
    weight: Exact
    counts: bool = True


Parts = Sequence[PartDrawn]


def check_aggregate(
    aggregate: Aggregate,
    *,
    options: Mapping[str, Any] | None = None,
    scores: st.SearchStrategy[Any] | None = None,
    examples: int = EXAMPLES,
    seed: int = 0,
) -> tuple[str, ...]:
    """Hold an aggregate to its contract, and return the names of the laws that it keeps.

    Args:
        aggregate: The aggregate.
        options: Its options, as the fields of their model are called; parts are called `1`,
            `2`, `3` and `4`.
        scores: The scores of parts to try it on; from 0 to 100 where not given.
        examples: How many sets of parts each law is tried on.
        seed: Chooses other parts.

    Raises:
        ContractBrokenError: It breaks a law, which is named.
    """
    read = aggregate.options.model_validate(dict(options or {}))
    called = Called(aggregate, read, _SCORES if scores is None else scores)
    return keep(CLAUSES, called, examples, seed)


def same_again(called: Called, parts: Parts) -> Text | None:
    """Called twice alike, an aggregate gives the same expression."""
    if _expression(called, parts) is _expression(called, parts):
        return None
    return Text("two calls give two expressions", "два вызова дают разные выражения")


def order_of_parts(called: Called, parts: Parts) -> Text | None:
    """Parts in the opposite order give the same score."""
    return _unlike(called, parts, parts[::-1])


def hole_in_hole_out(called: Called, parts: Parts) -> Text | None:
    """Where a part that counts has no score, there is none."""
    absent = Hole(NOT_APPLICABLE)
    holed = [replace(parts[0], score=absent), *parts[1:]]
    found = _score(called, holed)
    return None if found == absent else _wrong(holed, found, absent)


def left_out_part(called: Called, parts: Parts) -> Text | None:
    """A part that does not count is as good as not there, whatever stands in it."""
    for score in (parts[0].score, Hole(NOT_APPLICABLE)):
        idle = replace(parts[0], code="4", score=score, counts=False)
        found = _unlike(called, parts, [*parts, idle])
        if found is not None:
            return found
    return None


def rises_with_each_part(called: Called, parts: Parts) -> Text | None:
    """A greater score of a part never lowers the whole, unless that part is subtracted."""
    fewer = called.aggregate.subtracts(called.options)
    raised = [replace(parts[0], score=parts[0].score + 1), *parts[1:]]  # type: ignore[operator]  # drawn numbers
    before, after = _score(called, parts), _score(called, raised)
    worse = 1 if parts[0].code in fewer else -1
    if is_number(before) and is_number(after) and compare(after, before) == worse:
        return _wrong(raised, after, before)
    return None


def weights_only_where_asked(called: Called, parts: Parts) -> Text | None:
    """An aggregate that says it uses no weights does not look at them."""
    return _unlike(called, parts, [replace(part, weight=part.weight + 1) for part in parts])


def adds_up(called: Called, parts: Parts) -> Text | None:
    """Twice all scores is twice the whole, and each part brings the same whatever the others."""
    doubled = [replace(part, score=2 * part.score) for part in parts]  # type: ignore[operator]  # likewise
    found, due = _score(called, doubled), _score(called, parts)
    if is_number(due) and found != 2 * due:
        return _wrong(doubled, found, 2 * due)
    alone = [
        _score(called, [other if other is part else replace(other, score=0) for other in parts])
        for part in parts
    ]
    together = sum(score for score in alone if is_number(score))
    return None if not is_number(due) or together == due else _wrong(parts, due, together)


def within_range(called: Called, parts: Parts) -> Text | None:
    """The whole lies where it is proven to lie."""
    expr = _expression(called, parts)
    known = {number_input(part.code): Range(0, MOST, holes=False) for part in parts}
    found, proven = _score(called, parts), Proof(known)(expr)
    if lies_within(found, replace(proven, holes=True)) or not all(_is_usual(p) for p in parts):
        return None
    ends = f"[{proven.low}; {proven.high}]"
    return Text(
        f"{_told(parts, 'en')}: {found}, outside {ends}",
        f"{_told(parts, 'ru')}: {found}, за пределами {ends}",
    )


def readers_agree(called: Called, parts: Parts) -> Text | None:
    """Both readers give the same score."""
    return disagreement(_expression(called, parts), _columns(parts))


def _expression(called: Called, parts: Parts) -> Expr:
    listed = tuple(
        Part(number_input(p.code), p.weight, data_input(f"counts {p.code}", Kind.BOOLEAN), p.code)
        for p in parts
    )
    return called.aggregate.score(AggregateCall(listed, called.options))


def _columns(parts: Parts) -> dict[str, list[Any]]:
    scores = {part.code: [part.score] for part in parts}
    return scores | {f"counts {part.code}": [part.counts] for part in parts}


def _score(called: Called, parts: Parts) -> Value:
    return worked_out(_expression(called, parts), _columns(parts))[0]


def _unlike(called: Called, parts: Parts, others: Parts) -> Text | None:
    due, found = _score(called, parts), _score(called, others)
    alike = due == found or (is_hole(due) and is_hole(found))
    return None if alike else _wrong(others, found, due)


def _wrong(parts: Parts, found: Value, due: Value) -> Text:
    return Text(
        f"{_told(parts, 'en')}: {as_written(found, 'en')}, not {as_written(due, 'en')}",
        f"{_told(parts, 'ru')}: {as_written(found, 'ru')}, а не {as_written(due, 'ru')}",
    )


def _told(parts: Parts, language: Any) -> str:
    out = {"en": "left out", "ru": "не учтена"}[language]
    return ", ".join(
        f"{as_written(p.score, language)} × {p.weight}" + ("" if p.counts else f" ({out})")
        for p in parts
    )


def _is_usual(part: PartDrawn) -> bool:
    return is_number(part.score) and 0 <= part.score <= MOST


@st.composite
def _parts(draw: st.DrawFn, called: Called) -> list[PartDrawn]:
    count = draw(st.integers(1, 3))
    weights = st.sampled_from(WEIGHTS)
    return [PartDrawn(str(n), draw(called.scores), draw(weights)) for n in range(1, count + 1)]


_SCORES = st.one_of(
    st.integers(0, MOST), st.integers(0, 100 * MOST).map(lambda n: plain(Fraction(n, 100)))
)
CLAUSES: tuple[Clause[Called], ...] = (
    Clause(same_again, _parts),
    Clause(order_of_parts, _parts),
    Clause(hole_in_hole_out, _parts),
    Clause(left_out_part, _parts),
    Clause(rises_with_each_part, _parts),
    Clause(weights_only_where_asked, _parts, lambda called: not called.aggregate.weighted),
    Clause(adds_up, _parts, lambda called: called.aggregate.additive),
    Clause(within_range, _parts),
    Clause(readers_agree, _parts),
)
