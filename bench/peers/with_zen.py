"""One unit by zen-engine: an expression for each dimension, then the zone."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from rules import BOUNDS, DIMENSIONS, ZONES, Rules
from workload import Workload


def scorer(workload: Workload) -> Callable[[Mapping[str, Any]], Any]:
    """Return what scores one record against the best of the cohort.

    Raises:
        ImportError: zen-engine is not installed.
    """
    import zen  # noqa: PLC0415

    static = {"type": "static", "content": {"rules": _graph(workload.rules, workload.best)}}
    engine = zen.ZenEngine({"loader": static})
    return lambda record: engine.evaluate("rules", record)["result"]


def _graph(rules: Rules, best: Mapping[str, float]) -> dict[str, Any]:
    """Return a graph: input, expressions, output."""
    nodes = [
        {"id": "in", "name": "in", "type": "inputNode"},
        {
            "id": "rules",
            "name": "rules",
            "type": "expressionNode",
            "content": _content(rules, best),
        },
        {"id": "out", "name": "out", "type": "outputNode"},
    ]
    edges = [
        {"id": f"{one}-{other}", "type": "edge", "sourceId": one, "targetId": other}
        for one, other in (("in", "rules"), ("rules", "out"))
    ]
    return {"nodes": nodes, "edges": edges}


def _content(rules: Rules, best: Mapping[str, float]) -> dict[str, Any]:
    expressions = {letter: _dimension(rules.of(letter), best) for letter in DIMENSIONS}
    expressions["score"] = " + ".join(f"{w} * $.{letter}" for letter, w in DIMENSIONS.items())
    expressions["percent"] = f"$.score / {float(rules.maximum)} * 100"
    low, high = BOUNDS
    red, yellow, green = map(json.dumps, ZONES)
    expressions["zone"] = f"$.percent >= {high} ? {green} : $.percent >= {low} ? {yellow} : {red}"
    rows = [{"id": key, "key": key, "value": value} for key, value in expressions.items()]
    return {"expressions": rows, "passThrough": False, "executionMode": "single"}


def _dimension(rules: Rules, best: Mapping[str, float]) -> str:
    terms = []
    for code, (cap, weight) in rules.points.items():
        terms.append(f"{weight} * ({code} == null ? 0 : min([max([{code}, 0]), {cap}]))")
    for code, (cuts, weight) in rules.bands.items():
        part, of = f"{code}_a", f"{code}_b"
        points = "0"
        for score, cut in enumerate(cuts, 1):
            points = f"({part} / {of} * 100 >= {cut} ? {score} : {points})"
        terms.append(f"{weight} * ({part} == null or {of} == null or {of} == 0 ? 0 : {points})")
    for code, weight in rules.shares.items():
        terms.append(f"{weight} * ({code} == null ? 0 : {code} / {best[code]} * 100)")
    return " + ".join(terms)
