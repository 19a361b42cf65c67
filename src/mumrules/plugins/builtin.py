"""The core's own plugin: what is built in comes through the same door."""

from collections.abc import Sequence
from pathlib import Path

from mumrules.checks.builtin import CHECKS
from mumrules.checks.check import Check
from mumrules.methods.builtin import AGGREGATES, SCALES
from mumrules.methods.call import Aggregate, Scale
from mumrules.readers.builtin import READERS
from mumrules.readers.reader import Reader
from mumrules.writers.builtin import WRITERS
from mumrules.writers.writer import Writer

_PACKAGE = Path(__file__).resolve().parents[1]
# Installed, the methodologies lie in the package; in a working copy, beside the sources.
_METHODOLOGIES = (_PACKAGE / "methodologies", _PACKAGE.parents[1] / "methodologies")


def mumrules_scales() -> Sequence[Scale]:
    """Give the built-in scales."""
    return SCALES


def mumrules_aggregates() -> Sequence[Aggregate]:
    """Give the built-in aggregates."""
    return AGGREGATES


def mumrules_checks() -> Sequence[Check]:
    """Give the built-in checks."""
    return CHECKS


def mumrules_readers() -> Sequence[Reader]:
    """Give the readers of CSV, XLSX and JSON."""
    return READERS


def mumrules_writers() -> Sequence[Writer]:
    """Give the writers of XLSX, CSV and JSON."""
    return WRITERS


def mumrules_methodology_folders() -> Sequence[Path]:
    """Give the folder of the methodologies that come with mumrules."""
    return [folder for folder in _METHODOLOGIES if folder.is_dir()][:1]
