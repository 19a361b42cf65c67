"""Results as one JSON object."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from mumrules.assessment.plain import in_full, plain
from mumrules.assessment.receipt import receipt
from mumrules.assessment.results import Results
from mumrules.diagnostics.render.json import as_data
from mumrules.expression.values import Value, is_hole
from mumrules.language import Language
from mumrules.plan.findings import FindingRule
from mumrules.plan.resolve import ROOT
from mumrules.writers.atomic import replacing

OWN = ("score", "percent", "zone", "coverage")
PART = ("value", "raw", "score", "most", "percent", "zone", "coverage")


def document(results: Results, language: Language = "en") -> dict[str, Any]:
    """Return the results as plain data.

    Numbers are JSON numbers. Where a double cannot say a number in full, the same object
    holds it once more under `exact`, as a ratio: `"15200/221"`.
    """
    return {
        "methodology": results.graph.methodology.methodology,
        "title": results.graph.methodology.title,
        "units": [_unit(results, row) for row in range(len(results.dataset.units))],
        "assumptions": [a.text.in_language(language) for a in results.graph.assumptions],
        "diagnostics": [as_data(d, language) for d in results.diagnostics],
        "receipt": asdict(receipt(results)),
    }


def write(results: Results, path: Path, language: Language) -> None:
    """Write the results to a file."""
    said = json.dumps(document(results, language), ensure_ascii=False, indent=2)
    with replacing(path) as whole:
        whole.write_text(said + "\n", encoding="utf-8")


def _unit(results: Results, row: int) -> dict[str, Any]:
    figures = {name: results.figure(ROOT, name, row) for name in OWN}
    figures["rank"] = results.ranks[row]
    for name in results.graph.root.rankings:
        figures[f"rank {name}"] = results.figure(ROOT, f"rank {name}", row)
    parts = {code: _part(results, code, row) for code in results.graph.nodes if code != ROOT}
    crosswalks = {name: _crosswalk(results, name, row) for name in results.graph.crosswalks}
    also = {"crosswalks": crosswalks} if crosswalks else {}
    said = {**_named(results, row), **_said(figures), **_outputs(results, ROOT, row)}
    said["findings"] = [_finding(rule, results) for rule in results.findings(row)]
    return {**said, "parts": parts, **also}


def _named(results: Results, row: int) -> dict[str, Any]:
    dataset = results.dataset
    period = {} if dataset.periods is None else {"period": plain(dataset.periods[row])}
    return {"unit": dataset.units[row], **period}


def _crosswalk(results: Results, name: str, row: int) -> dict[str, Any]:
    found = {
        code: _crosswalk_part(results, (name, code), row)
        for code in results.graph.crosswalks[name].nodes
    }
    return {**found.pop(ROOT), "parts": found}


def _crosswalk_part(results: Results, at: tuple[str, str], row: int) -> dict[str, Any]:
    said = {"score": "score", "maximum": "most", "percent": "percent"}
    columns = {name: results.figures.get((*at, figure)) for name, figure in said.items()}
    return _said({name: v[row] for name, v in columns.items() if v is not None})


def _part(results: Results, code: str, row: int) -> dict[str, Any]:
    figures = {name: results.figure(code, name, row) for name in PART}
    figures["maximum"] = figures.pop("most")
    raw, value = figures.pop("raw"), figures["value"]
    imputed = {"imputed": raw.reason} if is_hole(raw) and not is_hole(value) else {}
    figures["observed"] = None if is_hole(raw) or raw == value else raw
    said = _said({name: value for name, value in figures.items() if value is not None})
    return said | imputed | _outputs(results, code, row)


def _outputs(results: Results, code: str, row: int) -> dict[str, Any]:
    """Return the outputs of a node's scale, where it gives several; lists as lists."""
    answers = results.answers(code, row)
    given = {
        name: [plain(v) for v in answer] if isinstance(answer, tuple) else plain(answer)
        for name, answer in answers.items()
    }
    return {"outputs": given} if given else {}


def _finding(rule: FindingRule, results: Results) -> dict[str, Any]:
    causes = [{"cause": c.cause, "remedy": c.remedy} for c in rule.finding.causes]
    return {
        "id": rule.id,
        "title": rule.finding.title,
        "node": rule.code,
        "node_title": results.graph.nodes[rule.code].title,
        "causes": causes,
    }


def _said(figures: Mapping[str, Value | None]) -> dict[str, Any]:
    score = figures.get("score")
    hole = {"hole": score.reason} if score is not None and is_hole(score) else {}
    return in_full(figures) | hole
