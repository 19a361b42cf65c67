"""What parts equal units in a ranking, and what those get that stay equal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, cmp_to_key
from itertools import pairwise
from typing import Any

from mumrules.assessment.ranking import OUTSIDE, comparison
from mumrules.document.places import Path
from mumrules.explanation.wording.speech import word
from mumrules.expression.expr import Expr
from mumrules.expression.values import is_hole
from mumrules.language import Text
from mumrules.methodology.node import Ranks
from mumrules.plan.graph import Graph, GraphNode
from mumrules.testing.coverage.choices import Known
from mumrules.testing.coverage.probe import Key, Trace, Way

_RANKED, _TIED = "ranked", "tied"


@dataclass(frozen=True)
class Ties:
    """One ranking.

    Attributes:
        graph: The graph.
        node: The node that is ranked by.
        rank: The expression of the places.
        ranks: What the file says of them.
        path: Where it says so.
    """

    graph: Graph
    node: GraphNode
    rank: Expr
    ranks: Ranks
    path: Path

    @property
    def roots(self) -> Sequence[Expr]:
        """What is compared, and within what."""
        return (self.rank,)

    @cached_property
    def ways(self) -> Mapping[Key, Way]:
        """That units are ranked, what parts equal ones, and what equal ones get."""
        found = {self._key(_RANKED): self._way((), Text("units are ranked", "объектам даны места"))}
        for index, by in enumerate(self.ranks.then_by):
            text = Text(f"parts equal units: {by.formula}", f"различает равных: {by.formula}")
            found[self._key(index)] = self._way(("then_by", index), text)
        ties = self.ranks.ties
        if ties != "ordinal":
            en, ru = word(ties, "en"), word(ties, "ru")
            text = Text(f"equal units: {en}", f"равные: {ru}")
            found[self._key(_TIED)] = self._way(("ties",), text)
        return found

    def hits(self, trace: Trace) -> Iterator[Key]:
        """Give that a unit has a place, and what parts it from the next one."""
        groups: dict[tuple[Any, ...], list[Known]] = {}
        for known, member in zip(trace.units, trace.members, strict=True):
            if member and not is_hole(known.get(self.rank, OUTSIDE)):
                yield self._key(_RANKED)
                keys = tuple(known[key] for key in self.rank.args[len(self._ends) :])
                groups.setdefault(keys, []).append(known)
        for group in groups.values():
            for one, other in pairwise(sorted(group, key=cmp_to_key(self._compared))):
                yield from self._between(one, other)

    @cached_property
    def _ends(self) -> tuple[str, ...]:
        """The best end of each value that is compared."""
        best, _, *then = map(str, self.rank.options)
        return (best, *then)

    def _compared(self, one: Known, other: Known) -> int:
        found = (
            comparison(end)(one[value], other[value])
            for value, end in zip(self.rank.args, self._ends, strict=False)
        )
        return next((each for each in found if each), 0)

    def _between(self, one: Known, other: Known) -> Iterator[Key]:
        """Give what parts two units; nothing where that is the very figure they are ranked by."""
        for index, (value, end) in enumerate(zip(self.rank.args, self._ends, strict=False)):
            if comparison(end)(one[value], other[value]):
                if index:
                    yield self._key(index - 1)
                return
        yield self._key(_TIED)

    def _key(self, what: str | int) -> Key:
        return (self.node.code, *self.path, what)

    def _way(self, below: Path, text: Text) -> Way:
        return Way(self.graph.places.value((*self.path, *below)), text, self.node.code)
