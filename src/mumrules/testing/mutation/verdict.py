"""What became of a mutant: who has noticed the mistake."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from mumrules.diagnostics.place import Span

Fate: TypeAlias = Literal["check", "case", "equivalent", "survivor"]
"""Found by a check, found by a case, no mistake at all, or found by nobody."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a mutant.

    Attributes:
        name: Its name: `1.2.maximum+1`.
        place: Where the mistake stands.
        lines: The lines that it changes, each as it was and as it is.
        fate: Who has noticed it.
        by: The name of the check or the title of the case; empty where nobody has.
        confirm: A case that would notice it, ready to paste; empty where none was found.
    """

    name: str
    place: Span
    lines: tuple[tuple[str, str], ...]
    fate: Fate
    by: str = ""
    confirm: str = ""
