"""What a graph is made of: the nodes with their methods, and the formulas read."""

from collections.abc import Mapping
from dataclasses import dataclass

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path, Places
from mumrules.expression.expr import Expr
from mumrules.methodology.methodology import Methodology
from mumrules.methodology.sources import Cited
from mumrules.plan.cited import cited
from mumrules.plan.fingerprint import content_hash
from mumrules.plan.formulas import read_formulas
from mumrules.plan.resolve import Methods, Resolved, Twice, resolve


@dataclass(frozen=True, slots=True)
class Draft:
    """A methodology whose methods and formulas are known, not yet checked.

    Attributes:
        methodology: What the author wrote.
        places: Where every element stands in the file.
        methods: The methods that it may call.
        nodes: The nodes by code, the root first, in the order of the file.
        twice: Codes that stand more than once.
        formulas: The expression of each formula, by its path; the figures of other nodes in
            it are not linked yet.
        used: The names that each formula uses, by its path.
        cited: Every element that may cite its source, by its path.
        content_hash: A hash of all that decides a score; the same in both languages.
    """

    methodology: Methodology
    places: Places
    methods: Methods
    nodes: Mapping[str, Resolved]
    twice: tuple[Twice, ...]
    formulas: Mapping[Path, Expr]
    used: Mapping[Path, tuple[str, ...]]
    cited: Mapping[Path, Cited]
    content_hash: str


@dataclass(frozen=True, slots=True)
class DraftReading:
    """A draft, and the faults met on the way."""

    draft: Draft
    diagnostics: tuple[Diagnostic, ...]


def drafted(methodology: Methodology, places: Places, methods: Methods) -> DraftReading:
    """Look up methods, let nodes inherit, and read formulas."""
    resolution = resolve(methodology, places, methods)
    formulas = read_formulas(methodology, resolution.nodes, places)
    draft = Draft(
        methodology,
        places,
        methods,
        resolution.nodes,
        tuple(resolution.twice),
        formulas.expressions,
        formulas.used,
        cited(methodology),
        content_hash(methodology, resolution.nodes),
    )
    return DraftReading(draft, (*resolution.diagnostics, *formulas.diagnostics))
