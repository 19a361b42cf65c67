"""Writing a file and reading it again changes nothing."""

import csv
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.document.keywords import without
from mumrules.document.tree import Mapping, Scalar, Tree
from mumrules.engine.edition import FindBase, beside, read_edition
from mumrules.engine.engine import Engine, is_id
from mumrules.holes import NOT_SUBMITTED, Hole
from mumrules.language import Text
from mumrules.numbers import to_text
from mumrules.plan.resolve import Methods
from mumrules.plugins.listed import Listed
from mumrules.testing.case import UNIT
from mumrules.testing.laws.compared import differences
from mumrules.testing.laws.law import Breach, Example
from mumrules.testing.laws.said import breach
from mumrules.testing.laws.subject import Subject
from mumrules.testing.planned import prepared
from mumrules.testing.strategies.values import Cell

RULES = Text(
    "the rules, read and written out again, say the same",
    "правила, прочитанные и записанные заново, говорят то же самое",
)
TABLE = Text(
    "a table that is written to a file and read again gives the same figures",
    "таблица, записанная в файл и прочитанная снова, даёт те же величины",
)
NO_FILE = Text("the file of the methodology is not at hand", "файла методологии нет под рукой")


def rules_survive_writing(subject: Subject, _: Example) -> Iterator[Breach]:
    """The document, written without its layout and comments, has the same content hash."""
    tree = _tree(subject)
    assert tree is not None
    text = yaml.safe_dump(plain_of(tree), allow_unicode=True, sort_keys=False)
    again = prepared(text, "again.yaml", subject.engine)
    told = [fault for fault in again.diagnostics if fault.is_error]
    for fault in told:
        yield Breach(fault.message)
    if again.draft is None or again.draft.content_hash != subject.plan.content_hash:
        says = "the content hash is another one", "контрольная сумма содержания другая"
        yield Breach(Text(*says))


def table_survives_writing(subject: Subject, example: Example) -> Iterator[Breach]:
    """A CSV of the units gives each of their figures."""
    words = {reason: word for word, reason in subject.graph.hole_words.items()}
    units = [{n: _sayable(cell, words) for n, cell in unit.items()} for unit in example.before]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "units.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, [*units[0]])
            writer.writeheader()
            writer.writerows({n: _written(cell, words) for n, cell in u.items()} for u in units)
        read = subject.plan.assess(path, unit_column=UNIT).results
    for found in differences(subject.results(units), read):
        yield breach(TABLE, units, found)


def no_file(subject: Subject) -> Text | None:
    """Return why the first law says nothing: the plan comes of no file."""
    return NO_FILE if _tree(subject) is None else None


def plain_of(tree: Tree) -> Any:
    """Return a document as plain data, every scalar as its text."""
    if isinstance(tree, Scalar):
        return tree.text
    if isinstance(tree, Mapping):
        return {entry.key.text: plain_of(entry.value) for entry in tree}
    return [plain_of(item) for item in tree.items]


def _tree(subject: Subject) -> Tree | None:
    """Return the document of a methodology, with all that it extends; None without its file."""
    place = subject.graph.places.value(())
    path = Path(place.file) if isinstance(place, Span) else None
    if path is None or not path.is_file():
        return None
    loaded = subject.engine.loaded
    words = Methods.of(loaded.scales, loaded.aggregates).words
    read = read_edition(path.read_text("utf-8"), str(path), _base(subject.engine), words)
    # What it extends has become part of it.
    if not isinstance(read.tree, Mapping):
        return None
    return without(read.tree, ("extends", "remove"), words)


def _base(engine: Engine) -> FindBase:
    """Return what finds the edition that another extends: by its id, or beside it."""

    def find(name: str, file: Path) -> Path | Diagnostic:
        found = engine.catalogue.find(name) if is_id(name) else beside(name, file)
        return found.path if isinstance(found, Listed) else found

    return find


def _sayable(cell: Cell, words: dict[str, str]) -> Cell:
    """Return what a text can say: a hole without a word is a blank."""
    return None if isinstance(cell, Hole) and cell.reason not in words else cell


def _written(cell: Cell, words: dict[str, str]) -> str:
    if isinstance(cell, Hole):
        return words[cell.reason] if cell.reason != NOT_SUBMITTED else ""
    if isinstance(cell, bool):
        return "да" if cell else "нет"
    if isinstance(cell, int | Fraction):
        text = to_text(cell)
        return str(cell) if text.endswith("…") else text
    return cell.isoformat() if isinstance(cell, date) else cell or ""
