"""The check `duplicate-zone`."""

from collections.abc import Iterator

from mumrules.checks.pointing import FIRST_HERE, pointing
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.glossary import normalise
from mumrules.language import Text
from mumrules.plan.draft import Draft


def duplicate_zone(draft: Draft) -> Iterator[Diagnostic]:
    """Two zones of a node with one id.

    ## What it checks
    That the zones of a node have different ids, case and «ё» aside.

    ## Why it matters
    Results show the id alone; with two alike nobody can tell them apart.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: green, from: 60}
              - {zone: green, from: 40}
              - {zone: red}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: green, from: 60}
              - {zone: yellow, from: 40}
              - {zone: red}
    """
    for node in draft.nodes.values():
        seen: dict[str, int] = {}
        at = (*node.path, "zones", "list")
        for index, zone in enumerate(node.element.zones.list if node.element.zones else ()):
            first = seen.setdefault(normalise(zone.zone), index)
            if first == index:
                continue
            yield Diagnostic(
                "duplicate-zone",
                Text(f"zone `{zone.zone}` stands twice", f"зона `{zone.zone}` стоит дважды"),
                draft.places.value((*at, index, "zone")),
                others=pointing(draft.places.value((*at, first, "zone")), FIRST_HERE),
            )
