"""Editions held against their locks."""

from collections.abc import Iterator, Mapping

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path as At
from mumrules.engine.plan import Plan
from mumrules.errors import DatasetError
from mumrules.explanation.provenance import nearest
from mumrules.explanation.wording.phrases import citation
from mumrules.language import Language, Text
from mumrules.testing.locks.frozen import assessed, cohort_of
from mumrules.testing.locks.lock import Grid, Lock
from mumrules.testing.locks.meaning import Said, above, meaning, spelled

DRAFT = "draft"
NAMED = 4
_NOTHING = Text("nothing", "ничего")


def is_published(plan: Plan) -> bool:
    """Whether an edition is to be locked: a draft may change."""
    return plan.methodology.status != DRAFT


def locked(plan: Plan, before: Lock | None = None) -> Lock:
    """Return the lock of an edition; the cohort of the lock *before* stays where it still fits."""
    says = {name: said.text for name, said in meaning(plan.draft).items()}
    cohort = cohort_of(plan) if before is None else before.cohort
    try:
        found = assessed(plan, cohort)
    except DatasetError:
        cohort = cohort_of(plan)
        found = assessed(plan, cohort)
    return Lock(plan.id, plan.content_hash, says, cohort, found)


def moved(plan: Plan, lock: Lock) -> Iterator[Diagnostic]:
    """Give what has moved since an edition was locked: rules first, then scores."""
    rules = list(_rules(plan, lock))
    yield from rules
    if not rules and plan.content_hash != lock.content_hash:
        yield _order(plan)
    try:
        found = assessed(plan, lock.cohort)
    except DatasetError as error:
        yield _unreadable(plan, error)
        return
    yield from _scores(lock.assessment, found)


def _rules(plan: Plan, lock: Lock) -> Iterator[Diagnostic]:
    now = meaning(plan.draft)
    for name in dict.fromkeys((*lock.says, *now)):
        before = lock.says.get(name)
        after = now[name].text if name in now else None
        if before != after:
            yield _rule(plan, now, name, (before, after))


def _rule(
    plan: Plan, now: Mapping[str, Said], name: str, texts: tuple[str | None, str | None]
) -> Diagnostic:
    path = now[name].path if name in now else _holder(now, name)
    en, ru = (_rule_in(plan, path, name, texts, language) for language in ("en", "ru"))
    return Diagnostic("rule-moved", Text(en, ru), plan.graph.places.value(path))


def _rule_in(
    plan: Plan, path: At, name: str, texts: tuple[str | None, str | None], language: Language
) -> str:
    before, after = (_NOTHING.in_language(language) if t is None else f"`{t}`" for t in texts)
    holding = [n for n in plan.graph.nodes.values() if path[: len(n.path)] == n.path]
    cited = nearest(plan.graph, holding[-1]) if holding else plan.methodology.source
    clause = "" if cited is None else f" ({citation(cited, language)})"
    return f"`{spelled(name, language)}`{clause}: {before} → {after}"


def _holder(now: Mapping[str, Said], name: str) -> At:
    """Return where what holds a rule that is gone stands, as far as it is still there."""
    while name:
        name = above(name)
        for there, said in now.items():
            if there.startswith(f"{name} "):
                return said.path[: name.count("›") + 1]
    return ()


def _order(plan: Plan) -> Diagnostic:
    message = Text(
        "the order of what the edition says is another one", "порядок правил в редакции другой"
    )
    return Diagnostic("rule-moved", message, plan.graph.places.value(()))


def _unreadable(plan: Plan, error: DatasetError) -> Diagnostic:
    met = error.diagnostics[0].message
    return Diagnostic(
        "score-moved",
        Text(
            f"the frozen cohort can no longer be scored: {met.en}",
            f"закреплённую когорту больше не оценить: {met.ru}",
        ),
        plan.graph.places.value(()),
    )


def _scores(before: Grid, after: Grid) -> Iterator[Diagnostic]:
    """Give what moved of each unit, figure by figure."""
    were, are = _by_unit(before), _by_unit(after)
    for unit in dict.fromkeys((*were, *are)):
        one, other = were.get(unit, {}), are.get(unit, {})
        names = [n for n in dict.fromkeys((*one, *other)) if one.get(n) != other.get(n)]
        if names:
            told = [f"`{n}` {one.get(n) or '–'} → {other.get(n) or '–'}" for n in names[:NAMED]]
            more = len(names) - len(told)
            en, ru = (f" and {more} more", f" и ещё {more}") if more else ("", "")
            listed = ", ".join(told)
            yield Diagnostic(
                "score-moved",
                Text(
                    f"unit `{unit}` of the frozen cohort: {listed}{en}",
                    f"объект «{unit}» закреплённой когорты: {listed}{ru}",
                ),
            )


def _by_unit(grid: Grid) -> dict[str, dict[str, str]]:
    header, *rows = grid
    return {row[0]: dict(zip(header[1:], row[1:], strict=True)) for row in rows}
