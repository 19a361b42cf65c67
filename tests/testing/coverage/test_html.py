"""The page of coverage."""

from html.parser import HTMLParser
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.language import Language
from mumrules.testing import Coverage, case_of, coverage_of
from mumrules.testing.coverage.html import page
from tests.checks.reading import completed
from tests.written import planned

TEXT = """\
total:
  aggregate: sum
  parts: {"<1>": {scale: points, maximum: 10}}
  zones:
    list:
      - {zone: green, from: 5}
      - {zone: red}
"""
PLAN, LINES = planned(TEXT), completed(TEXT)
FILE = "example.yaml"


class Reader(HTMLParser):
    """Notes the tags that are open at the end, the addresses asked for, and the classes of rows."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.asked: list[str] = []
        self.rows: list[str] = []

    def handle_starttag(self, tag, attributes):
        said = dict(attributes)
        if tag != "meta":
            self.open.append(tag)
        self.asked += [said[key] for key in ("src", "href") if key in said]
        if tag == "tr":
            self.rows.append(said["class"])

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def read(covered: Coverage, language: Language) -> Reader:
    """Return what a reader notes of a page."""
    reader = Reader()
    reader.feed(page([covered], {FILE: LINES}, language))
    return reader


@pytest.mark.parametrize("language", get_args(Language))
def test_the_page_stands_alone(language):
    """The page is well formed and asks for nothing else, whatever stands in the file."""
    reader = read(coverage_of(PLAN, []), language)

    assert (reader.open, reader.asked) == ([], [])


@given(st.lists(st.integers(0, 10), max_size=3, unique=True))
def test_every_line_is_shown_once_with_what_it_lacks(points):
    """There is a row for each line of the file, and one more for each rule that is not covered."""
    cases = [case_of(f"{x}", given={"<1>": x}, expect={}) for x in points]
    covered = coverage_of(PLAN, cases)

    rows = read(covered, "en").rows

    notes = [row for row in rows if row.startswith("note")]
    assert len(notes) == len(covered.missing)
    assert len(rows) - len(notes) == len(LINES.splitlines())


def test_a_case_that_does_not_pass_is_named_on_the_page():
    """The page tells which cases cover nothing, and their titles are only text."""
    wrong = case_of("<b>wrong</b>", given={"<1>": 1}, expect={"score": 2})

    shown = page([coverage_of(PLAN, [wrong])], {FILE: LINES}, "en")

    assert "does not pass, covers nothing: &lt;b&gt;wrong&lt;/b&gt;" in shown
