"""What this distribution gives to mumrules."""

from collections.abc import Sequence

from mumrules.plugins import Scale
from mumrules_desirability.harrington import LOGISTIC, ONE_SIDED, TWO_SIDED
from mumrules_desirability.scale import DESIRABILITY


def mumrules_scales() -> Sequence[Scale]:
    """Give the scales."""
    return [DESIRABILITY, ONE_SIDED, TWO_SIDED, LOGISTIC]
