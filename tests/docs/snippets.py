"""Runs what the pages of the documentation show.

A fenced block says by its info string what it is:

- ``yaml title="x.cases.yaml"``: cases, which pass but for those that a block shows.
- ``text cases="x.cases.yaml"``: what `mumrules test` prints of them.
- ``text coverage="x.yaml"``: what `mumrules coverage` prints of a methodology and its cases.
- ``yaml title="x.yaml"``: a methodology; the keys that every methodology must have are put
  after it where they are left out. It must have no fault but those that a block shows.
- ``csv title="x.csv"``: a table.
- ``csv result="x.yaml x.csv"``: what the table gives; each header is a column of the results,
  and a number is compared at the decimals that it shows.
- ``text faults="x.yaml"``: what is said of a methodology; ``text faults="x.yaml x.csv"`` of a
  table as well. With ``language="ru"`` it is said in Russian.
- ``python``: code that runs beside these files, after the blocks before it; ``# > 5`` below a
  statement is what it shows.
- ``shell``: commands of the command line, which must be ones.
- ``text``, ``toml``: not run.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import mumrules as mr
from mumrules.assessment.listing import listing
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.render.concise import render
from mumrules.engine.engine import Engine
from mumrules.expression.rounding import round_to
from mumrules.expression.values import number
from mumrules.glossary import WORDS
from mumrules.language import Language
from mumrules.numbers import from_text, to_text
from mumrules.testing.from_document import is_case_file
from tests.checks.reading import HEAD

_BLOCK = re.compile(r"^```(\w*)[ ]?([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WORD = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True)
class Block:
    """One fenced block.

    Attributes:
        language: The first word of its info string.
        says: What its info string says besides.
        text: What stands in it.
        line: Its line in the page.
    """

    language: str
    says: Mapping[str, str]
    text: str
    line: int


def blocks(page: str) -> Iterator[Block]:
    """Give the blocks of a page."""
    for found in _BLOCK.finditer(page):
        line = page.count("\n", 0, found.start()) + 1
        yield Block(found[1], dict(_WORD.findall(found[2])), found[3], line)


class Page:
    """One page: its files in a folder, and what it shows of them."""

    def __init__(self, page: Path, folder: Path) -> None:
        self.folder = folder
        self.blocks = list(blocks(page.read_text("utf-8")))
        self.engine = Engine([str(folder)], installed=False)
        for block in self.blocks:
            if "title" in block.says:
                name = block.says["title"]
                text = whole(block.text) if is_methodology(name) else block.text
                (folder / name).parent.mkdir(exist_ok=True)
                (folder / name).write_text(text, "utf-8")

    @property
    def methodologies(self) -> list[str]:
        """The names of the methodologies."""
        titles = [block.says.get("title", "") for block in self.blocks]
        return [title for title in titles if is_methodology(title)]

    @property
    def cases(self) -> list[str]:
        """The names of the files of cases."""
        titles = [block.says.get("title", "") for block in self.blocks]
        return [title for title in titles if is_case_file(title)]

    def shown_of_cases(self, name: str) -> str | None:
        """Return what the page shows of a file of cases; None where they should all pass."""
        shown = (block.text for block in self.blocks if block.says.get("cases") == name)
        return next(shown, None)

    @property
    def code(self) -> list[Block]:
        """The blocks of Python."""
        return [block for block in self.blocks if block.language == "python"]

    def shows_faults(self, name: str) -> bool:
        """Whether the page shows what is said of a methodology."""
        return any(block.says.get("faults") == name for block in self.blocks)

    def faults(self, names: str) -> tuple[Diagnostic, ...]:
        """Return what is said of a methodology, or of a table that it scores."""
        methodology, *table = names.split(maxsplit=1)
        if table:
            return self.assessed(methodology, table[0]).diagnostics
        return self.engine.prepare(self.folder / methodology).diagnostics

    def said(self, block: Block) -> str:
        """Return in words what is said where a block shows faults; without the folder."""
        language: Language = "ru" if block.says.get("language") == "ru" else "en"
        told = render(self.faults(block.says["faults"]), language=language)
        return told.replace(f"{self.folder}/", "") + "\n"

    def results(self, block: Block) -> tuple[list[list[str]], list[list[str]]]:
        """Return what a block shows and what comes out, row by row."""
        header, *rows = list(csv.reader(io.StringIO(block.text)))
        found = listing(self.assessed(*block.says["result"].split(maxsplit=1)).results)
        ours = [
            [_shown(found[name][index], cell) for name, cell in zip(header, row, strict=True)]
            for index, row in enumerate(rows)
        ]
        return rows, ours

    def assessed(self, methodology: str, table: str) -> mr.Assessment:
        """Score a table of the page."""
        plan = self.engine.load(str(self.folder / methodology))
        return plan.assess(str(self.folder / table), unit_column="unit")


def is_methodology(name: str) -> bool:
    """Whether a file of a page holds rules."""
    return name.endswith(".yaml") and not is_case_file(name)


def whole(text: str) -> str:
    """Return a methodology with the keys that it leaves out, below: its lines stay as shown."""
    written = {line.partition(":")[0] for line in text.splitlines()}
    missing = (key for key in HEAD if not written & {key, WORDS.spelling(key, "ru")})
    return text + "".join(f"{key}: {HEAD[key]}\n" for key in missing)


def _shown(value: Any, printed: str) -> str:
    """Return a value as text; a number at the decimals of what is printed."""
    exact = number(value)
    if exact is None or from_text(printed) is None:
        return "" if value is None else str(value)
    decimals = len(printed.partition(".")[2])
    return to_text(round_to(exact, from_text(f"1/{10**decimals}") or 1, "half up"))
