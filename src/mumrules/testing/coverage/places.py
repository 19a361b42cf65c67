"""Where the ways of a choice stand in the file."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from mumrules.checks.interval_tables import IntervalTable, scale_tables, zone_tables
from mumrules.document.places import Path
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methodology.intervals import partition
from mumrules.methodology.walk import walk
from mumrules.methodology.zones import Zone
from mumrules.numbers import is_number
from mumrules.plan.graph import GraphNode
from mumrules.testing.coverage.choices import ways
from mumrules.testing.coverage.figure import Figure

Row = tuple[Path, Text | None]
"""Where a row of a table stands, and its name where it has one."""


def rows(choice: Expr, node: GraphNode, figure: Figure) -> Mapping[int, Row]:
    """Return where the file writes the ways of a table, as far as it does."""
    if choice.op == "bands":
        tables = zone_tables if figure.name == "zone" else scale_tables
        found = next((t for t in tables(node.resolved) if _is_made_of(choice, t)), None)
        if found is not None:
            return dict(_of_table(found))
        cuts: tuple[Any, ...] = choice.options
        bounds = [bound for bound, _ in cuts]
        return dict(_of_values([bounds[0], *bounds], node))
    if choice.op == "lookup":
        return dict(_of_values(choice.options, node))
    return {}


def _is_made_of(choice: Expr, table: IntervalTable) -> bool:
    """Whether a choice has the bounds of a table, and its results stand in the rows."""
    parted = partition(table.rows)
    cuts = tuple((edge.value, edge.after == 0) for edge in parted.cuts)
    if choice.options != cuts:
        return False
    results = zip(ways(choice), parted.rows, strict=True)
    return all(
        row is None or way.op != "literal" or way.options[0] in _values(table.rows[row])
        for way, row in results
    )


def _values(row: Any) -> Sequence[Any]:
    return list(row.__dict__.values())


def _of_table(table: IntervalTable) -> Iterator[tuple[int, Row]]:
    for index, row in enumerate(partition(table.rows).rows):
        if row is not None:
            named = table.called(row) if isinstance(table.rows[row], Zone) else None
            yield index, ((*table.path, row), named)


def _of_values(values: Sequence[object], node: GraphNode) -> Iterator[tuple[int, Row]]:
    """Give where the options of a method write *values*, or have them as keys.

    Several lists may hold the same value: the shortest one that holds them all is meant.
    """
    written = walk(node.options, node.resolved.call_path)
    lists = (
        [(path, there) for path, there in written if path[: len(at)] == at] for at, _ in written
    )
    holding = [below for below in lists if all(map(partial(_find, below), values))]
    meant = min(holding, key=len, default=written)
    for index, value in enumerate(values):
        found = _find(meant, value)
        if found is not None:
            yield index, (found, None)


def _find(written: Sequence[tuple[Path, Any]], value: object) -> Path | None:
    return next((path for path, there in written if _is(value, path, there)), None)


def _is(value: object, path: Path, there: Any) -> bool:
    if isinstance(value, bool) or isinstance(there, bool):
        return False
    if is_number(value):
        return is_number(there) and there == value
    return isinstance(value, str) and (there == value or path[-1:] == (value,))
