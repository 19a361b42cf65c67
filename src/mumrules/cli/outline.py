"""An edition on the terminal: its head, its tree, its sources and its assumptions."""

from fractions import Fraction

from rich.markup import escape
from rich.tree import Tree

from mumrules.cli.crosswalk import crosswalk_tree
from mumrules.cli.say import console, spoken
from mumrules.cli.shown import decimal
from mumrules.glossary import WORDS
from mumrules.language import Text
from mumrules.numbers import to_text
from mumrules.plan.graph import Graph, GraphNode


def outline(graph: Graph, sourced: Fraction) -> None:
    """Print what an edition says; *sourced* is the share of its rules that cite a source."""
    _head(graph, sourced)
    console().print(_tree(graph, graph.root.code))
    for crosswalk in graph.crosswalks.values():
        console().print(crosswalk_tree(crosswalk))
    _sources(graph)
    _assumptions(graph)


def _head(graph: Graph, sourced: Fraction) -> None:
    methodology, language = graph.methodology, spoken()
    status = WORDS.spelling(methodology.status, language)
    console().print(f"[bold]{methodology.methodology}[/bold]  {escape(methodology.title)}")
    share = round(sourced * 100)
    said = Text(
        f"status: {status}; rules that cite a source and suppose nothing: {share} %",
        f"состояние: {status}; правил с источником и без допущений: {share} %",
    )
    console().print(said.in_language(language))


def _tree(graph: Graph, code: str) -> Tree:
    node = graph.nodes[code]
    tree = Tree(_line(node))
    for part in node.resolved.parts:
        tree.add(_tree(graph, part))
    return tree


def _line(node: GraphNode) -> str:
    language = spoken()
    said = [f"[bold]{escape(node.code)}[/bold]", escape(node.title)]
    facts = [node.method.name.in_language(language)]
    if node.resolved.element.weight is not None:
        facts.append(_fact("weight", to_text(node.weight)))
    if node.maximum is not None:
        facts.append(_fact("maximum", to_text(node.maximum)))
    zones = node.resolved.element.zones
    if zones is not None:
        facts.append(", ".join(zone.zone for zone in zones.every))
    return f"{' '.join(said)}  [dim]({escape('; '.join(facts))})[/dim]"


def _fact(keyword: str, value: str) -> str:
    return f"{WORDS.spelling(keyword, spoken())} {decimal(value, spoken())}"


def _sources(graph: Graph) -> None:
    for name, source in graph.methodology.sources.items():
        act = f", {source.act}" if source.act else ""
        console().print(f"[dim]{escape(name)}: {escape(source.title)}{escape(act)}[/dim]")


def _assumptions(graph: Graph) -> None:
    if graph.assumptions:
        console().print(Text("Assumptions:", "Допущения:").in_language(spoken()))
    for assumption in graph.assumptions:
        console().print(f"[dim]  – {escape(assumption.text.in_language(spoken()))}[/dim]")
