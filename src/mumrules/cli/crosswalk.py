"""Crosswalks on the terminal: their trees, and the results by their parts."""

from fractions import Fraction

from rich.markup import escape
from rich.table import Table
from rich.tree import Tree

from mumrules.assessment.results import Results
from mumrules.cli.say import console, spoken
from mumrules.cli.shown import decimal, figure
from mumrules.expression.values import is_hole
from mumrules.glossary import WORDS
from mumrules.language import Text
from mumrules.numbers import Exact, to_text
from mumrules.plan.graph import CrosswalkGraph, CrosswalkNode

UNIT = Text("unit", "объект оценки")


def crosswalk_table(results: Results, name: str) -> None:
    """Print the points and percents of every unit by the parts of a crosswalk."""
    crosswalk, language = results.graph.crosswalks[name], spoken()
    table = Table(title=crosswalk.title, title_justify="left")
    table.add_column(UNIT.in_language(language))
    for code in crosswalk.nodes:
        table.add_column(_heading(crosswalk.nodes[code], crosswalk), justify="right")
    for row, unit in enumerate(results.dataset.units):
        table.add_row(unit, *(_cell(results, name, code, row) for code in crosswalk.nodes))
    console().print(table)


def crosswalk_tree(crosswalk: CrosswalkGraph) -> Tree:
    """Return a crosswalk as a tree."""
    root = next(iter(crosswalk.nodes.values()))
    return _tree(root, crosswalk, escape(crosswalk.title))


def _tree(node: CrosswalkNode, crosswalk: CrosswalkGraph, title: str) -> Tree:
    facts = [_taken(code, share) for code, share in node.nodes.items()]
    if node.maximum is not None:
        most = decimal(to_text(node.maximum), spoken())
        facts.append(f"{WORDS.spelling('maximum', spoken())} {most}")
    if node.note:
        facts.append(node.note)
    tree = Tree(f"{title}  [dim]({escape('; '.join(facts))})[/dim]" if facts else title)
    for code in node.parts:
        part = crosswalk.nodes[code]
        said = f"[bold]{escape(code)}[/bold]"
        below = said if part.title == code else f"{said} {escape(part.title)}"
        tree.add(_tree(part, crosswalk, below))
    return tree


def _taken(code: str, share: Exact) -> str:
    return code if share == 1 else f"{code} × {Fraction(share)}"


def _heading(node: CrosswalkNode, crosswalk: CrosswalkGraph) -> str:
    root = next(iter(crosswalk.nodes.values()))
    return WORDS.spelling("total", spoken()) if node is root else escape(node.code)


def _cell(results: Results, name: str, code: str, row: int) -> str:
    language = spoken()
    score = results.figures[name, code, "score"][row]
    percents = results.figures.get((name, code, "percent"))
    if percents is None or is_hole(score):
        return figure(score, None, language)
    show = results.graph.root.resolved.show
    points = figure(score, show.score, language)
    return f"{points} ({figure(percents[row], show.percent, language)} %)"
