"""The check `reserved-code`."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path
from mumrules.glossary import WORDS, normalise
from mumrules.language import Text
from mumrules.plan.draft import Draft
from mumrules.plan.resolve import ROOT


def reserved_code(draft: Draft) -> Iterator[Diagnostic]:
    """A part that bears the name of the whole.

    ## What it checks
    That no part has the code `total`, nor «итог».

    ## Why it matters
    `total` is the code of the root: in a table it is the column of the published total.

    ## Example
        total:
          aggregate: sum
          parts:
            total: {scale: points, maximum: 5}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
    """
    for code, path in _codes(draft):
        if WORDS.meaning(normalise(code), (ROOT,)) == ROOT:
            yield Diagnostic(
                "reserved-code",
                Text(
                    f"the code `{code}` is taken: it names the whole",
                    f"код `{code}` занят: так называется весь итог",
                ),
                draft.places.key(path),
            )


def _codes(draft: Draft) -> Iterator[tuple[str, Path]]:
    yield from ((code, node.path) for code, node in draft.nodes.items() if code != ROOT)
    yield from ((twice.code, twice.again) for twice in draft.twice)
