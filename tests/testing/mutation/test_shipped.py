"""The cases of the shipped editions notice every mistake that is planted in their rules."""

import pytest

from mumrules.engine.default import default_engine
from mumrules.testing.find import case_files
from mumrules.testing.mutation.pool import Job, verdicts
from mumrules.testing.mutation.report import report_of
from mumrules.testing.mutation.trial import trial_of


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["mum@2021", "mum@2022", "mum-cycle@2022", "rum@2022"])
def test_no_mutant_survives(edition: str):
    """Every mutant is noticed by a check or a case, or explained; no explanation is idle."""
    engine = default_engine()
    (path,) = case_files([edition], engine)
    trial = trial_of(path, engine, "en")
    found = verdicts(trial, Job(path, (), "en"), range(len(trial.mutants)))

    report = report_of(trial.methodology, found, trial.explained)

    assert [verdict.name for verdict in report.survivors] == []
    assert report.diagnostics == ()
