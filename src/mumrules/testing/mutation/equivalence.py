"""Whether two plans are proven to give the same results for any data."""

from mumrules.assessment.assess import crosswalk_outputs, outputs
from mumrules.engine.plan import Plan
from mumrules.expression.expr import Expr
from mumrules.expression.prove import Proof
from mumrules.plan.graph import Graph
from mumrules.testing.mutation.narrowed import narrowed
from mumrules.testing.mutation.suspects import Suspects


def proved_same(original: Plan, mutant: Plan, found: Suspects) -> bool:
    """Whether nothing differs, or the ranges reader proves that what differs never shows."""
    if not found:
        return True
    if found.data or any(_shown(original.graph)[c] != s for c, s in _shown(mutant.graph).items()):
        return False
    one, other = _expressions(original.graph), _expressions(mutant.graph)
    if one.keys() != other.keys():
        return False
    proof = Proof()
    return all(
        a is b for a, b in zip(*(narrowed(e.values(), proof) for e in (one, other)), strict=True)
    )


def _shown(graph: Graph) -> dict[str, object]:
    return {code: node.resolved.show for code, node in graph.nodes.items()}


def _expressions(graph: Graph) -> dict[object, Expr]:
    return {**dict(outputs(graph)), **dict(crosswalk_outputs(graph))}
