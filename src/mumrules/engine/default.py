"""The engine that `mumrules.load` uses."""

from datetime import date
from functools import cache
from pathlib import Path

from mumrules.engine.engine import Engine
from mumrules.engine.plan import Plan


@cache
def default_engine() -> Engine:
    """Return the engine with the plugins of the standing places, made at the first call."""
    return Engine()


def load(what: Path | str, *, on: date | None = None) -> Plan:
    """Return the plan of an edition, from the default engine.

    Args:
        what: An id (`mum@2022`) or the path of a methodology file; with *on*, `mum` will do.
        on: The day on which the edition must be in force.

    Raises:
        NotYetInForceError: Nothing that is meant was in force on that day yet.
        NoLongerInForceError: Nothing that is meant was in force on that day any more.
        MethodologyError: It cannot be found, or has faults; all of them are told.
    """
    return default_engine().load(what, on=on)
