"""The check `coverage-out-of-range`."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.numbers import Exact, to_text
from mumrules.plan.draft import Draft


def coverage_out_of_range(draft: Draft) -> Iterator[Diagnostic]:
    """A minimum coverage that is no share.

    ## What it checks
    That `minimum coverage` lies between 0 and 1.

    ## Why it matters
    Coverage is a share: above 1 no unit would ever have a score.

    ## Example
        total:
          aggregate: sum
          minimum coverage: 80
          parts:
            "1": {scale: points, maximum: 5}

    Use instead:
        total:
          aggregate: sum
          minimum coverage: 0.8
          parts:
            "1": {scale: points, maximum: 5}
    """
    for path, least in _written(draft):
        if least is None or 0 <= least <= 1:
            continue
        word = draft.places.word("minimum coverage")
        yield Diagnostic(
            "coverage-out-of-range",
            Text(
                f"`{word}` is a share from 0 to 1, not {to_text(least)}",
                f"`{word}` — доля от 0 до 1, а не {to_text(least)}",
            ),
            draft.places.value(path),
        )


def _written(draft: Draft) -> Iterator[tuple[Path, Exact | None]]:
    yield ("cohort", "minimum_coverage"), draft.methodology.comparison.minimum_coverage
    for node in draft.nodes.values():
        yield (*node.path, "minimum_coverage"), node.element.minimum_coverage
