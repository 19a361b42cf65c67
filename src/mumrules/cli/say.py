"""What the program says, and in which language."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.order import in_order
from mumrules.diagnostics.place import Span
from mumrules.diagnostics.render.formats import FORMATS
from mumrules.diagnostics.summary import summary
from mumrules.language import Language, Text, of_surroundings

if TYPE_CHECKING:
    from rich.console import Console

_chosen: list[Language] = []


def speak(language: Language | None) -> None:
    """Choose the language of all that follows; None goes by the surroundings."""
    _chosen[:] = [language or of_surroundings()]


def spoken() -> Language:
    """Return the language that was chosen."""
    return _chosen[0] if _chosen else of_surroundings()


def say(text: Text, *, error: bool = False) -> None:
    """Print one sentence; *error* sends it to the standard error."""
    print(text.in_language(spoken()), file=sys.stderr if error else sys.stdout)


def console(*, error: bool = False) -> "Console":
    """Return a Rich console; a wide one where the output is no terminal."""
    from rich.console import Console  # noqa: PLC0415 - an extra, loaded where it is used

    stream = sys.stderr if error else sys.stdout
    width = None if stream.isatty() else 160
    return Console(file=stream, width=width, highlight=False, soft_wrap=False, emoji=False)


def show_faults(
    diagnostics: Sequence[Diagnostic], sources: Mapping[str, str] | None = None
) -> None:
    """Print faults in full to the standard error, and count them."""
    if not diagnostics:
        return
    ordered = in_order(diagnostics)
    known = sources if sources is not None else sources_of(ordered)
    language = spoken()
    print(FORMATS["full"](ordered, sources=known, language=language), file=sys.stderr)
    print(summary(ordered).in_language(language), file=sys.stderr)


def sources_of(diagnostics: Sequence[Diagnostic]) -> dict[str, str]:
    """Return the texts of the files that faults point into, where they can be read."""
    places = [place for d in diagnostics for place in (d.place, *(o.place for o in d.others))]
    found: dict[str, str] = {}
    for place in places:
        if isinstance(place, Span) and place.file not in found:
            found[place.file] = _text(Path(place.file))
    return found


def _text(path: Path) -> str:
    from mumrules.readers.decoding import decoded  # noqa: PLC0415 - only faults need it
    from mumrules.readers.files import load  # noqa: PLC0415 - likewise

    data = load(path)
    text = decoded(data, path.name) if isinstance(data, bytes) else data
    return text if isinstance(text, str) else ""
