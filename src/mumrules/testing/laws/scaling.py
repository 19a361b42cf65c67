"""The unit of measure of a parameter that is only compared is all one."""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from hypothesis import strategies as st

from mumrules.assessment.figures import Key
from mumrules.assessment.results import is_place
from mumrules.expression.build import data_input
from mumrules.expression.kinds import Kind
from mumrules.language import Text
from mumrules.numbers import from_text, plain
from mumrules.testing.laws.compared import differences
from mumrules.testing.laws.degrees import Degrees
from mumrules.testing.laws.law import Breach, Example
from mumrules.testing.laws.said import breach
from mumrules.testing.laws.subject import Subject
from mumrules.testing.strategies.units import as_percents, cohorts
from mumrules.testing.strategies.values import Cell

SAYS = Text(
    "a parameter that is only compared scores the same in any unit of measure",
    "показатель, который только сравнивают, в любых единицах измерения даёт те же баллы",
)
NONE = Text(
    "no parameter is only compared: each has bounds or points of its own",
    "ни один показатель не только сравнивают: у каждого есть свои границы или баллы",
)
FACTORS = (2, 10, 3, 1000)
_FIGURES = {"score", "percent", "zone", "coverage", "counts", "most"}


def unit_of_measure(subject: Subject, example: Example) -> Iterator[Breach]:
    """A positive factor on a whole column changes no score, percent, zone or place."""
    assert example.after is not None
    before, after = subject.results(example.before), subject.results(example.after)
    for found in differences(before, after, _is_scored):
        yield breach(SAYS, example.after, found)


def nothing_compared(subject: Subject) -> Text | None:
    """Return why the law says nothing: no input is homogeneous."""
    return None if homogeneous(subject) else NONE


@lru_cache(maxsize=8)
def homogeneous(subject: Subject) -> tuple[str, ...]:
    """Return the inputs whose scale no figure depends on, by the operations of the plan."""
    scored = [expr for key, expr in subject.figures.items() if _is_scored(key)]
    found: list[str] = []
    for asked in subject.graph.inputs:
        if asked.required and asked.kind == "number":
            degrees = Degrees({data_input(asked.name, Kind.NUMBER): 1})
            if all(degrees(expr) in {0, "any"} for expr in scored):
                found.append(asked.name)
    return tuple(found)


@st.composite
def measured(draw: st.DrawFn, subject: Subject) -> Example:
    """Units, and the same with one of their columns in another unit of measure."""
    before = draw(cohorts(subject.plan))
    name = draw(st.sampled_from(homogeneous(subject)))
    factor = draw(st.sampled_from(FACTORS))
    after = [{**record, name: _times(record[name], factor)} for record in before]
    return Example(before, as_percents(subject.plan, after))


def _times(cell: Cell, factor: int) -> Cell:
    if isinstance(cell, str):
        found = from_text(cell.removesuffix("%"))
        return cell if found is None else _times(found, factor)
    if isinstance(cell, int | Fraction) and not isinstance(cell, bool):
        return plain(Fraction(cell * factor))
    return cell


def _is_scored(key: Key) -> bool:
    return key[-1] in _FIGURES or is_place(key[-1])
