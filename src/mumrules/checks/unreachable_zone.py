"""The check `unreachable-zone`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.checks.interval_tables import IntervalTable, zone_tables
from mumrules.checks.reach import reach
from mumrules.checks.unreached import in_words, unreached
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.expression.prove import Proof
from mumrules.language import Text
from mumrules.methodology.intervals import Edge
from mumrules.plan.graph import Graph


def unreachable_zone(graph: Graph) -> Iterator[Diagnostic]:
    """A zone that no unit can ever be in.

    ## What it checks
    That every zone holds a figure that can occur, as far as that can be proven without data.
    A zone without bounds to which the others leave nothing is a warning.

    ## Why it matters
    A zone from 450 points, where 442 are all there is, promises what nobody can get.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: gold, from: 120}
              - {zone: green, from: 60}
              - {zone: red}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: gold, from: 90}
              - {zone: green, from: 60}
              - {zone: red}
    """
    proof = Proof()
    for code, node in graph.nodes.items():
        if node.basis is None:
            continue
        low, high = reach(node, proof)
        for table in zone_tables(node.resolved):
            for row in unreached(table, low, high):
                yield _unreachable(called(code, graph.places), table, row, (low, high), graph)


def _unreachable(
    name: str, table: IntervalTable, row: int, ends: tuple[Edge | None, Edge | None], graph: Graph
) -> Diagnostic:
    zone, said = table.called(row), in_words(*ends)
    return Diagnostic(
        "unreachable-zone",
        Text(f"no unit can be in {zone.en} of `{name}`", f"{zone.ru} у `{name}` недостижима"),
        graph.places.value((*table.path, row)),
        label=Text(f"possible is {said.en}", f"возможно {said.ru}"),
        severity=Severity.WARNING if table.rows[row].is_rest else Severity.ERROR,
    )
