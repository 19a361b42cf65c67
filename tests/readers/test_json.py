"""Tables in JSON."""

import random
import tempfile
from fractions import Fraction
from pathlib import Path

import pytest

from mumrules.dataset.from_table import from_table
from mumrules.dataset.inputs import Input
from mumrules.readers.json import read_json
from mumrules.readers.reader import ReadOptions, TableReading

RECORDS = (
    '[\n  {"unit": "Пермь", "a": 0.1, "b": null},\n  {"unit": "б", "b": 12345678901234567890}\n]'
)
INPUTS = (Input("a"), Input("b"))


def read(data: bytes | str) -> TableReading:
    """Read these bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "t.json")
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return read_json(path, ReadOptions())


def told(reading: TableReading) -> list[str]:
    """Return what a reading says, each with its place."""
    return [f"{d.place}: {d.message.en} [{d.name}]" for d in reading.diagnostics]


@pytest.mark.parametrize("text", [RECORDS, f'{{"of": {{"x": 1}}, "units": {RECORDS}}}'])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_records_are_read_exactly(text: str, encoding: str):
    """A list of records, bare or under `units`, keeps every digit."""
    reading = read(text.encode(encoding))
    assert reading.diagnostics == ()
    dataset = from_table(reading.table, INPUTS, hole_words={}).dataset

    assert dataset is not None
    assert dataset.units == ("Пермь", "б")
    assert dataset.columns["a"][0] == Fraction(1, 10)
    assert dataset.columns["b"][1] == 12345678901234567890


def test_a_record_knows_its_place():
    """The place of a value is its record."""
    table = read(RECORDS).table

    assert table is not None
    assert [str(table.place(row, 1)) for row in range(2)] == ["t.json:2:3", "t.json:3:3"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[{"a": 1},, ]', ["t.json:1:11: the text is no JSON from here on [broken-json]"]),
        ("", ["t.json:1:1: the text is no JSON from here on [broken-json]"]),
        ("5", ["t.json:1:1: `t.json` holds no list of records [no-records]"]),
        ('{"a": 1}', ["t.json:1:1: `t.json` holds no list of records [no-records]"]),
        ("[" * 100_000, ["t.json:1:1: values are nested too deeply [broken-json]"]),
        ('[{"unit": "\\ud800"}]', ["t.json:1:1: a text holds half of a character [broken-json]"]),
        ('[{"a": [1]},\n 5,\n {"a": 1, "a": 2}]', [
            "t.json:3:2: `a` stands twice in a record [duplicate-key]",
            "t.json:1:2: `a` holds several values where one is due [nested-value]",
            "t.json:2:2: a record is no mapping of names to values [not-a-record]",
        ]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(text: str, words: list[str]):
    """Every fault of a file is told at its place."""
    assert told(read(text)) == words


@pytest.mark.parametrize(
    "number", ["1e999999999", "-1e999999999", "1e99999999999999999999", "9" * 5000]
)
def test_a_number_beyond_all_measure_is_refused(number: str):
    """A short text cannot make a number of millions of digits."""
    table = read(f'[{{"unit": "x", "a": {number}}}]').table
    reading = from_table(table, [Input("a")], hole_words={})

    assert [fault.name for fault in reading.diagnostics] == ["not-a-number"]


def test_mutated_files_end_in_a_table_or_in_faults(tmp_path: Path):
    """No change of a few bytes makes the reader raise."""
    path = tmp_path / "t"
    chance = random.Random(1)
    whole = RECORDS.encode()
    for _ in range(2000):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 5)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 2)] = chance.choice(
                [b'"', b"{", b"]", b",", b"\\u", bytes([chance.randrange(256)])]
            )
        path.write_bytes(data)
        reading = read_json(path, ReadOptions())
        assert reading.table is not None or reading.diagnostics
        if reading.table is not None:
            from_table(reading.table, INPUTS, hole_words={})
