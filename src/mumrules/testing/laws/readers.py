"""All ways to score give the same."""

from collections.abc import Iterator
from dataclasses import replace

from mumrules.assessment.column_figures import ColumnFigures
from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.membership import silent
from mumrules.assessment.standing import Standing
from mumrules.language import Text
from mumrules.plan.resolve import ROOT
from mumrules.testing.case import UNIT
from mumrules.testing.laws.compared import differences, same
from mumrules.testing.laws.law import Breach, Example
from mumrules.testing.laws.said import breach, unit_at
from mumrules.testing.laws.subject import Subject
from mumrules.testing.strategies.units import as_percents

COLUMNS = Text(
    "scored column by column, units have the same figures as one by one in exact numbers",
    "счёт по столбцам даёт те же величины, что точный счёт по одному",
)
ALONE = Text(
    "a unit that is scored alone against a cohort has the figures that it has in a table",
    "объект, оценённый отдельно относительно когорты, имеет те же величины, что в таблице",
)


def columns_equal_exact(subject: Subject, example: Example) -> Iterator[Breach]:
    """The column reader gives each figure that the exact reader gives."""
    results = subject.results(example.before)
    dataset, reader = results.dataset, ColumnReader(subject.graph.hole_words)
    standing = Standing(results.members, silent(subject.graph, dataset))
    columns = ColumnFigures(subject.figures, dataset, reader, standing, None)
    columns.want(columns)
    for found in differences(results, replace(results, figures=columns)):
        yield breach(COLUMNS, example.before, found)


def alone_as_in_table(subject: Subject, example: Example) -> Iterator[Breach]:
    """The short way of one unit gives what a table against the same cohort gives."""
    reference = subject.results(example.before).reference
    table = subject.results(example.before, reference)
    scored = subject.plan.scorer(reference)
    for row, record in enumerate(example.before):
        [alone] = as_percents(subject.plan, [record])
        unit = scored({name: value for name, value in alone.items() if name != UNIT})
        for code, part in unit.parts.items():
            due = table.figures[code, "score"][row]
            found = part.hole if part.score is None else part.score
            if found is not None and not same(due, found):
                wrong = (unit_at(table, row), (code, "score"), due, found)
                yield breach(ALONE, example.before, wrong)
        zone = table.figure(ROOT, "zone", row)
        if isinstance(zone, str) and zone != unit.zone:
            told = (unit_at(table, row), (ROOT, "zone"), zone, unit.zone or "")
            yield breach(ALONE, example.before, told)
