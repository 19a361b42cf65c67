"""The check `reserved-code`."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path
from mumrules.glossary import WORDS, normalise
from mumrules.language import Text
from mumrules.methods.call import Scale
from mumrules.plan.draft import Draft
from mumrules.plan.names import FIGURES
from mumrules.plan.resolve import ROOT


def reserved_code(draft: Draft) -> Iterator[Diagnostic]:
    """A part that bears the name of the whole, or an output that of a figure.

    ## What it checks
    That no part has the code `total`, nor «итог», and that no output of a decision table but the
    first, which is the score, is called `zone`, `value` or like another figure of a node.

    ## Why it matters
    `total` is the code of the root: in a table it is the column of the published total. In a
    formula `[1.1 zone]` is the zone of node 1.1.

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
    for output, path in _outputs(draft):
        if WORDS.meaning(normalise(output), FIGURES) is not None:
            yield Diagnostic(
                "reserved-code",
                Text(
                    f"the name `{output}` is taken: every node has a figure of this name",
                    f"имя `{output}` занято: такая величина есть у каждого узла",
                ),
                draft.places.key(path),
            )


def _outputs(draft: Draft) -> Iterator[tuple[str, Path]]:
    """Give the outputs of scales that are not the score, with their places."""
    for node in draft.nodes.values():
        if isinstance(node.method, Scale) and node.options is not None:
            kinds = node.method.outputs(node.options)
            first = next((name for name, kind in kinds.items() if kind is not None), None)
            for name in kinds:
                if name != first:
                    yield name, (*node.call_path, "outputs", name)


def _codes(draft: Draft) -> Iterator[tuple[str, Path]]:
    yield from ((code, node.path) for code, node in draft.nodes.items() if code != ROOT)
    yield from ((twice.code, twice.again) for twice in draft.twice)
