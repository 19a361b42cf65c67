"""The check `assumption-in-force`."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.plan.assumptions import Assumption, assumptions
from mumrules.plan.draft import Draft


def assumption_in_force(draft: Draft) -> Iterator[Diagnostic]:
    """Something supposed in a methodology that is in force.

    ## What it checks
    That a methodology whose status is `in force` holds no `assumption`, and leaves out no
    option that an order must settle (what everybody scores when the best is zero, say).

    ## Why it matters
    What is in force decides about people. It rests on the order, never on what somebody
    supposed.

    ## Example
        status: in force
        total:
          aggregate: sum
          assumption: the order does not say how the points are put together
          parts:
            "1": {scale: points, maximum: 5}

    Use instead:
        status: reconstruction
        total:
          aggregate: sum
          assumption: the order does not say how the points are put together
          parts:
            "1": {scale: points, maximum: 5}
    """
    if draft.methodology.status == "in force":
        yield from (_diagnostic(assumption, draft) for assumption in assumptions(draft))


def _diagnostic(assumption: Assumption, draft: Draft) -> Diagnostic:
    (path, text), places = assumption, draft.places
    if not places.has(path):
        option = _option(path, draft)
        return Diagnostic(
            "assumption-in-force",
            Text(
                f"`{option}` is not settled in a methodology that is in force",
                f"методология действует, а `{option}` не задано",
            ),
            places.value(path),
            label=Text(f"supposed here: {text.en}", f"предполагается: {text.ru}"),
            help=(Text(f"write `{option}`", f"укажите `{option}`"),),
        )
    status, word = places.word("status"), places.word("reconstruction")
    return Diagnostic(
        "assumption-in-force",
        Text(
            "something is supposed in a methodology that is in force",
            "методология действует, а в ней есть допущение",
        ),
        places.key(path),
        help=(
            Text(
                f"settle it by the order, or write `{status}: {word}`",
                f"уточните по приказу или напишите `{status}: {word}`",
            ),
        ),
    )


def _option(path: Path, draft: Draft) -> str:
    """Return the option at *path* as the author would write it."""
    method = next(n.method for n in draft.nodes.values() if n.call_path == path[:-1] and n.method)
    words = draft.places.words.extended(method.keys, method.words)
    return words.spelling(str(path[-1]), draft.places.language)
