"""A rules engine for scoring methodologies: exact scores, every number explained.

The door for embedders:

    import mumrules as mr

    plan = mr.load("mum@2022")
    assessment = plan.assess(frame)
    assessment["Чайковский городской округ"].zone

Names are loaded when they are first asked for, so that importing mumrules costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from mumrules.version import VERSION as __version__

if TYPE_CHECKING:
    from mumrules.assessment.receipt import Receipt
    from mumrules.assessment.reference import Reference
    from mumrules.diagnostics.diagnostic import Diagnostic
    from mumrules.diagnostics.place import Cell, Span
    from mumrules.engine.assessment import Assessment
    from mumrules.engine.default import load
    from mumrules.engine.engine import Engine
    from mumrules.engine.plan import Plan
    from mumrules.engine.scorer import Scorer
    from mumrules.engine.unit import NodeAssessment, UnitAssessment
    from mumrules.errors import (
        DatasetError,
        DiagnosedError,
        MethodologyError,
        MumrulesError,
        NoLongerInForceError,
        NotYetInForceError,
        PublicationError,
        ReferenceNeededError,
        UnknownColumnError,
        UnknownCrosswalkError,
        UnknownUnitError,
        UnsupportedDataError,
    )
    from mumrules.explanation.ledger import Ledger
    from mumrules.holes import Hole

_HOMES = {
    # from a file or an id to results
    "load": "engine.default",
    "Engine": "engine.engine",
    "Plan": "engine.plan",
    "Scorer": "engine.scorer",
    "Assessment": "engine.assessment",
    "UnitAssessment": "engine.unit",
    "NodeAssessment": "engine.unit",
    "Ledger": "explanation.ledger",
    # values
    "Reference": "assessment.reference",
    "Receipt": "assessment.receipt",
    "Hole": "holes",
    # faults
    "Diagnostic": "diagnostics.diagnostic",
    "Span": "diagnostics.place",
    "Cell": "diagnostics.place",
    "MumrulesError": "errors",
    "DiagnosedError": "errors",
    "MethodologyError": "errors",
    "NotYetInForceError": "errors",
    "NoLongerInForceError": "errors",
    "DatasetError": "errors",
    "PublicationError": "errors",
    "ReferenceNeededError": "errors",
    "UnknownColumnError": "errors",
    "UnknownCrosswalkError": "errors",
    "UnknownUnitError": "errors",
    "UnsupportedDataError": "errors",
}

__all__ = [
    "Assessment",
    "Cell",
    "DatasetError",
    "DiagnosedError",
    "Diagnostic",
    "Engine",
    "Hole",
    "Ledger",
    "MethodologyError",
    "MumrulesError",
    "NoLongerInForceError",
    "NodeAssessment",
    "NotYetInForceError",
    "Plan",
    "PublicationError",
    "Receipt",
    "Reference",
    "ReferenceNeededError",
    "Scorer",
    "Span",
    "UnitAssessment",
    "UnknownColumnError",
    "UnknownCrosswalkError",
    "UnknownUnitError",
    "UnsupportedDataError",
    "__version__",
    "load",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'mumrules' has no attribute {name!r}")
    found = getattr(import_module(f"mumrules.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
