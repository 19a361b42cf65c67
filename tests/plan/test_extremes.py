"""The maximum and the least of a dimension under every kind of aggregate."""

from pathlib import Path

import pytest

import mumrules as mr

TEMPLATE = """
mumrules: 1
methodology: test@1
title: Test
status: draft
defaults:
  better: higher
total:
  aggregate: {aggregate}
  parts:
    A:
      weight: {first}
      scale: points
      maximum: 20
    B:
      weight: 1
      scale: {{method: share of the best, if best is zero: 0, best gets: {best}}}
"""


def root(place: Path, aggregate: str, best: int = 20, first: str = "1") -> tuple[object, object]:
    """Return the least and the most that the total can score."""
    file = place / "test.yaml"
    text = TEMPLATE.format(aggregate=f"{{method: {aggregate}}}", best=best, first=first)
    file.write_text(text.lstrip(), "utf-8")
    total = mr.load(str(file)).graph.root
    return total.least, total.maximum


@pytest.mark.parametrize(
    ("aggregate", "least", "most"),
    [
        ("sum", 0, 40),
        ("mean", 0, 20),
        ("geometric mean", 0, 20),
        ("harmonic mean", None, 20),
        ("power mean, exponent: 2", 0, 20),
        ("product", 0, 400),
        ("minimum", 0, 20),
        ("maximum", 0, 20),
        ("median", 0, 20),
        ("mean of the worst, count: 1", 0, 20),
    ],
)
def test_ends_of_parts_are_the_ends_of_the_whole(
    tmp_path: Path, aggregate: str, least: object, most: object
) -> None:
    """All parts at their maximum give the maximum, and at their least the least."""
    assert root(tmp_path, aggregate) == (least, most)


def test_a_negative_weight_takes_the_other_end(tmp_path: Path) -> None:
    """A penalty adds its least to the maximum."""
    assert root(tmp_path, "weighted sum", first="-1") == (-20, 20)


def test_a_maximum_that_is_not_rational_is_none(tmp_path: Path) -> None:
    """The root of 20 times 40 is no bound that a percent could be taken of."""
    assert root(tmp_path, "geometric mean", best=40) == (0, None)


def test_a_minimum_is_bounded_by_any_part(tmp_path: Path) -> None:
    """A part without a maximum leaves that of the other."""
    file = tmp_path / "test.yaml"
    text = TEMPLATE.format(aggregate="minimum", best=5, first="1").replace("points", "value")
    file.write_text(text.replace("      maximum: 20\n", "").lstrip(), "utf-8")
    assert mr.load(str(file)).graph.root.maximum == 5


def test_a_part_that_is_subtracted_takes_the_other_end(tmp_path: Path) -> None:
    """The maximum of the whole is reached where a penalty is at its least."""
    assert root(tmp_path, 'sum, minus: ["B"]') == (-20, 20)
    assert root(tmp_path, 'weighted sum, minus: ["B"]', first="3") == (-20, 60)


CAPPED = """
mumrules: 1
methodology: test@1
title: Test
status: draft
total:
  aggregate: {aggregate}
  at most: 18
  parts:
    A: {{scale: points, maximum: 20, weight: 1}}
    B: {{scale: points, maximum: 10, weight: 1, only if: "[A] < 20"}}
  overrides: {overrides}
"""


@pytest.mark.parametrize(
    ("aggregate", "overrides", "a"),
    [
        ("sum", "[]", 20),
        ("sum", "[]", 19),
        ("weighted mean", "[]", 20),
        ("sum", "[{if: '[B] == 1', score: 24}]", 19),
    ],
)
def test_a_cap_is_the_most_of_a_unit_where_a_part_may_be_lacking(
    tmp_path: Path, aggregate: str, overrides: str, a: int
) -> None:
    """Who reaches the cap, or the special case above it, has 100 percent."""
    file = tmp_path / "test.yaml"
    file.write_text(CAPPED.format(aggregate=aggregate, overrides=overrides).lstrip(), "utf-8")
    found = mr.load(str(file)).assess([{"unit": "u", "A": a, "B": 1}])
    assert found["u"].percent == 100
