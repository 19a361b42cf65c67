"""What messages call a node, and numbers as they are added up."""

from collections.abc import Sequence

from mumrules.document.places import Places
from mumrules.numbers import Exact, to_text
from mumrules.plan.resolve import ROOT

_LONGEST = 12


def called(code: str, places: Places) -> str:
    """Return the code of a node; the root is called by the author's keyword."""
    return places.word(ROOT) if code == ROOT else code


def added_up(numbers: Sequence[Exact]) -> str:
    """Return a sum as it is written by hand: `0.6 + 0.35 = 0.95`; a long one is cut."""
    shown = [to_text(number) for number in numbers]
    if len(shown) > _LONGEST:
        shown = [*shown[:3], "…", shown[-1]]
    return f"{' + '.join(shown)} = {to_text(sum(numbers))}".replace("+ -", "- ")
