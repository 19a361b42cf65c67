"""What is said of claims that an edition cannot make good."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from mumrules.diagnostics.diagnostic import Diagnostic, Label, Severity
from mumrules.glossary import WORDS
from mumrules.language import Text
from mumrules.publication import words
from mumrules.publication.layout_faults import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mumrules.diagnostics.place import Place
    from mumrules.document.places import Places
    from mumrules.expression.values import Value
    from mumrules.plan.graph import Graph
    from mumrules.publication.gathered import Given
    from mumrules.publication.published_table import Column


def of_edition(
    methodology: str, found: Sequence[Diagnostic], column: Column, places: Places
) -> Iterator[Diagnostic]:
    """Give the faults of an edition that cannot be had, laid at the claim that names it."""
    path = (*column.path, "methodology")
    at = places.value(path) if places.has(path) else column.claimed_at
    for fault in found:
        yield fault if fault.place is not None else replace(fault, place=at)
    if not found:
        message = Text(f"there is no edition `{methodology}`", f"редакции `{methodology}` нет")
        yield Diagnostic("unknown-edition", message, at)


def nothing_given(methodology: str, column: Column) -> Diagnostic:
    """Return what is said where figures are shown and nothing gives the values."""
    message = Text(
        f"no column gives values for `{methodology}`, so `{column.header}` cannot be recomputed",
        f"ни один столбец не даёт значений для `{methodology}`, и `{column.header}` не пересчитать",
    )
    return Diagnostic("nothing-given", message, column.claimed_at)


def values_missing(methodology: str, missing: Sequence[str], column: Column) -> Diagnostic:
    """Return what is said where no column gives what an edition asks for."""
    listed = ", ".join(f"`{name}`" for name in missing[:10])
    listed += " …" if len(missing) > 10 else ""
    message = Text(
        f"no column gives {listed}, which `{methodology}` asks for",
        f"ни один столбец не даёт {listed}, а `{methodology}` этого требует",
    )
    return Diagnostic("values-missing", message, column.claimed_at, severity=Severity.WARNING)


def unknown_input(graph: Graph, column: Column, places: Places) -> Diagnostic:
    """Return what is said of values for a code that the edition does not know."""
    written = column.claim.gives or ""
    known = [asked.name for asked in graph.inputs]
    return _unknown(graph, written, known, places, column, "gives")


def unknown_node(graph: Graph, column: Column, places: Places) -> Diagnostic:
    """Return what is said of a figure of a node that the edition does not know."""
    return _unknown(graph, column.claim.node, list(graph.nodes), places, column, "node")


def no_such_figure(graph: Graph, column: Column) -> Diagnostic:
    """Return what is said of a figure that a node does not have."""
    node, figure = column.claim.node, str(column.claim.shows)
    shown = WORDS.spelling(figure, "ru")
    message = Text(
        f"`{node}` of `{graph.methodology.methodology}` has no {figure}",
        f"у `{node}` в `{graph.methodology.methodology}` нет величины «{shown}»",
    )
    return Diagnostic("no-such-figure", message, column.claimed_at)


def given_twice(unit: str, name: str, first: Given, again: Given) -> Diagnostic:
    """Return what is said of a unit that has two values for one input."""
    one, other = _shown(first.value), _shown(again.value)
    message = Text(
        f"`{name}` of `{unit}` is {other.en} here and {one.en} elsewhere",
        f"для «{unit}» `{name}` здесь {other.ru}, а в другом месте {one.ru}",
    )
    label = Label(first.place, Text("and here", "и здесь"))
    return Diagnostic("contradicting-values", message, again.place, others=(label,))


def in_two_tables(unit: str, here: Place, there: Place) -> Diagnostic:
    """Return what is said of a unit that stands in two tables with the same values."""
    message = Text(f"the unit `{unit}` stands twice", f"объект «{unit}» указан дважды")
    label = Label(there, Text("first here", "сначала здесь"))
    return Diagnostic("unit-twice", message, here, others=(label,), severity=Severity.WARNING)


def _unknown(
    graph: Graph, written: str, known: Sequence[str], places: Places, column: Column, key: str
) -> Diagnostic:
    methodology = graph.methodology.methodology
    path = (*column.path, key)
    message = Text(f"`{methodology}` has no `{written}`", f"в `{methodology}` нет `{written}`")
    at = places.value(path) if places.has(path) else column.claimed_at
    return Diagnostic("unknown-node", message, at, help=suggestion(written, known))


def _shown(value: Value) -> Text:
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return words.decimal(value)
    return Text(f"`{value}`", f"«{value}»")
