"""Files of cases that were run."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from mumrules.diagnostics.render.json import as_data
from mumrules.language import Language, Text
from mumrules.testing.case import Case
from mumrules.testing.outcome import Outcome
from mumrules.testing.running import run
from mumrules.testing.suite import Suite


@dataclass(frozen=True, slots=True)
class Done:
    """A file of cases, and what came of those that were run."""

    suite: Suite
    outcomes: tuple[Outcome, ...]

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The outcomes that did not pass."""
        return tuple(outcome for outcome in self.outcomes if not outcome.passed)


def run_all(
    suites: Sequence[Suite], wanted: Callable[[Suite, Case], bool], *, until_failure: bool
) -> Iterator[Done]:
    """Run the cases that are *wanted*; with *until_failure* none after the first that fails."""
    for suite in suites:
        done = Done(suite, tuple(_outcomes(suite, wanted, until_failure=until_failure)))
        yield done
        if until_failure and done.failed:
            return


def _outcomes(
    suite: Suite, wanted: Callable[[Suite, Case], bool], *, until_failure: bool
) -> Iterator[Outcome]:
    if suite.cases is None or suite.plan is None:
        return
    for case in suite.cases.cases:
        if wanted(suite, case):
            outcome = run(case, suite.plan)
            yield outcome
            if until_failure and not outcome.passed:
                return


def plain(done: Sequence[Done], language: Language) -> list[dict[str, Any]]:
    """Return the outcomes as plain data."""
    return [
        {
            "file": str(one.suite.path),
            "case": outcome.case.title,
            "passed": outcome.passed,
            "diagnostics": [as_data(d, language) for d in outcome.diagnostics],
        }
        for one in done
        for outcome in one.outcomes
    ]


def summary(done: Sequence[Done]) -> Text:
    """Return how many cases passed and how many did not."""
    failed = sum(len(one.failed) for one in done)
    passed = sum(len(one.outcomes) for one in done) - failed
    en = [f"{passed} passed", *([f"{failed} failed"] if failed else ())]
    ru = [f"прошло случаев: {passed}", *([f"не прошло: {failed}"] if failed else ())]
    return Text(", ".join(en), ", ".join(ru))
