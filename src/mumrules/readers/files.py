"""The bytes of a file, within limits."""

from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text

LARGEST = 200_000_000


def load(path: Path) -> bytes | Diagnostic:
    """Return the bytes of the file at *path*, or why there are none."""
    try:
        size = path.stat().st_size
        if path.exists() and not path.is_file():
            return _not_readable(path, Text("it is no file", "это не файл"))
        return too_large(path.name, size) if size > LARGEST else path.read_bytes()
    except FileNotFoundError:
        message = Text(f"there is no file `{path}`", f"нет файла `{path}`")
        return Diagnostic("file-not-found", message)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        return _not_readable(path, Text(why, why))


def _not_readable(path: Path, why: Text) -> Diagnostic:
    message = Text(f"`{path}` cannot be read: {why.en}", f"`{path}` не читается: {why.ru}")
    return Diagnostic("file-not-readable", message)


def too_large(name: str, size: int) -> Diagnostic:
    """Return what is said of a file that is too large."""
    found, most = size // 1_000_000, LARGEST // 1_000_000
    message = Text(
        f"`{name}` holds {found} MB, more than {most}",
        f"в `{name}` {found} МБ, а допустимо не больше {most}",
    )
    return Diagnostic("file-too-large", message)


def empty(name: str) -> Diagnostic:
    """Return what is said of a file without a table."""
    return Diagnostic("empty-table", Text(f"`{name}` holds no table", f"в `{name}` нет таблицы"))
