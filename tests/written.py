"""Methodologies that tests write out, as plans."""

from typing import Any

import mumrules as mr
from mumrules.checks.builtin import CHECKS
from mumrules.diagnostics.diagnostic import has_errors
from mumrules.engine.default import default_engine
from mumrules.engine.plan import Plan
from mumrules.engine.prepare import Prepared, prepare_text
from tests.checks.reading import METHODS, completed


def prepared(text: str) -> Prepared:
    """Return what becomes of *text*, with the keys that it leaves out."""
    return prepare_text(completed(text), "example.yaml", METHODS, CHECKS)


def planned(text: str) -> Plan:
    """Return the plan of *text*, which must have no error."""
    made = prepared(text)
    assert not has_errors(made.diagnostics), made.diagnostics
    assert made.draft is not None
    assert made.graph is not None
    return Plan(made.draft, made.graph, made.diagnostics, default_engine().loaded.readers)


def assessed(text: str, rows: list[dict[str, Any]]) -> mr.Assessment:
    """Return the results of *rows*; each has its unit under `unit`."""
    found: mr.Assessment = planned(text).assess(rows, unit_column="unit")
    return found
