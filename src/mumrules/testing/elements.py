"""What a file of cases says, as it is written."""

from typing import Any

from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number

Figures = dict[str, tuple[str, ...]]


class CaseElement(Element):
    """One case.

    Attributes:
        case: What holds, in one sentence.
        given: The values of one unit, by input.
        cohort: Several units by name, or their table: as text, or as a file beside.
        against: The cohort to compare with, in the same forms.
        expect: The figures of the unit, or of units by name.
        diagnostics: The names of all that is said of the data, each once.
        refused: The names of the faults that forbid to score the data.
        tolerance: How far a number may be from the expected one.
    """

    case: str
    given: dict[str, str] | None = None
    cohort: Any = None
    against: Any = None
    expect: Any = None
    diagnostics: tuple[str, ...] | None = None
    refused: tuple[str, ...] | None = None
    tolerance: Number | None = None


class CaseFileElement(Element):
    """A file of cases.

    Attributes:
        methodology: The edition (`mum@2022`), or the path of its file from this one.
        cases: The cases, each read alone, so that a fault of one hides none of another.
        explained: Why a mutant that no case notices is no mistake, by the name of the mutant.
    """

    methodology: str | None = None
    cases: tuple[Any, ...]
    explained: dict[str, str] = {}


class UnitsElement(Element):
    """Units by name, each with its values by input."""

    units: dict[str, dict[str, str]]


class FiguresElement(Element):
    """What is expected of one unit, by figure."""

    figures: Figures


class FiguresOfUnitsElement(Element):
    """What is expected of several units, by unit and figure."""

    units: dict[str, Figures]
