"""A broken scale is caught by the law that names its fault."""

from itertools import count
from typing import Any

import pytest
from hypothesis import strategies as st

from mumrules.expression.build import (
    case,
    coalesce,
    missing,
    nothing,
    number_input,
    over_cohort,
)
from mumrules.expression.expr import Expr, literal
from mumrules.language import Text
from mumrules.methods.builtin import SCALES
from mumrules.methods.call import NoOptions, Scale, ScaleCall
from mumrules.testing import ContractBrokenError, check_scale

POSITIVE = st.integers(1, 50)
OPTIONS: dict[str, dict[str, Any]] = {
    "bands": {"options": {"table": [{"from_": "10", "score": "1"}, {"score": "0"}]}},
    "thresholds": {"options": {"exceeds": ("20", "40")}},
    "piecewise linear": {
        "options": {"table": [{"value": "0", "score": "0"}, {"value": "10", "score": "5"}]}
    },
    "optimum": {
        "options": {"rises_from": "0", "best_from": "10", "best_to": "20", "falls_to": "30"}
    },
    "choice": {"options": {"table": {"А": "1", "Б": "0"}}},
    "distance to a target": {"formulas": {"target": 50}},
    "power": {"options": {"exponent": "2"}, "values": POSITIVE},
    "fraction of maximum": {"values": POSITIVE},
    "share of the sum": {"values": POSITIVE},
}
CALLS = count()


def scale_of(score: Any, **said: Any) -> Scale:
    """Return a scale of this function."""
    return Scale(Text("made up", "выдуманная"), score, NoOptions, **said)


def twice(call: ScaleCall) -> Expr:
    """Twice the value, beyond any maximum."""
    return 2 * call.value


def more(call: ScaleCall) -> Expr:
    """Scores more for more, whatever is better."""
    return 100 * call.value / over_cohort("max", abs(call.value) + 1)


def zeroed(call: ScaleCall) -> Expr:
    """Takes a hole for a zero."""
    return coalesce(call.value, 0)


def reasonless(call: ScaleCall) -> Expr:
    """Makes of any hole one of its own."""
    return case((missing(call.value), nothing("no value")), otherwise=call.value)


def counting(call: ScaleCall) -> Expr:
    """Another scale at every call."""
    return call.value + next(CALLS)


def nosy(call: ScaleCall) -> Expr:
    """Looks at what it was not given."""
    return call.value + number_input("age")


def textual(call: ScaleCall) -> Expr:
    """Gives a text."""
    return case((call.value > 5, literal("many")), otherwise=literal("few"))


def crowded(call: ScaleCall) -> Expr:
    """Counts those that have nothing among the others."""
    return call.value / over_cohort("count", coalesce(call.value, 0))


@pytest.mark.parametrize(
    ("broken", "law"),
    [
        (scale_of(twice, bounded=True), "within-maximum"),
        (scale_of(more, directed=True), "better-is-not-worse"),
        (scale_of(zeroed), "hole-in-hole-out"),
        (scale_of(reasonless), "hole-in-hole-out"),
        (scale_of(crowded), "hole-in-hole-out"),
        (scale_of(counting), "same-again"),
        (scale_of(nosy), "looks-at-its-value-alone"),
        (scale_of(textual), "gives-its-kind"),
    ],
)
def test_a_broken_scale_is_caught_by_name(broken, law):
    """The error names the law, and shows a value."""
    with pytest.raises(ContractBrokenError) as caught:
        check_scale(broken)
    assert caught.value.law == law
    assert caught.value.says.ru


def test_the_smallest_example_is_shown():
    """A person sees at once what is wrong."""
    with pytest.raises(ContractBrokenError, match="within-maximum: 13 scores 26, outside"):
        check_scale(scale_of(twice, bounded=True), values=st.integers(0, 25))


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.name.en)
def test_what_is_built_in_keeps_the_contract(scale):
    """Every scale that comes with mumrules, with options that suit it."""
    required = [n for n, field in scale.options.model_fields.items() if field.is_required()]
    given = OPTIONS.get(scale.name.en, {})
    if required and not given:
        assert not scale.valued
        return
    kept = check_scale(scale, examples=10, **given)
    assert {"same-again", "readers-agree"} <= {*kept}
    assert ("better-is-not-worse" in kept) == scale.directed
