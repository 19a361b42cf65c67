"""Faults as a person reads them: each with its source line, carets, other places and help."""

from collections.abc import Mapping, Sequence

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Place, Span
from mumrules.diagnostics.render.excerpt import excerpt, lines_of
from mumrules.diagnostics.render.words import HELP, SEVERITIES, place_in_words, sentence
from mumrules.language import Language, Text


def render(
    diagnostics: Sequence[Diagnostic], *, sources: Mapping[str, str], language: Language
) -> str:
    """Render faults in the order given, a blank line between two.

    Args:
        diagnostics: The faults.
        sources: The text of each file, by the name that places bear; a file that is not
            here is named without an excerpt.
        language: The language of the sentences.
    """
    page = _Page(sources, language)
    return "\n\n".join("\n".join(page.fault(diagnostic)) for diagnostic in diagnostics)


class _Page:
    def __init__(self, sources: Mapping[str, str], language: Language) -> None:
        self.sources = sources
        self.language = language
        self.lines: dict[str, list[str]] = {}

    def fault(self, diagnostic: Diagnostic) -> list[str]:
        """Return all lines of one fault."""
        margin = " " * self._gutter(diagnostic)
        severity = self._words(SEVERITIES[diagnostic.severity])
        found = [f"{severity}[{diagnostic.name}]: {self._words(diagnostic.message)}"]
        if diagnostic.place is not None:
            found += self._place("-->", diagnostic.place, diagnostic.label, margin)
        for other in diagnostic.others:
            found += self._place(":::", other.place, other.text, margin)
        remedies = [self._words(text) for text in diagnostic.help]
        return found + [f"{margin} = {self._words(HELP)}: {remedy}" for remedy in remedies]

    def _place(self, arrow: str, place: Place, label: Text | None, margin: str) -> list[str]:
        where = f"{margin}{arrow} {place_in_words(place, self.language)}"
        said = "" if label is None else self._words(label)
        line = self._source_line(place)
        if line is None or not isinstance(place, Span):
            return [f"{where}: {said}" if said else where]
        seen = excerpt(line, place)
        return [
            where,
            f"{margin} |",
            f"{place.line:>{len(margin)}} | {seen.text}".rstrip(),
            f"{margin} | {seen.carets} {said}".rstrip(),
        ]

    def _gutter(self, diagnostic: Diagnostic) -> int:
        """Return the width of the widest line number that is shown."""
        places = (diagnostic.place, *(other.place for other in diagnostic.others))
        numbers = [place.line for place in places if isinstance(place, Span)]
        return max((len(str(number)) for number in numbers), default=1)

    def _source_line(self, place: Place) -> str | None:
        if not isinstance(place, Span) or place.file not in self.sources:
            return None
        if place.file not in self.lines:
            self.lines[place.file] = lines_of(self.sources[place.file])
        lines = self.lines[place.file]
        return lines[place.line - 1] if 1 <= place.line <= len(lines) else None

    def _words(self, text: Text) -> str:
        return sentence(text, self.language)
