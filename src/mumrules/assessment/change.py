"""What has changed since an earlier edition, in percentage points."""

from collections.abc import Mapping
from dataclasses import dataclass

from mumrules.assessment.results import Results
from mumrules.expression.values import number
from mumrules.glossary import normalise
from mumrules.numbers import Number
from mumrules.plan.resolve import ROOT
from mumrules.real.functions import total


@dataclass(frozen=True, slots=True)
class Change:
    """A unit's percent of the maximum now and before; None where there is none.

    Editions may have other maxima, so that only percents can be compared.
    """

    now: Number | None
    before: Number | None

    @property
    def points(self) -> Number | None:
        """The change in percentage points; None where one of the two is not there."""
        if self.now is None or self.before is None:
            return None
        return total([self.now, -self.before])


def changes(now: Results, before: Results) -> Mapping[str, Change]:
    """Return the change of every unit of *now*; units are matched by name."""
    rows = {normalise(unit): row for row, unit in enumerate(before.dataset.units)}
    found: dict[str, Change] = {}
    for row, unit in enumerate(now.dataset.units):
        earlier = rows.get(normalise(unit))
        then = None if earlier is None else before.figure(ROOT, "percent", earlier)
        found[unit] = Change(number(now.figure(ROOT, "percent", row)), number(then))
    return found
