"""From the text of a file of cases to a value."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic, has_errors
from mumrules.diagnostics.place import Span
from mumrules.document import from_yaml
from mumrules.document.into_model import into_model
from mumrules.document.places import Path as At
from mumrules.document.places import Places
from mumrules.document.tree import Tree
from mumrules.testing import faults
from mumrules.testing.case import (
    Case,
    CaseFile,
    CaseTable,
    Expectation,
    Explanation,
    Names,
)
from mumrules.testing.case_units import ReadTable, of_one, read_units, wrapped
from mumrules.testing.elements import (
    CaseElement,
    CaseFileElement,
    Figures,
    FiguresElement,
    FiguresOfUnitsElement,
)

_ENDING = re.compile(r"\.cases(\.ya?ml)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CaseFileReading:
    """What became of a file of cases.

    Attributes:
        value: The cases; None where the file has faults.
        diagnostics: All faults of the file, and of the tables that it names.
    """

    value: CaseFile | None
    diagnostics: tuple[Diagnostic, ...] = ()


def is_case_file(name: str) -> bool:
    """Whether a file of this name holds cases."""
    return _ENDING.search(name) is not None


def read_text(text: str, file: str, read: ReadTable) -> CaseFileReading:
    """Read the *text* of a file of cases; *read* gives the tables that it names."""
    document = from_yaml.read(text, file)
    if document.root is None:
        return CaseFileReading(None, document.diagnostics)
    reading = into_model(document.root, CaseFileElement)
    faults_found = [*document.diagnostics, *reading.diagnostics]
    reader = _Reader(Path(file), read, reading.places, faults_found)
    element: CaseFileElement | None = reading.value or reading.legible
    cases = [] if element is None else list(reader.cases(element.cases))
    if element is not None and not element.cases:
        reader.faults.append(faults.no_cases_in(reading.places.key(("cases",))))
    found = tuple(dict.fromkeys(reader.faults))
    if element is None or has_errors(found):
        return CaseFileReading(None, found)
    place = reading.places.value(("methodology",)) if element.methodology else None
    methodology = _methodology(element.methodology, Path(file))
    language = reading.places.language
    explained = tuple(
        Explanation(name, reason, reading.places.key(("explained", name)))
        for name, reason in element.explained.items()
    )
    value = CaseFile(file, methodology, tuple(cases), place, language, explained)
    return CaseFileReading(value, found)


def _methodology(named: str | None, file: Path) -> str:
    """Return the edition, or the path of its file, by the name of the cases where not said."""
    if named is None:
        return str(file.with_name(_ENDING.sub(r"\1", file.name)))
    return str(file.parent / named) if Path(named).suffix in {".yaml", ".yml"} else named


@dataclass(frozen=True, slots=True)
class _Reader:
    file: Path
    read: ReadTable
    places: Places
    faults: list[Diagnostic] = field(default_factory=list)

    def cases(self, trees: Sequence[Tree]) -> Iterator[Case]:
        """Give the cases that can be read; what is wrong with the others is noted."""
        for index, tree in enumerate(trees):
            path = ("cases", index)
            reading = into_model(tree, CaseElement, path=path, language=self.places.language)
            self.places.add(reading.places)
            self.faults.extend(reading.diagnostics)
            found = None if reading.value is None else self._case(reading.value, path)
            if found is not None:
                yield found

    def _case(self, element: CaseElement, path: At) -> Case | None:
        place = self.places.value(path)
        if (element.given is None) == (element.cohort is None):
            self.faults.append(faults.given_or_cohort(self._at(path, "case"), self.places))
            return None
        if element.expect is None and element.diagnostics is None and element.refused is None:
            self.faults.append(faults.nothing_expected(self._at(path, "case"), self.places))
        data = self._data(element, path)
        against = None if element.against is None else self._units(element.against)
        expectations = self._expectations(element)
        if data is None:
            return None
        return Case(
            element.case,
            data,
            expectations,
            alone=element.given is not None,
            against=against,
            diagnostics=self._names(element.diagnostics, (*path, "diagnostics")),
            refused=self._names(element.refused, (*path, "refused")),
            tolerance=element.tolerance or 0,
            place=place,
            expected=self._expected(path),
        )

    def _data(self, element: CaseElement, path: At) -> CaseTable | None:
        if element.given is not None:
            return of_one(element.given, self.places, (*path, "given"))
        return self._units(element.cohort)

    def _units(self, tree: Tree) -> CaseTable | None:
        reading = read_units(tree, self.file.parent, self.read)
        self.faults.extend(reading.diagnostics)
        return reading.units

    def _names(self, names: tuple[str, ...] | None, path: At) -> Names | None:
        return None if names is None else Names(names, self.places.value(path))

    def _expectations(self, element: CaseElement) -> tuple[Expectation, ...]:
        if element.expect is None:
            return ()
        alone = element.given is not None
        model = FiguresElement if alone else FiguresOfUnitsElement
        key = "figures" if alone else "units"
        reading = into_model(wrapped(element.expect, key), model)
        self.faults.extend(reading.diagnostics)
        if reading.value is None:
            return ()
        if alone:
            return tuple(_expected(reading.value.figures, None, reading.places, (key,)))
        return tuple(
            expectation
            for unit, figures in reading.value.units.items()
            for expectation in _expected(figures, unit, reading.places, (key, unit))
        )

    def _expected(self, path: At) -> Span | None:
        """Return where what is expected of data that can be scored stands, with its key."""
        at = (*path, "expect") if self.places.has((*path, "expect")) else (*path, "diagnostics")
        key, value = self.places.keys.get(at), self.places.value(at)
        if key is None or value is None:
            return None
        return Span(key.file, key.line, key.column, value.end_line, value.end_column)

    def _at(self, path: At, key: str) -> Span | None:
        return self.places.value((*path, key))


def _expected(
    figures: Figures, unit: str | None, places: Places, path: At
) -> Iterator[Expectation]:
    of_unit = None if unit is None else places.key(path)
    for figure, values in figures.items():
        at = (*path, figure)
        yield Expectation(figure, values, unit, places.value(at), places.key(at), of_unit)
