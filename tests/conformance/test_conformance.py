"""The semantics that are promised, as small files: methodology, data and what must come out.

Every figure that a file expects is text: an exact number (`2/3`), a zone, or the reason of a
hole in brackets (`(not submitted)`).
"""

import csv
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml

from mumrules.assessment.results import Results
from mumrules.dataset.table import Table
from mumrules.diagnostics.place import Cell
from mumrules.engine.engine import Engine
from mumrules.engine.plan import Plan
from mumrules.errors import DatasetError, MethodologyError
from mumrules.expression.values import Value, is_hole
from mumrules.plan.resolve import ROOT

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*/*.yaml"))
ENGINE = Engine(installed=False)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_what_is_promised_holds(file: Path, tmp_path: Path) -> None:
    """A methodology and its data give exactly what the file expects."""
    said = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
    written = tmp_path / "methodology.yaml"
    written.write_text(said["methodology"], "utf-8")
    assert found(written, said) == expected(said)


def test_there_are_some_forty_files() -> None:
    """The promises are covered: no folder is empty, and none was lost."""
    assert len(FILES) >= 40


def expected(said: dict[str, Any]) -> dict[str, Any]:
    """Return what a file expects; diagnostics that it does not speak of are none."""
    keys = ("expect", "refused", "diagnostics")
    return {"diagnostics": [], **{key: said[key] for key in keys if key in said}}


def found(written: Path, said: dict[str, Any]) -> dict[str, Any]:
    """Return what comes out, in the form of what is expected."""
    try:
        plan = ENGINE.load(written)
        results = assessed(plan, said)
    except (MethodologyError, DatasetError) as error:
        return {"diagnostics": [], "refused": [d.name for d in error.diagnostics]}
    names = [d.name for d in (*plan.diagnostics, *results.diagnostics)]
    figures = {
        key: {name: figure(results, name, row) for name in said["expect"].get(key, ())}
        for row, key in enumerate(unit_keys(results))
        if key in said["expect"]
    }
    return {"diagnostics": names, "expect": figures}


def assessed(plan: Plan, said: dict[str, Any]) -> Results:
    """Score the data of a file, against its own cohort or that of `against`."""
    against = plan.reference(table(said["against"])) if "against" in said else None
    return plan.assess(table(said["data"]), against=against).results


def table(text: str) -> Table:
    """Return comma-separated text as a table."""
    header, *rows = csv.reader(StringIO(text))
    cells = [[cell or None for cell in row] for row in rows]
    return Table(tuple(header), cells, lambda row, column: Cell("data", "", row, header[column]))


def unit_keys(results: Results) -> list[str]:
    """Return how a file calls each row: by its unit, and its period where there is one."""
    units, periods = results.dataset.units, results.dataset.periods
    return [
        unit if periods is None else f"{unit} {period}"
        for unit, period in zip(units, periods or units, strict=True)
    ]


def figure(results: Results, name: str, row: int) -> str:
    """Return the figure that a file calls *name*: `score`, `1.1`, `1.1 zone`, `rank region`."""
    code, figure_name = ROOT, name
    for node in results.graph.nodes:
        if name == node or name.startswith(f"{node} "):
            code, figure_name = node, name[len(node) + 1 :] or "score"
    return shown(results.figure(code, figure_name, row))


def shown(value: Value | None) -> str:
    """Return a figure as files write it."""
    if value is None:
        return "none"
    if is_hole(value):
        return f"({value.reason})"
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
