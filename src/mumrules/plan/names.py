"""What a name in a formula stands for: an input, a derived value, a figure of a node."""

from collections.abc import Callable, Iterator, Mapping
from enum import Enum

from mumrules.expression.build import figure
from mumrules.expression.expr import Expr
from mumrules.expression.formula.faults import RefusedError
from mumrules.expression.formula.lists import Item, Listed
from mumrules.expression.kinds import Kind
from mumrules.glossary import WORDS
from mumrules.language import Text
from mumrules.methods.call import Scale
from mumrules.plan.resolve import ROOT, Resolved

FIGURES: Mapping[str, Kind] = {
    "score": Kind.NUMBER,
    "shown score": Kind.NUMBER,
    "percent": Kind.NUMBER,
    "shown percent": Kind.NUMBER,
    "value": Kind.NUMBER,
    "zone": Kind.TEXT,
    "rank": Kind.NUMBER,
    "maximum": Kind.NUMBER,
    "coverage": Kind.NUMBER,
}
"""What can be said after a code, as in `[1.1 percent]`; the score goes without saying."""

SCORED = ""
"""In place of a code: the parameter whose scale a formula is an option of."""

PARTS = "parts"
"""The word for the parts of the node where a formula stands."""


class Use(Enum):
    """What a formula is for."""

    RULE = "rule"
    OPTION = "option of a scale"
    FINDING = "condition of a finding"


class NodeNames:
    """The names that the formulas of one node may use.

    A parameter's own code is its own column; the code of any other node is that node's score.
    `parts` are the scores of the parts of the node itself.

    A name that begins with a point is counted from the node: `.2` is its own part, or the
    part beside it where it has none; each further point goes one node up. A name such as
    `.schools` is the node's own column where it declares one. The condition of a finding may call
    the figures of its own node by their names alone. In an option of a scale `value` is the value
    that is scored, whichever parameter the scale scores.
    """

    def __init__(
        self,
        nodes: Mapping[str, Resolved],
        inputs: Mapping[str, Expr],
        derived: Callable[[str], Expr | None],
        value_kind: Callable[[str], Kind],
        own: Resolved | None,
        use: Use,
    ) -> None:
        self._nodes = nodes
        self._inputs = inputs
        self._derived = derived
        self._value_kind = value_kind
        self._own = own
        self._use = use

    def __call__(self, written: str) -> Item | None:
        """Return what *written* stands for; None where it stands for nothing."""
        written = self.in_full(written)
        if self._own is not None and not self._own.parts and written == self._own.code:
            return self._inputs.get(written)
        finds = (self._derived, self._column, self._figure, self._of_parts, self._of_own)
        for find in (*finds, self._scored):
            found = find(written)
            if found is not None:
                return found
        return None

    def in_full(self, written: str) -> str:
        """Return a name that begins with a point in full, where it leads to something."""
        own = self._own
        if own is None or not written.startswith("."):
            return written
        column = own.code + written
        if not own.parts and column in (own.element.inputs or {}):
            return column
        code = written.lstrip(".")
        whole = self._above(len(written) - len(code) - bool(own.parts))
        if whole is None:
            return written
        return code if whole == ROOT else f"{whole}.{code}"

    def vocabulary(self) -> Iterator[str]:
        """Give all names, for suggestions."""
        yield from self._inputs
        yield from self._nodes
        words = [PARTS] if self._own is not None and self._own.parts else []
        words += ["value"] if self._use is Use.OPTION else []
        for word in (*words, *(FIGURES if self._use is Use.FINDING else ())):
            yield from (word, WORDS.spelling(word, "ru"))

    def _column(self, written: str) -> Expr | None:
        return None if written in self._nodes else self._inputs.get(written)

    def _above(self, levels: int) -> str | None:
        """Return the code of the node so many levels above; None where there is none."""
        code = self._own.code if self._own else None
        for _ in range(levels):
            code = self._nodes[code].parent if code else None
        return code

    def _figure(self, written: str) -> Expr | None:
        code = self._code(written)
        if code is not None:
            return self._linked(code, "score")
        for before, said in _splits(written):
            code = self._code(before)
            if code is not None:
                return self._said_of(code, said)
        return None

    def _code(self, written: str) -> str | None:
        """Return the code of a node; the root may be called in either language."""
        return written if written in self._nodes else WORDS.meaning(written, (ROOT,))

    def _said_of(self, code: str, said: str) -> Expr | None:
        """Return an output of a node's scale, the first of which is the score, or a figure."""
        outputs = _outputs(self._nodes[code])
        if said not in outputs:
            name = WORDS.meaning(said, FIGURES)
            return None if name is None else self._linked(code, name)
        kind = outputs[said]
        if kind is None:
            raise _is_a_list(code, said)
        return figure(code, kind, "score" if said == next(iter(outputs)) else said)

    def _of_parts(self, written: str) -> Listed | None:
        """Return a figure of all parts: `parts` are their scores, `[parts zone]` their zones."""
        word, _, said = written.partition(" ")
        name = WORDS.meaning(said, FIGURES) if said else "score"
        if self._own is None or not self._own.parts or name is None:
            return None
        if WORDS.meaning(word, (PARTS,)) is None:
            return None
        return Listed(
            tuple(self._linked(code, name) for code in self._own.parts),
            tuple(figure(code, Kind.BOOLEAN, "counts") for code in self._own.parts),
        )

    def _of_own(self, written: str) -> Expr | None:
        if self._own is None or self._use is not Use.FINDING:
            return None
        return self._said_of(self._own.code, written)

    def _scored(self, written: str) -> Expr | None:
        if self._use is not Use.OPTION or WORDS.meaning(written, ("value",)) is None:
            return None
        return figure(SCORED, Kind.NUMBER, "value")

    def _linked(self, code: str, name: str) -> Expr:
        return figure(code, self._kind(code, name), name)

    def _kind(self, code: str, name: str) -> Kind:
        node = self._nodes[code]
        if name == "value":
            return self._value_kind(code)
        if name == "score" and isinstance(node.method, Scale) and node.options is not None:
            return node.method.gives(node.options)
        return FIGURES[name]


def _splits(written: str) -> Iterator[tuple[str, str]]:
    """Give every way to part *written* at a space into a code and what is said after it."""
    words = written.split(" ")
    for size in range(1, len(words)):
        yield " ".join(words[:size]), " ".join(words[size:])


def _is_a_list(code: str, output: str) -> RefusedError:
    return RefusedError(
        "list-as-operand",
        Text(
            f"`{code} {output}` is a list, and a formula takes single values",
            f"`{code} {output}` — список, а формуле нужны отдельные значения",
        ),
        Text(
            f"`[{code}]` is how many rules fire; or let the table give one value",
            f"`[{code}]` — сколько правил сработало; или пусть таблица даёт одно значение",
        ),
    )


def _outputs(node: Resolved) -> Mapping[str, Kind | None]:
    """Return the kinds of the outputs of a node's scale; None for a list."""
    if not isinstance(node.method, Scale) or node.options is None:
        return {}
    return node.method.outputs(node.options)
