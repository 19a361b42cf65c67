"""Which share of every node's points a crosswalk takes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.methodology.crosswalk import CrosswalkPart
from mumrules.numbers import Exact, plain
from mumrules.plan.draft import Draft
from mumrules.plan.resolve import ROOT


@dataclass(frozen=True, slots=True)
class Taken:
    """A node, and where a crosswalk takes its points.

    Attributes:
        code: The code of the node.
        share: The share of its points that is taken.
        left_out: Whether the crosswalk says that it leaves the node out.
        places: Where the node, or one that it stands in, is named.
    """

    code: str
    share: Exact
    left_out: bool
    places: tuple[Path, ...]


def taken(draft: Draft, name: str) -> Iterator[Taken]:
    """Give the nodes of the total, each of them whole in what the crosswalk says of it."""
    crosswalk = draft.methodology.crosswalks[name]
    base = ("crosswalks", name)
    out = {code: (*base, "leaves_out", i) for i, code in enumerate(crosswalk.leaves_out)}
    yield from _Reader(draft, list(named(crosswalk.parts, base)), out).below(
        ROOT, Taken(ROOT, 0, left_out=False, places=())
    )


def named(parts: Mapping[str, CrosswalkPart], path: Path) -> Iterator[tuple[str, Exact, Path]]:
    """Give every node that the parts of a crosswalk name, its share and the path."""
    for code, part in parts.items():
        at = (*path, "parts", code)
        for node, share in (part.nodes or {}).items():
            yield node, share, (*at, "nodes", node)
        yield from named(part.parts or {}, at)


def shares_add_up(name: str, share: Exact, node: str) -> Text:
    """Say what the shares of a node add up to, where that is not 1."""
    return Text(
        f"the shares of `{node}` in `{name}` add up to {share}, not to 1",
        f"доли узла `{node}` в `{name}` в сумме дают {share}, а не 1",
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    draft: Draft
    named: list[tuple[str, Exact, Path]]
    out: Mapping[str, Path]

    def below(self, code: str, above: Taken) -> Iterator[Taken]:
        """Give a node, or the nodes below it where the crosswalk names any of them."""
        found = self._with(code, above)
        parts = self.draft.nodes[code].parts
        if any(self._speaks_of(part) for part in parts):
            for part in parts:
                yield from self.below(part, found)
        else:
            yield found

    def _with(self, code: str, above: Taken) -> Taken:
        own = [(share, path) for node, share, path in self.named if node == code]
        out = (self.out[code],) if code in self.out else ()
        return Taken(
            code,
            plain(Fraction(above.share) + sum(share for share, _ in own)),
            above.left_out or bool(out),
            (*above.places, *(path for _, path in own), *out),
        )

    def _speaks_of(self, code: str) -> bool:
        if code in self.out or any(node == code for node, _, _ in self.named):
            return True
        return any(self._speaks_of(part) for part in self.draft.nodes[code].parts)
