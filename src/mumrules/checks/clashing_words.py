"""The check `clashing-words`."""

from collections.abc import Iterator

from mumrules.checks.pointing import FIRST_HERE, pointing
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path
from mumrules.glossary import normalise
from mumrules.language import Text
from mumrules.plan.draft import Draft
from mumrules.plan.resolve import Resolved


def clashing_words(draft: Draft) -> Iterator[Diagnostic]:
    """One text of a cell that means two reasons.

    ## What it checks
    That a text which `words` lists means the same reason wherever it is listed.

    ## Why it matters
    A table is read once for all parameters: a dash in a cell has one meaning.

    ## Example
        defaults:
          missing:
            words: {n/a: not applicable}
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
            "2":
              scale: points
              maximum: 5
              missing:
                words: {N/A: suppressed}

    Use instead:
        defaults:
          missing:
            words: {n/a: not applicable, hidden: suppressed}
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
            "2": {scale: points, maximum: 5}
    """
    first: dict[str, tuple[str, Path]] = {}
    told: set[Path] = set()
    for node in draft.nodes.values():
        for word, reason in node.missing.words.items():
            path = _path(node, word)
            known, at = first.setdefault(normalise(word), (reason, path))
            if known == reason or path in told:
                continue
            told.add(path)
            yield Diagnostic(
                "clashing-words",
                Text(f"`{word}` means two reasons", f"`{word}` означает две разные причины"),
                draft.places.key(path),
                others=pointing(draft.places.key(at), FIRST_HERE),
            )


def _path(node: Resolved, word: str) -> Path:
    own = node.element.missing
    is_own = own is not None and "words" in own.model_fields_set
    return (*(node.path if is_own else ("defaults",)), "missing", "words", word)
