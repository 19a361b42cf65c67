"""What a plan says of the data of a case, as far as a case can ask."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mumrules.assessment.answers import Answer
from mumrules.engine.plan import Plan
from mumrules.errors import DatasetError
from mumrules.testing.case import Case
from mumrules.testing.figures import figure_called
from mumrules.testing.running import assessed


@dataclass(frozen=True, slots=True)
class Seen:
    """What a plan says of the data of a case.

    Attributes:
        refused: The names of the faults for which the data cannot be scored; none where they can.
        diagnostics: The names of all that is said of the data.
        figures: The figures that were asked for, by row and name; those that are there.
    """

    refused: tuple[str, ...] = ()
    diagnostics: tuple[str, ...] = ()
    figures: Mapping[tuple[int, str], Answer] = field(default_factory=dict)


def seen(case: Case, plan: Plan, names: Sequence[str]) -> Seen:
    """Return what *plan* says of the data of a case."""
    try:
        assessment = assessed(case, plan)
    except DatasetError as error:
        return Seen(tuple(dict.fromkeys(d.name for d in error.diagnostics)))
    results = assessment.results
    figures: dict[tuple[int, str], Answer] = {}
    for name in names:
        figure = figure_called(results, name)
        for row in range(len(results.dataset.units)) if figure is not None else ():
            found = figure.find(results, row) if figure is not None else None
            if found is not None:
                figures[row, name] = found
    told = tuple(dict.fromkeys(d.name for d in assessment.diagnostics))
    return Seen((), told, figures)
