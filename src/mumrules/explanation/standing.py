"""The place of a unit, and who stands next to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mumrules.assessment.results import Results
from mumrules.explanation.shown import shown_as
from mumrules.expression.values import hole, number
from mumrules.holes import Hole
from mumrules.methodology.node import Ranks
from mumrules.numbers import Number, difference
from mumrules.plan.cohort import names_within, own_keys
from mumrules.plan.resolve import ROOT


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The units on the next place above or below.

    Attributes:
        place: Their place.
        units: Their names.
        distance: How far the compared figures are apart.
    """

    place: Number
    units: tuple[str, ...]
    distance: Number


@dataclass(frozen=True, slots=True)
class Standing:
    """The place of a unit.

    Attributes:
        place: The place; None for a unit that is not ranked.
        ranked: How many units are ranked; of a fixed cohort, how many of its own are.
        by: What is compared: `score`, `percent`, `shown score`, `shown percent`.
        tied: The other units on the same place.
        above: The next ones above; None for the first.
        below: The next ones below; None for the last.
        hole: Why the unit is not ranked; None where it is.
        fixed: Whether the cohort was fixed beforehand, whose units have no names.
    """

    place: Number | None
    ranked: int
    by: str
    tied: tuple[str, ...] = ()
    above: Neighbours | None = None
    below: Neighbours | None = None
    hole: Hole | None = None
    fixed: bool = False


def standing(results: Results, row: int) -> Standing | None:
    """Return the place of the unit in *row*; None where the edition ranks nothing."""
    ranks = results.graph.methodology.ranks
    if ranks is None:
        return None
    if results.fixed:
        return _beside(results, ranks, row)
    places = [
        number(place) if same else None
        for place, same in zip(results.ranks, _group(results, ranks, row), strict=True)
    ]
    ranked = sum(place is not None for place in places)
    own = places[row]
    if own is None:
        return Standing(None, ranked, ranks.by, hole=hole(results.ranks[row]))
    above = max((p for p in places if p is not None and p < own), default=None)
    below = min((p for p in places if p is not None and p > own), default=None)
    return Standing(
        own,
        ranked,
        ranks.by,
        tuple(_units(results, places, own, but=row)),
        _neighbours(results, places, row, above),
        _neighbours(results, places, row, below),
    )


def _beside(results: Results, ranks: Ranks, row: int) -> Standing:
    """Return the place of a unit beside a cohort that was fixed beforehand."""
    rank, place = results.graph.rank, results.figure(ROOT, "rank", row)
    assert rank is not None
    names = (str(key.options[0]) for key in own_keys(rank))
    group = tuple(results.dataset.columns[name][row] for name in names)
    kept, by_group = results.reference.orders, results.reference.groups
    order: Any = kept.get(rank) or by_group.get(rank, {}).get(group, ())
    return Standing(number(place), len(order), ranks.by, hole=hole(place), fixed=True)


def _group(results: Results, ranks: Ranks, row: int) -> list[bool]:
    """Return which units are ranked together with the one in *row*."""
    names = names_within(results.graph.methodology.comparison, ranks.within)
    columns = [results.dataset.columns[name] for name in names]
    return [all(c[other] == c[row] for c in columns) for other in range(len(results.ranks))]


def _neighbours(
    results: Results, places: Sequence[Number | None], row: int, place: Number | None
) -> Neighbours | None:
    if place is None:
        return None
    own, other = _compared(results, row), _compared(results, places.index(place))
    distance = difference(own, other)
    return Neighbours(place, tuple(_units(results, places, place)), max(distance, -distance))


def _units(
    results: Results, places: Sequence[Number | None], place: Number, but: int | None = None
) -> list[str]:
    return [
        results.dataset.units[row]
        for row, other in enumerate(places)
        if other == place and row != but
    ]


def _compared(results: Results, row: int) -> Number:
    """Return the figure of a ranked unit by which it is ranked."""
    ranks, show = results.graph.methodology.ranks, results.graph.root.resolved.show
    assert ranks is not None
    name, rounding = ("percent", show.percent) if "percent" in ranks.by else ("score", show.score)
    figure = number(results.figure(ROOT, name, row))
    assert figure is not None, "a ranked unit has what it is ranked by"
    shown = shown_as(figure, rounding) if ranks.by.startswith("shown") else None
    return figure if shown is None else shown
