"""The check `misplaced-measure`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.kinds import KIND_WORDS, Kind
from mumrules.language import Text
from mumrules.plan.draft import Draft
from mumrules.plan.inputs import KINDS, inputs_of


def misplaced_measure(draft: Draft) -> Iterator[Diagnostic]:
    """A measure of what is no number, or of a column that is not asked for.

    ## What it checks
    That `measure` belongs to a number, and that it stands on the input where a parameter
    declares its inputs.

    ## Why it matters
    Percent and share tell how 45 and 0.45 go together; for a text it says nothing. On a
    parameter with inputs of its own nobody knows which of them it means.

    ## Example
        total:
          aggregate: sum
          parts:
            "1":
              measure: percent
              inputs: {done: number}
              scale: points

    Use instead:
        total:
          aggregate: sum
          parts:
            "1":
              inputs:
                done: {kind: number, measure: percent}
              scale: points
    """
    for code, node in draft.nodes.items():
        name, word = called(code, draft.places), draft.places.word("measure")
        if not node.parts and node.element.measure and node.element.inputs:
            yield Diagnostic(
                "misplaced-measure",
                Text(
                    f"`{name}` declares its inputs: `{word}` belongs to one of them",
                    f"у `{name}` описаны данные: `{word}` указывают у одного из столбцов",
                ),
                draft.places.key((*node.path, "measure")),
            )
        for column, element in inputs_of(node).items():
            kind = KINDS[element.kind]
            if element.measure is None or kind is Kind.NUMBER:
                continue
            at = (*node.path, "inputs", column) if node.element.inputs else node.path
            yield Diagnostic(
                "misplaced-measure",
                Text(
                    f"`{column}` is {KIND_WORDS[kind].en}: it has no `{word}`",
                    f"у `{column}` вид «{KIND_WORDS[kind].ru}»: `{word}` бывает только у чисел",
                ),
                draft.places.key((*at, "measure")),
            )
