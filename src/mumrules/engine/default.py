"""The engine that `mumrules.load` uses."""

from functools import cache
from pathlib import Path

from mumrules.engine.engine import Engine
from mumrules.engine.plan import Plan


@cache
def default_engine() -> Engine:
    """Return the engine with the plugins of the standing places, made at the first call."""
    return Engine()


def load(what: Path | str) -> Plan:
    """Return the plan of an edition, from the default engine.

    Args:
        what: An id (`mum@2022`) or the path of a methodology file.

    Raises:
        MethodologyError: It cannot be found, or has faults; all of them are told.
    """
    return default_engine().load(what)
