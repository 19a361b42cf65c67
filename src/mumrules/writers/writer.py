"""What a writer is: a way to put an assessment into a file of some format."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from mumrules.assessment.results import Results
from mumrules.language import Language

Write: TypeAlias = Callable[[Results, Path, Language], None]
Add: TypeAlias = Callable[[Results], None]


@dataclass(frozen=True, slots=True)
class Writer:
    """A format that assessments are written in.

    Attributes:
        name: What the format is called: `csv`.
        suffixes: The endings of file names that ask for it: `(".csv",)`.
        write: Writes an assessment to a path, its sentences in a language.
        stream: Opens a path for results that come stretch by stretch; None where a file must
            be written as a whole.
    """

    name: str
    suffixes: tuple[str, ...]
    write: Write
    stream: Callable[[Path], AbstractContextManager[Add]] | None = None
