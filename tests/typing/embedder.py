"""What an embedder writes; checked for its types, never run."""

from collections.abc import Mapping
from fractions import Fraction
from typing import assert_type

import mumrules as mr

plan = mr.load("mum@2022")
assert_type(plan, mr.Plan)
assert_type(plan.sourced_share, Fraction)

rows: list[dict[str, object]] = [{"unit": "A", "total": 304}, {"unit": "B", "total": None}]
assessment = plan.assess(rows)
assert_type(assessment, mr.Assessment)
assert_type(assessment.units, tuple[str, ...])

unit = assessment["A"]
assert_type(unit, mr.UnitAssessment)
assert_type(unit.zone, str | None)
for figure in (unit.score, unit.percent, unit.rank, unit.coverage):
    if isinstance(figure, int | Fraction):
        assert_type(100 * figure / 3, float | Fraction)
    elif figure is not None:  # a root or a logarithm, exact all the same
        assert_type(float(figure), float)
assert_type(unit.hole, mr.Hole | None)
assert_type(unit.parts, Mapping[str, mr.NodeAssessment])

one: dict[str, int] = {"total": 304}
assert_type(plan.assess(one), mr.UnitAssessment)

reference = plan.reference(rows)
assert_type(reference, mr.Reference)
assert_type(plan.assess(rows, against=reference), mr.Assessment)
assert_type(plan.scorer(reference)(one), mr.UnitAssessment)
assert_type(assessment.explain("A"), mr.Ledger)
assert_type(assessment.receipt, mr.Receipt)

engine = mr.Engine(plugins=["plugins"])
assert_type(engine.load("mum@2022"), mr.Plan)

try:
    plan.assess("table.csv")
except mr.DatasetError as error:
    assert_type(error.diagnostics, tuple[mr.Diagnostic, ...])
    place = error.diagnostics[0].place
    assert_type(place, mr.Span | mr.Cell | None)
