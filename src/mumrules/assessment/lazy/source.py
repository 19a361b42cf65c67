"""The columns of an engine's frame as inputs: what is known of them, asked in one query."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import narwhals as nw

from mumrules.assessment.lazy.machine import divided
from mumrules.dataset.facts import DECIMALS, LARGEST, Lattice
from mumrules.dataset.values import is_blank

MOST_ODD = 64
MOST_TEXTS = 200


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """What `dataset.facts.Facts` tells of a column of floats.

    Attributes:
        empty: Whether there is no number at all.
        gaps: How many holes there are.
        low: The least number; 0 where there is none.
        high: The greatest.
        lattice: The coarsest steps of nearly all numbers; None where they have more decimals.
        shares: Whether any number lies between 0 and 1.
    """

    empty: bool
    gaps: int
    low: float
    high: float
    lattice: Lattice | None
    shares: bool = False

    @property
    def most(self) -> float:
        """The greatest magnitude."""
        return max(abs(self.low), abs(self.high))


def number(name: str, schema: Mapping[str, Any]) -> nw.Expr:
    """Return a numeric column as floats."""
    column = nw.col(name)
    return column if schema[name] == nw.Float64() else column.cast(nw.Float64())


def gone(name: str, schema: Mapping[str, Any]) -> nw.Expr:
    """Return where a column has a hole."""
    column = nw.col(name)
    if schema[name] in {nw.Float64(), nw.Float32()}:
        return column.is_null() | column.is_nan()
    return column.is_null()


def cells(found: "nw.DataFrame[Any]", name: str) -> list[Any]:
    """Return the cells of a column in memory; None for a blank."""
    return [None if is_blank(cell) else cell for cell in found[name].to_list()]


def facts(
    frame: "nw.LazyFrame[Any]", names: Sequence[str], key: str | None
) -> tuple[int, int, dict[str, ColumnFacts]]:
    """Ask for the number of units, of their names, and the facts of columns, in one query."""
    schema = frame.collect_schema()
    asked: dict[str, nw.Expr] = {"units": nw.len()}
    if key is not None:
        asked["names"] = nw.col(key).n_unique()
    for i, name in enumerate(names):
        asked |= {f"{i} {what}": expr for what, expr in _asked(name, schema).items()}
    row = frame.select(**asked).collect().to_dict(as_series=False)
    found = {what: values[0] for what, values in row.items()}
    units = int(found["units"])
    return (
        units,
        int(found.get("names", units)),
        {
            name: _facts(units, {what: found[f"{i} {what}"] for what in _asked(name, schema)})
            for i, name in enumerate(names)
        },
    )


def _asked(name: str, schema: Mapping[str, Any]) -> dict[str, nw.Expr]:
    absent = gone(name, schema)
    value = nw.when(~absent).then(number(name, schema))
    filled = nw.when(absent).then(nw.lit(0.0)).otherwise(number(name, schema))
    asked = {"gaps": _count(absent), "low": value.min(), "high": value.max()}
    for decimals in DECIMALS:
        scale = 10.0**decimals
        steps = (filled * scale + 0.5).floor().cast(nw.Float64())
        odd = (divided(steps, scale) != filled) | (steps.abs() >= LARGEST)
        asked[f"odd {decimals}"] = _count(odd)
    asked["shares"] = _count((filled > 0) & (filled < 1))
    return asked


def _count(flag: nw.Expr) -> nw.Expr:
    return nw.when(flag).then(nw.lit(1.0)).otherwise(nw.lit(0.0)).sum()


def _facts(units: int, found: Mapping[str, Any]) -> ColumnFacts:
    gaps = int(found["gaps"] or 0)
    if gaps >= units:
        return ColumnFacts(empty=True, gaps=gaps, low=0.0, high=0.0, lattice=None)
    lattice = next(
        (
            Lattice(decimals, int(found[f"odd {decimals}"]))
            for decimals in DECIMALS
            if found[f"odd {decimals}"] * MOST_ODD <= units
        ),
        None,
    )
    low, high = float(found["low"]), float(found["high"])
    return ColumnFacts(
        empty=False, gaps=gaps, low=low, high=high, lattice=lattice, shares=bool(found["shares"])
    )
