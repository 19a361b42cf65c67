"""The laws of a methodology in one line of a test."""

from pathlib import Path

from mumrules.engine.default import default_engine
from mumrules.engine.engine import Engine
from mumrules.engine.plan import Plan
from mumrules.language import of_surroundings
from mumrules.testing.laws.report import report
from mumrules.testing.laws.trying import EXAMPLES, tried
from mumrules.testing.laws.verdict import Verdict


class LawBrokenError(AssertionError):
    """A methodology breaks a law, or waives one in vain.

    Attributes:
        verdicts: What came of each law.
    """

    def __init__(self, verdicts: tuple[Verdict, ...]) -> None:
        super().__init__(report(verdicts, of_surroundings()))
        self.verdicts = verdicts


def check_methodology(
    methodology: Plan | Path | str,
    *,
    engine: Engine | None = None,
    examples: int = EXAMPLES,
    seed: int = 0,
) -> tuple[Verdict, ...]:
    """Try every law on a methodology; print which do not apply, and return what came of each.

    Args:
        methodology: A plan, an edition (`mum@2022`), or the path of a file.
        engine: The engine that makes the plan; the default one where not given.
        examples: How many tables each law is tried on.
        seed: Chooses other tables; the same seed gives the same ones.

    Raises:
        LawBrokenError: A law is broken, or a waiver is not needed.
    """
    used = default_engine() if engine is None else engine
    plan = methodology if isinstance(methodology, Plan) else used.load(methodology)
    verdicts = tuple(tried(plan, engine=used, examples=examples, seed=seed))
    if not all(verdict.passed for verdict in verdicts):
        raise LawBrokenError(verdicts)
    print(report(verdicts, of_surroundings()))  # noqa: T201 - pytest shows it where it is asked to
    return verdicts
