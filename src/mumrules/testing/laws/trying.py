"""Laws, tried on a methodology."""

from collections.abc import Iterator
from random import Random

from hypothesis import HealthCheck, Phase, find, settings
from hypothesis.errors import NoSuchExample

from mumrules.engine.default import default_engine
from mumrules.engine.engine import Engine
from mumrules.engine.plan import Plan
from mumrules.testing.laws.law import Breach, Example, Law
from mumrules.testing.laws.subject import Subject
from mumrules.testing.laws.table import LAWS
from mumrules.testing.laws.verdict import Standing, Verdict

EXAMPLES = 100


def tried(
    plan: Plan, *, engine: Engine | None = None, examples: int = EXAMPLES, seed: int = 0
) -> Iterator[Verdict]:
    """Try every law on *plan*, and give what came of it.

    The examples are the same at every run with the same *seed*; nothing is written to disk.

    Args:
        plan: The methodology.
        engine: The engine that has made the plan; the default one where not given.
        examples: How many tables each law is tried on.
        seed: Chooses other tables.
    """
    subject = Subject(plan, default_engine() if engine is None else engine)
    for law in LAWS:
        yield _verdict(law, subject, _settings(examples), seed)


def _verdict(law: Law, subject: Subject, how: settings, seed: int) -> Verdict:
    unfit = law.unfit(subject)
    if unfit is not None:
        return Verdict(law, Standing.UNFIT, unfit)
    breach = _broken(law, subject, how, seed)
    return Verdict(law, Standing.HOLDS if breach is None else Standing.BROKEN, None, breach)


def _broken(law: Law, subject: Subject, how: settings, seed: int) -> Breach | None:
    """Return what is not as a law says, in the smallest example that can be found."""

    def is_broken(example: Example) -> bool:
        return next(law.breaches(subject, example), None) is not None

    try:
        example = find(law.examples(subject), is_broken, settings=how, random=Random(seed))  # noqa: S311
    except NoSuchExample:
        return None
    return next(law.breaches(subject, example))


def _settings(examples: int) -> settings:
    return settings(
        max_examples=examples,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
