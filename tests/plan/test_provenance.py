"""The share of a methodology that rests on sources."""

from fractions import Fraction

import pytest

from mumrules.plan.provenance import sourced_share
from tests.checks.reading import checked, completed

SOURCES = "sources: {order: The order}\n"
PARTS = """\
  parts:
    "1": {scale: points, maximum: 5}
    "2": {title: Ours, scale: points, maximum: 5, assumption: nobody says so}
"""


@pytest.mark.parametrize(
    ("total", "share"),
    [
        ("  aggregate: sum\n", Fraction(0)),
        # total, sum, two scales, and 1 with its maximum; not 2, nor its maximum
        ("  source: order\n  aggregate: sum\n", Fraction(6, 8)),
        ("  aggregate: {method: sum, source: order}\n", Fraction(1, 8)),
    ],
)
def test_a_source_is_inherited_and_an_assumption_is_not(total: str, share: Fraction) -> None:
    """What stands in a cited element is sourced, but for what is supposed."""
    assert sourced_share(checked(completed(SOURCES + "total:\n" + total + PARTS)).draft) == share
