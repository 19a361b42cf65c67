"""What a name in a formula stands for: an input, a derived value, a figure of a node."""

from collections.abc import Callable, Iterator, Mapping

from mumrules.expression.build import figure
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.glossary import WORDS
from mumrules.methods.call import Scale
from mumrules.plan.resolve import Resolved

FIGURES: Mapping[str, Kind] = {
    "score": Kind.NUMBER,
    "percent": Kind.NUMBER,
    "value": Kind.NUMBER,
    "zone": Kind.TEXT,
    "rank": Kind.NUMBER,
    "maximum": Kind.NUMBER,
    "coverage": Kind.NUMBER,
}
"""What can be said after a code, as in `[1.1 percent]`; the score goes without saying."""


class NodeNames:
    """The names that the formulas of one node may use.

    A node's own code is its own column; the code of any other node is that node's score.
    """

    def __init__(
        self,
        nodes: Mapping[str, Resolved],
        inputs: Mapping[str, Expr],
        derived: Callable[[str], Expr | None],
        value_kind: Callable[[str], Kind],
        own: Resolved | None,
    ) -> None:
        self._nodes = nodes
        self._inputs = inputs
        self._derived = derived
        self._value_kind = value_kind
        self._own = own

    def __call__(self, written: str) -> Expr | None:
        """Return what *written* stands for; None where it stands for nothing."""
        if self._own is not None and not self._own.parts and written == self._own.code:
            return self._inputs.get(written)
        found = self._derived(written)
        if found is None and written not in self._nodes:
            found = self._inputs.get(written)
        return self._figure(written) if found is None else found

    def vocabulary(self) -> Iterator[str]:
        """Give all names, for suggestions."""
        yield from self._inputs
        yield from self._nodes

    def _figure(self, written: str) -> Expr | None:
        code, name = written, "score"
        if code not in self._nodes:
            code, _, said = written.rpartition(" ")
            found = WORDS.meaning(said, FIGURES)
            if code not in self._nodes or found is None:
                return None
            name = found
        return figure(code, self._kind(code, name), name)

    def _kind(self, code: str, name: str) -> Kind:
        node = self._nodes[code]
        if name == "value":
            return self._value_kind(code)
        if name == "score" and isinstance(node.method, Scale) and node.options is not None:
            return node.method.gives(node.options)
        return FIGURES[name]
