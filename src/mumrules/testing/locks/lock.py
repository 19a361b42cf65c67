"""The lock of a published edition: what it says, and what it makes of a frozen cohort."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document import source
from mumrules.language import Text

Grid = tuple[tuple[str, ...], ...]
"""A table of texts; its first line holds the headers."""


@dataclass(frozen=True, slots=True)
class Lock:
    """What must not move.

    Attributes:
        methodology: The identity and edition.
        content_hash: The hash of what the edition says, as receipts have it.
        says: All that it says, by path.
        cohort: The raw values of the frozen cohort; its first column names the units.
        assessment: What the edition makes of it, in the same manner.
    """

    methodology: str
    content_hash: str
    says: Mapping[str, str]
    cohort: Grid
    assessment: Grid

    @property
    def assessment_hash(self) -> str:
        """The hash of the cohort and of what the edition makes of it."""
        found = json.dumps([self.cohort, self.assessment], ensure_ascii=False)
        return sha256(found.encode()).hexdigest()

    def to_json(self) -> str:
        """Return the text of the file, a line for each rule and each unit."""
        data = {
            "methodology": self.methodology,
            "content hash": self.content_hash,
            "assessment hash": self.assessment_hash,
        }
        head = "".join(f"  {_text(key)}: {_text(value)},\n" for key, value in data.items())
        says = [f"{_text(path)}: {_text(value)}" for path, value in self.says.items()]
        blocks = (
            f'  "says": {_block("{}", says)}',
            f'  "cohort": {_block("[]", map(_text, self.cohort))}',
            f'  "assessment": {_block("[]", map(_text, self.assessment))}',
        )
        return "{\n" + head + ",\n".join(blocks) + "\n}\n"


def path_of(methodology: Path) -> Path:
    """Return where the lock of a methodology file stands: beside it."""
    return methodology.with_name(f"{methodology.stem}.lock.json")


def read(path: Path) -> Lock | Diagnostic:
    """Read a lock, or say why there is none to read."""
    found = source.read(path)
    if found.text is None:
        return found.diagnostics[0]
    try:
        data = json.loads(found.text)
        lock = Lock(
            data["methodology"],
            data["content hash"],
            {str(key): str(value) for key, value in data["says"].items()},
            _grid(data["cohort"]),
            _grid(data["assessment"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return _spoiled(path)
    return lock if lock.assessment_hash == data.get("assessment hash") else _spoiled(path)


def _grid(lines: Sequence[Sequence[Any]]) -> Grid:
    return tuple(tuple(map(str, line)) for line in lines)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _block(brackets: str, lines: Any) -> str:
    inside = ",\n".join(f"    {line}" for line in lines)
    return f"{brackets[0]}\n{inside}\n  {brackets[1]}"


def _spoiled(path: Path) -> Diagnostic:
    return Diagnostic(
        "lock-spoiled",
        Text(
            f"`{path}` is not as `mumrules lock` wrote it",
            f"файл `{path}` не такой, каким его записала команда `mumrules lock`",
        ),
        help=(
            Text("take the lock from the history of the file", "верните файл из истории правок"),
        ),
    )
