"""The check `wrong-zone-basis`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.checks.value_kind import takes_a_value, value_kind
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.kinds import KIND_WORDS, Kind
from mumrules.language import Text
from mumrules.plan.draft import Draft


def wrong_zone_basis(draft: Draft) -> Iterator[Diagnostic]:
    """Zones by a value that is no number.

    ## What it checks
    That zones `by: value` stand on a parameter whose value is a number.

    ## Why it matters
    A node with parts has no value, only a score; a text lies between no two bounds.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            by: value
            list:
              - {zone: green, from: 60}
              - {zone: red}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            by: score
            list:
              - {zone: green, from: 60}
              - {zone: red}
    """
    for code, node in draft.nodes.items():
        zones = node.element.zones
        if zones is None or zones.by != "value":
            continue
        kind = value_kind(node, draft)
        if kind is Kind.NUMBER or (kind is None and not node.parts and takes_a_value(node)):
            continue
        name = called(code, draft.places)
        place = draft.places.value((*node.path, "zones", "by"))
        if kind is None and not node.parts:
            message = Text(
                f"the scale of `{name}` takes no value: no zones can be cut by one",
                f"шкале `{name}` не нужно значение: зоны по нему не построить",
            )
        elif kind is None:
            message = Text(
                f"`{name}` has parts: it has a score and no value",
                f"`{name}` состоит из частей: у него есть балл, но нет значения",
            )
        else:
            message = Text(
                f"the value of `{name}` is {KIND_WORDS[kind].en}: no zones can be cut by it",
                f"значение `{name}` вида «{KIND_WORDS[kind].ru}»: зоны по нему не построить",
            )
        yield Diagnostic("wrong-zone-basis", message, place)
