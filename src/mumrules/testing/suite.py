"""Files of cases with the methodologies that they are about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document import source
from mumrules.engine.engine import Engine
from mumrules.engine.plan import Plan
from mumrules.engine.prepare import Prepared
from mumrules.engine.tables import given
from mumrules.testing import faults
from mumrules.testing.case import CaseFile
from mumrules.testing.from_document import read_text
from mumrules.testing.outcome import Outcome
from mumrules.testing.running import run


@dataclass(frozen=True, slots=True)
class Suite:
    """A file of cases that is ready to run.

    Attributes:
        path: The file.
        cases: The cases; None where there are faults.
        plan: The methodology; None where there are faults.
        sources: The texts of the file and of the methodology, for showing faults in their lines.
        diagnostics: All faults.
        prepared: The methodology with its tree; None where the cases have faults.
    """

    path: Path
    cases: CaseFile | None
    plan: Plan | None
    sources: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...] = ()
    prepared: Prepared | None = None

    def run(self) -> Iterator[Outcome]:
        """Run the cases one after another."""
        if self.cases is not None and self.plan is not None:
            for case in self.cases.cases:
                yield run(case, self.plan)


@dataclass(slots=True)
class Suites:
    """Reads files of cases; each methodology is prepared once.

    Attributes:
        engine: Gives the methodologies, and the readers of tables.
    """

    engine: Engine
    _prepared: dict[str, tuple[Prepared, Plan | None]] = field(default_factory=dict)

    def read(self, path: Path) -> Suite:
        """Read the file of cases at *path* and the methodology that it is about."""
        text = source.read(path)
        if text.text is None:
            return Suite(path, None, None, {}, text.diagnostics)
        return self.read_text(path, text.text)

    def read_text(self, path: Path, text: str) -> Suite:
        """Do the same for a *text* that has been read."""
        sources = {str(path): text}
        reading = read_text(text, str(path), lambda table: given(table, self.engine.loaded.readers))
        cases = reading.value
        if cases is None:
            return Suite(path, None, None, sources, reading.diagnostics)
        twice = _titled_twice(cases)
        prepared, plan = self._plan(cases.methodology)
        sources |= prepared.sources
        if plan is None:
            told = tuple(_placed(d, cases) for d in prepared.diagnostics)
            return Suite(path, None, None, sources, (*twice, *told))
        return Suite(path, None if twice else cases, plan, sources, twice, prepared)

    def _plan(self, methodology: str) -> tuple[Prepared, Plan | None]:
        if methodology not in self._prepared:
            prepared = self.engine.prepare(methodology)
            self._prepared[methodology] = (prepared, self.engine.plan(prepared))
        return self._prepared[methodology]


def _titled_twice(cases: CaseFile) -> tuple[Diagnostic, ...]:
    first = {case.title: case for case in reversed(cases.cases)}
    return tuple(
        faults.titled_twice(case, first[case.title])
        for case in cases.cases
        if case is not first[case.title]
    )


def _placed(fault: Diagnostic, cases: CaseFile) -> Diagnostic:
    """Return a fault of the methodology that has no place where the cases name it."""
    return fault if fault.place is not None else replace(fault, place=cases.place)
