"""What exact arithmetic cannot decide is a finding, and nothing else is disturbed."""

from mumrules.numbers import to_text
from tests.explanation.run import results_of

RULES = """\
mumrules: 1
methodology: roots@2024
title: Roots
status: draft
total:
  aggregate: sum
  zones:
    by: score
    list:
      - zone: more
        from: 0
      - zone: less
  parts:
    a:
      inputs:
        x: number
        y: number
      value: sqrt(5 + 2 * sqrt(x)) - sqrt(2) - sqrt(y)
      scale: points
      maximum: 100
ranks:
  by: score
"""
TWO = {"unit": "Two", "x": 6, "y": 3}
BELOW, ABOVE = {"unit": "Below", "x": 5, "y": 3}, {"unit": "Above", "x": 8, "y": 3}


def of_name(results, name):
    """The diagnostics of one name, in English."""
    return [found.message.en for found in results.diagnostics if found.name == name]


def test_a_zone_that_cannot_be_decided_is_a_finding():
    """The unit has no zone and says why; the others have theirs."""
    results = results_of(RULES, [BELOW, TWO, ABOVE])

    assert [results.figure("total", "zone", row) for row in (0, 2)] == ["less", "more"]
    assert str(results.figure("total", "zone", 1)) == "undefined: undecided"
    assert of_name(results, "undecided") == [
        "the zone of `total` of `Two` is undecided: two numbers agree to 448 digits"
    ]
    assert of_name(results, "undefined") == []
    assert list(results.ranks) == [3, 2, 1]


def test_scores_that_are_not_told_apart_share_a_place():
    """The tie is a finding that names both units; a tie of equal forms is none."""
    zero = {"unit": "Zero", "x": 0, "y": 0}
    rules = RULES.replace("sqrt(5 + 2 * sqrt(x)) - sqrt(2) - sqrt(y)", "x ** y")
    assert of_name(results_of(rules, [zero, {**zero, "unit": "Same"}]), "undecided") == []

    either = "sqrt(x) + sqrt(y) if x < 3 else sqrt(5 + 2 * sqrt(x))"
    rules = RULES.replace("sqrt(5 + 2 * sqrt(x)) - sqrt(2) - sqrt(y)", either)
    results = results_of(rules, [TWO, {"unit": "Plain", "x": 2, "y": 3}, ABOVE])

    assert list(results.ranks) == [2, 2, 1]
    [tie] = of_name(results, "undecided")
    assert {"`Two`", "`Plain`"} == {word for word in tie.replace(",", "").split() if "`" in word}
    assert to_text(results.figure("total", "score", 0), 6) == "3.146264…"


def test_a_tie_within_a_group_is_a_finding_too():
    """Places within groups are looked at as well, and the units of that group are named."""
    either = "sqrt(x) + sqrt(y) if x < 3 else sqrt(5 + 2 * sqrt(x))"
    first = RULES.replace("sqrt(5 + 2 * sqrt(x)) - sqrt(2) - sqrt(y)", either)
    ranked = first.replace("total:", "cohort: {group: region}\ntotal:", 1)
    ranked = ranked.replace("ranks:\n", "ranks:\n  within: group\n")
    units = [TWO, {"unit": "Plain", "x": 2, "y": 3}, {**TWO, "unit": "Far"}]
    regions = ("north", "north", "south")
    table = [{**unit, "region": region} for unit, region in zip(units, regions, strict=True)]

    results = results_of(ranked, table)

    [tie] = of_name(results, "undecided")
    assert {"`Two`", "`Plain`"} == {word for word in tie.replace(",", "").split() if "`" in word}
