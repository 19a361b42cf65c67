"""The check `unused-source`."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.language import Text
from mumrules.plan.draft import Draft


def unused_source(draft: Draft) -> Iterator[Diagnostic]:
    """A source that nothing cites.

    ## What it checks
    That every entry of `sources` is cited somewhere.

    ## Why it matters
    A reader of the list believes that the rules rest on it.

    ## Example
        sources:
          order: Order of 6 December 2022
          slides: Slides of the seminar
        total:
          source: order
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}

    Use instead:
        sources:
          order: Order of 6 December 2022
        total:
          source: order
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
    """
    used = {e.source.of for e in draft.cited.values() if e.source is not None}
    for name in draft.methodology.sources:
        if name not in used:
            yield Diagnostic(
                "unused-source",
                Text(
                    f"nothing cites the source `{name}`",
                    f"на источник `{name}` нет ни одной ссылки",
                ),
                draft.places.key(("sources", name)),
                severity=Severity.WARNING,
            )
