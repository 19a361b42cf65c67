"""All formulas of a methodology, read once; a formula may use what another one gives."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path, Places
from mumrules.expression.expr import Expr
from mumrules.expression.formula.parse import parse
from mumrules.expression.kinds import Kind
from mumrules.language import Text
from mumrules.methodology.fields import FormulaText
from mumrules.methodology.methodology import Methodology
from mumrules.methodology.walk import walk
from mumrules.plan.findings import finding_rules, is_condition
from mumrules.plan.inputs import KINDS, expressions, inputs_of
from mumrules.plan.names import NodeNames, Use
from mumrules.plan.resolve import Resolved


@dataclass(frozen=True, slots=True)
class Formulas:
    """The formulas of a methodology.

    Attributes:
        expressions: The expression of each formula by its path; figures of nodes are not
            linked yet.
        used: The names that each formula uses, by its path.
        diagnostics: The faults of all formulas.
    """

    expressions: Mapping[Path, Expr]
    used: Mapping[Path, tuple[str, ...]]
    diagnostics: tuple[Diagnostic, ...]


def read_formulas(
    methodology: Methodology, nodes: Mapping[str, Resolved], places: Places
) -> Formulas:
    """Read every formula of the file and of the options of its methods."""
    inputs = expressions(methodology, nodes.values())
    reader = _Reader(methodology, nodes, places, inputs)
    for path, text, owner in _written(methodology, nodes):
        reader.read(path, text, owner)
    for path, text, owner in _options(nodes):
        reader.read(path, text, owner, Use.OPTION)
    return Formulas(reader.expressions, reader.used, tuple(dict.fromkeys(reader.diagnostics)))


def _written(
    methodology: Methodology, nodes: Mapping[str, Resolved]
) -> Iterator[tuple[Path, str, Resolved | None]]:
    """Give the path, the text and the node of every formula."""
    owners = sorted(nodes.values(), key=lambda node: -len(node.path))
    for path, value in walk(methodology):
        if isinstance(value, FormulaText) and not is_condition(path):
            yield path, value, next((n for n in owners if path[: len(n.path)] == n.path), None)
    for rule in finding_rules(methodology, nodes):
        yield rule.formula, rule.finding.if_, nodes[rule.code]


def _options(nodes: Mapping[str, Resolved]) -> Iterator[tuple[Path, str, Resolved | None]]:
    """Give the path, the text and the node of every formula among the options of methods."""
    for node in nodes.values():
        for path, value in walk(node.options, node.call_path):
            if isinstance(value, FormulaText):
                # Options that several nodes share belong to none of them.
                own = node.call_path[: len(node.path)] == node.path
                yield path, value, node if own else None


@dataclass(slots=True)
class _Reader:
    methodology: Methodology
    nodes: Mapping[str, Resolved]
    places: Places
    inputs: Mapping[str, Expr]
    expressions: dict[Path, Expr] = field(default_factory=dict)
    used: dict[Path, tuple[str, ...]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _open: list[Path] = field(default_factory=list)
    _done: set[Path] = field(default_factory=set)

    def read(self, path: Path, text: str, owner: Resolved | None, use: Use = Use.RULE) -> None:
        """Read one formula, unless it was read before."""
        if path in self._done:
            return
        if path in self._open:
            self._circular(path)
            return
        self._open.append(path)
        use = Use.FINDING if is_condition(path[:-1]) else use
        names = NodeNames(self.nodes, self.inputs, self._derived, self._value_kind, owner, use)
        vocabulary = (*names.vocabulary(), *self.methodology.derived)
        reading = parse(text, names, span=self.places.value(path), vocabulary=vocabulary)
        self._open.pop()
        self._done.add(path)
        self.diagnostics += reading.diagnostics
        self.used[path] = tuple(map(names.in_full, reading.names))
        if reading.expr is not None:
            self.expressions[path] = reading.expr

    def _derived(self, name: str) -> Expr | None:
        derived = self.methodology.derived.get(name)
        if derived is None:
            return None
        path = ("derived", name, "formula")
        self.read(path, derived.formula, None)
        return self.expressions.get(path)

    def _value_kind(self, code: str) -> Kind:
        node = self.nodes[code]
        if node.element.value is None:
            inputs = tuple(inputs_of(node).values())
            return KINDS[inputs[0].kind] if inputs else Kind.NUMBER
        path = (*node.path, "value")
        self.read(path, node.element.value, node)
        found = self.expressions.get(path)
        return Kind.NUMBER if found is None else found.kind

    def _circular(self, path: Path) -> None:
        chain = [*self._open[self._open.index(path) :], path]
        shown = " → ".join(str(link[-2]) for link in chain)
        text = Text(f"these values need one another: {shown}", f"значения по кругу: {shown}")
        self.diagnostics.append(Diagnostic("circular", text, self.places.value(path)))
