"""`mumrules show`: what an edition says, as a tree."""

from fractions import Fraction

from rich.markup import escape
from rich.tree import Tree

from mumrules.cli.crosswalk import crosswalk_tree
from mumrules.cli.options import Edition, Language, On, Plugins, engine
from mumrules.cli.say import console, show_faults, spoken
from mumrules.cli.shown import decimal
from mumrules.glossary import WORDS
from mumrules.language import Text
from mumrules.numbers import to_text
from mumrules.plan.graph import Graph, GraphNode


def show(
    methodology: Edition, on: On = None, plugins: Plugins = None, language: Language = None
) -> int:
    """Show an edition: its tree, sources and assumptions, and how much of it is sourced."""
    plan = engine(plugins, language).load(methodology, on=on)
    _head(plan.graph, plan.sourced_share)
    console().print(_tree(plan.graph, plan.graph.root.code))
    for crosswalk in plan.graph.crosswalks.values():
        console().print(crosswalk_tree(crosswalk))
    _sources(plan.graph)
    show_faults(plan.diagnostics)
    return 0


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
