"""The check `missing-formula`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.checks.value_kind import takes_a_value
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text, plural_ru
from mumrules.plan.draft import Draft


def missing_formula(draft: Draft) -> Iterator[Diagnostic]:
    """Inputs of which nothing says how they become a value.

    ## What it checks
    That a parameter with several inputs has a formula, and that its list of inputs is not
    empty.

    ## Why it matters
    One input is the value itself; of two, nobody knows which is, or what is made of them.

    ## Example
        total:
          aggregate: sum
          parts:
            "1":
              inputs: {done: whole, due: whole}
              scale: points

    Use instead:
        total:
          aggregate: sum
          parts:
            "1":
              inputs: {done: whole, due: whole}
              value: done / due
              scale: points
    """
    for code, node in draft.nodes.items():
        inputs = node.element.inputs
        if (
            node.parts
            or inputs is None
            or not takes_a_value(node)
            or node.element.value is not None
            or len(inputs) == 1
        ):
            continue
        name, word = called(code, draft.places), draft.places.word("value")
        yield Diagnostic(
            "missing-formula",
            _message(name, len(inputs)),
            draft.places.key((*node.path, "inputs")),
            help=(
                Text(
                    f"write the formula under `{word}`",
                    f"запишите формулу в `{word}`",
                ),
            ),
        )


def _message(name: str, n: int) -> Text:
    if n == 0:
        return Text(
            f"`{name}` has neither inputs nor a formula", f"у `{name}` нет ни данных, ни формулы"
        )
    noun = plural_ru(n, "столбец", "столбца", "столбцов")
    return Text(
        f"`{name}` has {n} inputs and no formula", f"у `{name}` {n} {noun} данных, а формулы нет"
    )
