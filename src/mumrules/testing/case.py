"""A case as a value: data, and what must come of them."""

from dataclasses import dataclass

from mumrules.dataset.table import Table
from mumrules.diagnostics.place import Span
from mumrules.language import Language
from mumrules.numbers import Exact

UNIT = "unit"
"""The header of the first column of the tables of a case, which names the units."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names of diagnostics that are expected, and where they stand."""

    names: tuple[str, ...]
    place: Span | None = None


@dataclass(frozen=True, slots=True)
class Expectation:
    """One figure that is expected.

    Attributes:
        figure: What the file calls it: `score`, `1.1`, `1.1 zone`.
        values: The expected value as it is written; several of findings and lists alone.
        unit: The unit; None where the case has one unit alone.
        place: Where the value stands.
        key: Where the figure is named.
        of_unit: Where the unit is named.
    """

    figure: str
    values: tuple[str, ...]
    unit: str | None = None
    place: Span | None = None
    key: Span | None = None
    of_unit: Span | None = None


@dataclass(frozen=True, slots=True)
class CaseTable:
    """The units of a case.

    Attributes:
        table: Their raw values.
        unit_column: The column that names the units; found by itself where None.
    """

    table: Table
    unit_column: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """Data, and what must come of them.

    Attributes:
        title: What holds, in one sentence.
        data: The units.
        expectations: The figures that are expected.
        alone: Whether the unit stands alone, and is no cohort of its own.
        against: The cohort to compare with; None where the units are their own.
        diagnostics: All that is said of the data; None where that is left open.
        refused: The faults that forbid to score the data; None where they can be scored.
        tolerance: How far a number may be from the expected one.
        place: Where the case stands.
        expected: Where it is said what is expected of data that can be scored, with the key.
    """

    title: str
    data: CaseTable
    expectations: tuple[Expectation, ...] = ()
    alone: bool = False
    against: CaseTable | None = None
    diagnostics: Names | None = None
    refused: Names | None = None
    tolerance: Exact = 0
    place: Span | None = None
    expected: Span | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a mutant that no case notices is no mistake.

    Attributes:
        mutant: The name of the mutant.
        reason: Why.
        place: Where the mutant is named.
    """

    mutant: str
    reason: str
    place: Span | None = None


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The cases of one file.

    Attributes:
        file: The path of the file.
        methodology: The edition or the path of the methodology, as `Engine.load` takes it.
        cases: The cases, in the order of the file.
        place: Where the methodology is named; None where it goes by the name of the file.
        language: The language that its author writes in.
        explained: Mutants that no case needs to notice.
    """

    file: str
    methodology: str
    cases: tuple[Case, ...]
    place: Span | None = None
    language: Language = "en"
    explained: tuple[Explanation, ...] = ()
