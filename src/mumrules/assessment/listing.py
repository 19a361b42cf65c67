"""Results as a table: one row a unit, one column a figure."""

from collections.abc import Sequence

from mumrules.assessment.answers import shown
from mumrules.assessment.results import Results
from mumrules.expression.values import Value, is_hole
from mumrules.plan.resolve import ROOT

PARTS = ("score", "percent", "zone", "rank")
OWN = ("score", "percent", "zone", "rank", "coverage")


def listing(results: Results) -> dict[str, Sequence[Value | None]]:
    """Return the columns by header, exact; None for a hole.

    The headers are `unit` (and `period`, where units stand once a period), `score`, `percent`,
    `zone`, `rank` and `coverage` of the root, its further rankings as `rank NAME`, then for
    each other node its code (the score), `percent`, `zone`, `rank` and `rank NAME` after the
    code where it has them, and the other outputs of its scale; last, where the file has rules
    of findings, the titles of those that are true.
    """
    rows = range(len(results.dataset.units))
    columns: dict[str, Sequence[Value | None]] = {"unit": results.dataset.units}
    if results.dataset.periods is not None:
        columns["period"] = _there(results.dataset.periods)
    for name in OWN:
        values = results.ranks if name == "rank" else results.figures.get((ROOT, name))
        columns[name] = [None] * len(rows) if values is None else _there(values)
    for code, node in results.graph.nodes.items():
        places = tuple(f"rank {name}" for name in node.rankings)
        for name in (*PARTS, *places) if code != ROOT else places:
            if (code, name) in results.figures:
                header = code if name == "score" else name if code == ROOT else f"{code} {name}"
                columns[header] = _there(results.figures[code, name])
        columns |= _outputs(results, code)
    if results.graph.findings:
        columns["findings"] = [_titles(results, row) for row in rows]
    return columns


def crosswalk_listing(results: Results, name: str) -> dict[str, Sequence[Value | None]]:
    """Return the columns of a crosswalk by header, exact; None for a hole.

    The headers are `unit`, `score` and `percent` of the whole, then for each part its code (the
    score), and `percent` after the code where it has one.
    """
    columns: dict[str, Sequence[Value | None]] = {"unit": results.dataset.units}
    for code in results.graph.crosswalks[name].nodes:
        for figure in ("score", "percent"):
            values = results.figures.get((name, code, figure))
            part = code if figure == "score" else f"{code} {figure}"
            if values is not None:
                columns[figure if code == ROOT else part] = _there(values)
    return columns


def _outputs(results: Results, code: str) -> dict[str, Sequence[Value | None]]:
    """Return the columns of the outputs of a node that are not its score."""
    answers = results.graph.nodes[code].answers
    if answers is None:
        return {}
    rows = [results.answers(code, row) for row in range(len(results.dataset.units))]
    return {
        name if code == ROOT else f"{code} {name}": _there([shown(row[name]) for row in rows])
        for name in (*answers.further, *answers.lists)
    }


def _titles(results: Results, row: int) -> str:
    return "; ".join(dict.fromkeys(rule.finding.title for rule in results.findings(row)))


def _there(values: Sequence[Value]) -> list[Value | None]:
    return [None if is_hole(value) else value for value in values]
