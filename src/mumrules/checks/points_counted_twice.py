"""The check `points-counted-twice`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.checks.crosswalk_shares import Taken, shares_add_up, taken
from mumrules.checks.pointing import FIRST_HERE, pointing
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.plan.draft import Draft


def points_counted_twice(draft: Draft) -> Iterator[Diagnostic]:
    """A node whose points a crosswalk takes more than once.

    ## What it checks
    That the shares of every node in a crosswalk, with those of the nodes that it stands in, are
    not above 1, and that no node is both taken and left out.

    ## Why it matters
    A second taxonomy shows the same points once more; what it counts twice looks like a higher
    result.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
            "2": {scale: points, maximum: 7}
        crosswalks:
          school:
            parts:
              knowledge: {nodes: ["1", "2"]}
              health: {nodes: "2"}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
            "2": {scale: points, maximum: 7}
        crosswalks:
          school:
            parts:
              knowledge: {nodes: {"1": 1, "2": 1/2}}
              health: {nodes: {"2": 1/2}}
    """
    for name in draft.methodology.crosswalks:
        for found in taken(draft, name):
            if found.share > 1 or (found.left_out and found.share > 0):
                first, *_, last = found.places
                yield Diagnostic(
                    "points-counted-twice",
                    _said(name, found, called(found.code, draft.places)),
                    draft.places.key(last),
                    others=pointing(draft.places.key(first), FIRST_HERE),
                )


def _said(name: str, found: Taken, node: str) -> Text:
    if found.left_out:
        return Text(
            f"`{name}` takes points of `{node}` and leaves it out",
            f"`{name}` и берёт баллы узла `{node}`, и не включает его",
        )
    return shares_add_up(name, found.share, node)
