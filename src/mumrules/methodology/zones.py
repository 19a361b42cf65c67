"""Zones: what a score, a percent or a place is called."""

from typing import Literal

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


class Zones(Cited):
    """The zones of a node.

    Attributes:
        by: What decides the zone.
        list: The zones; one without bounds takes what the others leave.
    """

    by: ZoneBasis = "score"
    list: tuple[Zone, ...]
