"""The words of the renderers, and places in words."""

from mumrules.diagnostics.diagnostic import Severity
from mumrules.diagnostics.place import Place, Span
from mumrules.diagnostics.render.display import shown
from mumrules.language import Language, Text

SEVERITIES = {
    Severity.ERROR: Text("error", "ошибка"),
    Severity.WARNING: Text("warning", "предупреждение"),
}
HELP = Text("help", "подсказка")


def sentence(text: Text, language: Language) -> str:
    """Return *text* on one line, with nothing that a terminal would obey."""
    return shown(text.in_language(language))


def place_in_words(place: Place, language: Language) -> str:
    """Return a place as a person would name it: `file.xlsx, sheet "2022", C7`."""
    if isinstance(place, Span):
        return shown(str(place))
    sheet = Text(f'sheet "{place.sheet}"', f"лист „{place.sheet}“").in_language(language)
    return shown(", ".join((place.file, *([sheet] if place.sheet else []), place.name)))
