"""The check `no-parts`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.plan.draft import Draft


def no_parts(draft: Draft) -> Iterator[Diagnostic]:
    """A dimension with no part at all.

    ## What it checks
    That `parts`, where it is written, holds at least one node.

    ## Why it matters
    Nothing can be made of no scores: the node would never have a score.

    ## Example
        total:
          aggregate: sum
          parts: {}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
    """
    for code, node in draft.nodes.items():
        if node.element.parts is not None and not node.parts:
            name, word = called(code, draft.places), draft.places.word("parts")
            yield Diagnostic(
                "no-parts",
                Text(f"`{name}` has `{word}`, but no part", f"в `{name}` нет ни одной части"),
                draft.places.key((*node.path, "parts")),
                help=(
                    Text(
                        f"add a part, or leave out `{word}`: then `{name}` is a parameter",
                        f"добавьте часть или уберите `{word}`: тогда `{name}` — показатель",
                    ),
                ),
            )
