"""The tables of intervals in a methodology: zones, and the tables that scales take."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mumrules.diagnostics.place import Place
from mumrules.document.places import Path, Places
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.intervals import Edge, Partition, Within
from mumrules.methodology.walk import walk
from mumrules.methodology.zones import Zone, Zones
from mumrules.plan.resolve import Resolved


@dataclass(frozen=True, slots=True)
class IntervalTable:
    """One list of intervals.

    Attributes:
        node: The node it belongs to.
        path: Where the list stands.
        rows: The intervals.
        zones: What the zones look at; None for the table of a scale.
    """

    node: Resolved
    path: Path
    rows: Sequence[Within]
    zones: Zones | None = None

    def called(self, row: int) -> Text:
        """Return what messages call a row: the zone's id, else its position."""
        interval = self.rows[row]
        if isinstance(interval, Zone):
            return Text(f"zone `{interval.zone}`", f"зона `{interval.zone}`")
        return Text(f"row {row + 1}", f"строка {row + 1}")

    def bound(self, row: int, places: Places, *, upper: bool) -> Place | None:
        """Return where one bound of a row stands; the row, where the bound is not written."""
        for key in ("to", "below", "interval") if upper else ("from_", "above", "interval"):
            if places.has((*self.path, row, key)):
                return places.value((*self.path, row, key))
        return places.value((*self.path, row))


def zone_tables(node: Resolved) -> Iterator[IntervalTable]:
    """Give every list of zones of a node: several, where a formula chooses one."""
    zones = node.element.zones
    if zones is not None:
        for path, rows in _lists(zones, (*node.path, "zones")):
            yield IntervalTable(node, path, rows, zones)


def scale_tables(node: Resolved) -> Iterator[IntervalTable]:
    """Give every list of intervals among the options of a node's method."""
    if node.options is not None:
        for path, rows in _lists(node.options, node.call_path):
            yield IntervalTable(node, path, rows)


def _lists(element: Element, path: Path) -> Iterator[tuple[Path, Sequence[Within]]]:
    """Give the lists of intervals that an element holds, with their paths."""
    for at, rows in walk(element, path):
        if isinstance(rows, tuple) and rows and all(isinstance(row, Within) for row in rows):
            yield at, rows


def tables(nodes: Iterator[Resolved]) -> Iterator[IntervalTable]:
    """Give every list of intervals once, in the order of the file."""
    seen: set[Path] = set()
    for node in nodes:
        for table in (*scale_tables(node), *zone_tables(node)):
            if table.path not in seen:
                seen.add(table.path)
                yield table


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the number line between two cuts, and the row that holds it."""

    low: Edge | None
    high: Edge | None
    row: int | None

    def within(self, low: Edge | None, high: Edge | None) -> "Stretch | None":
        """Return what of the stretch lies between two edges; None where nothing does."""
        lows = [edge for edge in (self.low, low) if edge is not None]
        highs = [edge for edge in (self.high, high) if edge is not None]
        cut = Stretch(max(lows, default=None), min(highs, default=None), self.row)
        if cut.low is not None and cut.high is not None and cut.low >= cut.high:
            return None
        return cut


def stretches(parted: Partition) -> tuple[Stretch, ...]:
    """Return the stretches of a partition, rising."""
    ends = zip((None, *parted.cuts), (*parted.cuts, None), parted.rows, strict=True)
    return tuple(Stretch(low, high, row) for low, high, row in ends)
