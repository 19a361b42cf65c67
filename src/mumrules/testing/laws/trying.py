"""Laws, tried on a methodology."""

from collections.abc import Iterator
from random import Random

from hypothesis import find, settings
from hypothesis.errors import NoSuchExample

from mumrules.engine.default import default_engine
from mumrules.engine.engine import Engine
from mumrules.engine.plan import Plan
from mumrules.language import Text
from mumrules.testing.laws.law import Breach, Example, Law
from mumrules.testing.laws.subject import Subject
from mumrules.testing.laws.table import LAWS
from mumrules.testing.laws.verdict import Standing, Verdict
from mumrules.testing.settings import quiet

EXAMPLES = 50


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
        yield judged(law, subject, examples=examples, seed=seed)


def judged(law: Law, subject: Subject, *, examples: int = EXAMPLES, seed: int = 0) -> Verdict:
    """Try one law, and return what came of it."""
    waiver = getattr(subject.plan.methodology.waivers, law.breaches.__name__)
    why = None if waiver is None else Text(waiver, waiver)
    unfit = law.unfit(subject)
    if unfit is not None:
        return Verdict(law, Standing.UNFIT if why is None else Standing.IDLE, why or unfit)
    breach = _broken(law, subject, quiet(examples), seed)
    if breach is None:
        return Verdict(law, Standing.HOLDS if why is None else Standing.IDLE, why)
    return Verdict(law, Standing.BROKEN if why is None else Standing.WAIVED, why, breach)


def _broken(law: Law, subject: Subject, how: settings, seed: int) -> Breach | None:
    """Return what is not as a law says, in the smallest example that can be found."""

    def is_broken(example: Example) -> bool:
        return next(law.breaches(subject, example), None) is not None

    try:
        example = find(law.examples(subject), is_broken, settings=how, random=Random(seed))  # noqa: S311
    except NoSuchExample:
        return None
    return next(law.breaches(subject, example))
