"""Which numbers are looked up in a table of intervals, as far as the file itself tells it."""

from mumrules.checks.interval_tables import IntervalTable
from mumrules.methodology.intervals import Edge
from mumrules.plan.inputs import inputs_of


def domain(table: IntervalTable) -> tuple[Edge | None, Edge | None]:
    """Return between which edges the numbers of a table lie."""
    match table.zones.by if table.zones else None:
        case "percent" | "shown percent":
            return Edge(0, 0), Edge(100, 1)
        case "rank":
            return Edge(1, 0), None
        case "share of places ahead":
            return Edge(0, 0), Edge(1, 0)
        case "score" | "shown score":
            most = table.node.element.maximum
            return Edge(0, 0), None if most is None else Edge(most, 1)
        case _:
            return Edge(0, 0), _highest_of_a_measure(table)


def _highest_of_a_measure(table: IntervalTable) -> Edge | None:
    element = table.node.element
    if element.parts is not None or element.value is not None:
        return None
    inputs = tuple(inputs_of(table.node).values())
    highest = {"percent": 100, "share": 1}.get(inputs[0].measure or "") if inputs else None
    return None if highest is None else Edge(highest, 1)
