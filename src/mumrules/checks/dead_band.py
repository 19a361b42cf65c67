"""The check `dead-band`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.checks.interval_tables import scale_tables
from mumrules.checks.unreached import in_words, unreached
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.expression.prove import Proof
from mumrules.language import Text
from mumrules.methodology.intervals import Edge
from mumrules.plan.graph import Graph


def dead_band(graph: Graph) -> Iterator[Diagnostic]:
    """A row of a table that no value can reach.

    ## What it checks
    That every row of a table of intervals holds a value that can occur, as far as the formula
    of the value proves it.

    ## Why it matters
    The points of such a row cannot be got. Often the table counts in percents and the formula
    gives a share.

    ## Example
        total:
          aggregate: sum
          parts:
            "1":
              inputs: {done: number}
              value: min(max(done, 0), 1)
              scale:
                method: bands
                table:
                  - {from: 80, score: 2}
                  - {score: 0}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1":
              inputs: {done: number}
              value: min(max(done, 0), 1)
              scale:
                method: bands
                table:
                  - {from: 0.8, score: 2}
                  - {score: 0}
    """
    proof = Proof()
    for code, node in graph.nodes.items():
        if node.value is None:
            continue
        proven, name = proof(node.value), called(code, graph.places)
        low = None if proven.low is None else Edge(proven.low, 0)
        high = None if proven.high is None else Edge(proven.high, 1)
        said = in_words(low, high)
        for table in scale_tables(node.resolved):
            for row in unreached(table, low, high):
                band = table.called(row)
                yield Diagnostic(
                    "dead-band",
                    Text(
                        f"{band.en} is never used: the value of `{name}` is {said.en}",
                        f"{band.ru} не сработает: значение `{name}` — {said.ru}",
                    ),
                    graph.places.value((*table.path, row)),
                    severity=Severity.WARNING,
                )
