"""The figures that a case may speak of, by the names that it gives them."""

from collections.abc import Iterator, Mapping

from mumrules.assessment.results import Results
from mumrules.explanation.shown import shown_as
from mumrules.expression.values import number
from mumrules.glossary import WORDS
from mumrules.plan.graph import GraphNode
from mumrules.plan.names import FIGURES
from mumrules.plan.resolve import ROOT
from mumrules.testing.crosswalk_figures import of_crosswalks
from mumrules.testing.named import Found, NamedFigure

FINDINGS = "findings"
_RANK = "rank"


def figure_called(results: Results, written: str) -> NamedFigure | None:
    """Return the figure that a case calls *written*; None where there is none.

    A code alone is the score of its node. After a code stand the name of a figure, the name of
    an output, or `rank` and the name of a ranking; without a code they are those of the root. The
    figures of a crosswalk begin with its name.
    """
    nodes = results.graph.nodes
    for code, said in _splits(written, nodes):
        found = _of_node(nodes[code], said)
        if found is not None:
            return found
    if WORDS.meaning(written, (FINDINGS,)):
        return NamedFigure(ROOT, _findings)
    return of_crosswalks(results, written)


def _splits(written: str, nodes: Mapping[str, GraphNode]) -> Iterator[tuple[str, str]]:
    """Give every way to part *written* into the code of a node and what is said of it."""
    words = written.split()
    for size in range(len(words), 0, -1):
        code = " ".join(words[:size])
        code = WORDS.meaning(code, (ROOT,)) or code
        if code in nodes:
            yield code, " ".join(words[size:])
    yield ROOT, " ".join(words)


def _of_node(node: GraphNode, said: str) -> NamedFigure | None:
    code = node.code
    if node.answers is not None and said in _outputs(node):
        return NamedFigure(code, lambda results, row: results.answers(code, row)[said])
    meant = WORDS.meaning(said, FIGURES) if said else "score"
    if meant is None:
        return _of_ranking(node, said)
    if meant.startswith("shown "):
        return _shown(node, meant.removeprefix("shown "))
    name = "most" if meant == "maximum" else meant
    return NamedFigure(code, lambda results, row: results.figure(code, name, row))


def _outputs(node: GraphNode) -> Iterator[str]:
    assert node.answers is not None
    if node.answers.first is not None:
        yield node.answers.first
    yield from node.answers.further
    yield from node.answers.lists


def _of_ranking(node: GraphNode, said: str) -> NamedFigure | None:
    word, _, name = said.partition(" ")
    if WORDS.meaning(word, (_RANK,)) is None or name not in node.rankings:
        return None
    return NamedFigure(
        node.code, lambda results, row: results.figure(node.code, f"rank {name}", row)
    )


def _shown(node: GraphNode, name: str) -> NamedFigure:
    """Return the score or the percent of a node as it is printed."""
    show = node.resolved.show
    rounding = show.score if name == "score" else show.percent

    def find(results: Results, row: int) -> Found:
        value = results.figure(node.code, name, row)
        printed = shown_as(number(value), rounding)
        return value if printed is None else printed

    return NamedFigure(node.code, find)


def _findings(results: Results, row: int) -> Found:
    """Return the names of the findings of a unit, each with the node that it is about."""
    return tuple(
        rule.id if rule.code == ROOT else f"{rule.id} {rule.code}" for rule in results.findings(row)
    )


def names_of_figures(results: Results) -> Iterator[str]:
    """Give the names that a case may call figures by, for suggestions."""
    for code, node in results.graph.nodes.items():
        own = (*FIGURES, *(f"{_RANK} {name}" for name in node.rankings))
        outputs = () if node.answers is None else _outputs(node)
        for name in (*own, *outputs):
            for word in {name, WORDS.spelling(name, "ru") if name in FIGURES else name}:
                yield word if code == ROOT else f"{code} {word}"
        yield from (code, FINDINGS, WORDS.spelling(FINDINGS, "ru"))
    for name, crosswalk in results.graph.crosswalks.items():
        yield from (f"{name} {code}" for code in crosswalk.nodes)
