"""Who is compared with whom."""

from typing import Annotated

from mumrules.methodology.fields import Formula, Known, Number
from mumrules.methodology.sources import Cited

KeyName = Annotated[str, Known(("group", "period"))]
"""A column that parts the cohort: `group`, `period`, or the name of an input."""


class Cohort(Cited):
    """The units that are compared with one another.

    Attributes:
        group: The column that names the group of a unit: a region, a kind of school.
        period: The column that names the period of a row; a unit then stands once a period.
        only: Which units belong to the cohort; a formula over inputs.
        minimum_coverage: The least share of its parameters that a unit must have, 0 to 1.
        compare_within: The columns within which units are compared and ranked; by default
            the period, where one is named.
    """

    group: str | None = None
    period: str | None = None
    only: Formula | None = None
    minimum_coverage: Number | None = None
    compare_within: tuple[KeyName, ...] | None = None
