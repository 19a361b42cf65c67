"""A ledger as plain data, for other programs.

Numbers are JSON numbers. Where a double cannot say a number in full, the same object holds
it once more under `exact`, as a ratio: `"15200/221"`. What is missing is null; why is said
under `hole`.
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from mumrules.assessment.plain import in_full
from mumrules.diagnostics.render.json import as_data
from mumrules.explanation.entry import Entry
from mumrules.explanation.facts import HoleRule, Observed, Scoring, Step, ZoneFact
from mumrules.explanation.ledger import Ledger
from mumrules.explanation.standing import Neighbours, Standing
from mumrules.explanation.stretches import Bound, Fired, Stretch
from mumrules.expression.values import is_hole
from mumrules.language import Language
from mumrules.methodology.rounding import Rounding
from mumrules.plan.findings import FindingRule


def document(ledger: Ledger, language: Language = "en") -> dict[str, Any]:
    """Return the ledger as plain data; sentences are in *language*."""
    return {
        "unit": ledger.unit,
        "methodology": ledger.methodology,
        "title": ledger.title,
        "file": ledger.file,
        "rank": None if ledger.standing is None else _standing(ledger.standing),
        "total": _entry(ledger.root, language),
        "sources": dict(ledger.sources),
        "assumptions": [text.in_language(language) for text in ledger.assumptions],
        "diagnostics": [as_data(found, language) for found in ledger.diagnostics],
        "findings": [_finding(rule) for rule in ledger.findings],
    }


def _finding(rule: FindingRule) -> dict[str, Any]:
    finding = rule.finding
    return _object(
        {
            "id": rule.id,
            "title": finding.title,
            "node": rule.code,
            "causes": [cause.model_dump() for cause in finding.causes],
            "source": None if finding.source is None else str(finding.source),
        }
    )


def _entry(entry: Entry, language: Language) -> dict[str, Any]:
    found = entry.provenance
    return _object(
        {
            "code": entry.code,
            "title": entry.title,
            "method": entry.method.in_language(language),
            "weight": entry.weight,
            "score": entry.score,
            "maximum": entry.maximum,
            "percent": entry.percent,
            "shown score": entry.shown_score,
            "shown percent": entry.shown_percent,
            "coverage": entry.coverage,
            "brought": entry.brought,
            "lost": entry.lost,
            "given": None if entry.given is None else _observed(entry.given),
            "excluded": entry.excluded,
            **({} if entry.scoring is None else _scoring(entry.scoring)),
            "steps": [_step(step) for step in entry.steps],
            "rounding": None if entry.rounding is None else _rounding(entry.rounding),
            "zone": None if entry.zone is None else _zone(entry.zone),
            "place": None if found.place is None else asdict(found.place),
            "method place": None if found.method_place is None else asdict(found.method_place),
            "sources": [citation.model_dump(exclude_none=True) for citation in found.citations],
            "assumptions": list(found.assumptions),
            "parts": [_entry(part, language) for part in entry.parts],
        }
    )


def _scoring(scoring: Scoring) -> dict[str, Any]:
    fired = [asdict(rule) for rule in scoring.rules]
    outputs = _object(dict(scoring.outputs))
    return {
        "value": scoring.value,
        "observed": [_observed(observed) for observed in scoring.observed],
        "policy": None if scoring.hole is None else _policy(scoring.hole),
        "bands": [_fired(found) for found in scoring.bands],
        "cohort": [
            _object({"of": f.reduction, "value": f.value, "units": list(f.holders)})
            for f in scoring.cohort
        ],
        **({"rules": fired} if fired else {}),
        **({"outputs": outputs} if outputs else {}),
    }


def _policy(rule: HoleRule) -> dict[str, Any]:
    return _object({"reason": rule.hole.reason, "action": rule.action, "gave": rule.gave})


def _rounding(rule: Rounding) -> dict[str, Any]:
    return _object({"step": rule.step, "mode": rule.mode})


def _observed(observed: Observed) -> dict[str, Any]:
    place = None if observed.place is None else asdict(observed.place)
    return _object({"name": observed.name, "value": observed.value, "place": place})


def _step(step: Step) -> dict[str, Any]:
    figures = {"before": step.before, "after": step.after, "amount": step.amount}
    return _object({"step": step.kind.value, **figures})


def _zone(fact: ZoneFact) -> dict[str, Any]:
    read = {} if fact.fired is None else _fired(fact.fired)
    return {"zone": fact.zone, "by": fact.by, **read}


def _fired(found: Fired) -> dict[str, Any]:
    return _object(
        {
            "value": found.value,
            "interval": _stretch(found.stretch),
            "below": None if found.below is None else _stretch(found.below),
            "above": None if found.above is None else _stretch(found.above),
            "to below": found.to_low,
            "to above": found.to_high,
        }
    )


def _stretch(stretch: Stretch) -> dict[str, Any]:
    ends = {"low": _bound(stretch.low), "high": _bound(stretch.high)}
    return _object({**ends, "result": stretch.result})


def _bound(bound: Bound | None) -> dict[str, Any] | None:
    return None if bound is None else _object({"value": bound.value, "inside": bound.inside})


def _standing(found: Standing) -> dict[str, Any]:
    return _object(
        {
            "place": found.hole if found.place is None else found.place,
            "ranked": found.ranked,
            "fixed": found.fixed,
            "by": found.by,
            "tied": list(found.tied),
            "above": None if found.above is None else _neighbours(found.above),
            "below": None if found.below is None else _neighbours(found.below),
        }
    )


def _neighbours(found: Neighbours) -> dict[str, Any]:
    figures = {"place": found.place, "distance": found.distance}
    return _object({**figures, "units": list(found.units)})


def _object(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields in full, and why the first of them that is a hole is one."""
    holes = [value for value in fields.values() if is_hole(value)]
    why = {key: text for key, text in asdict(holes[0]).items() if text} if holes else {}
    return in_full(fields) | ({"hole": why} if why else {})
