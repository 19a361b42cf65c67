"""Intervals written by hand, and how several of them part the number line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple, Self

from pydantic import model_validator

from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number, fault
from mumrules.numbers import Exact, from_text, plain

_WRITTEN = re.compile(r"\s*([\[(])\s*([^;]*?)\s*;\s*([^;]*?)\s*([\])])\s*")
_ENDLESS = {"", "-∞", "∞", "+∞", "-inf", "inf"}


class Edge(NamedTuple):
    """A point between numbers: just before *value* (after = 0) or just after it (1)."""

    value: Exact
    after: int


class Within(Element):
    """An interval by keys (`from`, `above`, `to`, `below`) or as text (`"[50; 80)"`).

    Attributes:
        from_: At least.
        above: More than.
        to: At most.
        below: Less than.
        interval: The same in brackets; square brackets include their end.
    """

    from_: Number | None = None
    above: Number | None = None
    to: Number | None = None
    below: Number | None = None
    interval: str | None = None

    @model_validator(mode="after")
    def _has_one_bound_a_side(self) -> Self:
        if self.interval is not None and _ends(self.interval) is None:
            raise fault(
                "wrong-interval",
                f"`{self.interval}` is not an interval",
                f"`{self.interval}` — не промежуток",
                'write it as `"[50; 80)"`: a square bracket includes its end',
                'запишите так: `"[50; 80)"`; квадратная скобка включает свой край',
            )
        if (self.from_ is not None and self.above is not None) or (
            self.to is not None and self.below is not None
        ):
            raise fault(
                "two-bounds",
                "one side of the interval has two bounds",
                "у одной стороны промежутка два края",
            )
        return self

    @property
    def low(self) -> Edge | None:
        """Where the interval begins; None where it has no lower end."""
        if self.interval is not None:
            return _known(self.interval)[0]
        if self.from_ is not None:
            return Edge(self.from_, 0)
        return Edge(self.above, 1) if self.above is not None else None

    @property
    def high(self) -> Edge | None:
        """Where the interval ends; None where it has no upper end."""
        if self.interval is not None:
            return _known(self.interval)[1]
        if self.to is not None:
            return Edge(self.to, 1)
        return Edge(self.below, 0) if self.below is not None else None

    @property
    def is_rest(self) -> bool:
        """Whether no bound is written at all: everything that the others leave."""
        return self.low is None and self.high is None


@dataclass(frozen=True, slots=True)
class Fault:
    """Numbers that no interval covers, or that two do.

    Attributes:
        witness: One such number.
        rows: The intervals that cover it; none for a gap.
    """

    witness: Exact
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Partition:
    """The number line cut into stretches.

    Attributes:
        cuts: Where it is cut, rising.
        rows: Which interval holds each stretch, one more than there are cuts; None for a gap.
        faults: Gaps and overlaps.
    """

    cuts: tuple[Edge, ...]
    rows: tuple[int | None, ...]
    faults: tuple[Fault, ...]


def partition(intervals: Sequence[Within]) -> Partition:
    """Cut the number line by *intervals*.

    Where every interval states only its lower (or only its upper) end, the other end is
    where the next one begins; an interval without ends takes what is left.
    """
    spans = _spans(intervals)
    cuts = tuple(sorted({edge for span in spans.values() for edge in span if edge is not None}))
    rest = next((i for i, interval in enumerate(intervals) if interval.is_rest), None)
    rows: list[int | None] = []
    faults: list[Fault] = []
    for low, high in zip((None, *cuts), (*cuts, None), strict=True):
        found = tuple(row for row, span in spans.items() if _covers(span, low, high))
        if len(found) != 1 and (found or rest is None):
            faults.append(Fault(between(low, high), found))
        rows.append(found[0] if found else rest)
    return Partition(cuts, tuple(rows), tuple(faults))


Span = tuple[Edge | None, Edge | None]


def _spans(intervals: Sequence[Within]) -> dict[int, Span]:
    spans = {i: (w.low, w.high) for i, w in enumerate(intervals) if not w.is_rest}
    if len(spans) > 1 and all(high is None for _, high in spans.values()):
        return _ladder(spans, side=0)
    if len(spans) > 1 and all(low is None for low, _ in spans.values()):
        return _ladder(spans, side=1)
    return spans


def _ladder(spans: dict[int, Span], *, side: int) -> dict[int, Span]:
    """Close each one-sided interval where the next one begins."""
    ordered = sorted(spans, key=lambda row: spans[row][side] or Edge(0, 0))
    edges = [spans[row][side] for row in ordered]
    if side == 0:
        return {row: (edges[i], [*edges, None][i + 1]) for i, row in enumerate(ordered)}
    return {row: ([None, *edges][i], edges[i]) for i, row in enumerate(ordered)}


def _covers(span: Span, low: Edge | None, high: Edge | None) -> bool:
    begins = span[0] is None or (low is not None and span[0] <= low)
    ends = span[1] is None or (high is not None and high <= span[1])
    return begins and ends


def between(low: Edge | None, high: Edge | None) -> Exact:
    """Return a number that lies between two edges, the plainest one at hand."""
    if low is None and high is None:
        return 0
    if low is None:
        assert high is not None
        return high.value if high.after else high.value - 1
    if high is None:
        return low.value if not low.after else low.value + 1
    if not low.after:
        return low.value
    return high.value if high.after else plain(Fraction(low.value + high.value) / 2)


def _ends(text: str) -> tuple[Edge | None, Edge | None] | None:
    found = _WRITTEN.fullmatch(text)
    if not found:
        return None
    opening, low, high, closing = found.groups()
    numbers = [None if end in _ENDLESS else from_text(end) for end in (low, high)]
    if any(n is None and end not in _ENDLESS for n, end in zip(numbers, (low, high), strict=True)):
        return None
    one, other = numbers
    return (
        None if one is None else Edge(one, 0 if opening == "[" else 1),
        None if other is None else Edge(other, 1 if closing == "]" else 0),
    )


def _known(text: str) -> tuple[Edge | None, Edge | None]:
    ends = _ends(text)
    assert ends is not None, "validated when the file was read"
    return ends
