"""The check `lost-points`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.checks.crosswalk_shares import shares_add_up, taken
from mumrules.checks.pointing import pointing
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.numbers import Exact
from mumrules.plan.draft import Draft


def lost_points(draft: Draft) -> Iterator[Diagnostic]:
    """A node whose points a crosswalk does not take in full.

    ## What it checks
    That the shares of every node in a crosswalk add up to 1, or the crosswalk leaves it out.

    ## Why it matters
    A second taxonomy shows the same points once more; what it drops on the way looks like a
    lower result.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
            "2": {scale: points, maximum: 7}
        crosswalks:
          school:
            parts:
              knowledge: {nodes: "1"}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
            "2": {scale: points, maximum: 7}
        crosswalks:
          school:
            parts:
              knowledge: {nodes: "1"}
            leaves out: ["2"]
    """
    for name in draft.methodology.crosswalks:
        for found in taken(draft, name):
            if found.share >= 1 or (found.left_out and found.share == 0):
                continue
            node = called(found.code, draft.places)
            word = draft.places.word("leaves out")
            here = Text("this node", "этот узел")
            yield Diagnostic(
                "lost-points",
                _said(name, found.share, node),
                draft.places.key(found.places[-1] if found.places else ("crosswalks", name)),
                others=pointing(draft.places.key(draft.nodes[found.code].path), here),
                help=(
                    Text(
                        f"give the rest to a part, or list the node under `{word}`",
                        f"отдайте остальное какой-нибудь части или внесите узел в `{word}`",
                    ),
                ),
            )


def _said(name: str, share: Exact, node: str) -> Text:
    if share == 0:
        return Text(
            f"`{name}` takes no points of `{node}`", f"`{name}` не берёт баллов узла `{node}`"
        )
    return shares_add_up(name, share, node)
