"""What is said of published numbers once the ways that reproduce them are known."""

from collections.abc import Sequence
from dataclasses import replace

from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.language import Text
from mumrules.publication import words
from mumrules.publication.reconciliation import Reading, Reconciliation, together
from mumrules.publication.subjects import Subject
from mumrules.publication.trial import AS_IS, HALF_UP, Compared, Way, agreed_modes, another_way

EXAMPLES = 3
BASES = {
    "exact": Text("", ""),
    "printed": Text("of the printed figures", "по напечатанным числам"),
    "pooled": Text("the percent of the mean score", "процент от среднего балла"),
}


def judged(subjects: Sequence[Subject]) -> Reconciliation:
    """Say of every number that does not follow what it is; and how the others were made."""
    modes = agreed_modes([one.trial for one in subjects])
    settled = [replace(one, trial=replace(one.trial, modes=modes)) for one in subjects]
    return together(_judged(one, settled) for one in settled)


def way_in_words(way: Way) -> Text:
    """Return a way as a report shows it."""
    rounding = Text("not rounded", "без округления")
    if way.mode != AS_IS:
        rounding = words.rounding(way.step, way.mode)
    parts = (part for part in (BASES[way.basis], rounding) if part.en)
    return words.joined(parts)


def _judged(one: Subject, subjects: Sequence[Subject]) -> Reconciliation:
    trial = one.trial
    findings: list[Diagnostic] = []
    way = follows = trial.way
    # One cell that another rounding gives is a slip; several are another rounding.
    if trial.counts[trial.best] > trial.counts[way] + 1:
        findings.append(_otherwise_than_declared(one))
        follows = trial.best
    elif (rounded := _rounded_half_up(one, subjects)) is not None:
        half_up = trial.of_mode(HALF_UP) or way
        telling = _telling(one, way, half_up)
        if len(telling) > 1 or (way.mode == "truncate" and len(one.cells) > 1):
            findings.append(_otherwise_than_others(one, rounded, telling))
        else:
            way = follows = half_up
    wrong = [cell for cell in one.cells if not follows.reproduces(cell)]
    findings += [_does_not_follow(one, cell, follows) for cell in wrong]
    count, cells, declared = trial.counts[way], len(one.cells), one.rounding is not None
    reading = Reading(one.name, way_in_words(way), count, cells, declared)
    return Reconciliation(tuple(findings), (reading,), cells, count)


def _rounded_half_up(one: Subject, subjects: Sequence[Subject]) -> Subject | None:
    """Return other numbers that are rounded half up, where these are certainly not."""
    mode = one.trial.way.mode
    if (
        one.trial.declared
        or mode in {HALF_UP, AS_IS}
        or one.trial.most(HALF_UP) >= one.trial.counts[one.trial.way]
    ):
        return None
    proofs = [s for s in subjects if s.trial.way.mode == HALF_UP]
    proofs = [s for s in proofs if s.trial.most(mode) < s.trial.counts[s.trial.way]]
    return next(iter(sorted(proofs, key=lambda s: s.name.en[:9] != one.name.en[:9])), None)


def _otherwise_than_others(one: Subject, other: Subject, telling: Sequence[Compared]) -> Diagnostic:
    way = one.trial.way
    how, listed = words.ROUNDED_ALL[way.mode], _examples(telling, way)
    message = Text(
        f"{one.name.en} are {how.en}, though {other.name.en} are rounded half up: {listed.en}",
        f"{one.name.ru} {how.ru}, хотя {other.name.ru} округлены половиной вверх: {listed.ru}",
    )
    others = tuple(Label(cell.place, Text("and here", "и здесь")) for cell in telling[1:])
    return Diagnostic("rounded-otherwise", message, telling[0].place, others=others)


def _otherwise_than_declared(one: Subject) -> Diagnostic:
    trial = one.trial
    best, said = way_in_words(trial.best), way_in_words(trial.way)
    n, fewer, cells = trial.counts[trial.best], trial.counts[trial.way], len(one.cells)
    listed = _examples(_telling(one, trial.best, trial.way), trial.best)
    message = Text(
        f"{one.name.en} are claimed {said.en} ({fewer} of {cells}), and follow {best.en} "
        f"({n} of {cells}): {listed.en}",
        f"{one.name.ru}: заявлено «{said.ru}» (так {fewer} из {cells}), а подходит «{best.ru}» "
        f"({n} из {cells}): {listed.ru}",
    )
    return Diagnostic("rounded-otherwise", message, one.claimed_at)


def _does_not_follow(one: Subject, cell: Compared, way: Way) -> Diagnostic:
    printed, exact = words.as_printed(cell.printed.text), cell.bases["exact"]
    shown, made_of = words.number(exact, cell.printed.decimals), cell.made_of
    found = another_way(cell, way, tuple(cell.bases))
    place = Text(f"in `{one.header}`", f"в `{one.header}`")
    if found is None:
        of = (
            Text(f"{made_of.en} is ", f"{made_of.ru} — ")
            if made_of
            else Text("exact is ", "точно ")
        )
        message = Text(
            f"{place.en}, {printed.en} for `{cell.who}` follows from no reading: {of.en}{shown.en}",
            f"{place.ru} у «{cell.who}» {printed.ru} не следует ни из какого чтения: "
            f"{of.ru}{shown.ru}",
        )
        return Diagnostic("does-not-follow", message, cell.place)
    basis = words.number(cell.bases[found.basis], cell.printed.decimals)
    how, of = words.ROUNDED[found.mode], Text("", "")
    told = made_of if found.basis == "exact" else BASES[found.basis]
    if told is not None and told.en:
        of = Text(f" ({told.en})", f" ({told.ru})")
    message = Text(
        f"{place.en}, {printed.en} for `{cell.who}` is {basis.en}{of.en} {how.en}",
        f"{place.ru} у «{cell.who}» {printed.ru} — это {basis.ru}{of.ru}, {how.ru}",
    )
    return Diagnostic("rounded-otherwise", message, cell.place)


def _telling(one: Subject, way: Way, other: Way) -> list[Compared]:
    """Return the cells that one way reproduces and another does not."""
    return [c for c in one.cells if way.reproduces(c) and not other.reproduces(c)]


def _examples(cells: Sequence[Compared], way: Way) -> Text:
    shown = [
        (
            words.number(cell.bases[way.basis], cell.printed.decimals),
            words.as_printed(cell.printed.text),
        )
        for cell in cells[:EXAMPLES]
    ]
    return words.joined(
        (Text(f"{of.en} → {text.en}", f"{of.ru} → {text.ru}") for of, text in shown), "; "
    )
