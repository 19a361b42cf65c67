"""The check `wrong-kind`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.checks.value_kind import value_kind
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Place
from mumrules.expression.kinds import KIND_WORDS
from mumrules.language import Text
from mumrules.methods.call import Scale
from mumrules.plan.draft import Draft
from mumrules.plan.resolve import Resolved


def wrong_kind(draft: Draft) -> Iterator[Diagnostic]:
    """A value that its scale cannot take.

    ## What it checks
    That the value is of the kind that the scale takes: a number for bands, a text for a
    choice, yes or no for yes or no.

    ## Why it matters
    A text has no share of the best, and a number is neither yes nor no.

    ## Example
        total:
          aggregate: sum
          parts:
            "1":
              inputs: {answer: text}
              scale: points

    Use instead:
        total:
          aggregate: sum
          parts:
            "1":
              inputs: {answer: number}
              scale: points
    """
    for code, node in draft.nodes.items():
        kind = value_kind(node, draft)
        if kind is None or not isinstance(node.method, Scale) or kind is node.method.kind:
            continue
        name, method = called(code, draft.places), node.method.name
        due, found = KIND_WORDS[node.method.kind], KIND_WORDS[kind]
        yield Diagnostic(
            "wrong-kind",
            Text(
                f"`{method.en}` takes {due.en}, and the value of `{name}` is {found.en}",
                f"шкале `{method.ru}` нужно значение вида «{due.ru}», "
                f"а у `{name}` оно вида «{found.ru}»",
            ),
            _place(node, draft),
        )


def _place(node: Resolved, draft: Draft) -> Place | None:
    if node.element.value is not None:
        return draft.places.value((*node.path, "value"))
    return draft.places.value((*node.path, "inputs", *(node.element.inputs or ())))
