"""From a path to the text of a file, or to the reason why there is none."""

from dataclasses import dataclass
from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.document.characters import control_characters
from mumrules.document.encoding import seems_to_be
from mumrules.document.files import load
from mumrules.language import Text

SIZE_LIMIT = 1024 * 1024
"""The largest file that is read, in bytes."""

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class SourceReading:
    """What came of reading a file.

    Attributes:
        text: Its text, with line feeds alone at the ends of lines; None when it has none.
        diagnostics: What is wrong with the file.
    """

    text: str | None
    diagnostics: tuple[Diagnostic, ...] = ()


def read(path: Path) -> SourceReading:
    """Read the text of the file at *path*; every fault of the file is a diagnostic."""
    data = load(path, SIZE_LIMIT)
    if isinstance(data, Diagnostic):
        return SourceReading(None, (data,))
    return from_bytes(data, str(path))


def from_bytes(data: bytes, file: str) -> SourceReading:
    """Read the text of the bytes of *file*; what is wrong with them is a diagnostic."""
    if len(data) > SIZE_LIMIT:
        return SourceReading(None, (_too_large(file),))
    data = data.removeprefix(_BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return SourceReading(None, (_not_utf8(data, error.start, file),))
    if faults := control_characters(text, file):
        return SourceReading(None, faults)
    if not text.strip():
        return SourceReading(None, (empty_file(file),))
    return SourceReading(text.replace("\r\n", "\n").replace("\r", "\n"))


def empty_file(file: str) -> Diagnostic:
    """Return the fault of a *file* in which nothing is written."""
    return Diagnostic(
        "empty-file",
        Text("the file is empty", "файл пуст"),
        place=Span(file, 1, 1, 1, 1),
    )


def _too_large(file: str) -> Diagnostic:
    limit = SIZE_LIMIT // 1024
    return Diagnostic(
        "file-too-large",
        Text(
            f"`{file}` is larger than {limit} KiB",
            f"`{file}` больше {limit} КиБ",
        ),
        help=(
            Text(
                "a methodology is rules alone: keep the data in a table",
                "методология — это только правила: данные храните в таблице",
            ),
        ),
    )


def _not_utf8(data: bytes, at: int, file: str) -> Diagnostic:
    before = data[:at].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    encoding = seems_to_be(data)
    if encoding is None:
        message = Text("the file is not in UTF-8", "файл не в кодировке UTF-8")
    else:
        message = Text(
            f"the file is not in UTF-8: it seems to be in {encoding}",
            f"файл не в кодировке UTF-8, а, похоже, в {encoding}",
        )
    return Diagnostic(
        "not-utf-8",
        message,
        place=Span(file, line, column, line, column + 1),
        help=(
            Text(
                "save the file in UTF-8 (in Notepad: Save as, Encoding, UTF-8)",
                "сохраните файл в UTF-8 (в Блокноте: «Сохранить как», «Кодировка», «UTF-8»)",
            ),
        ),
    )
