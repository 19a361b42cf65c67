"""Methodologies at random: most are wrong somewhere, all can be read."""

from typing import Any

import yaml
from hypothesis import strategies as st

CODES = ("1", "2", "3", "4", "5", "6", "7", "8", "a", "A", "total")
NUMBERS = ("0", "1", "-1", "0.5", "1/3", "5", "50", "100")
METHODS = ("points", "yes or no", "sum", "mean", "weighted sum", "weighted mean", "sun")
COLUMNS = ("x", "y", "1", "2")
FORMULAS = ("x", "x / y", "x > y", "1", "[1] * 100", "min(max(x, 0), 1)", "'text'")


def _some(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Mappings that may hold each of *keys*."""
    return st.fixed_dictionaries(
        {}, optional={key.replace("_", " "): value for key, value in keys.items()}
    )


numbers = st.sampled_from(NUMBERS)


def _one(*keys: str) -> st.SearchStrategy[dict[str, str]]:
    """One of *keys* with a number, or nothing."""
    return st.dictionaries(st.sampled_from(keys), numbers, max_size=1)


bounds = st.builds(lambda low, high: low | high, _one("from", "above"), _one("to", "below"))


def _rows(**more: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    row = st.builds(lambda within, rest: within | rest, bounds, st.fixed_dictionaries(more))
    return st.lists(row, min_size=1, max_size=4)


bases = ("score", "percent", "value", "rank", "share of places ahead", "shown percent")
ladders = st.lists(numbers, unique=True, min_size=1, max_size=3).map(
    lambda cuts: [*({"from": cut, "zone": f"from {cut}"} for cut in cuts), {"zone": "rest"}]
)
zones = st.fixed_dictionaries(
    {
        "by": st.sampled_from(bases),
        "list": st.one_of(ladders, ladders, _rows(zone=st.sampled_from("rgy"))),
    }
)
scales = (
    st.sampled_from(METHODS)
    | st.fixed_dictionaries({"method": st.just("bands"), "table": _rows(score=numbers)})
    | st.fixed_dictionaries(
        {
            "method": st.just("choice"),
            "table": st.dictionaries(st.sampled_from(("in", "out")), numbers),
        }
    )
    | st.builds(lambda rest: {"method": "share of the best"} | rest, _some(if_best_is_zero=numbers))
)
inputs = st.dictionaries(
    st.sampled_from(COLUMNS), st.sampled_from(("number", "whole", "text", "yes or no", "date"))
)
of_any_node = {"weight": numbers, "maximum": numbers, "round": st.just("to 0.1, half up")}
plain = _some(
    **of_any_node,
    measure=st.sampled_from(("percent", "share")),
    missing=st.sampled_from(("no score", "zero", "worst", "exclude")),
    zones=zones,
)
counted = st.fixed_dictionaries(
    {"inputs": inputs, "value": st.sampled_from(FORMULAS)},
    optional={"scale": scales, **of_any_node},
)
odd = _some(
    aggregate=st.sampled_from(METHODS),
    minimum_coverage=numbers,
    inputs=inputs,
    scale=scales,
    zones=zones,
)
nodes: st.SearchStrategy[dict[str, Any]] = st.deferred(
    lambda: st.one_of(plain, plain, counted, odd, dimensions)
)
dimensions = st.fixed_dictionaries(
    {"parts": st.dictionaries(st.sampled_from(CODES), nodes, max_size=3)},
    optional={
        "aggregate": st.sampled_from(METHODS),
        "weights add up to": numbers,
        "zones": zones,
        **of_any_node,
    },
)
DEFAULTS = {"aggregate": "sum", "scale": "points", "better": "higher"}


@st.composite
def methodologies(draw: st.DrawFn) -> str:
    """The text of a methodology."""
    parts = draw(st.dictionaries(st.sampled_from(CODES), nodes, min_size=1, max_size=3))
    document = {
        "mumrules": "1",
        "methodology": "random@1",
        "title": "Random",
        "status": draw(st.sampled_from(("draft", "in force"))),
        "defaults": DEFAULTS,
        "total": draw(_some(zones=zones, maximum=numbers)) | {"parts": parts},
        "ranks": {"by": draw(st.sampled_from(("score", "percent")))},
    }
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True)
