"""Where plugins that are folders are looked for."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from platformdirs import user_data_path

VARIABLE: Final = "MUMRULES_PLUGINS"


def search_path(named: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Return the folders in the order in which they are searched.

    Args:
        named: Folders that a person named; they come first.

    Returns:
        Those, then the folders that the variable `MUMRULES_PLUGINS` lists, then `plugins` in
        the user's data folder, if it is there.
    """
    listed = os.environ.get(VARIABLE, "").split(os.pathsep)
    own = user_data_path("mumrules", appauthor=False) / "plugins"
    return (*named, *(Path(part) for part in listed if part), *([own] if own.is_dir() else []))
