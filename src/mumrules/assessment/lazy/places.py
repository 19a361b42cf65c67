"""Places by the engine where its floats are sure of them, else in memory from one column."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import narwhals as nw
import numpy as np

from mumrules.assessment.columns.figures import HOLE_CODE, Settled
from mumrules.assessment.columns.quantity import MARGIN, Quantity
from mumrules.assessment.columns.ranks import ranked
from mumrules.assessment.columns.recording import Recording
from mumrules.assessment.lazy.layers import PREFIX, with_slots
from mumrules.assessment.lazy.patch import beside, table_of
from mumrules.assessment.lazy.refuse import no_key, not_in_engine
from mumrules.assessment.lazy.rows import Rows
from mumrules.assessment.lazy.table import LazyTable
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value
from mumrules.language import Text

METHODS = {"competition": "min", "dense": "dense", "mean": "average"}


def placed(table: LazyTable, rows: Rows, rank: Expr, own: Expr, key: str | None) -> Expr:
    """Return the input by which expressions read the places by *own*; holes have none.

    Raises:
        UnsupportedDataError: The engine cannot rank so.
    """
    best, ties, *then = map(str, rank.options)
    if then or ties not in METHODS or len(rank.args) > 1:
        what = Text(
            "a place within a group, or with a rule that breaks ties",
            "место внутри группы или с правилом при равенстве",
        )
        raise not_in_engine(table.frame, what)
    recording = table.recorded([own], None)
    [quantity] = recording.quantities
    header = f"{PREFIX}place {len(table.frame.columns)}"
    slots = {
        header: quantity.values,
        f"{header} holes": recording.holes[0],
        f"{header} doubt": recording.doubt,
    }
    frame = with_slots(table.frame, slots, table.inputs())
    ours = _Column(frame, header, quantity, best, ties)
    if _is_sure(ours, recording):
        table.frame = ours.by_engine()
    else:
        table.frame = _in_memory(table, rows, ours, own, rank, key)
    factor = Fraction(1, 2) if ties == "mean" else Fraction(1)
    place = Quantity(0, factor=factor, low=0.0, high=float("1e15"))
    reasons = [code for _, code in quantity.absent]
    return table.add(header, place, list(dict.fromkeys(reasons)))


class _Column:
    """A column that is to be ranked, in a frame."""

    def __init__(
        self, frame: "nw.LazyFrame[Any]", header: str, quantity: Quantity, best: str, ties: str
    ) -> None:
        self.frame = frame
        self.header = header
        self.quantity = quantity
        self.ties = ties
        self.falling = (best == "highest") == (quantity.factor >= 0)

    @property
    def there(self) -> nw.Expr:
        """Where there is no hole."""
        return nw.col(f"{self.header} holes") == 0

    @property
    def value(self) -> nw.Expr:
        """The numbers that are there."""
        return nw.when(self.there).then(nw.col(self.header))

    def by_engine(self) -> "nw.LazyFrame[Any]":
        """Put places in the stead of numbers; of half places the doubles."""
        method: Any = METHODS[self.ties]
        alone = f"{self.header} alone"
        frame = self.frame.with_columns(**{alone: self.value})
        place = nw.col(alone).rank(method, descending=self.falling).cast(nw.Float64())
        place = place * 2 if self.ties == "mean" else place
        return frame.with_columns(**{self.header: place}).with_columns(
            **{self.header: nw.when(self.there).then(nw.col(self.header)).otherwise(nw.lit(0.0))}
        )

    def close(self) -> int:
        """Count the neighbours that floats do not part."""
        alone = f"{self.header} alone"
        frame = self.frame.select(**{alone: self.value}).filter(~nw.col(alone).is_null())
        apart = nw.col(alone) - nw.col(alone).shift(1).over(order_by=alone)
        near = (apart <= 2 * self.quantity.error * MARGIN).fill_null(value=False)
        counted = frame.with_columns(near=near).select(
            near=nw.when(nw.col("near")).then(nw.lit(1.0)).otherwise(nw.lit(0.0)).sum()
        )
        return int(counted.collect()["near"].to_list()[0] or 0)


def _is_sure(ours: _Column, recording: Recording) -> bool:
    """Whether the engine can rank, and parts all that differ."""
    if recording.doubt is not False or ours.frame.implementation.is_dask():
        return False
    return not ours.quantity.error or not ours.close()


def _in_memory(
    table: LazyTable, rows: Rows, ours: _Column, own: Expr, rank: Expr, key: str | None
) -> "nw.LazyFrame[Any]":
    """Rank one column in memory, and join the places by the key of the units."""
    if key is None:
        raise no_key(table.frame)
    names = (ours.header, f"{ours.header} holes", f"{ours.header} doubt")
    brought = ours.frame.select(key, *names).collect()
    keys = brought[key].to_list()
    values, holes, doubt = (brought[name].to_numpy() for name in names)
    in_doubt = np.flatnonzero(doubt.astype(np.bool_)).tolist()

    def read(asked: Sequence[int]) -> list[Value]:
        wanted = [keys[row] for row in asked]
        found, [exact] = rows.where(table.frame, nw.col(key).is_in(wanted), [own])
        by_key = dict(zip(found, exact, strict=True))
        return [by_key[name] for name in wanted]

    settled = Settled(
        Kind.NUMBER,
        ours.quantity,
        values.astype(np.float64),
        holes.astype(HOLE_CODE),
        known=dict(zip(in_doubt, read(in_doubt), strict=True)) if in_doubt else {},
        names=table.names,
        read=read,
    )
    places = ranked(rank, [settled], None, None)
    gaps = [0] * len(keys) if places.holes is None else places.holes.tolist()
    found = {
        key: keys,
        ours.header: places.values.tolist(),
        f"{ours.header} holes": [float(code) for code in gaps],
    }
    small = beside(table.frame, table_of(table.frame, found))
    return table.frame.join(small, on=key, how="left")
