"""The check `clashing-inputs`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.checks.pointing import FIRST_HERE, pointing
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.methodology.node import InputElement
from mumrules.plan.draft import Draft
from mumrules.plan.inputs import inputs_of
from mumrules.plan.resolve import Resolved


def clashing_inputs(draft: Draft) -> Iterator[Diagnostic]:
    """One column that two nodes declare differently.

    ## What it checks
    That an input which stands in several places has the same kind, title and measure in
    all of them, and that no input bears the code of a node with parts.

    ## Why it matters
    A table has one column of that name. It cannot be a whole number for one parameter and a
    text for another.

    ## Example
        total:
          aggregate: sum
          parts:
            "1":
              inputs: {done: whole, pupils: whole}
              value: done / pupils
              scale: points
            "2":
              inputs: {won: whole, pupils: number}
              value: won / pupils
              scale: points

    Use instead:
        total:
          aggregate: sum
          parts:
            "1":
              inputs: {done: whole, pupils: whole}
              value: done / pupils
              scale: points
            "2":
              inputs: {won: whole, pupils: whole}
              value: won / pupils
              scale: points
    """
    first: dict[str, tuple[InputElement, Path]] = {
        node.code: (_TOTAL, node.path) for node in draft.nodes.values() if node.parts
    }
    for node in draft.nodes.values():
        for name, element in inputs_of(node).items():
            path = _path(node, name)
            known, at = first.setdefault(name, (element, path))
            if known is not element and (known is _TOTAL or _said(known) != _said(element)):
                yield _diagnostic(called(name, draft.places), path, at, draft)


_TOTAL = InputElement()
"""Stands for the column of a published total."""


def _said(element: InputElement) -> tuple[str | None, ...]:
    return element.kind, element.title, element.measure


def _path(node: Resolved, name: str) -> Path:
    return (*node.path, "inputs", name) if node.element.inputs else node.path


def _diagnostic(name: str, path: Path, first: Path, draft: Draft) -> Diagnostic:
    return Diagnostic(
        "clashing-inputs",
        Text(
            f"the column `{name}` is declared in two ways",
            f"столбец `{name}` описан по-разному",
        ),
        draft.places.key(path),
        others=pointing(draft.places.key(first), FIRST_HERE),
        help=(
            Text(
                "declare it alike in both places, or give one of them another name",
                "опишите его одинаково или назовите один из них иначе",
            ),
        ),
    )
