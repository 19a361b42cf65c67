"""An edition that states only what changed: the other one, with the changes in their places."""

from dataclasses import dataclass, replace
from typing import Final

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.keywords import keywords_of, scalars_of, without
from mumrules.document.merge import merged
from mumrules.document.removal import removed
from mumrules.document.shape import ModelShape
from mumrules.document.tree import Mapping
from mumrules.glossary import WORDS, Words
from mumrules.methodology.head import Head
from mumrules.methodology.methodology import Methodology

NOT_INHERITED: Final = ("mumrules", "extends", "remove", *keywords_of(Head))
"""What every edition says of itself: identity, status and validity."""


@dataclass(frozen=True, slots=True)
class Extension:
    """The tree of the whole edition, and what is wrong with the changes."""

    tree: Mapping
    diagnostics: tuple[Diagnostic, ...] = ()


def extended(base: Mapping, own: Mapping, words: Words = WORDS) -> Extension:
    """Return *base* with the changes of *own*; first goes what *own* removes.

    Args:
        base: The tree of the edition that is extended, itself whole.
        own: What the extending edition states.
        words: The keywords of both languages.
    """
    due = ModelShape(Methodology)
    names = scalars_of(own, "remove", words)
    removal = removed(without(base, NOT_INHERITED, words), names, due, words)
    whole = merged(removal.tree, own, due, words)
    assert isinstance(whole, Mapping), "both are mappings"
    return Extension(replace(whole, span=own.span), removal.diagnostics)
