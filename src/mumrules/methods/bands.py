"""Bands: a table of intervals and the score of each."""

from collections.abc import Sequence

from mumrules.expression.build import banded, nothing
from mumrules.expression.expr import Expr, literal
from mumrules.language import Text
from mumrules.methodology.chosen import Chosen
from mumrules.methodology.fields import Number
from mumrules.methodology.intervals import Within, partition
from mumrules.methods.call import Scale, ScaleCall
from mumrules.methods.chosen import chosen


class Band(Within):
    """One row: an interval and its score."""

    score: Number


class BandsOptions(Chosen):
    """Options of bands.

    Attributes:
        table: The rows; one without bounds takes what the others leave.
        tables: Tables that `chosen by` chooses from.
    """

    table: tuple[Band, ...] = ()
    tables: dict[str, tuple[Band, ...]] = {}


def bands(call: ScaleCall) -> Expr:
    """The score of the row whose interval holds the value; undefined in a gap."""
    options: BandsOptions = call.options
    tables = {key: _banded(call.value, rows) for key, rows in options.tables.items()}
    own = _banded(call.value, options.table) if options.has_own else None
    return chosen(call.formulas.get(("chosen_by",)), tables, own)


def _banded(value: Expr, table: Sequence[Band]) -> Expr:
    parted = partition(table)
    scores = [
        nothing("no band") if row is None else literal(table[row].score) for row in parted.rows
    ]
    return banded(value, [(edge.value, edge.after == 0) for edge in parted.cuts], scores)


BANDS = Scale(
    Text("bands", "ступени"),
    bands,
    BandsOptions,
    keys={"table": "таблица", "score": "балл"},
)
