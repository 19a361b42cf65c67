"""mumrules as an engine of the conformance suite: one request a line in, one answer a line out.

Every figure is text: an exact number (`2/3`; an irrational one at thirty decimals), a zone, or the
reason of a hole in brackets (`(not submitted)`).
"""

import csv
import json
import sys
from collections.abc import Mapping, Sequence
from fractions import Fraction
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mumrules.assessment.listing import listing
from mumrules.assessment.results import Results
from mumrules.dataset.table import Table
from mumrules.diagnostics.place import Cell
from mumrules.engine.engine import Engine
from mumrules.engine.plan import Plan
from mumrules.errors import DatasetError, MethodologyError
from mumrules.expression.rounding import round_to
from mumrules.expression.values import Value, is_hole
from mumrules.plan.resolve import ROOT
from mumrules.real.real import Real

THIRTY_DECIMALS = Fraction(1, 10**30)


def answer(request: Mapping[str, Any]) -> dict[str, Any]:
    """Score the data of a request by its methodology, and return what is asked."""
    with TemporaryDirectory() as folder:
        for name, text in request["files"].items():
            Path(folder, name).write_text(text, "utf-8")
        engine = Engine([folder], installed=False)
        try:
            plan = engine.load(str(Path(folder, request["methodology"])))
            results = assessed(plan, request)
        except (MethodologyError, DatasetError) as error:
            return {"refused": [d.name for d in error.diagnostics]}
    return {
        "diagnostics": [d.name for d in (*plan.diagnostics, *results.diagnostics)],
        "figures": {
            key: {name: figure(results, name, row) for name in request["asked"][key]}
            for row, key in enumerate(unit_keys(results))
            if key in request["asked"]
        },
    }


def assessed(plan: Plan, request: Mapping[str, Any]) -> Results:
    """Score the data of a request, against its own cohort or that of `against`."""
    against = request.get("against")
    cohort = None if against is None else plan.reference(table(against))
    return plan.assess(table(request["data"]), against=cohort).results


def table(text: str) -> Table:
    """Return comma-separated text as a table."""
    header, *rows = csv.reader(StringIO(text))
    cells = [[cell or None for cell in row] for row in rows]
    return Table(tuple(header), cells, lambda row, column: Cell("data", "", row, header[column]))


def unit_keys(results: Results) -> Sequence[str]:
    """Return how a suite calls each row: by its unit, and its period where there is one."""
    units, periods = results.dataset.units, results.dataset.periods
    return [
        unit if periods is None else f"{unit} {period}"
        for unit, period in zip(units, periods or units, strict=True)
    ]


def figure(results: Results, name: str, row: int) -> str:
    """Return the figure that a suite calls *name*: `score`, `1.1`, `1.1 zone`, `rank region`."""
    code, figure_name = ROOT, name
    for node in results.graph.nodes:
        if name == node or name.startswith(f"{node} "):
            code, figure_name = node, name[len(node) + 1 :] or "score"
    found = results.figure(code, figure_name, row)
    return shown(listed(results, name, row) if found is None else found)


def listed(results: Results, name: str, row: int) -> Value | None:
    """Return what stands in the column of a listing, such as a further output of a scale."""
    columns = listing(results)
    return columns[name][row] if name in columns else None


def shown(value: Value | None) -> str:
    """Return a figure as suites write it."""
    if value is None:
        return "none"
    if is_hole(value):
        return f"({value.reason})"
    if isinstance(value, Real):
        return str(round_to(value, THIRTY_DECIMALS, "half even"))
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line)), ensure_ascii=False), flush=True)
