"""A mutant that has survived, as a person reads it."""

from collections.abc import Iterator

from mumrules.language import Language, Text
from mumrules.testing.mutation.verdict import Verdict

_CONFIRM = Text(
    "  a case that notices it; read whether the rules say so, and paste it among the cases:",
    "  случай, который его заметит; сверьте с правилами и добавьте к случаям:",
)
_NONE = Text(
    "  no data were found that tell it apart; write a case, or explain it in `explained`",
    "  данных, которые его отличат, не нашлось; напишите случай или объяснение в `объяснено`",
)


def render(verdict: Verdict, language: Language) -> str:
    """Return the place of a mutant, the lines that it changes, and a case that notices it."""
    return "\n".join(_lines(verdict, language))


def _lines(verdict: Verdict, language: Language) -> Iterator[str]:
    place = verdict.place
    said = Text(f"SURVIVED {verdict.name}", f"ВЫЖИЛ {verdict.name}")
    yield said.in_language(language)
    yield f"  --> {place.file}:{place.line}:{place.column}"
    for before, after in verdict.lines:
        yield f"  - {before.strip()}"
        if after:
            yield f"  + {after.strip()}"
    yield (_CONFIRM if verdict.confirm else _NONE).in_language(language)
    if verdict.confirm:
        yield verdict.confirm.rstrip("\n")
