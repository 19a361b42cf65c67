"""What a check is: a function that finds one kind of fault in a methodology that reads well."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import getdoc
from typing import TypeAlias

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.plan.draft import Draft
from mumrules.plan.graph import Graph

OfDraft: TypeAlias = Callable[[Draft], Iterator[Diagnostic]]
OfGraph: TypeAlias = Callable[[Graph], Iterator[Diagnostic]]


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """A check that reads the nodes with their methods; no graph is made where it finds errors.

    Attributes:
        find: Gives the faults; its docstring is the check's page.
    """

    find: OfDraft


@dataclass(frozen=True, slots=True)
class GraphCheck:
    """A check that reads the graph: what can be proven of the figures.

    Attributes:
        find: Gives the faults; its docstring is the check's page.
    """

    find: OfGraph


Check: TypeAlias = DraftCheck | GraphCheck


def name_of(check: Check) -> str:
    """Return the name of a check, which is the name of the diagnostics that it gives."""
    return check.find.__name__.replace("_", "-")


def page_of(check: Check) -> str:
    """Return what there is to say of a check, in Markdown."""
    return getdoc(check.find) or ""
