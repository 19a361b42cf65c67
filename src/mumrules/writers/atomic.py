"""Writing a file whole or not at all: an interrupted run leaves the old file."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path beside *path* to write to; it takes the place of *path* at the end.

    Raises:
        OSError: The folder cannot be written to.
    """
    handle, name = mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=path.suffix)
    os.close(handle)
    beside = Path(name)
    try:
        yield beside
        beside.chmod(0o666 & ~_umask())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
