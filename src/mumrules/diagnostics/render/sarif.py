"""Faults for code scanners and editors: SARIF 2.1.0."""

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.diagnostics.place import Place, Span
from mumrules.diagnostics.render.words import HELP
from mumrules.language import Language

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(diagnostics: Sequence[Diagnostic], *, language: Language) -> str:
    """Render faults as one run of mumrules."""
    rules = [{"id": name} for name in dict.fromkeys(d.name for d in diagnostics)]
    run = {
        "tool": {"driver": {"name": "mumrules", "rules": rules}},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic, language) for diagnostic in diagnostics],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _result(diagnostic: Diagnostic, language: Language) -> dict[str, Any]:
    remedies = [f"{HELP.in_language(language)}: {t.in_language(language)}" for t in diagnostic.help]
    message = "\n".join((diagnostic.message.in_language(language), *remedies))
    place = diagnostic.place
    return {
        "ruleId": diagnostic.name,
        "level": diagnostic.severity.value,
        "message": {"text": message},
        "locations": [] if place is None else [_location(place)],
        "relatedLocations": [_related(other, language) for other in diagnostic.others],
    }


def _related(label: Label, language: Language) -> dict[str, Any]:
    return {**_location(label.place), "message": {"text": label.text.in_language(language)}}


def _location(place: Place) -> dict[str, Any]:
    uri = quote(PurePath(place.file).as_posix(), errors="replace")
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if isinstance(place, Span):
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        return {"physicalLocation": physical}
    name = f"{place.sheet}!{place.name}" if place.sheet else place.name
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": name}]}
