"""The first lines of a methodology file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.plugins.header import SCANNED, Header, header_of


def _header(path: Path, data: bytes) -> Header:
    file = path / "a.yaml"
    file.write_bytes(data)
    return header_of(file)


@pytest.mark.parametrize(
    "text",
    [
        "methodology: mum@2022\ntitle: Rules\nstatus: in force\n",
        "# a comment\n\nметодология: mum@2022  # 2022\nназвание: Rules\nсостояние: действует\n",
        '\ufeffМЕТОДОЛОГИЯ: \'mum@2022\'\r\n"название" : "Rules" # x\r\nсостояние: действует\r\n',
        "title: Rules\nstatus: in force\ntotal:\n  title: Other\nmethodology: mum@2022",
    ],
)
def test_keys_are_read_as_they_may_be_written(tmp_path: Path, text: str):
    """Either language, quotes, comments, a byte-order mark and any order will do."""
    header = _header(tmp_path, text.encode())

    assert (header.identity, header.title, header.status) == ("mum@2022", "Rules", "in force")


def test_the_line_of_the_identity_is_kept(tmp_path: Path):
    """A fault can point at it."""
    assert _header(tmp_path, b"mumrules: 1\n\nmethodology: a@1\n").line == 3


def test_no_more_than_the_beginning_is_read(tmp_path: Path):
    """A key far down is not found."""
    assert _header(tmp_path, b"#\n" * SCANNED + b"methodology: a@1").identity == ""


@given(data=st.binary(max_size=200))
def test_any_bytes_have_a_header(tmp_path_factory: pytest.TempPathFactory, data: bytes):
    """Whatever a file holds, the scan ends in a header."""
    assert isinstance(_header(tmp_path_factory.mktemp("any"), data), Header)
