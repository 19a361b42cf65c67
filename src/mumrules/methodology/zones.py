"""Zones: what a score, a percent or a place is called."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from mumrules.methodology.chosen import Chosen
from mumrules.methodology.intervals import Within
from mumrules.methodology.sources import Cited

ZoneBasis = Literal[
    "score", "percent", "value", "rank", "share of places ahead", "shown percent", "shown score"
]


class Zone(Within):
    """One zone.

    Attributes:
        zone: The id, as results show it.
        title: What reports call it.
        colour: A colour word or `#rrggbb`.
        advice: What to do in this zone.
    """

    zone: str
    title: str | None = None
    colour: str | None = None
    advice: str | None = None


class Zones(Cited, Chosen):
    """The zones of a node.

    Attributes:
        by: What decides the zone.
        list: The zones; one without bounds takes what the others leave.
        tables: Lists of zones that `chosen by` chooses from.
    """

    own: ClassVar[Mapping[str, str]] = {"list": "перечень"}

    by: ZoneBasis = "score"
    list: tuple[Zone, ...] = ()
    tables: dict[str, tuple[Zone, ...]] = {}

    @property
    def every(self) -> tuple[Zone, ...]:
        """All zones of all lists, each id once."""
        zones = (*self.list, *(zone for table in self.tables.values() for zone in table))
        return tuple({zone.zone: zone for zone in reversed(zones)}.values())[::-1]
