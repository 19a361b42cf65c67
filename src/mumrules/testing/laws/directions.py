"""A better value is never worse."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from hypothesis import strategies as st

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.reference import Reference
from mumrules.assessment.results import Results
from mumrules.expression.build import data_input
from mumrules.expression.expr import Expr, walk
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value, is_hole, number
from mumrules.language import Text
from mumrules.methods.call import Scale
from mumrules.numbers import Number, is_number
from mumrules.plan.graph import GraphNode
from mumrules.real.real import compare
from mumrules.testing.boundaries import boundaries
from mumrules.testing.laws.law import Breach, Example
from mumrules.testing.laws.said import case, differing, unit_at
from mumrules.testing.laws.slopes import Slope, Slopes
from mumrules.testing.laws.subject import Subject
from mumrules.testing.strategies.units import as_percents, cohorts
from mumrules.testing.strategies.values import values

SAYS = Text(
    "a better value of a parameter never lowers its score, nor the scores above it",
    "лучшее значение показателя не снижает ни его балл, ни баллы узлов над ним",
)
NONE = Text(
    "no parameter says which of its values are better",
    "ни про один показатель не известно, какие значения лучше",
)
ORDERED = {"number", "boolean"}


@dataclass(frozen=True, slots=True)
class Direction:
    """How scores move with an input.

    Attributes:
        input: The name of the input.
        code: The parameter that reads it.
        slopes: 1 or -1 for each node whose score rises or falls with it, the parameter first.
    """

    input: str
    code: str
    slopes: Mapping[str, int]


def better_is_not_worse(subject: Subject, example: Example) -> Iterator[Breach]:
    """Against the same cohort, scores move with an input in their direction or not at all."""
    assert example.after is not None
    reference = subject.results(example.before).reference
    before = subject.results(example.before, reference)
    after = subject.results(example.after, reference)
    for row, (old, new) in enumerate(zip(example.before, example.after, strict=True)):
        for known in directions(subject):
            rose = _order(before, after, known.input, row)
            alone = {name for name in old if old[name] != new[name]} == {known.input}
            scored = _is_scored(before, known.code, row) and _is_scored(after, known.code, row)
            if rose and alone and scored and _same_count(before, after, row):
                yield from _worse(example, (before, after), known, row, rose)


def no_direction(subject: Subject) -> Text | None:
    """Return why the law says nothing: no input has a direction."""
    return None if directions(subject) else NONE


@st.composite
def raised(draw: st.DrawFn, subject: Subject) -> Example:
    """Units, and the same with another value of an input of one unit."""
    before = draw(cohorts(subject.plan, max_size=3))
    row = draw(st.integers(0, len(before) - 1))
    name = draw(st.sampled_from(directions(subject))).input
    asked = next(asked for asked in subject.graph.inputs if asked.name == name)
    drawn = values(asked, boundaries(subject.plan)[name])
    before = [{**r, name: draw(drawn)} if at == row else r for at, r in enumerate(before)]
    after = [{**r, name: draw(drawn)} if at == row else r for at, r in enumerate(before)]
    return Example(as_percents(subject.plan, before), as_percents(subject.plan, after))


@lru_cache(maxsize=8)
def directions(subject: Subject) -> tuple[Direction, ...]:
    """Return the inputs whose direction is known: said by the file, or read off the operations."""
    found = (_direction(subject, node) for node in subject.parameters)
    return tuple(direction for direction in found if direction is not None)


def _direction(subject: Subject, node: GraphNode) -> Direction | None:
    names = [str(expr.options[0]) for expr in walk(node.scored) if expr.op == "input"]
    kinds = {asked.name: asked.kind for asked in subject.graph.inputs}
    if node.value is None or len(names) != 1 or kinds[names[0]] not in ORDERED:
        return None
    observed = data_input(names[0], Kind(kinds[names[0]]))
    own = _own_slope(node, observed) or _tendency(subject, node, names[0])
    if not own:
        return None
    slopes = Slopes({observed: None, node.scored: own, node.score: own})
    above = {part.code: slopes(part.score) for part in subject.above(node.code)}
    return Direction(
        names[0], node.code, {node.code: own, **{code: s for code, s in above.items() if s}}
    )


def _own_slope(node: GraphNode, observed: Expr) -> Slope:
    """Return how the score of a parameter moves: as its file says, or as its operations do."""
    assert node.value is not None
    method = node.resolved.method
    of_value = Slopes({observed: 1})(node.value)
    if isinstance(method, Scale) and method.directed and node.resolved.better and of_value:
        return of_value if node.resolved.better == "higher" else -of_value
    return Slopes({observed: 1})(node.scored)


def _tendency(subject: Subject, node: GraphNode, name: str) -> Slope:
    """Return whether the score is greater at the greatest boundary of its input, or at the least.

    That is what a table means to say, where its rows do not rise or fall all the way.
    """
    if node.scored.stage:
        return None
    ends = [boundaries(subject.plan)[name][end] for end in (0, -1)]
    [(low, high)] = ExactReader({}).rows([node.scored], {name: ends}, 2, Reference())
    return compare(high, low) if is_number(low) and is_number(high) else None


def _worse(
    example: Example, runs: tuple[Results, Results], known: Direction, row: int, rose: int
) -> Iterator[Breach]:
    assert example.after is not None
    after = runs[1]
    for code, slope in known.slopes.items():
        was, is_ = (run.figures[code, "score"][row] for run in runs)
        if is_number(was) and is_number(is_) and compare(is_, was) == -slope * rose:
            yield _breach(example, after, known.input, (row, code), (was, is_))


def _breach(
    example: Example, after: Results, name: str, at: tuple[int, str], scores: tuple[Value, Value]
) -> Breach:
    assert example.after is not None
    row, code = at
    unit, (was, is_) = unit_at(after, row), scores
    old, new = example.before[row][name], example.after[row][name]
    says = differing(
        f"{unit}: `{name}` goes from {old} to {new}",
        f"{unit}: `{name}` меняется с {old} на {new}",
        (code, "score"),
        (was, is_),
    )
    key = (code, "score")
    return Breach(says, case(SAYS, example.after, [(unit, key, is_)], example.before))


def _order(before: Results, after: Results, name: str, row: int) -> int:
    """Return 1 or -1 as an input of a unit has risen or fallen, else 0."""
    was, is_ = (_as_number(run.dataset.columns[name][row]) for run in (before, after))
    return 0 if was is None or is_ is None else compare(is_, was) or 0


def _as_number(value: Value) -> Number | None:
    """Return a number; 1 for yes and 0 for no."""
    return int(value) if isinstance(value, bool) else number(value)


def _is_scored(run: Results, code: str, row: int) -> bool:
    """Whether the scale of a parameter has a score for a unit: beyond its domain none is better."""
    return not is_hole(run.figures[code, "scored"][row])


def _same_count(before: Results, after: Results, row: int) -> bool:
    """Whether the same nodes count for a unit in both runs."""
    counts = [key for key in before.figures if key[1] == "counts"]
    return all(before.figures[key][row] == after.figures[key][row] for key in counts)
