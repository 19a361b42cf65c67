"""What can be wrong with the editions that stand one upon another."""

from collections.abc import Sequence
from typing import Final

from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.document.limits import EDITIONS
from mumrules.document.tree import Scalar
from mumrules.language import Text

EXTENDED_HERE: Final = Text("extended here", "взята за основу здесь")


def circular_editions(names: Sequence[Scalar]) -> Diagnostic:
    """Return the fault of editions that lead back to the first; each says what it extends."""
    chain = " → ".join(f"`{name.text}`" for name in (names[-1], *names))
    return Diagnostic(
        "circular",
        Text(f"these editions extend one another: {chain}", f"редакции по кругу: {chain}"),
        names[0].span,
        others=tuple(Label(name.span, EXTENDED_HERE) for name in names[1:]),
    )


def too_many_bases(name: Scalar) -> Diagnostic:
    """Return the fault of an edition that stands upon too many others."""
    return Diagnostic(
        "too-many-bases",
        Text(
            f"more than {EDITIONS} editions stand one upon another",
            f"больше {EDITIONS} редакций опираются одна на другую",
        ),
        name.span,
        help=(Text("write one of them out in full", "выпишите одну из них целиком"),),
    )
