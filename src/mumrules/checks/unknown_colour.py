"""The check `unknown-colour`."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.language import Text
from mumrules.methodology.colours import colour
from mumrules.methodology.walk import walk
from mumrules.methodology.zones import Zone
from mumrules.plan.draft import Draft


def unknown_colour(draft: Draft) -> Iterator[Diagnostic]:
    """A colour that mumrules cannot show.

    ## What it checks
    That `colour` is a usual colour word, in English or in Russian, or `#rrggbb`.

    ## Why it matters
    Otherwise the zone stays without colour in workbooks and reports.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: high, from: 60, colour: emeraldish}
              - {zone: low}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: high, from: 60, colour: green}
              - {zone: low}
    """
    for node in draft.nodes.values():
        for path, zone in walk(node.element.zones, (*node.path, "zones")):
            if not isinstance(zone, Zone) or zone.colour is None or colour(zone.colour):
                continue
            yield Diagnostic(
                "unknown-colour",
                Text(f"`{zone.colour}` is no known colour", f"цвет `{zone.colour}` не известен"),
                draft.places.value((*path, "colour")),
                help=(
                    Text(
                        "write a usual word (`green`, `dark red`) or `#rrggbb`",
                        "напишите обычное слово (`зелёный`, `тёмно-красный`) или `#rrggbb`",
                    ),
                ),
                severity=Severity.WARNING,
            )
