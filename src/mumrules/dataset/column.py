"""One column of raw cells as settled values."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mumrules.dataset.dataset import Settled
from mumrules.dataset.hundredths import Hundredths, hundredths
from mumrules.dataset.inputs import Input
from mumrules.dataset.misfits import Misfit
from mumrules.dataset.values import BLANK, cell_reader
from mumrules.holes import Hole


@dataclass(frozen=True, slots=True)
class Percents:
    """What the values of a column of percents look like.

    Attributes:
        within: Whether all lie in [0; 1], none of them with a percent sign.
        between: Whether some lie between 0 and 1.
    """

    within: bool
    between: bool

    @property
    def are_shares(self) -> bool:
        """Whether they look like shares."""
        return self.within and self.between

    def together(self, other: "Percents") -> "Percents":
        """Return what the values of both look like."""
        return Percents(self.within and other.within, self.between or other.between)


FAR = Percents(within=False, between=True)
"""What percents look like some of which lie beyond [0; 1]."""


@dataclass(frozen=True, slots=True)
class Column:
    """The settled values of a column.

    Attributes:
        values: The values; a blank stands for a cell that does not show what is due.
        misfits: Those cells: the index of the value, and what is wrong; at least the first
            `LISTED` of each name.
        unlisted: How many misfits of each name there are besides.
        percents: What the values look like, where percents are due.
    """

    values: Sequence[Settled]
    misfits: Sequence[tuple[int, Misfit]]
    unlisted: Mapping[str, int] = field(default_factory=dict)
    percents: Percents | None = None


def settle(cells: Sequence[object], asked: Input, hole_words: Mapping[str, str]) -> Column:
    """Read every cell of the column *asked* for."""
    read = cell_reader(asked, hole_words)
    values: list[Settled] = []
    misfits: list[tuple[int, Misfit]] = []
    # Columns repeat themselves, and a look-up costs a tenth of a reading. Zeros of either sign
    # are equal, and shown apart.
    known: dict[object, Settled | Misfit] = {}
    for index, raw in enumerate(cells):
        if raw.__class__ is str or (raw.__class__ is float and raw):
            value = known.get(raw)
            if value is None:
                value = known[raw] = read(raw)
        else:
            value = read(raw)
        if isinstance(value, Misfit):
            misfits.append((index, value))
            value = BLANK
        values.append(value)
    percents = percents_of(cells, values) if asked.measure == "percent" else None
    return Column(values, misfits, percents=percents)


def settle_cells(
    cells: Mapping[str, Sequence[object]], inputs: Iterable[Input], hole_words: Mapping[str, str]
) -> dict[str, Column]:
    """Read the columns of several inputs, by name; plain numbers all at once."""
    due = {asked.name: asked for asked in inputs if asked.name in cells}
    numbers = {name for name, asked in due.items() if asked.kind == "number"}
    plain = hundredths({name: cells[name] for name in numbers})
    return {
        name: Column(plain[name], (), percents=FAR if asked.measure == "percent" else None)
        if name in plain and _stands(plain[name], asked)
        else settle(cells[name], asked, hole_words)
        for name, asked in due.items()
    }


def _stands(numbers: Hundredths, asked: Input) -> bool:
    """Whether nothing more is to be said of *numbers*."""
    if asked.whole and not numbers.whole:
        return False
    there = (steps for steps in numbers.steps if not isinstance(steps, Hole))
    # Then the percents are FAR from shares.
    return asked.measure != "percent" or any(not 0 <= steps <= 100 for steps in there)


def percents_of(cells: Iterable[object], values: Iterable[Settled]) -> Percents:
    """Return what the values of a column of percents look like."""
    there = [value for value in values if not isinstance(value, Hole)]
    if not all(0 <= value <= 1 for value in there):  # type: ignore[operator]  # numbers by now
        return FAR
    # A percent sign in a cell settles the matter.
    signed = any(isinstance(cell, str) and "%" in cell for cell in cells)
    between = any(0 < value < 1 for value in there)  # type: ignore[operator]
    return Percents(not signed, between)
