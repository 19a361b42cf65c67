"""What has changed since an earlier edition, in percentage points."""

from collections.abc import Mapping
from dataclasses import dataclass

from mumrules.assessment.results import Results
from mumrules.expression.values import Value, is_hole
from mumrules.glossary import normalise
from mumrules.plan.resolve import ROOT


@dataclass(frozen=True, slots=True)
class Change:
    """A unit's percent of the maximum now and before; a hole where there is none.

    Editions may have other maxima, so that only percents can be compared.
    """

    now: Value | None
    before: Value | None

    @property
    def points(self) -> Value | None:
        """The change in percentage points; None where one of the two is not there."""
        if self.now is None or self.before is None or is_hole(self.now) or is_hole(self.before):
            return None
        return self.now - self.before  # type: ignore[operator]  # percents are numbers


def changes(now: Results, before: Results) -> Mapping[str, Change]:
    """Return the change of every unit of *now*; units are matched by name."""
    rows = {normalise(unit): row for row, unit in enumerate(before.dataset.units)}
    found: dict[str, Change] = {}
    for row, unit in enumerate(now.dataset.units):
        earlier = rows.get(normalise(unit))
        then = None if earlier is None else before.figure(ROOT, "percent", earlier)
        found[unit] = Change(now.figure(ROOT, "percent", row), then)
    return found
