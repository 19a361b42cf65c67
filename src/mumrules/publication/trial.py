"""Which way of making figures reproduces most of those that were published."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from mumrules.diagnostics.place import Place
from mumrules.expression.rounding import for_show
from mumrules.language import Text
from mumrules.methodology.rounding import Rounding
from mumrules.numbers import Exact, Number
from mumrules.publication.printed import Printed

AS_IS: Final = "as is"
HALF_UP: Final = "half up"
MODES: Final = (AS_IS, HALF_UP, "half even", "half down", "truncate", "up", "floor", "ceiling")
"""The modes that are tried, those that people use most first."""

MOST_DECIMALS: Final = 6


@dataclass(frozen=True, slots=True)
class Way:
    """A way to make a figure.

    Attributes:
        basis: What it is made of: `exact`, `printed` or `pooled` figures.
        mode: The rounding mode, or `as is`.
        step: The step of the rounding; zero where there is none.
    """

    basis: str
    mode: str
    step: Exact

    def reproduces(self, cell: "Compared") -> bool:
        """Whether it gives what was published."""
        exact = cell.bases.get(self.basis)
        if exact is None:
            return False
        if self.mode == AS_IS:
            return cell.printed.is_unrounded(exact)
        return for_show(exact, self.step, self.mode) == cell.printed.value


@dataclass(frozen=True, slots=True)
class Compared:
    """A published number and what it should follow from.

    Attributes:
        who: The unit or the row.
        place: Where it stands.
        printed: What is published.
        bases: The unrounded figure by basis.
        made_of: How the exact figure is made, where words help: `348 of 902`.
    """

    who: str
    place: Place
    printed: Printed
    bases: Mapping[str, Number]
    made_of: Text | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """How many figures each way reproduces.

    Attributes:
        counts: The number by way.
        declared: The ways that the claims allow; none where they say nothing.
        modes: The modes, those first that are preferred among equals.
    """

    counts: Mapping[Way, int]
    declared: tuple[Way, ...]
    modes: tuple[str, ...] = MODES

    @property
    def best(self) -> Way:
        """The way that reproduces most."""
        return self._best_of(self.counts)

    @property
    def way(self) -> Way:
        """The way that holds: the best of those that are declared, else the best."""
        return self._best_of(self.declared or self.counts)

    def of_mode(self, mode: str) -> Way | None:
        """Return the way of a mode that reproduces most."""
        ways = [way for way in self.counts if way.mode == mode]
        return self._best_of(ways) if ways else None

    def most(self, mode: str) -> int:
        """Return how many figures a mode reproduces at its best."""
        way = self.of_mode(mode)
        return 0 if way is None else self.counts[way]

    def _best_of(self, ways: Iterable[Way]) -> Way:
        order = {mode: -index for index, mode in enumerate(self.modes)}
        return max(ways, key=lambda way: (self.counts[way], order.get(way.mode, -len(order))))


def agreed_modes(trials: Sequence[Trial]) -> tuple[str, ...]:
    """Return the modes, those first that reproduce most in the whole publication."""
    totals = {mode: sum(trial.most(mode) for trial in trials) for mode in MODES[1:]}
    return (AS_IS, *sorted(totals, key=lambda mode: -totals[mode]))


def tried(cells: Sequence[Compared], declared: Rounding | None) -> Trial:
    """Try all ways on the figures of a column."""
    bases = list(dict.fromkeys(basis for cell in cells for basis in cell.bases))
    steps = _steps(cells)
    allowed: tuple[Way, ...] = ()
    if declared is not None:
        allowed = tuple(Way(basis, declared.mode, declared.step) for basis in bases)
        steps = list(dict.fromkeys([declared.step, *steps]))
    ways = dict.fromkeys((*allowed, *_ways(bases, steps)))
    counts = {way: sum(way.reproduces(cell) for cell in cells) for way in ways}
    return Trial(counts, allowed)


def another_way(cell: Compared, than: Way, bases: Sequence[str]) -> Way | None:
    """Return a way that gives what was published in a cell which *than* does not give."""
    own = Fraction(1, 10**cell.printed.decimals)
    for way in _ways([than.basis, *bases], list(dict.fromkeys([than.step or own, own]))):
        if way != than and way.reproduces(cell):
            return way
    return None


def _ways(bases: Sequence[str], steps: Sequence[Exact]) -> Iterator[Way]:
    for mode in MODES:
        for basis in dict.fromkeys(bases):
            for step in (0,) if mode == AS_IS else steps:
                yield Way(basis, mode, step)


def _steps(cells: Sequence[Compared]) -> list[Exact]:
    """Return the steps that the printed decimals allow, the finest first.

    A coarser one is possible too: a table may print 45 as 45.0.
    """
    shown = [cell.printed.decimals for cell in cells]
    most = max((decimals for decimals in shown if decimals <= MOST_DECIMALS), default=0)
    return [Fraction(1, 10**decimals) for decimals in range(most, -1, -1)]
