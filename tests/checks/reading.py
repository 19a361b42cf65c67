"""Reads and checks methodologies for the tests of checks."""

from dataclasses import dataclass

from mumrules.checks.builtin import CHECKS
from mumrules.checks.run import of_draft, of_graph
from mumrules.diagnostics.diagnostic import Diagnostic, has_errors
from mumrules.diagnostics.order import in_order
from mumrules.document import from_yaml
from mumrules.document.into_model import into_model
from mumrules.document.templates import expanded
from mumrules.methodology.methodology import Methodology
from mumrules.methods.builtin import AGGREGATES, SCALES
from mumrules.plan.draft import Draft, drafted
from mumrules.plan.from_methodology import from_methodology
from mumrules.plan.graph import Graph
from mumrules.plan.resolve import Methods

METHODS = Methods.of(SCALES, AGGREGATES)
HEAD = {
    "mumrules": "1",
    "methodology": "example@2022",
    "title": "An example",
    "status": "draft",
}


@dataclass(frozen=True)
class Checked:
    """What the checks make of a text."""

    draft: Draft
    graph: Graph | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def names(self) -> set[str]:
        """The names of the faults."""
        return {diagnostic.name for diagnostic in self.diagnostics}


def checked(text: str, file: str = "example.yaml") -> Checked:
    """Read *text*, run all checks that can be run, and return what they find."""
    document = from_yaml.read(text, file)
    assert document.root is not None
    expansion = expanded(document.root)
    reading = into_model(expansion.tree, Methodology)
    assert not (*document.diagnostics, *expansion.diagnostics, *reading.diagnostics)
    made = drafted(reading.value, reading.places, METHODS)
    found = [*made.diagnostics, *of_draft(CHECKS, made.draft)]
    graph = None
    if not has_errors(found):
        graph = from_methodology(made.draft)
        found += of_graph(CHECKS, graph)
    return Checked(made.draft, graph, in_order(found))


def completed(snippet: str) -> str:
    """Return *snippet* with the keys that every methodology must have before it."""
    missing = (key for key in HEAD if f"\n{key}:" not in "\n" + snippet)
    return "".join(f"{key}: {HEAD[key]}\n" for key in missing) + snippet
