"""Every hook of mumrules: what a plugin may give.

A plugin is a module with functions of these names and arguments; it needs no decorator. A
hook that is left out gives nothing. Each is called once, when an engine is made, and never
while units are scored.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pluggy

from mumrules.checks.check import Check
from mumrules.methods.call import Aggregate, Scale
from mumrules.readers.reader import Reader
from mumrules.writers.writer import Writer

PREFIX: Final = "mumrules_"

hookspec = pluggy.HookspecMarker("mumrules")


@hookspec
def mumrules_scales() -> Sequence[Scale]:
    """Give scales: ways to turn a value into a score.

    A methodology calls a scale by either of its names, which no other scale may bear.
    """
    return ()


@hookspec
def mumrules_aggregates() -> Sequence[Aggregate]:
    """Give aggregates: ways to turn the scores of parts into one score.

    A methodology calls an aggregate by either of its names, which no other one may bear.
    """
    return ()


@hookspec
def mumrules_checks() -> Sequence[Check]:
    """Give checks: searches for one kind of fault in a methodology that reads well.

    A check is named after its function, `unused_input` giving `unused-input`, and the
    docstring of the function is its page.
    """
    return ()


@hookspec
def mumrules_readers() -> Sequence[Reader]:
    """Give readers: ways to take a table from a file of some format.

    The ending of a file's name chooses the reader; two readers may not claim the same one.
    """
    return ()


@hookspec
def mumrules_writers() -> Sequence[Writer]:
    """Give writers: ways to put an assessment into a file of some format.

    The ending of a file's name chooses the writer; two writers may not claim the same one.
    """
    return ()


@hookspec
def mumrules_methodology_folders() -> Sequence[Path]:
    """Give folders of methodologies: every YAML file below is an edition.

    Files that end with `.cases.yaml` are not methodologies.
    """
    return ()
