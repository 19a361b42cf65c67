"""The check `unknown-source`."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.language import Text
from mumrules.plan.draft import Draft


def unknown_source(draft: Draft) -> Iterator[Diagnostic]:
    """A source that is cited and nowhere described.

    ## What it checks
    That every `source` names an entry of `sources`.

    ## Why it matters
    A score is explained back to its clause; a name that leads nowhere explains nothing.

    ## Example
        sources:
          order: Order of 6 December 2022
        total:
          source: ordre
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5, source: order}

    Use instead:
        sources:
          order: Order of 6 December 2022
        total:
          source: order
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5, source: order}
    """
    known = draft.methodology.sources
    for path, element in draft.cited.items():
        if element.source is None or element.source.of in known:
            continue
        name, word = element.source.of, draft.places.word("sources")
        near = nearest(name, known)
        describe = Text(f"describe it under `{word}`", f"опишите его в разделе `{word}`")
        yield Diagnostic(
            "unknown-source",
            Text(f"no source is named `{name}`", f"нет источника с именем `{name}`"),
            draft.places.value((*path, "source", "of")),
            help=did_you_mean(near) or (describe,),
        )
