"""Faults for a program: a JSON list of objects."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Place
from mumrules.language import Language


def render(diagnostics: Sequence[Diagnostic], *, language: Language) -> str:
    """Render faults in the order given; what is absent is null or an empty list."""
    faults = [as_data(diagnostic, language) for diagnostic in diagnostics]
    return json.dumps(faults, ensure_ascii=False, indent=2)


def as_data(diagnostic: Diagnostic, language: Language) -> dict[str, Any]:
    """Return one fault as plain data."""
    label = diagnostic.label
    return {
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message.in_language(language),
        "place": _place(diagnostic.place),
        "label": None if label is None else label.in_language(language),
        "others": [
            {"place": _place(other.place), "label": other.text.in_language(language)}
            for other in diagnostic.others
        ],
        "help": [text.in_language(language) for text in diagnostic.help],
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    return None if place is None else asdict(place)
