"""The plan of a text."""

from mumrules.engine.engine import Engine
from mumrules.engine.plan import Plan
from mumrules.engine.prepare import Prepared, prepare_text
from mumrules.errors import MethodologyError
from mumrules.plan.resolve import Methods


def prepared(text: str, file: str, engine: Engine) -> Prepared:
    """Return what becomes of the *text* of a file that extends no other."""
    loaded = engine.loaded
    methods = Methods.of(loaded.scales, loaded.aggregates)
    return prepare_text(text, file, methods, loaded.checks)


def planned(text: str, file: str, engine: Engine) -> Plan:
    """Return the plan of the *text* of a file that extends no other.

    Raises:
        MethodologyError: It has faults.
    """
    made = prepared(text, file, engine)
    if made.draft is None or made.graph is None:
        raise MethodologyError(made.diagnostics)
    return Plan(made.draft, made.graph, made.diagnostics, engine.loaded.readers)
