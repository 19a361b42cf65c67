"""Random plans."""

from hypothesis import strategies as st

from mumrules.engine.default import default_engine
from mumrules.engine.plan import Plan
from mumrules.testing.planned import planned
from mumrules.testing.strategies.methodologies import methodologies


def plans() -> st.SearchStrategy[Plan]:
    """Plans of random methodologies."""
    return methodologies().map(lambda text: planned(text, "random.yaml", default_engine()))
