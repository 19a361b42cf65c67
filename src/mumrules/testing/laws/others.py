"""A unit moves others only through what the cohort fixes."""

from collections.abc import Iterator

from hypothesis import strategies as st

from mumrules.assessment.figures import Key
from mumrules.assessment.reference import Reference
from mumrules.assessment.results import is_place
from mumrules.expression.expr import Expr, walk
from mumrules.language import Text
from mumrules.testing.case import UNIT
from mumrules.testing.laws.compared import differences
from mumrules.testing.laws.law import Breach, Example
from mumrules.testing.laws.said import breach
from mumrules.testing.laws.subject import Subject
from mumrules.testing.strategies.units import as_percents, cohorts, units

SAYS = Text(
    "one more unit that changes no figure of the cohort changes no score of the others",
    "ещё один объект, который не меняет величин когорты, не меняет и баллов других объектов",
)
NEWCOMER = "Я"


def others_stay_put(subject: Subject, example: Example) -> Iterator[Breach]:
    """Where greatest, mean and their like stay as they are, so do all figures but places."""
    assert example.after is not None
    before, after = subject.results(example.before), subject.results(example.after)
    if _scalars(before.reference) != _scalars(after.reference):
        return
    for found in differences(before, after, lambda key: not _is_placed(subject, key)):
        yield breach(SAYS, example.after, found)


@st.composite
def joined_by_one(draw: st.DrawFn, subject: Subject) -> Example:
    """Units, and the same with one more: like one of them, silent, or any other."""
    plan = subject.plan
    before = draw(cohorts(plan))
    like = draw(st.sampled_from(before))
    own = [asked for asked in like if asked not in {UNIT, plan.graph.period}]
    fresh = units(plan).map(lambda unit: {name: unit[name] for name in own})
    other = draw(st.one_of(st.just({}), fresh, st.just(dict.fromkeys(own))))
    newcomer = {**like, **other, UNIT: NEWCOMER}
    return Example(before, as_percents(plan, [*before, newcomer]))


def _scalars(reference: Reference) -> tuple[dict[Expr, object], dict[Expr, object]]:
    """Return what a cohort fixes but for the order of its units."""
    groups = {expr: found for expr, found in reference.groups.items() if expr.op != "rank"}
    return dict(reference.scalars), {expr: dict(found) for expr, found in groups.items()}


def _is_placed(subject: Subject, key: Key) -> bool:
    """Whether a figure depends on a place, which every unit of the cohort has a part in."""
    return is_place(key[-1]) or any(step.op == "rank" for step in walk(subject.figures[key]))
