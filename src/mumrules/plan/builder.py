"""Nodes made one from another: parts before wholes, and what a formula names before the formula."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import KindError
from mumrules.expression.prove import Proof
from mumrules.expression.substitute import substituted
from mumrules.language import Text
from mumrules.plan.cohort import Groups
from mumrules.plan.draft import Draft
from mumrules.plan.graph import GraphNode
from mumrules.plan.inputs import expressions
from mumrules.plan.names import SCORED
from mumrules.plan.zones import shown

CORE: Mapping[str, Callable[[GraphNode], Expr | None]] = {
    "score": lambda node: node.score,
    "counts": lambda node: node.counts,
    "percent": lambda node: node.percent,
    "value": lambda node: node.value,
    "maximum": lambda node: node.most,
    "coverage": lambda node: node.coverage,
    "shown score": lambda node: shown(node, "shown score"),
    "shown percent": lambda node: shown(node, "shown percent"),
}
READ_OFF: Mapping[str, Callable[[GraphNode], Expr | None]] = {
    "zone": lambda node: node.zone,
    "rank": lambda node: node.rank,
}
Make = Callable[["Builder", str], GraphNode]


class NoGraphError(Exception):
    """A draft cannot be made into a graph; caught where plans are prepared.

    Attributes:
        diagnostic: Why.
    """

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic
        super().__init__(diagnostic.name)


class Builder:
    """Makes every node once, in two steps: its core first, then what is read off its score.

    Attributes:
        draft: What the nodes are made of.
        inputs: The expression of every input.
        groups: The groups within which units are compared.
        proof: What is proven of expressions so far.
    """

    def __init__(self, draft: Draft, core: Make, finish: Make) -> None:
        self.draft = draft
        self.inputs = expressions(draft.methodology, draft.nodes.values())
        self.groups = Groups(draft.methodology.comparison, self.inputs)
        self.proof = Proof()
        self._steps = (core, finish)
        self._made: dict[tuple[str, int], GraphNode] = {}
        self._open: list[tuple[str, int]] = []

    def core(self, code: str) -> GraphNode:
        """Return a node with its score, percent and coverage.

        Raises:
            NoGraphError: It needs itself, or puts a value where another kind is due.
        """
        return self._step(code, 0)

    def node(self, code: str) -> GraphNode:
        """Return a node with all its figures.

        Raises:
            NoGraphError: It needs itself, or puts a value where another kind is due.
        """
        return self._step(code, 1)

    def formula(self, *path: str | int, scored: Expr | None = None) -> Expr | None:
        """Return the formula at *path* with the figures it names; None where none is written.

        *scored* is the value that is scored, for a formula among the options of a scale.
        """
        raw = self.draft.formulas.get(path)
        if raw is None:
            return None
        [linked] = substituted([raw], lambda expr: self._figure(expr, path, scored))
        return self.groups.within(linked)

    def formulas_below(self, path: Path, scored: Expr | None) -> dict[Path, Expr]:
        """Return the formulas below *path*, by the rest of their paths."""
        size = len(path)
        below = [at for at in self.draft.formulas if at[:size] == path]
        found = {at: self.formula(*at, scored=scored) for at in below}
        return {at[size:]: expr for at, expr in found.items() if expr is not None}

    def _figure(self, expr: Expr, path: Path, scored: Expr | None) -> Expr | None:
        if expr.op != "figure":
            return None
        code, _, name = map(str, expr.options)
        found = scored if code == SCORED else self._found(code, name)
        if found is None:
            raise NoGraphError(self._no_figure(code, name, path))
        return found

    def _found(self, code: str, name: str) -> Expr | None:
        if name in READ_OFF:
            return READ_OFF[name](self.node(code))
        if name in CORE:
            return CORE[name](self.core(code))
        answers = self.core(code).answers
        return None if answers is None else answers.further.get(name)

    def _no_figure(self, code: str, name: str, path: Path) -> Diagnostic:
        word = self.draft.places.word(name)
        text = Text(f"`{code}` has no `{word}`", f"у `{code}` нет такой величины: `{word}`")
        return Diagnostic("no-such-figure", text, self.draft.places.value(path))

    def _step(self, code: str, step: int) -> GraphNode:
        key = (code, step)
        if key not in self._made:
            with self._entered(key):
                made = self._steps[step](self, code)
                self._made[key] = made.mapped(self.groups.within) if self.groups.any else made
        return self._made[key]

    @contextmanager
    def _entered(self, key: tuple[str, int]) -> Iterator[None]:
        if key in self._open:
            raise NoGraphError(self._circular(key))
        self._open.append(key)
        try:
            yield
        except KindError as error:
            place = self.draft.places.key(self.draft.nodes[key[0]].path)
            raise NoGraphError(Diagnostic("wrong-kind", error.text, place)) from None
        finally:
            self._open.pop()

    def _circular(self, key: tuple[str, int]) -> Diagnostic:
        codes = [code for code, _ in (*self._open[self._open.index(key) :], key)]
        chain = " → ".join(code for i, code in enumerate(codes) if i == 0 or codes[i - 1] != code)
        text = Text(
            f"these nodes need one another: {chain}", f"узлы зависят друг от друга: {chain}"
        )
        return Diagnostic("circular", text, self.draft.places.key(self.draft.nodes[key[0]].path))
