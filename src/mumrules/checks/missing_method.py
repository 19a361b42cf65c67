"""The check `missing-method`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.plan.draft import Draft


def missing_method(draft: Draft) -> Iterator[Diagnostic]:
    """A parameter without a scale, or a dimension without an aggregate.

    ## What it checks
    That every parameter has a scale and every dimension an aggregate, its own or by default.

    ## Why it matters
    The file must say how a value becomes a score and how scores become one; mumrules does not
    guess it.

    ## Example
        total:
          parts:
            "1": {scale: points, maximum: 5}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
    """
    for code, node in draft.nodes.items():
        if node.call is not None:
            continue
        name = called(code, draft.places)
        keyword = "aggregate" if node.parts else "scale"
        word, by_default = draft.places.word(keyword), draft.places.word("defaults")
        yield Diagnostic(
            "missing-method",
            Text(f"`{name}` has no `{word}`", f"у `{name}` нет ключа `{word}`"),
            draft.places.key(node.path),
            help=(
                Text(
                    f"write `{word}` here, or once for all under `{by_default}`",
                    f"укажите `{word}` здесь или один раз для всех в разделе `{by_default}`",
                ),
            ),
        )
