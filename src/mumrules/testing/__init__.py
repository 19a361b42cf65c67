"""The door for testers: cases, read from a file or made in memory, and run.

    from mumrules.testing import Suites

    for outcome in Suites(engine).read(path).run():
        assert outcome.passed, outcome.diagnostics

Names are loaded when they are first asked for: the command line comes through this door as
well, and has neither pytest nor Hypothesis.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mumrules.testing.case import Case, CaseFile, Expectation
    from mumrules.testing.made import case_of
    from mumrules.testing.outcome import Difference, Outcome
    from mumrules.testing.printing import print_case
    from mumrules.testing.running import run
    from mumrules.testing.suite import Suite, Suites

_HOMES = {
    "Case": "case",
    "CaseFile": "case",
    "Expectation": "case",
    "case_of": "made",
    "Difference": "outcome",
    "Outcome": "outcome",
    "print_case": "printing",
    "run": "running",
    "Suite": "suite",
    "Suites": "suite",
}

__all__ = [
    "Case",
    "CaseFile",
    "Difference",
    "Expectation",
    "Outcome",
    "Suite",
    "Suites",
    "case_of",
    "print_case",
    "run",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'mumrules.testing' has no attribute {name!r}")
    return getattr(import_module(f"mumrules.testing.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
