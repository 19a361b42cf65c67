"""The bytes of a table's file, within limits."""

from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document import files
from mumrules.language import Text

LARGEST = 200_000_000


def load(path: Path) -> bytes | Diagnostic:
    """Return the bytes of the file at *path*, or why there are none."""
    data = files.load(path, LARGEST)
    too_large = not isinstance(data, Diagnostic) and len(data) > LARGEST
    return _too_large(path.name) if too_large else data


def empty(name: str) -> Diagnostic:
    """Return what is said of a file without a table."""
    return Diagnostic("empty-table", Text(f"`{name}` holds no table", f"в `{name}` нет таблицы"))


def _too_large(name: str) -> Diagnostic:
    most = LARGEST // 1_000_000
    message = Text(f"`{name}` is larger than {most} MB", f"`{name}` больше {most} МБ")
    help_ = Text(
        "CSV and Parquet of any size are scored into a file: `mumrules score ID DATA -o FILE.csv`",
        "CSV и Parquet любого размера обрабатываются, если результат пишется в файл: "
        "`mumrules score ID DATA -o FILE.csv`",
    )
    return Diagnostic("file-too-large", message, help=(help_,))
