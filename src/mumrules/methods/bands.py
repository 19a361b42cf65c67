"""Bands: a table of intervals and the score of each."""

from mumrules.expression.build import banded, nothing
from mumrules.expression.expr import Expr, literal
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number
from mumrules.methodology.intervals import Within, partition
from mumrules.methods.call import Scale, ScaleCall


class Band(Within):
    """One row: an interval and its score."""

    score: Number


class BandsOptions(Element):
    """Options of bands.

    Attributes:
        table: The rows; one without bounds takes what the others leave.
    """

    table: tuple[Band, ...]


def bands(call: ScaleCall) -> Expr:
    """The score of the row whose interval holds the value; undefined in a gap."""
    table: tuple[Band, ...] = call.options.table
    parted = partition(table)
    scores = [
        nothing("no band") if row is None else literal(table[row].score) for row in parted.rows
    ]
    return banded(call.value, [(edge.value, edge.after == 0) for edge in parted.cuts], scores)


BANDS = Scale(
    Text("bands", "ступени"),
    bands,
    BandsOptions,
    keys={"table": "таблица", "score": "балл"},
)
