"""Places are fair: by what is ranked alone, and equal for equals."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.figures import Key
from mumrules.assessment.periods import earlier_rows
from mumrules.assessment.results import Results, is_place
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value, is_hole
from mumrules.holes import OUTSIDE, Hole
from mumrules.language import Text
from mumrules.numbers import is_number, plain
from mumrules.plan.cohort import compared
from mumrules.real.real import compare
from mumrules.testing.laws.law import Breach, Example
from mumrules.testing.laws.said import breach, unit_at
from mumrules.testing.laws.subject import Subject

SAYS = Text(
    "a place says how many are better, and equals share it as the file says",
    "место говорит, сколько объектов лучше, а равные делят его так, как сказано в файле",
)
NONE = Text("units are not ranked", "объекты не ранжируются")


def fair_ranks(subject: Subject, example: Example) -> Iterator[Breach]:
    """Each place is counted again: by the units that are better, and those that are equal."""
    results = subject.results(example.before)
    for key, expr in _rankings(subject).items():
        due = _places(subject, results, expr)
        for row, found in enumerate(results.figures[key]):
            if not is_hole(due[row]) and not is_hole(found) and found != due[row]:
                wrong = (unit_at(results, row), key, due[row], found)
                yield breach(SAYS, example.before, wrong)


def no_ranks(subject: Subject) -> Text | None:
    """Return why the law says nothing: nothing is ranked."""
    return None if _rankings(subject) else NONE


def _rankings(subject: Subject) -> dict[Key, Expr]:
    return {k: e for k, e in subject.figures.items() if is_place(k[-1]) and e.op == "rank"}


def _places(subject: Subject, results: Results, expr: Expr) -> list[Value]:
    """Return the places by counting alone; a hole where a unit is not ranked."""
    best, ties, *ends = map(str, expr.options)
    ranked = _Ranked(subject, results, expr)
    places: list[Value] = []
    for row, value in enumerate(ranked.values):
        if not ranked.takes_part(row):
            places.append(_UNRANKED)
            continue
        rivals = [ranked.values[other] for other in ranked.rivals(row)]
        better = [rival for rival in rivals if _order(rival, value, (best, *ends)) > 0]
        equal = [rival for rival in rivals if _order(rival, value, (best, *ends)) == 0]
        places.append(_place(better, len(equal), ties))
    return places


class _Ranked:
    """What a ranking compares, and within which groups."""

    def __init__(self, subject: Subject, results: Results, expr: Expr) -> None:
        dataset, self._members = results.dataset, results.members.tolist()
        rows, size = len(dataset.units), compared(expr)
        reader, earlier = ExactReader(subject.graph.hole_words), earlier_rows(dataset)
        found = reader.rows(
            expr.args, dataset.columns, rows, results.reference, self._members, earlier
        )
        self.values = [tuple(column[row] for column in found[:size]) for row in range(rows)]
        self._keys = [tuple(column[row] for column in found[size:]) for row in range(rows)]

    def takes_part(self, row: int) -> bool:
        """Whether a unit is ranked: a member with a value, and a group where there are groups."""
        there = (self.values[row][0], *self._keys[row])
        return self._members[row] and not any(map(is_hole, there))

    def rivals(self, row: int) -> list[int]:
        """Return the units that a unit is ranked among, itself included."""
        rows = range(len(self.values))
        return [r for r in rows if self.takes_part(r) and self._keys[r] == self._keys[row]]


def _order(one: Sequence[Value], other: Sequence[Value], ends: Sequence[str]) -> int:
    """Return 1, 0 or -1 as *one* is better, equal or worse; holes come last."""
    for a, b, end in zip(one, other, ends, strict=True):
        if is_hole(a) != is_hole(b):
            return -1 if is_hole(a) else 1
        found = compare(a, b) or 0 if is_number(a) and is_number(b) else 0
        if found:
            return found if end == "highest" else -found
    return 0


def _place(better: Sequence[Sequence[Value]], equal: int, ties: str) -> Value:
    if ties == "dense":
        return 1 + len({*better})
    if ties == "ordinal" and equal > 1:
        return _UNRANKED
    return 1 + len(better) + (plain(Fraction(equal - 1, 2)) if ties == "mean" else 0)


_UNRANKED = Hole(OUTSIDE)
