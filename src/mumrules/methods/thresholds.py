"""Thresholds: points for each threshold that the value has passed."""

from collections.abc import Mapping
from typing import ClassVar, Self

from pydantic import model_validator

from mumrules.expression.build import banded
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methodology.chosen import Chosen
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number, fault
from mumrules.methods.call import Scale, ScaleCall
from mumrules.methods.chosen import chosen
from mumrules.numbers import Exact


class Ladder(Element):
    """One list of thresholds.

    Attributes:
        exceeds: Thresholds that count once the value is above them.
        reaches: Thresholds that count once the value is at or above them.
    """

    exceeds: tuple[Number, ...] = ()
    reaches: tuple[Number, ...] = ()

    @model_validator(mode="after")
    def _rises(self) -> Self:
        for thresholds in (self.exceeds, self.reaches):
            if list(thresholds) != sorted(set(thresholds)):
                raise fault(
                    "unordered-thresholds",
                    "the thresholds do not rise",
                    "пороги идут не по возрастанию",
                )
        return self


class ThresholdsOptions(Chosen, Ladder):
    """Options of thresholds.

    Attributes:
        points_each: What each threshold brings.
        tables: Lists of thresholds that `chosen by` chooses from.
    """

    own: ClassVar[Mapping[str, str]] = {"exceeds": "больше чем", "reaches": "не меньше чем"}

    points_each: Number = 1
    tables: dict[str, Ladder] = {}


def thresholds(call: ScaleCall) -> Expr:
    """The number of thresholds that the value has passed, times the points of each."""
    options: ThresholdsOptions = call.options
    each = options.points_each
    tables = {key: _passed(call.value, ladder, each) for key, ladder in options.tables.items()}
    own = _passed(call.value, options, each) if options.has_own else None
    return chosen(call.formulas.get(("chosen_by",)), tables, own)


def _passed(value: Expr, ladder: Ladder, each: Exact) -> Expr:
    """Return the points: one band a threshold."""
    cuts = [(t, True) for t in ladder.reaches] + [(t, False) for t in ladder.exceeds]
    rising = sorted(cuts, key=lambda cut: (cut[0], not cut[1]))
    return banded(value, rising, [each * passed for passed in range(len(rising) + 1)])


THRESHOLDS = Scale(
    Text("thresholds", "пороги"),
    thresholds,
    ThresholdsOptions,
    keys={
        "exceeds": "больше чем",
        "reaches": "не меньше чем",
        "points each": "баллов за каждый",
    },
)
