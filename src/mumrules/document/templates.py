"""Templates: a node is written once and used by name wherever it is due."""

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field, replace

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.document import limits, refusals
from mumrules.document import template_faults as faults
from mumrules.document.keywords import entry_of, scalar_of, scalars_of, with_value, without
from mumrules.document.merge import merged
from mumrules.document.removal import removed
from mumrules.document.shape import ModelShape
from mumrules.document.template_codes import placed
from mumrules.document.tree import Entry, Mapping, Scalar, Tree, size
from mumrules.glossary import WORDS, Words
from mumrules.methodology.node import Node


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a template.

    Attributes:
        name: The name of the template.
        template: Where the template stands.
        code: The code of the node that uses it; empty for the total.
        place: Where that node names it.
    """

    name: str
    template: Span
    code: str
    place: Span


@dataclass(frozen=True, slots=True)
class Expansion:
    """A tree in which every use of a template is written out.

    Attributes:
        tree: The tree; `templates` and `use` stay as they were written.
        uses: The uses, in the order of the tree.
        diagnostics: What is wrong with templates and uses.
    """

    tree: Tree
    uses: tuple[Use, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def expanded(tree: Tree, words: Words = WORDS) -> Expansion:
    """Write out every use of a template in the tree of a methodology.

    The parts of a template get the code of the node that uses it and a point before theirs.
    What the node states itself comes on top of the template.
    """
    if not isinstance(tree, Mapping):
        return Expansion(tree)
    stated = entry_of(tree, "templates", words)
    templates = stated.value if stated else None
    named = {e.key.text: e for e in templates} if isinstance(templates, Mapping) else {}
    writer = _Writer(named, words)
    whole = writer.methodology(tree)
    used = {use.name for use in writer.uses}
    unused = [faults.unused_template(e.key) for name, e in named.items() if name not in used]
    return Expansion(whole, tuple(writer.uses), (*writer.diagnostics, *unused))


@dataclass(slots=True)
class _Writer:
    templates: MappingOf[str, Entry]
    words: Words
    uses: list[Use] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _open: list[Scalar] = field(default_factory=list)
    _depth: int = 0
    _brought: int = 0
    _stopped: bool = False

    def methodology(self, tree: Mapping) -> Mapping:
        """Write out the uses in the total and in the further outputs."""
        total = entry_of(tree, "total", self.words)
        if total is not None:
            tree = with_value(tree, total, self.node(total.value, ""))
        outputs = entry_of(tree, "outputs", self.words)
        return tree if outputs is None else with_value(tree, outputs, self._each(outputs.value))

    def node(self, tree: Tree, code: str) -> Tree:
        """Write out the uses in a node and in all below it."""
        if not isinstance(tree, Mapping):
            return tree
        open_before, self._depth = len(self._open), self._depth + 1
        tree = self._based(tree, code)
        parts = entry_of(tree, "parts", self.words)
        if parts is not None and not self._stopped:
            tree = with_value(tree, parts, self._each(parts.value))
        del self._open[open_before:]
        self._depth -= 1
        return tree

    def _each(self, tree: Tree) -> Tree:
        if not isinstance(tree, Mapping):
            return tree
        entries = tuple(Entry(e.key, self.node(e.value, e.key.text)) for e in tree)
        return replace(tree, entries=entries)

    def _based(self, own: Mapping, code: str) -> Mapping:
        """Return a node on top of its template."""
        name = scalar_of(own, "use", self.words)
        removals = scalars_of(own, "remove", self.words)
        if name is None:
            self.diagnostics += map(faults.remove_without_base, removals[:1])
            return own
        template = self._template(name)
        if template is None:
            return own
        self.uses.append(Use(name.text, template.value.span, code, name.span))
        assert isinstance(template.value, Mapping), "seen to when it was looked up"
        body = self._based(placed(template.value, code, self.words), code)
        due = ModelShape(Node)
        removal = removed(without(body, ("use", "remove"), self.words), removals, due, self.words)
        self.diagnostics += removal.diagnostics
        whole = merged(removal.tree, own, due, self.words)
        assert isinstance(whole, Mapping), "both are mappings"
        return whole

    def _template(self, name: Scalar) -> Entry | None:
        if self._stopped:
            return None
        template = self.templates.get(name.text)
        fault = self._fault(name, template)
        if fault is not None:
            self.diagnostics.append(fault)
            return None
        self._open.append(name)
        return template

    def _fault(self, name: Scalar, template: Entry | None) -> Diagnostic | None:
        if template is None:
            return faults.unknown_template(name, self.templates)
        if not isinstance(template.value, Mapping):
            return faults.shapeless_template(template, name)
        self._brought += size(template.value)
        deep = self._depth + len(self._open) > limits.DEPTH
        if not deep and self._brought <= limits.ALIASED:
            return None
        self._stopped = True
        if not deep:
            return faults.too_many_uses(name)
        return faults.circular_templates([*self._open, name]) or refusals.too_deep(name.span)
