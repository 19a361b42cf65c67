"""The check `no-direction`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.methods.call import Scale
from mumrules.plan.draft import Draft


def no_direction(draft: Draft) -> Iterator[Diagnostic]:
    """A parameter that does not say whether more or less is better.

    ## What it checks
    That `better` is stated, here or by default, wherever the scale depends on it.

    ## Why it matters
    Compared with the best, a share of dropouts and a share of winners score the other way
    round; no default fits both.

    ## Example
        total:
          aggregate: mean
          parts:
            "1":
              scale: {method: share of the best, if best is zero: 0}

    Use instead:
        total:
          aggregate: mean
          parts:
            "1":
              better: higher
              scale: {method: share of the best, if best is zero: 0}
    """
    word = draft.places.word
    for code, node in draft.nodes.items():
        method = node.method
        if not isinstance(method, Scale) or not method.directed or node.better is not None:
            continue
        name = called(code, draft.places)
        key, more, less = word("better"), word("higher"), word("lower")
        yield Diagnostic(
            "no-direction",
            Text(
                f"`{name}` does not say whether more or less is better",
                f"у `{name}` не сказано, что лучше: больше или меньше",
            ),
            draft.places.key(node.path),
            help=(
                Text(
                    f"write `{key}: {more}` or `{key}: {less}`",
                    f"укажите `{key}: {more}` или `{key}: {less}`",
                ),
            ),
        )
