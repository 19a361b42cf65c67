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
    from mumrules.testing.contracts.aggregate import check_aggregate
    from mumrules.testing.contracts.clause import ContractBrokenError
    from mumrules.testing.contracts.reader import check_reader
    from mumrules.testing.contracts.scale import check_scale
    from mumrules.testing.coverage.measure import coverage_of
    from mumrules.testing.coverage.rule import Coverage, Rule
    from mumrules.testing.laws.check import LawBrokenError, check_methodology
    from mumrules.testing.laws.trying import tried
    from mumrules.testing.laws.verdict import Verdict
    from mumrules.testing.made import case_of
    from mumrules.testing.mutation.trial import trial_of
    from mumrules.testing.outcome import Difference, Outcome
    from mumrules.testing.printing import print_case
    from mumrules.testing.running import run
    from mumrules.testing.strategies.methodologies import methodologies
    from mumrules.testing.strategies.tables import tables
    from mumrules.testing.strategies.units import cohorts, units
    from mumrules.testing.suite import Suite, Suites

_HOMES = {
    "Case": "case",
    "CaseFile": "case",
    "ContractBrokenError": "contracts.clause",
    "Expectation": "case",
    "Coverage": "coverage.rule",
    "case_of": "made",
    "cohorts": "strategies.units",
    "coverage_of": "coverage.measure",
    "Difference": "outcome",
    "LawBrokenError": "laws.check",
    "Outcome": "outcome",
    "Verdict": "laws.verdict",
    "check_aggregate": "contracts.aggregate",
    "check_methodology": "laws.check",
    "check_reader": "contracts.reader",
    "check_scale": "contracts.scale",
    "methodologies": "strategies.methodologies",
    "print_case": "printing",
    "Rule": "coverage.rule",
    "run": "running",
    "trial_of": "mutation.trial",
    "Suite": "suite",
    "Suites": "suite",
    "tables": "strategies.tables",
    "tried": "laws.trying",
    "units": "strategies.units",
}

__all__ = [
    "Case",
    "CaseFile",
    "ContractBrokenError",
    "Coverage",
    "Difference",
    "Expectation",
    "LawBrokenError",
    "Outcome",
    "Rule",
    "Suite",
    "Suites",
    "Verdict",
    "case_of",
    "check_aggregate",
    "check_methodology",
    "check_reader",
    "check_scale",
    "cohorts",
    "coverage_of",
    "methodologies",
    "print_case",
    "run",
    "tables",
    "trial_of",
    "tried",
    "units",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'mumrules.testing' has no attribute {name!r}")
    return getattr(import_module(f"mumrules.testing.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
