"""The results of a run on the terminal: the ranking, best first."""

import csv
import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text as Styled

from mumrules.assessment.change import Change, changes
from mumrules.assessment.results import Results
from mumrules.cli.say import console, say, spoken
from mumrules.cli.shown import figure, signed
from mumrules.expression.values import Value, is_hole
from mumrules.language import Text
from mumrules.methodology.colours import colour_of
from mumrules.numbers import is_number, to_json
from mumrules.plan.graph import Graph
from mumrules.plan.resolve import ROOT
from mumrules.writers.json import document

MOST_ROWS = 1000
HEADERS = {
    "rank": Text("rank", "место"),
    "unit": Text("unit", "объект оценки"),
    "period": Text("period", "период"),
    "score": Text("score", "балл"),
    "percent": Text("percent", "процент"),
    "zone": Text("zone", "зона"),
    "before": Text("before, %", "было, %"),
    "change": Text("change, pp", "изменение, п. п."),
}


def printed(results: Results, before: Results | None, form: str) -> None:
    """Print results as a table for people, or as JSON for programs."""
    if form == "json":
        print(json.dumps(document(results, spoken()), ensure_ascii=False, indent=2))
    else:
        _for_people(results, before)


def print_csv(columns: Mapping[str, Sequence[Value | None]]) -> None:
    """Print columns as CSV, a hole as an empty field."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(
        [[_plain(value) for value in row] for row in zip(*columns.values(), strict=True)]
    )


def _for_people(results: Results, before: Results | None) -> None:
    methodology, rows = results.graph.methodology, _ranked(results)
    shown, rest = rows[:MOST_ROWS], len(rows) - MOST_ROWS
    console().print(Styled(f"{methodology.methodology}  {methodology.title}", style="bold"))
    console().print(_ranking(results, shown, before))
    if rest > 0:
        say(_rest(rest))
    _findings(results, sorted(shown))
    print_assumptions(results.graph)


def _ranking(results: Results, rows: Sequence[int], before: Results | None) -> Table:
    compared = None if before is None else changes(results, before)
    names = [
        *("rank", "unit"),
        *(() if results.dataset.periods is None else ("period",)),
        *("score", "percent", "zone"),
        *(("before", "change") if compared else ()),
    ]
    table = Table()
    for name in names:
        right = name in {"rank", "score", "percent", "before", "change"}
        table.add_column(HEADERS[name].in_language(spoken()), justify="right" if right else "left")
    for row in rows:
        table.add_row(*_cells(results, row, compared))
    return table


def print_assumptions(graph: Graph) -> None:
    """Print what the authors had to suppose."""
    supposed = graph.assumptions
    if supposed:
        title = Text("The results rest on assumptions:", "Результаты опираются на допущения:")
        console().print(Styled(title.in_language(spoken()), style="italic"))
    for assumption in supposed:
        console().print(Styled(f"  – {assumption.text.in_language(spoken())}"))


def _findings(results: Results, rows: Sequence[int]) -> None:
    """Print what the rules say about the units, one line a unit."""
    units = results.dataset.units
    lines = [(units[row], said) for row in rows if (said := found_at(results, row))]
    if lines:
        title = Text("Findings:", "Выводы:").in_language(spoken())
        console().print(Styled(title, style="italic"))
    for unit, said in lines:
        console().print(Styled(f"  – {unit}: {said}"))


def found_at(results: Results, row: int) -> str:
    """Return the findings of a unit in one line, each with the nodes that it is about."""
    found: dict[str, list[str]] = {}
    for rule in results.findings(row):
        found.setdefault(rule.finding.title, []).append(rule.code)
    nodes = {title: [code for code in codes if code != ROOT] for title, codes in found.items()}
    return "; ".join(
        f"{title} ({', '.join(codes)})" if codes else title for title, codes in nodes.items()
    )


def _rest(number: int) -> Text:
    return Text(
        f"… and {number} more; `--format csv` prints them all, `--output` writes them",
        f"… и ещё {number}; `--format csv` печатает все, `--output` записывает",
    )


def _cells(results: Results, row: int, compared: Any) -> list[Any]:
    language = spoken()
    root = results.graph.root
    show = root.resolved.show
    change: Change | None = compared[results.dataset.units[row]] if compared else None
    rank = results.ranks[row]
    cells: list[Any] = [
        "–" if is_hole(rank) else figure(rank, None, language),
        results.dataset.units[row],
        *(() if results.dataset.periods is None else (str(results.dataset.periods[row]),)),
        figure(results.figure(ROOT, "score", row), show.score, language),
        _there(results.figure(ROOT, "percent", row), show.percent),
        _zone(results, row),
    ]
    if change is not None:
        cells += [_there(change.before, show.percent), signed(change.points, language)]
    return cells


def _there(value: Value | None, rounding: Any) -> str:
    return "" if value is not None and is_hole(value) else figure(value, rounding, spoken())


def _zone(results: Results, row: int) -> Styled:
    zone = results.figure(ROOT, "zone", row)
    if not isinstance(zone, str):
        return Styled("")
    zones = results.graph.root.resolved.element.zones
    known = next((z for z in zones.every if z.zone == zone), None) if zones else None
    colour = colour_of(known) if known else None
    return Styled(zone, style=f"black on {colour}" if colour else "")


def _ranked(results: Results) -> list[int]:
    """Return the rows by period and place; units without one come last, as in the table."""
    periods = results.dataset.periods or (0,) * len(results.dataset.units)
    there: set[Any] = {period for period in periods if not is_hole(period)}
    order = {period: position for position, period in enumerate(sorted(there))}

    def key(row: int) -> tuple[int, bool, Any]:
        rank = results.ranks[row]
        period = order.get(periods[row], len(order))
        return (period, is_hole(rank), 0 if is_hole(rank) else rank)

    return sorted(range(len(results.dataset.units)), key=key)


def _plain(value: Value | None) -> Any:
    if is_number(value):
        return to_json(value)
    return "" if value is None else value
