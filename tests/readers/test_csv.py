"""Text tables."""

import csv
import io
import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.dataset.from_table import from_table
from mumrules.dataset.inputs import Input
from mumrules.dataset.table import HEADER
from mumrules.readers.csv import read_csv
from mumrules.readers.reader import ReadOptions, TableReading

INPUTS = (Input("1.1"), Input("1.2"))
TABLE = "муниципалитет;1.1;1.2\nгород Пермь;12,5;3\nЧайковский, округ;;4\n"
NUMBERS = st.decimals(-1000, 1000, places=2)
WORDS = st.text("абвгдеиноОПР, ;|\"'", min_size=1, max_size=12)


def read(data: bytes | str, **options: str) -> TableReading:
    """Read a text table of these bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "t.csv")
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return read_csv(path, ReadOptions(**options))


def told(reading: TableReading) -> list[str]:
    """Return what a reading says, each with its place."""
    return [f"{d.place}: {d.message.en} [{d.name}]" for d in reading.diagnostics]


def written(rows: list[list[str]], separator: str) -> str:
    """Return rows as a text table."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


@given(
    st.lists(st.tuples(WORDS, NUMBERS, NUMBERS), min_size=2, max_size=8),
    st.sampled_from("\t;|,"),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1251", "utf-16"]),
    st.sampled_from(".,"),
)
def test_every_dialect_reads_back(rows, separator: str, encoding: str, mark: str):
    """Separator, encoding, byte order mark and decimal mark change no value."""
    lines = [["муниципалитет", "1.1", "1.2"]]
    lines += [
        [f"Район {i} {name}", *(str(n).replace(".", mark) for n in numbers)]
        for i, (name, *numbers) in enumerate(rows)
    ]
    reading = read(written(lines, separator).encode(encoding))
    assert reading.diagnostics == ()
    dataset = from_table(reading.table, INPUTS, hole_words={}).dataset

    assert dataset is not None
    assert dataset.units == tuple(" ".join(line[0].split()) for line in lines[1:])
    assert dataset.columns["1.1"] == [first for _, first, _ in rows]
    assert dataset.columns["1.2"] == [second for _, _, second in rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16-le", "cp866"])
def test_an_encoding_is_recognised(encoding: str):
    """The usual encodings of Russian tables need not be named."""
    reading = read(TABLE.encode(encoding))

    assert reading.diagnostics == ()
    assert reading.table is not None
    assert reading.table.headers == ("муниципалитет", "1.1", "1.2")
    assert reading.table.rows == [["город Пермь", "12,5", "3"], ["Чайковский, округ", None, "4"]]


def test_text_stays_text():
    """Codes, leading zeros and exponents are what they show."""
    reading = read("unit,1.1,1.10\n007,1e3,010\n")

    assert reading.table is not None
    assert reading.table.headers == ("unit", "1.1", "1.10")
    assert reading.table.rows == [["007", "1e3", "010"]]


def test_titles_and_blank_lines_are_skipped():
    """What stands above the header, blank lines and a stated separator are passed over."""
    reading = read("sep=;\nРезультаты, 2022\n\n" + TABLE + "\n;;\n")

    assert reading.diagnostics == ()
    assert reading.table is not None
    assert reading.table.headers == ("муниципалитет", "1.1", "1.2")
    assert len(reading.table.rows) == 2
    assert str(reading.table.place(HEADER, 0)) == "t.csv:4:1"


def test_a_field_knows_its_place():
    """A place is the line and the column of a field, quotes and line breaks counted."""
    table = read('unit,a,b\n"a ""b""",1,2\n"two\nlines", 3,4\nx,5,6\n').table

    assert table is not None
    span = table.place(0, 0)
    assert (span.line, span.column, span.end_line, span.end_column) == (2, 1, 2, 10)
    assert [str(table.place(row, 1)) for row in range(3)] == [
        "t.csv:2:11",
        "t.csv:4:9",
        "t.csv:5:3",
    ]


def test_ragged_rows_are_told():
    """A row that is too long is a fault, one that is too short is read with a warning."""
    reading = read("unit,1.1,1.2\nа,12,5,3\nб,1\n")

    assert told(reading) == [
        "t.csv:2:8: the row has 4 fields, the header has 3 [ragged-row]",
        "t.csv:3:3: the row has 2 fields, the header has 3 [short-row]",
    ]


def test_a_row_that_numbers_the_columns_is_left_out():
    """The line 1, 2, 3, 4 of a printed form is no unit, and that is told."""
    reading = read("unit;a;b;c\n1;2;3;4\nПермь;5;6;7\n")

    assert told(reading) == [
        "t.csv:2:1: the row only numbers the columns and is left out [numbering-row]"
    ]
    assert reading.table is not None
    assert reading.table.rows == [["Пермь", "5", "6", "7"]]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ('unit,a\n"x,1\ny,2\n',
         ("t.csv:2:1: the quotes of the row that begins here do not close as they should "
          "[broken-quotes]")),
        ("", "None: `t.csv` holds no table [empty-table]"),
        ("\n \n;;\n", "None: `t.csv` holds no table [empty-table]"),
        (b"unit,a\n\xd0\xff\xfe\x98,1\n",
         "None: the encoding of `t.csv` is not recognised [unknown-encoding]"),
        (b"\x00\x01\x02\x03" * 50,
         "None: the encoding of `t.csv` is not recognised [unknown-encoding]"),
        ("," * 20_000 + "\n" + "a," * 20_000,
         "None: `t.csv` has 20001 columns, more than 16384 [too-many-columns]"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_table_is_told(data: bytes | str, words: str):
    """What cannot be read as a table is said in one line."""
    reading = read(data)

    assert reading.table is None
    assert told(reading) == [words]


def test_a_stated_encoding_and_separator_are_taken():
    """What a person says of a file goes before what is recognised."""
    reading = read("unit;a,b\nx;1,2\n".encode("utf-16"), encoding="utf-16", separator=",")
    wrong = read(TABLE, encoding="ascii")

    assert reading.table is not None
    assert reading.table.headers == ("unit;a", "b")
    assert told(wrong) == ["None: `t.csv` is not in ascii [unknown-encoding]"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path):
    """A missing file and a folder are faults, not exceptions."""
    missing = read_csv(tmp_path / "x.csv", ReadOptions())
    folder = read_csv(tmp_path, ReadOptions())

    assert [fault.name for fault in missing.diagnostics] == ["file-not-found"]
    assert [fault.name for fault in folder.diagnostics] == ["not-a-file"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "utf-16"])
def test_mutated_tables_end_in_a_table_or_in_faults(encoding: str, tmp_path: Path):
    """No change of a few bytes makes the reader raise."""
    path = tmp_path / "t"
    chance = random.Random(encoding)
    whole = (TABLE * 3).encode(encoding)
    for _ in range(1000):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 2)] = chance.choice(
                [b'"', b"\0", b"\n", b"\r", b";", b",", bytes([chance.randrange(256)])]
            )
        path.write_bytes(data)
        reading = read_csv(path, ReadOptions())
        assert reading.table is not None or reading.diagnostics
        if reading.table is not None:
            found = from_table(reading.table, INPUTS, hole_words={})
            assert found.dataset is not None or found.diagnostics
