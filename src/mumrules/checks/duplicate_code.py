"""The check `duplicate-code`."""

from collections.abc import Iterator

from mumrules.checks.pointing import FIRST_HERE, pointing
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path
from mumrules.glossary import normalise
from mumrules.language import Text
from mumrules.plan.draft import Draft
from mumrules.plan.resolve import ROOT


def duplicate_code(draft: Draft) -> Iterator[Diagnostic]:
    """Two nodes with one code.

    ## What it checks
    That no two nodes bear the same code, nor codes that differ in case, spaces or «ё» alone.

    ## Why it matters
    A column of a table is found by its code, whatever its case; with two such codes nobody
    knows whose column it is.

    ## Example
        total:
          aggregate: sum
          parts:
            a1: {scale: points, maximum: 5}
            A1: {scale: points, maximum: 5}

    Use instead:
        total:
          aggregate: sum
          parts:
            a1: {scale: points, maximum: 5}
            a2: {scale: points, maximum: 5}
    """
    for twice in draft.twice:
        if twice.code != ROOT:
            code = twice.code
            message = Text(f"the code `{code}` stands twice", f"код `{code}` стоит дважды")
            yield _diagnostic(message, twice.again, twice.first, draft)
    seen: dict[str, str] = {}
    for code, node in draft.nodes.items():
        first = seen.setdefault(normalise(code), code)
        if first != code:
            message = Text(
                f"the codes `{first}` and `{code}` differ in spelling alone",
                f"коды `{first}` и `{code}` различаются только написанием",
            )
            yield _diagnostic(message, node.path, draft.nodes[first].path, draft)


def _diagnostic(message: Text, again: Path, first: Path, draft: Draft) -> Diagnostic:
    others = pointing(draft.places.key(first), FIRST_HERE)
    return Diagnostic("duplicate-code", message, draft.places.key(again), others=others)
