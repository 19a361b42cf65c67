"""From the text of a YAML file to a tree: PyYAML's parser, our composer.

The parser (libyaml's where PyYAML has it) says what the author wrote and where. What a
plain value means is never guessed: every scalar stays the text that it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml
from yaml import events

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.document import limits, refusals
from mumrules.document.build import Builder
from mumrules.document.characters import control_characters
from mumrules.document.mended import MendedText, Point
from mumrules.document.source import empty_file
from mumrules.document.traps.catch import catch
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.tree import Scalar, Tree

Loader: TypeAlias = "type[yaml.SafeLoader | yaml.CSafeLoader]"

FASTEST: Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser of libyaml, where PyYAML was built with it."""


@dataclass(frozen=True, slots=True)
class Document:
    """What came of reading a text.

    Attributes:
        root: The tree; None when there is none. It may stand beside errors: the reader
            mends what it can, so that faults of other kinds are found in the same go.
        diagnostics: What is wrong, in the order of the text.
    """

    root: Tree | None
    diagnostics: tuple[Diagnostic, ...] = ()


def read(text: str, file: str, *, loader: Loader = FASTEST) -> Document:
    """Read the *text* of *file*; every fault is a diagnostic at its place.

    Args:
        text: The text.
        file: The name of the file, for places.
        loader: The parser of PyYAML.
    """
    if controls := control_characters(text, file):
        return Document(None, controls)
    mended = MendedText(text, file)
    caught: list[Caught] = []
    mends = min(limits.MENDS, limits.REREAD // max(len(text), 1))
    while True:
        builder, fault = _parse(mended, loader)
        if fault is None:
            break
        found = catch(fault)
        if any(_line(found) == _line(known) for known in caught):
            break
        caught.append(found)
        if not found.edits or len(caught) > mends:
            break
        mended.mend(found.edits)
    root = None if fault is not None else builder.root
    faults = [found.diagnostic for found in caught] + builder.faults
    if not faults and (
        root is None or (isinstance(root, Scalar) and not (root.text or root.quoted))
    ):
        return Document(None, (empty_file(file),))
    return Document(root, _in_order(faults))


def _parse(mended: MendedText, loader: Loader) -> tuple[Builder, Fault | None]:
    """Return what could be built, and where the parser stopped."""
    builder = Builder(mended)
    try:
        builder.build(_events(mended.text, loader))
    except yaml.MarkedYAMLError as error:
        at = _point(error.problem_mark) or _point(error.context_mark) or Point(0, 0)
        return builder, Fault(mended, at, _point(error.context_mark))
    return builder, None


def _events(text: str, loader: Loader) -> Iterator[events.Event]:
    return yaml.parse(text, Loader=loader)


def _point(mark: yaml.Mark | None) -> Point | None:
    return None if mark is None else Point(mark.line, mark.column)


def _line(caught: Caught) -> int:
    return _key(caught.diagnostic)[0]


def _key(diagnostic: Diagnostic) -> tuple[int, int]:
    place = diagnostic.place
    return (place.line, place.column) if isinstance(place, Span) else (0, 0)


def _in_order(faults: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the faults in the order of the text, the first hundred of them."""
    ordered = sorted(faults, key=_key)
    if len(ordered) <= limits.FAULTS:
        return tuple(ordered)
    place = ordered[limits.FAULTS].place
    assert isinstance(place, Span)
    return (*ordered[: limits.FAULTS], refusals.too_many_faults(place))
