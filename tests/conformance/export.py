"""Writes the conformance suite and its runner into a folder: python -m tests.conformance.export.

The suite is put together from what the tests of mumrules run themselves: the files in this
folder, and the tables of `docs/` with the results that the pages show.
"""

import csv
import json
import shutil
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import yaml

from tests.docs.snippets import blocks, is_methodology, whole

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*/*.yaml"))
PAGES = sorted((HERE.parents[1] / "docs").glob("*.md"))
VERSION = 1


def export(folder: Path) -> None:
    """Write `suite.json` and `run.py`."""
    folder.mkdir(parents=True, exist_ok=True)
    suite = {"suite": "mumrules", "version": VERSION, "cases": cases()}
    text = json.dumps(suite, ensure_ascii=False, indent=1)
    (folder / "suite.json").write_text(text + "\n", "utf-8")
    shutil.copyfile(HERE / "run.py", folder / "run.py")


def cases() -> list[dict[str, Any]]:
    """Return every case of the suite."""
    return [*map(of_file, FILES), *(case for page in PAGES for case in of_page(page))]


def of_file(file: Path) -> dict[str, Any]:
    """Return a file of this folder as a case."""
    said = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
    due = {"refused": said["refused"]} if "refused" in said else {"figures": said["expect"]}
    against = {"against": said["against"]} if "against" in said else {}
    return {
        "name": f"{file.parent.name}/{file.stem}",
        "about": said["about"],
        "files": {"methodology.yaml": said["methodology"]},
        "methodology": "methodology.yaml",
        "data": said["data"],
        **against,
        "due": {"diagnostics": said.get("diagnostics", []), **due},
    }


def of_page(page: Path) -> Iterator[dict[str, Any]]:
    """Give the tables of a page that are shown with their results."""
    read = list(blocks(page.read_text("utf-8")))
    titled = {block.says["title"]: block.text for block in read if "title" in block.says}
    rules = {name: whole(text) for name, text in titled.items() if is_methodology(name)}
    for block in read:
        if "result" in block.says:
            methodology, data = block.says["result"].split(maxsplit=1)
            yield {
                "name": f"docs/{page.name}:{block.line}",
                "about": "an example of the documentation",
                "files": rules,
                "methodology": methodology,
                "data": titled[data],
                "due": {"shown": _by_unit(block.text)},
            }


def _by_unit(text: str) -> dict[str, dict[str, str]]:
    """Return the figures of a table of results, by unit, and by period where there are such."""
    found = {}
    for row in csv.DictReader(StringIO(text)):
        key = " ".join(row.pop(name) for name in ("unit", "period") if name in row)
        found[key] = dict(row)
    return found


if __name__ == "__main__":
    export(Path(sys.argv[1] if len(sys.argv) > 1 else ".made/conformance"))
