"""The first lines of a methodology file: enough to list it without reading it."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, get_args

from mumrules.glossary import WORDS
from mumrules.methodology.head import Status

SCANNED: Final = 16 * 1024
"""How many bytes of a file are looked at."""

_KEY = re.compile(r"""(["']?)(?P<key>\w[\w ]*)\1\s*:\s+(?P<value>\S.*)""")
_QUOTED = re.compile(r"""(["'])(?P<text>.*?)\1""")
_COMMENT = re.compile(r"\s#.*")
_KEYS = ("methodology", "title", "status")
_STATUSES = get_args(Status)


@dataclass(frozen=True, slots=True)
class Header:
    """What the first lines say.

    Attributes:
        identity: `mum@2022`; empty where there is none.
        line: The line of the identity, 1 where there is none.
        title: The title, if it is there.
        status: `draft`, `reconstruction`, `in force` or `repealed`, if it is there.
    """

    identity: str = ""
    line: int = 1
    title: str | None = None
    status: str | None = None


def header_of(path: Path) -> Header:
    """Scan the first lines of a file for the keys that begin a line.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        text = file.read(SCANNED).decode("utf-8-sig", errors="replace")
    found: dict[str, tuple[int, str]] = {}
    for number, written in enumerate(text.splitlines(), start=1):
        match = _KEY.match(written)
        keyword = WORDS.meaning(match["key"], _KEYS) if match else None
        if match and keyword:
            found.setdefault(keyword, (number, _value(match["value"])))
        if len(found) == len(_KEYS):
            break
    line, identity = found.get("methodology", (1, ""))
    return Header(
        identity,
        line,
        found["title"][1] if "title" in found else None,
        WORDS.meaning(found["status"][1], _STATUSES) if "status" in found else None,
    )


def _value(written: str) -> str:
    quoted = _QUOTED.match(written)
    return quoted["text"] if quoted else _COMMENT.sub("", written).strip()
