"""The kind of value that a parameter has."""

from mumrules.expression.kinds import Kind
from mumrules.methods.call import Scale
from mumrules.plan.draft import Draft
from mumrules.plan.inputs import KINDS, inputs_of
from mumrules.plan.resolve import Resolved


def value_kind(node: Resolved, draft: Draft) -> Kind | None:
    """Return the kind; None where *node* has no value or its formula has faults."""
    if node.parts or not takes_a_value(node):
        return None
    if node.element.value is not None:
        formula = draft.formulas.get((*node.path, "value"))
        return None if formula is None else formula.kind
    inputs = tuple(inputs_of(node).values())
    return KINDS[inputs[0].kind]


def takes_a_value(node: Resolved) -> bool:
    """Whether the method of a parameter takes a value; a decision table asks by its inputs."""
    return not isinstance(node.method, Scale) or node.method.valued
