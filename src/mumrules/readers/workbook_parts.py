"""What a workbook's own XML says, and the library that reads its cells does not.

Cells with errors and formulas that were never worked out would come as blanks; a stray cell
in the last corner of a sheet would cost gigabytes.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from xml.etree import ElementTree as ET

LARGEST_UNPACKED = 1_000_000_000
LARGEST_SHEET = 50_000_000

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_AT = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
_ERROR = re.compile(
    rb"""<(?:\w+:)?c\s([^>]*\bt=["']e["'][^>]*)>.*?<(?:\w+:)?v>([^<]*)<""", re.DOTALL
)
_FORMULA = re.compile(
    rb"""<(?:\w+:)?c\s([^>]*)>\s*<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*
         (?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>""",
    re.VERBOSE,
)
_TEXT_TYPE = re.compile(rb"""\bt=["']str["']""")

_NO_WORKBOOK = (
    zipfile.BadZipFile,
    zlib.error,
    ET.ParseError,
    KeyError,  # a part that is named and not there
    ValueError,
    OSError,
    EOFError,
    RuntimeError,  # a password, or an unknown compression
)

Position = tuple[int, int]


class BrokenWorkbookError(Exception):
    """The file is no workbook that can be read; never reaches a user."""


@dataclass(frozen=True, slots=True)
class Part:
    """What the XML of one sheet says.

    Attributes:
        rows: How far down its cells reach.
        columns: How far to the right.
        errors: The error that a cell shows, by row and column from 0.
        uncalculated: The cells whose formula has no value.
    """

    rows: int
    columns: int
    errors: Mapping[Position, str]
    uncalculated: tuple[Position, ...]


def sheet_parts(data: bytes) -> Mapping[str, Part]:
    """Return what the XML of every sheet says, by the name of the sheet.

    Raises:
        BrokenWorkbookError: The file is no workbook, or one that unpacks to an absurd size.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > LARGEST_UNPACKED:
                raise BrokenWorkbookError
            names = set(archive.namelist())
            return {
                sheet: _part(archive.read(path)) for sheet, path in _paths(archive) if path in names
            }
    except _NO_WORKBOOK as error:
        raise BrokenWorkbookError from error


def _paths(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    relations = {node.get("Id"): node.get("Target", "") for node in _tree(archive, _RELATIONS)}
    for node in _tree(archive, _WORKBOOK).iter():
        if node.tag.endswith("}sheet"):
            target = relations.get(node.get(_ID) or node.get(_STRICT_ID), "")
            yield node.get("name", ""), target[1:] if target.startswith("/") else f"xl/{target}"


def _tree(archive: zipfile.ZipFile, path: str) -> ET.Element:
    data = archive.read(path)
    if b"<!DOCTYPE" in data:
        raise BrokenWorkbookError
    return ET.fromstring(data)  # noqa: S314 - without a DOCTYPE there are no entities to expand


def _part(xml: bytes) -> Part:
    found = set(_AT.findall(xml))
    rows = max((int(row) for _, row in found), default=0)
    columns = max((_column(letters) for letters, _ in found), default=-1) + 1
    has_errors = b't="e"' in xml or b"t='e'" in xml
    errors = _ERROR.findall(xml) if has_errors else ()
    formulas = (
        attributes for attributes in _FORMULA.findall(xml) if not _TEXT_TYPE.search(attributes)
    )
    return Part(
        rows,
        columns,
        {_position(attributes): unescape(text.decode()) for attributes, text in errors},
        tuple(map(_position, formulas)),
    )


def _position(attributes: bytes) -> Position:
    found = _AT.search(b" " + attributes)
    if found is None:
        raise BrokenWorkbookError
    return int(found[2]) - 1, _column(found[1])


def _column(letters: bytes) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + letter - 64
    return index - 1
