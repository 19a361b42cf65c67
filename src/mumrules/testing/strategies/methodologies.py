"""Random methodologies without a fault."""

from collections.abc import Mapping
from typing import Any, TypeAlias

import yaml
from hypothesis import strategies as st

Tree: TypeAlias = dict[str, Any]

POLICIES = ("no score", "zero", "worst", "exclude")
ROUNDINGS = ("to 1, half up", "to 0.5, down", "to 0.01, half even")
WEIGHTS = ("1", "2", "0.5", "1/3")
AGGREGATES = ("sum", "weighted sum", "mean", "weighted mean")
MAXIMA = ("1", "10", "25")
CUTS = ("0", "0.5", "10", "40", "50", "60", "80", "99.9")

_plain = st.one_of(
    st.fixed_dictionaries({"scale": st.just("points"), "maximum": st.sampled_from(MAXIMA)}),
    st.fixed_dictionaries({"scale": st.just("yes or no"), "maximum": st.sampled_from(MAXIMA)}),
)
_compared = st.fixed_dictionaries(
    {
        "better": st.sampled_from(("higher", "lower")),
        "scale": st.sampled_from(
            (
                {"method": "share of the best", "if best is zero": "0"},
                {"method": "min-max", "if all equal": "50"},
            )
        ),
    }
)
_counted = st.just({"scale": "points", "maximum": "100", "value": "a share"})


def methodologies() -> st.SearchStrategy[str]:
    """Texts of methodology files that have no fault.

    A small tree of points, bands, choices, shares of the best and formulas, under sums and
    means, with weights, rounding, policies for holes, zones and a ranking.
    """
    return _documents().map(
        lambda document: yaml.safe_dump(document, sort_keys=False, allow_unicode=True)
    )


@st.composite
def _documents(draw: st.DrawFn) -> Tree:
    total = draw(_dimensions("", 2))
    total |= draw(st.one_of(st.just({}), _zones()))
    return {
        "mumrules": "1",
        "methodology": "random@2024",
        "title": "Random",
        "status": "draft",
        "defaults": {
            "missing": {
                "any": draw(st.sampled_from(POLICIES)),
                "not applicable": "exclude",
                "words": {"н/д": "not submitted", "-": "not applicable"},
            }
        },
        "total": total,
        "ranks": {"by": "score", "ties": draw(st.sampled_from(("competition", "dense", "mean")))},
    }


@st.composite
def _dimensions(draw: st.DrawFn, code: str, height: int) -> Tree:
    aggregate = draw(st.sampled_from(AGGREGATES))
    parts: dict[str, Tree] = {}
    for number in range(1, draw(st.integers(1, 3)) + 1):
        below = f"{code}.{number}" if code else str(number)
        deeper = height > 1 and draw(st.booleans())
        part = draw(_dimensions(below, height - 1) if deeper else _parameters(below))
        weight = {"weight": draw(st.sampled_from(WEIGHTS))} if "weighted" in aggregate else {}
        parts[below] = {**part, **weight}
    return {"title": f"Part {code}".strip(), "aggregate": aggregate, "parts": parts}


@st.composite
def _parameters(draw: st.DrawFn, code: str) -> Tree:
    body: Mapping[str, Any] = draw(st.one_of(_plain, _compared, _bands(), _choices(), _counted))
    node = {"title": f"Parameter {code}", **body}
    if "value" in node:
        node |= _share(code.replace(".", "_"))
    return node | draw(st.one_of(st.just({}), st.sampled_from(ROUNDINGS).map(_rounded)))


def _share(suffix: str) -> Tree:
    """Return a value of two inputs."""
    done, due = f"done_{suffix}", f"due_{suffix}"
    return {"inputs": {done: "whole", due: "number"}, "value": f"{done} / {due} * 100"}


def _rounded(written: str) -> Tree:
    return {"round": written}


def _bands() -> st.SearchStrategy[Tree]:
    cuts = st.lists(st.sampled_from(CUTS), unique=True, min_size=1, max_size=3)
    return cuts.map(lambda found: {"scale": {"method": "bands", "table": _ladder(found, "score")}})


def _zones() -> st.SearchStrategy[Tree]:
    cuts = st.lists(st.sampled_from(CUTS[1:]), unique=True, min_size=1, max_size=3)
    return cuts.map(lambda found: {"zones": {"by": "percent", "list": _ladder(found, "zone")}})


def _ladder(cuts: list[str], gives: str) -> list[Tree]:
    """Return rows from each cut on, the highest first, and one for the rest."""
    rising = sorted(cuts, key=float)
    steps = [{"from": cut, gives: str(step)} for step, cut in enumerate(rising, 1)]
    return [*reversed(steps), {gives: "0"}]


def _choices() -> st.SearchStrategy[Tree]:
    points = {"есть": ("5", "10"), "частично": ("0", "2.5"), "нет": ("0", "-1")}
    table = st.fixed_dictionaries({word: st.sampled_from(gets) for word, gets in points.items()})
    return table.map(lambda found: {"scale": {"method": "choice", "table": found}})
