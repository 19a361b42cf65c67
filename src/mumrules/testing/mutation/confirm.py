"""A case that tells a mutant from the original, to be confirmed by a person."""

from dataclasses import replace

from mumrules.assessment.answers import Answer
from mumrules.language import Language
from mumrules.testing.case import UNIT, Case, Expectation, Names
from mumrules.testing.expected import as_written
from mumrules.testing.mutation.bases import of_record, record_of
from mumrules.testing.mutation.seen import Seen

_FEW = 6


def differing(one: Seen, other: Seen) -> bool:
    """Whether two plans say something different of the same data."""
    if one.refused or other.refused:
        return set(one.refused) != set(other.refused)
    told = set(one.diagnostics) != set(other.diagnostics)
    return told or one.figures != other.figures


def confirmed(case: Case, one: Seen, other: Seen, title: str, language: Language) -> Case:
    """Return *case* with what the original says of it, as far as a mutant says otherwise.

    Args:
        case: The data.
        one: What the original says.
        other: What the mutant says.
        title: How the case is called.
        language: The language of holes and of yes and no.
    """
    bare = replace(_without_blanks(case), title=title)
    if one.refused:
        return replace(bare, refused=Names(one.refused))
    keys = [key for key in one.figures if one.figures[key] != other.figures.get(key)]
    units = _units(case)
    expected = tuple(
        Expectation(name, _written(one.figures[row, name], language), units[row])
        for row, name in keys[:_FEW]
    )
    told = None if expected else Names(one.diagnostics)
    return replace(bare, expectations=expected, diagnostics=told)


def _without_blanks(case: Case) -> Case:
    if not case.alone:
        return case
    record = {name: cell for name, cell in record_of(case).items() if cell not in (None, "")}
    return replace(of_record(record), against=case.against)


def _units(case: Case) -> list[str | None]:
    table = case.data.table
    at = table.headers.index(UNIT) if UNIT in table.headers else 0
    return [None if case.alone else str(cells[at]) for cells in table.rows]


def _written(found: Answer, language: Language) -> tuple[str, ...]:
    items = found if isinstance(found, tuple) else (found,)
    return tuple(as_written(item, language) for item in items)
