"""Faults for a log: one line each."""

from collections.abc import Sequence

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.render.words import SEVERITIES, place_in_words, sentence
from mumrules.language import Language


def render(diagnostics: Sequence[Diagnostic], *, language: Language) -> str:
    """Render faults in the order given: place, message, name; a warning says that it is one."""
    return "\n".join(_line(diagnostic, language) for diagnostic in diagnostics)


def _line(diagnostic: Diagnostic, language: Language) -> str:
    parts = []
    if diagnostic.place is not None:
        parts.append(place_in_words(diagnostic.place, language))
    if not diagnostic.is_error:
        parts.append(sentence(SEVERITIES[diagnostic.severity], language))
    parts.append(f"{sentence(diagnostic.message, language)} [{diagnostic.name}]")
    return ": ".join(parts)
