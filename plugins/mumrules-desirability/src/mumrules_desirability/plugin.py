"""What this distribution gives to mumrules."""

from collections.abc import Sequence

from mumrules.plugins import Scale
from mumrules_desirability.scale import DESIRABILITY


def mumrules_scales() -> Sequence[Scale]:
    """Give the scale."""
    return [DESIRABILITY]
