"""How a breach is said: figures in words, and the case that shows it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mumrules.assessment.figures import Key
from mumrules.assessment.results import Results, is_place
from mumrules.dataset.table import Table
from mumrules.expression.values import Value
from mumrules.language import Text
from mumrules.plan.resolve import ROOT
from mumrules.readers.records import read_records
from mumrules.testing.case import UNIT, Case, CaseTable, Expectation
from mumrules.testing.expected import as_written
from mumrules.testing.laws.law import Breach

_SPOKEN = {"score": "", "percent": "percent", "zone": "zone", "value": "value", "most": "maximum"}


def figure_name(key: Key) -> str | None:
    """Return what a case calls a figure: `score`, `1.1 percent`; None where it has no name."""
    *whose, name = key
    if whose == [ROOT] and name == "score":
        return name
    of = "".join(f"{code} " for code in whose if code != ROOT)
    if name == "coverage" or is_place(name):
        return of + name
    return f"{of}{_SPOKEN[name]}".strip() if name in _SPOKEN else None


def differing(says: str, says_ru: str, key: Key, values: tuple[Value, Value]) -> Text:
    """Return that a figure is one value where another is due."""
    name = figure_name(key) or " ".join(key)
    due, found = ({code: as_written(v, code) for code in ("en", "ru")} for v in values)
    return Text(
        f"{says}: `{name}` is {found['en']}, not {due['en']}",
        f"{says_ru}: `{name}` — {found['ru']}, а не {due['ru']}",
    )


def case(
    title: Text,
    units: Sequence[Mapping[str, Any]],
    expected: Iterable[tuple[str, Key, Value]] = (),
    against: Sequence[Mapping[str, Any]] | None = None,
) -> Case:
    """Return the case of *units* in which figures of units have the *expected* values."""
    expectations = tuple(
        Expectation(name, (as_written(value, "en"),), unit)
        for unit, key, value in expected
        if (name := figure_name(key)) is not None
    )
    other = None if against is None else CaseTable(_table(against), UNIT)
    return Case(title.en, CaseTable(_table(units), UNIT), expectations, against=other)


def unit_at(results: Results, row: int) -> str:
    """Return what a case calls the unit in *row*: its name, and its period where it has one."""
    name, periods = results.dataset.units[row], results.dataset.periods
    return name if periods is None else f"{name} {periods[row]}"


def breach(
    title: Text,
    units: Sequence[Mapping[str, Any]],
    found: tuple[str, Key, Value, Value],
) -> Breach:
    """Return that a *found* figure of a unit (its key, what is due, what is) is not as due."""
    unit, key, due, is_ = found
    return Breach(differing(unit, unit, key, (due, is_)), case(title, units, [(unit, key, due)]))


def _table(units: Sequence[Mapping[str, Any]]) -> Table:
    table = read_records(units).table
    assert table is not None
    return table
