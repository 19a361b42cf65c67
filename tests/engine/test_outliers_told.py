"""What is told of a value that was drawn in."""

from tests.written import assessed

TEXT = """
mumrules: 1
methodology: example@2022
title: An example
status: draft
total:
  aggregate: sum
  parts:
    a:
      better: higher
      scale: min-max
      outliers:
        at quantiles: {low: 0, high: 0.75}
"""
ROWS = [{"unit": unit, "a": value} for unit, value in zip("ABCDE", (1, 2, 3, 4, 100), strict=True)]


def test_a_value_that_was_drawn_in_is_told():
    """The result holds the value that was observed beside the one that was scored."""
    found = assessed(TEXT, ROWS)

    assert [unit.parts["a"].observed for unit in found] == [None, None, None, None, 100]
    assert [unit.parts["a"].value for unit in found] == [1, 2, 3, 4, 4]
