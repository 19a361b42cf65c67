"""From the text of a methodology and a table to ledgers."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mumrules.assessment.results import Results
from mumrules.diagnostics.diagnostic import has_errors
from mumrules.engine.plan import Plan
from mumrules.engine.prepare import prepare_text
from mumrules.expression.build import least
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methods.builtin import AGGREGATES, SCALES
from mumrules.methods.call import Aggregate, AggregateCall, NoOptions
from mumrules.plan.resolve import Methods
from mumrules.readers.builtin import READERS


def weakest(call: AggregateCall) -> Expr:
    """The least score; not additive."""
    return least(*(part.score for part in call.parts))


WEAKEST = Aggregate(Text("weakest part", "слабейшая часть"), weakest, NoOptions, weighted=True)
METHODS = Methods.of(SCALES, (*AGGREGATES, WEAKEST))


def plan_of(text: str, file: str = "rules.yaml") -> Plan:
    """Return the plan of a methodology without faults."""
    prepared = prepare_text(text, file, METHODS, ())
    assert not has_errors(prepared.diagnostics), prepared.diagnostics
    assert prepared.draft is not None
    assert prepared.graph is not None
    return Plan(prepared.draft, prepared.graph, (), READERS)


def results_of(
    text: str, data: Path | Sequence[dict[str, Any]], file: str = "rules.yaml"
) -> Results:
    """Score a table, or records."""
    return plan_of(text, file).assess(data).results
