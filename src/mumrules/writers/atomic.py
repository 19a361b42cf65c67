"""Writing a file whole or not at all: an interrupted run leaves the old file."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EISDIR
from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path beside *path* to write to; it takes the place of *path* at the end.

    Raises:
        OSError: The folder cannot be written to, or the disk is full; it names *path*.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}{path.suffix}")
    try:
        if path.is_dir():
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
        yield beside
        beside.replace(path)
    except OSError as error:
        # A person knows the file by this name, not by that of its draft.
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        _drop(beside)


def _drop(draft: Path) -> None:
    # The folder may be what is missing, and then nothing was left in it.
    with suppress(OSError):
        draft.unlink(missing_ok=True)
