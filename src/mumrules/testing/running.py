"""A case, run against a plan: pure, without any file."""

from collections.abc import Iterator, Sequence

from mumrules.assessment.results import Results
from mumrules.dataset.table import HEADER
from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.diagnostics.place import Span
from mumrules.engine.assessment import Assessment
from mumrules.engine.plan import Plan
from mumrules.errors import DatasetError
from mumrules.glossary import WORDS
from mumrules.holes import Hole
from mumrules.plan.resolve import ROOT
from mumrules.testing import faults
from mumrules.testing.case import Case, CaseTable, Expectation
from mumrules.testing.case_units import STANDING
from mumrules.testing.expected import meets
from mumrules.testing.figures import FINDINGS, figure_called, names_of_figures
from mumrules.testing.outcome import Difference, Outcome

UNUSED = "unused-columns"
"""What is said of the data where a column is none that the methodology asks for."""


def run(case: Case, plan: Plan) -> Outcome:
    """Score the data of a case and hold the results against what it expects.

    Nothing is read and nothing is raised for what a case or its data may have wrong: every
    fault is a diagnostic of the outcome.
    """
    strange = [*_reasons(case.data, plan), *(_reasons(case.against, plan) if case.against else ())]
    if strange:
        return Outcome(case, tuple(strange))
    try:
        assessment = assessed(case, plan)
    except DatasetError as error:
        return _refused(case, error.diagnostics)
    return _Comparison(case, assessment).outcome()


def assessed(case: Case, plan: Plan) -> Assessment:
    """Score the data of a case.

    Raises:
        DatasetError: The data cannot be scored.
    """
    column, against = case.data.unit_column, None
    if case.against is not None:
        against = plan.reference(case.against.table, unit_column=case.against.unit_column)
    if case.alone:
        return plan.alone(case.data.table, against=against, unit_column=column)
    return plan.assess(case.data.table, against=against, unit_column=column)


def _reasons(units: CaseTable, plan: Plan) -> Iterator[Diagnostic]:
    """Give the holes of a table whose reasons the methodology does not know."""
    known = {*STANDING, *plan.graph.hole_words.values()}
    spelled = [word for reason in known for word in (reason, WORDS.spelling(reason, "ru"))]
    for row, cells in enumerate(units.table.rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, Hole) and cell.reason not in known:
                place = units.table.place(row, column)
                at = place if isinstance(place, Span) else None
                yield faults.unknown_reason(cell.reason, at, spelled)


def _refused(case: Case, met: Sequence[Diagnostic]) -> Outcome:
    """Return the outcome of data that cannot be scored."""
    found = _once(d.name for d in met)
    if case.refused is None:
        unforeseen = Difference((), found, case.expected, key="refused")
        return Outcome(case, tuple(met), differences=(unforeseen,))
    if set(found) == set(case.refused.names):
        return Outcome(case)
    difference = Difference(case.refused.names, found, case.refused.place)
    said = faults.other_diagnostics(case.refused, found)
    return Outcome(case, (said, *met), differences=(difference,))


class _Comparison:
    """The results of a case beside what it expects."""

    def __init__(self, case: Case, assessment: Assessment) -> None:
        self.case = case
        self.assessment = assessment
        self.results: Results = assessment.results
        self.rows = _rows(self.results)

    def outcome(self) -> Outcome:
        """Return what came of the case."""
        told: list[Diagnostic] = [*self._inputs()]
        differences: list[tuple[Expectation, Difference]] = []
        for expectation in self.case.expectations:
            found = self._compared(expectation)
            if isinstance(found, Diagnostic):
                told.append(found)
            elif found is not None:
                differences.append((expectation, found))
        first = min((d for _, d in differences), key=self._order, default=None)
        told += [self._said(e, d, first) for e, d in differences]
        names = [*self._names()]
        told += [diagnostic for diagnostic, _ in names]
        found_all = (*(d for _, d in differences), *(d for _, d in names))
        return Outcome(self.case, tuple(told), self.assessment, found_all, first)

    def _compared(self, expectation: Expectation) -> Difference | Diagnostic | None:
        """Return how a figure differs, or why it cannot be compared; None where it is met."""
        row = self._row(expectation.unit)
        if row is None:
            return faults.unknown_unit(expectation, self.rows)
        figure = figure_called(self.results, expectation.figure)
        found = None if figure is None else figure.find(self.results, row)
        if figure is None or found is None:
            return faults.unknown_figure(expectation, self._figures(row))
        starts = WORDS.meaning(expectation.figure, (FINDINGS,)) is not None
        if meets(expectation.values, found, self.case.tolerance, starts=starts):
            return None
        written = (expectation.values, found, expectation.place, expectation.figure)
        return Difference(*written, figure.code, row)

    def _figures(self, row: int) -> Iterator[str]:
        """Give the names of the figures that a unit has."""
        for name in names_of_figures(self.results):
            figure = figure_called(self.results, name)
            if figure is not None and figure.find(self.results, row) is not None:
                yield name

    def _inputs(self) -> Iterator[Diagnostic]:
        """Give the values written in the case that the methodology asks nothing of."""
        expected = self.case.diagnostics
        if expected is not None and UNUSED in expected.names:
            return
        table, used = self.case.data.table, set(self.results.dataset.found.values())
        asked = [name for i in self.results.graph.inputs for name in (i.name, *i.titles)]
        for column, header in enumerate(table.headers):
            if self.case.data.unit_column is not None and column and header not in used:
                place = table.place(HEADER, column)
                at = place if isinstance(place, Span) else None
                yield faults.unknown_input(header, at, asked)

    def _row(self, unit: str | None) -> int | None:
        if unit is None:
            return 0 if self.results.dataset.units else None
        return self.rows.get(" ".join(unit.split()))

    def _order(self, difference: Difference) -> int:
        """Return how far from the leaves of the tree a difference stands."""
        depth, code = 0, difference.code
        while code is not None and code != ROOT:
            code = self.results.graph.nodes[code].resolved.parent
            depth += 1
        return -depth

    def _said(
        self, expectation: Expectation, difference: Difference, first: Difference | None
    ) -> Diagnostic:
        rule = self._rule(difference.code) if difference is first else None
        return faults.not_as_expected(expectation, difference.found, rule)

    def _rule(self, code: str | None) -> Label | None:
        graph = self.results.graph
        place = None if code is None else graph.places.key(graph.nodes[code].path)
        return None if place is None or code is None else faults.rule_of(code, place)

    def _names(self) -> Iterator[tuple[Diagnostic, Difference]]:
        """Give what differs in the diagnostics of the data."""
        refused, expected = self.case.refused, self.case.diagnostics
        if refused is not None and refused.names:
            yield faults.not_refused(refused), Difference(refused.names, (), refused.place)
        if expected is not None:
            found = _once(d.name for d in self.assessment.diagnostics)
            if set(found) != set(expected.names):
                said = faults.other_diagnostics(expected, found)
                yield said, Difference(expected.names, found, expected.place)


def _rows(results: Results) -> dict[str, int]:
    """Return the rows by the name of the unit, and its period where there is one."""
    units, periods = results.dataset.units, results.dataset.periods
    if periods is None:
        return {unit: row for row, unit in enumerate(units)}
    return {f"{unit} {periods[row]}": row for row, unit in enumerate(units)}


def _once(names: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
