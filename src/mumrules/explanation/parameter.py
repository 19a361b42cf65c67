"""The facts of a parameter: what was submitted, and how it became the score."""

from collections.abc import Iterator

from mumrules.assessment.answers import asked_figure
from mumrules.assessment.undecided import is_open
from mumrules.explanation.cohort import facts
from mumrules.explanation.facts import HoleRule, Kind, Observed, Scoring, Step
from mumrules.explanation.outputs import further, rules
from mumrules.explanation.stretches import fired
from mumrules.explanation.unit import Unit
from mumrules.explanation.valuation import Known, taken, valued
from mumrules.expression.expr import walk
from mumrules.expression.values import Value, is_hole, number
from mumrules.plan.graph import GraphNode
from mumrules.plan.inputs import inputs_of


def scoring(node: GraphNode, unit: Unit) -> tuple[Scoring, tuple[Step, ...]]:
    """Return how the value of a parameter became its score, and the steps on the way."""
    known = valued((node.scored, node.score), unit.inputs, unit.results.reference, unit.others)
    # How outliers are found takes many steps over the cohort; the value that comes out is told.
    unsaid = set(walk(node.value)) if node.resolved.outliers and node.value is not None else set()
    path = tuple(dict.fromkeys(e for e in taken(node.score, known) if e not in unsaid))
    bands = (
        fired(expr, value)
        for expr in path
        if expr.op == "bands"
        and not is_open(known[expr])
        and (value := number(known[expr.args[0]])) is not None
    )
    found = Scoring(
        tuple(_observed(node, unit)),
        unit.figure(node.code, "value"),
        _hole(node, unit),
        tuple(bands),
        facts(path, known, unit.holders),
        rules(node, unit),
        further(node, unit),
    )
    return found, tuple(_steps(node, unit, known))


def _observed(node: GraphNode, unit: Unit) -> Iterator[Observed]:
    for name in node.answers.asked if node.answers is not None else ():
        yield Observed(name, unit.value(node.code, asked_figure(name)), None)
    for name in inputs_of(node.resolved):
        yield unit.observed(name)


def _steps(node: GraphNode, unit: Unit, known: Known) -> Iterator[Step]:
    scored, score = unit.number(node.code, "scored"), unit.number(node.code, "score")
    if score is None:
        return
    if scored is None:
        yield Step(Kind.HOLE, None, score)
        return
    before: Value = scored
    if node.resolved.element.round is not None and node.scored.op == "round":
        before = known[node.scored.args[0]]
    plain = number(before)
    assert plain is not None, "what is rounded is there"
    yield Step(Kind.SCALE, None, plain)
    if plain != scored:
        yield Step(Kind.ROUNDING, plain, scored)


def _hole(node: GraphNode, unit: Unit) -> HoleRule | None:
    """Return what the policy did; it is not asked for a unit that submitted nothing at all."""
    raw, policy = unit.figure(node.code, "raw"), node.resolved.missing
    if is_hole(raw) and not is_hole(unit.value(node.code, "value")):
        return HoleRule(raw, policy.action(raw.reason), unit.number(node.code, "value"))
    scored, counts = unit.value(node.code, "scored"), unit.value(node.code, "counts")
    if not is_hole(scored) or is_hole(counts):
        return None
    return HoleRule(scored, policy.action(scored.reason), unit.number(node.code, "score"))
