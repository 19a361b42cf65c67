"""The bytes of a file, or why there are none."""

from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.language import Text


def load(path: Path, limit: int) -> bytes | Diagnostic:
    """Return the bytes of the file at *path*, or why there are none.

    Of a file that is larger than *limit*, one byte more is returned, so that a device cannot
    fill the memory.
    """
    try:
        if not path.exists():
            return _not_found(path)
        if not path.is_file():
            return _not_a_file(path)
        with path.open("rb") as file:
            return file.read(limit + 1)
    except (OSError, ValueError) as error:
        return _not_readable(path, error)


def _not_found(path: Path) -> Diagnostic:
    folder = path.parent
    neighbours = sorted(near.name for near in folder.iterdir()) if folder.is_dir() else []
    meant = nearest(path.name, neighbours)
    return Diagnostic(
        "file-not-found",
        Text(f"there is no file `{path}`", f"файла `{path}` нет"),
        help=did_you_mean(meant),
    )


def _not_a_file(path: Path) -> Diagnostic:
    return Diagnostic(
        "not-a-file",
        Text(f"`{path}` is a folder or a device, not a file", f"`{path}` — не файл"),
        help=(Text("name a file in it", "укажите файл внутри этой папки"),)
        if path.is_dir()
        else (),
    )


def _not_readable(path: Path, error: OSError | ValueError) -> Diagnostic:
    if isinstance(error, PermissionError):
        return Diagnostic(
            "no-permission",
            Text(f"reading `{path}` is not permitted", f"на чтение `{path}` нет прав"),
            help=(
                Text(
                    "ask the owner of the file for the right to read it",
                    "попросите у владельца файла право на чтение",
                ),
            ),
        )
    shown = str(path).replace("\0", "\\0")[:200]
    return Diagnostic(
        "file-not-readable",
        Text(f"`{shown}` cannot be read", f"`{shown}` не читается"),
    )
