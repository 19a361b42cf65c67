"""Other places that bear on a fault."""

from mumrules.diagnostics.diagnostic import Label
from mumrules.diagnostics.place import Place
from mumrules.language import Text

FIRST_HERE = Text("first here", "сначала здесь")


def pointing(place: Place | None, text: Text) -> tuple[Label, ...]:
    """Return the label of a place that bears on a fault; none where it has no place."""
    return () if place is None else (Label(place, text),)
