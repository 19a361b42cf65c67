"""From a path to the text of a file."""

from pathlib import Path

import pytest

from mumrules.document import source
from mumrules.language import Text

RUSSIAN = "методология: проба\nназвание: Оценка качества образования в муниципалитетах\n"


def _only(path: Path) -> tuple[str, Text, str]:
    reading = source.read(path)
    assert reading.text is None
    (fault,) = reading.diagnostics
    return fault.name, fault.message, str(fault.place).removeprefix(str(path))


def test_text_is_read(tmp_path: Path):
    """A file in UTF-8 is read as it stands."""
    path = tmp_path / "a.yaml"
    path.write_bytes(RUSSIAN.encode())
    assert source.read(path) == source.SourceReading(RUSSIAN)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_byte_order_mark_and_ends_of_lines_leave_no_trace(tmp_path: Path, end: str):
    """What an editor of Windows adds to a file does not change its text."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + RUSSIAN.replace("\n", end).encode())
    assert source.read(path).text == RUSSIAN


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "koi8-r"])
def test_encoding_is_named(tmp_path: Path, encoding: str):
    """Russian text in another encoding is refused, and the encoding is named."""
    path = tmp_path / "a.yaml"
    path.write_bytes(("# \n" + RUSSIAN).encode(encoding))
    assert _only(path) == (
        "not-utf-8",
        Text(
            f"the file is not in UTF-8: it seems to be in {encoding}",
            f"файл не в кодировке UTF-8, а, похоже, в {encoding}",
        ),
        ":2:1",
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_wide_encoding_is_named(tmp_path: Path, encoding: str):
    """A text in UTF-16 or UTF-32 is told by its byte order mark."""
    path = tmp_path / "a.yaml"
    path.write_bytes(RUSSIAN.encode(encoding))
    name, message, _ = _only(path)
    assert name == "not-utf-8"
    assert message.ru.endswith(encoding)


@pytest.mark.parametrize("data", [RUSSIAN.encode()[:-2] + b"\xff\n", b"\x89PNG\xff\xfe\x80\x81"])
def test_damaged_text_gets_no_encoding(tmp_path: Path, data: bytes):
    """One broken byte in UTF-8, or a picture, is not taken for another encoding."""
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    name, message, _ = _only(path)
    assert name == "not-utf-8"
    assert message == Text("the file is not in UTF-8", "файл не в кодировке UTF-8")


def test_control_character_is_placed(tmp_path: Path):
    """A NUL is shown at its place, counted in characters."""
    path = tmp_path / "a.yaml"
    path.write_bytes("код: 1\r\nимя: а\0б\n".encode())
    assert _only(path) == (
        "control-character",
        Text(
            "the text holds the control character U+0000",
            "в тексте стоит управляющий символ U+0000",
        ),
        ":2:7",
    )


@pytest.mark.parametrize("text", ["", " \n\n", "\ufeff"])
def test_blank_file(tmp_path: Path, text: str):
    """A file without a word is empty."""
    path = tmp_path / "a.yaml"
    path.write_bytes(text.encode())
    assert _only(path) == ("empty-file", Text("the file is empty", "файл пуст"), ":1:1")


def test_large_file(tmp_path: Path):
    """A file beyond the limit is not read."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a" * (source.SIZE_LIMIT + 1))
    name, message, _ = _only(path)
    assert name == "file-too-large"
    assert message == Text(f"`{path}` is larger than 1024 KiB", f"`{path}` больше 1024 КиБ")


def test_missing_file_names_its_neighbour(tmp_path: Path):
    """A slip in the name of a file is answered by the name that was meant."""
    (tmp_path / "mum-2022.yaml").write_text(RUSSIAN, encoding="utf-8")
    path = tmp_path / "mum-2202.yaml"
    (fault,) = source.read(path).diagnostics
    assert (fault.name, fault.message) == (
        "file-not-found",
        Text(f"there is no file `{path}`", f"файла `{path}` нет"),
    )
    assert fault.help == (Text("did you mean `mum-2022.yaml`?", "возможно, `mum-2022.yaml`?"),)


def test_missing_folder(tmp_path: Path):
    """A file in a folder that is not there is not found, and nothing is suggested."""
    (fault,) = source.read(tmp_path / "none" / "a.yaml").diagnostics
    assert (fault.name, fault.help) == ("file-not-found", ())


def test_folder_is_no_file(tmp_path: Path):
    """A folder is refused by name."""
    assert _only(tmp_path)[:2] == (
        "not-a-file",
        Text(f"`{tmp_path}` is a folder or a device, not a file", f"`{tmp_path}` — не файл"),
    )


@pytest.mark.parametrize("name", ["a\0b", "a" * 5000])
def test_impossible_name(tmp_path: Path, name: str):
    """A name that no file can have is a fault, not an exception."""
    (fault,) = source.read(tmp_path / name).diagnostics
    assert fault.name in ("file-not-readable", "file-not-found")


def test_no_permission(tmp_path: Path):
    """A file that may not be read is refused with the reason, unless the reader may read all."""
    path = tmp_path / "a.yaml"
    path.write_text(RUSSIAN, encoding="utf-8")
    path.chmod(0)
    reading = source.read(path)
    if reading.text is None:
        assert [fault.name for fault in reading.diagnostics] == ["no-permission"]
    else:
        assert reading.text == RUSSIAN
