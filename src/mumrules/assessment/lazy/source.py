"""The columns of an engine's frame as inputs: what is known of them, asked in one query."""

from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan
from typing import Any

import narwhals as nw
import numpy as np

from mumrules.assessment.lazy.machine import divided
from mumrules.dataset.facts import LARGEST, MOST_ODD, SAMPLE, Facts, Lattice
from mumrules.dataset.inputs import Input
from mumrules.dataset.values import is_blank

MOST_TEXTS = 200
BEYOND = 1.5 * 2.0**52
ASKED = ("count", "low", "high", "broken", "shares")


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """What `dataset.facts.Facts` tells of a column of floats.

    Attributes:
        empty: Whether there is no number at all.
        gaps: How many holes there are.
        low: The least number; 0 where there is none.
        high: The greatest.
        lattice: The coarsest steps of nearly all numbers; None where they have more decimals,
            or nobody asked.
        shares: Whether any number lies between 0 and 1, where percents are due.
        broken: Whether any number is not whole, where whole ones are due.
        odd: Whether any blank is a NaN.
    """

    empty: bool
    gaps: int
    low: float
    high: float
    lattice: Lattice | None = None
    shares: bool = False
    broken: bool = False
    odd: bool = False

    @property
    def most(self) -> float:
        """The greatest magnitude."""
        return max(abs(self.low), abs(self.high))


@dataclass(frozen=True, slots=True)
class Survey:
    """What a first query tells of a frame.

    Attributes:
        units: How many units there are.
        names: How many names they have.
        named: How many have one.
        facts: What is known of the columns of numbers, by input.
    """

    units: int
    names: int
    named: int
    facts: Mapping[str, ColumnFacts]


def there(name: str, schema: Mapping[str, Any]) -> nw.Expr:
    """Return the numbers of a column; null at a hole, of whatever sort."""
    return nw.when(~gone(name, schema)).then(number(name, schema))


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


def survey(frame: "nw.LazyFrame[Any]", columns: Mapping[Input, str], key: str | None) -> Survey:
    """Ask for the number of units, of their names, and the facts of *columns*."""
    schema = frame.collect_schema()
    asked: dict[str, nw.Expr] = {"units": nw.len()}
    if key is not None:
        asked |= {"names": nw.col(key).n_unique(), "named": nw.col(key).count()}
    for i, (each, header) in enumerate(columns.items()):
        asked |= _numbered(i, _asked(each, header, schema))
    found = _row(frame, asked)
    # Engines do not agree on where a NaN stands: where there is one, numbers are asked for alone.
    odd = {i: h for i, h in enumerate(columns.values()) if _is_nan(found.get(f"{i} sum"))}
    if odd:
        ends = [_numbered(i, _ends(there(header, schema))) for i, header in odd.items()]
        found |= _row(frame, dict(ChainMap(*ends)))
    units = int(found["units"])
    return Survey(
        units,
        int(found.get("names", units)),
        int(found.get("named", units)),
        {
            each.name: _facts(
                units,
                {what: found.get(f"{i} {what}") for what in ASKED},
                whole=each.whole or schema[header].is_integer(),
                odd=i in odd,
            )
            for i, (each, header) in enumerate(columns.items())
        },
    )


def lattices(
    frame: "nw.LazyFrame[Any]", columns: Mapping[str, ColumnFacts], units: int
) -> dict[str, Lattice | None]:
    """Find the coarsest steps of *columns*: those of the first rows, if they hold for all."""
    schema = frame.collect_schema()
    filled = {header: there(header, schema).fill_null(0.0) for header in columns}
    sample = frame.select(**filled).head(SAMPLE).collect()
    likely = {header: Facts(np.array(sample[header], np.float64)).lattice for header in columns}
    # Some engines cannot tell the floor of what is no whole number of 64 bits.
    fine = {h: s for h, s in likely.items() if s and columns[h].most * s.scale < LARGEST}
    if not fine:
        return dict.fromkeys(columns)
    odd = _row(frame, {h: _count(_is_odd(filled[h], s.scale)) for h, s in fine.items()})
    found = {h: Lattice(steps.decimals, int(odd[h] or 0)) for h, steps in fine.items()}
    rare = {h: steps for h, steps in found.items() if steps.odd * MOST_ODD <= units}
    return {**dict.fromkeys(columns), **rare}


def _row(frame: "nw.LazyFrame[Any]", asked: Mapping[str, nw.Expr]) -> dict[str, Any]:
    row = frame.select(**asked).collect().to_dict(as_series=False)
    return {what: values[0] for what, values in row.items()}


def _numbered(index: int, asked: Mapping[str, nw.Expr]) -> dict[str, nw.Expr]:
    return {f"{index} {what}": expr for what, expr in asked.items()}


def _is_nan(value: Any) -> bool:
    return value is not None and isnan(value)


def _asked(asked: Input, header: str, schema: Mapping[str, Any]) -> dict[str, nw.Expr]:
    value = number(header, schema)
    found = _ends(value)
    if schema[header].is_float():
        found["sum"] = value.sum()
    if asked.whole and schema[header].is_float():
        # It leaves the nearest whole number; where it does not, the cells are looked at later.
        found["broken"] = (value + BEYOND - BEYOND - value).abs().max()
    if asked.measure == "percent":
        found["shares"] = _count((value > 0) & (value < 1))
    return found


def _ends(value: nw.Expr) -> dict[str, nw.Expr]:
    return {"count": value.count(), "low": value.min(), "high": value.max()}


def _is_odd(filled: nw.Expr, scale: float) -> nw.Expr:
    """Whether a number is no whole number of steps."""
    if scale == 1:
        return filled.floor() < filled
    return divided((filled * scale + 0.5).floor().cast(nw.Float64()), scale) != filled


def _count(flag: nw.Expr) -> nw.Expr:
    return nw.when(flag).then(nw.lit(1.0)).otherwise(nw.lit(0.0)).sum()


def _facts(units: int, found: Mapping[str, Any], *, whole: bool, odd: bool) -> ColumnFacts:
    gaps = units - int(found["count"] or 0)
    if gaps >= units:
        return ColumnFacts(empty=True, gaps=gaps, low=0.0, high=0.0, odd=odd)
    low, high, broken = float(found["low"]), float(found["high"]), bool(found["broken"])
    in_ones = whole and not broken and max(abs(low), abs(high)) < LARGEST
    return ColumnFacts(
        empty=False,
        gaps=gaps,
        low=low,
        high=high,
        lattice=Lattice(0, 0) if in_ones else None,
        shares=bool(found["shares"]),
        broken=broken,
        odd=odd,
    )
