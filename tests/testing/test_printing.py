"""Cases as the text of their file."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mumrules.dataset.table import Table
from mumrules.diagnostics.place import Span
from mumrules.engine.default import default_engine
from mumrules.holes import NOT_APPLICABLE, NOT_SUBMITTED, Hole
from mumrules.language import Language
from mumrules.testing import Case, Expectation, Suites, case_of, print_case
from mumrules.testing.case import UNIT, CaseTable, Names
from mumrules.testing.from_document import read_text
from tests.engine.perm import ROOT

LETTERS = "абвёЖЯ abcXYZ0189.,%/()«»—№😀\"'\\#:*&!|>-?@`{}[]~=;"
NOWHERE = Span("", 1, 1, 1, 1)
words = st.text(LETTERS, min_size=1, max_size=8).map(str.strip).filter(bool)
texts = words | st.text(LETTERS + "\n\t\x85\u2028\a", max_size=8)
holes = st.sampled_from([NOT_SUBMITTED, NOT_APPLICABLE, "Своя причина"]).map(Hole)
cells = st.none() | holes | words.filter(lambda text: not text.startswith("("))
names = st.lists(words, max_size=3).map(tuple) | texts.map(lambda text: (text,))


@st.composite
def tables(draw: st.DrawFn, *, of: Sequence[str] = ()) -> CaseTable:
    """Return units by name, or a table whose first column is found by itself."""
    headers = draw(st.lists(words, min_size=1, max_size=4, unique=True))
    headers = [header for header in headers if header != UNIT] or ["a"]
    units = of or draw(st.lists(words, min_size=1, max_size=3, unique=True))
    rows = [[unit, *draw(st.tuples(*[cells] * len(headers)))] for unit in units]
    column = UNIT if of else draw(st.sampled_from([UNIT, None]))
    first = "Territory" if column is None else UNIT
    return CaseTable(Table((first, *headers), rows, lambda *_: NOWHERE), column)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Return a case of one unit or of several, with anything that a file can say."""
    alone = draw(st.booleans())
    data = draw(tables(of=("1",) if alone else ()))
    units = [None] if alone else [row[0] for row in data.table.rows]
    figures = st.dictionaries(words, names, min_size=1, max_size=3)
    expectations = [
        Expectation(figure, values, unit)
        for unit in units
        for figure, values in draw(figures).items()
    ]
    return Case(
        draw(words),
        data,
        tuple(expectations),
        alone,
        draw(st.none() | tables()),
        draw(st.none() | names.map(Names)),
        draw(st.none() | names.map(Names)),
        draw(st.just(0) | st.fractions(0, 1).map(lambda f: f if f.denominator > 1 else 0)),
    )


def content(case: Case) -> object:
    """Return a case without places."""
    tables_of = [t for t in (case.data, case.against) if t is not None]
    return (
        replace(
            case,
            data=None,
            against=None,
            place=None,
            expected=None,
            expectations=[
                replace(e, place=None, key=None, of_unit=None) for e in case.expectations
            ],
            diagnostics=case.diagnostics and case.diagnostics.names,
            refused=case.refused and case.refused.names,
        ),
        [(t.table.headers, [[*row] for row in t.table.rows], t.unit_column) for t in tables_of],
    )


def read_back(text: str, language: Language) -> Case:
    """Return the case that stands in a file with *text* alone."""
    head = "cases:\n" if language == "en" else "случаи:\n"
    reading = read_text(head + text, "x.cases.yaml", pytest.fail)
    assert reading.value is not None, reading.diagnostics
    assert reading.diagnostics == ()
    (case,) = reading.value.cases
    return case


@settings(max_examples=100, deadline=None)
@given(cases(), st.sampled_from(["en", "ru"]))
@example(case_of("a", given={}, expect={}), "en")
def test_a_printed_case_is_read_back(case: Case, language: Language):
    """Printing a case and reading it gives the same case, in either language."""
    assert content(read_back(print_case(case, language), language)) == content(case)


@pytest.mark.parametrize("file", sorted((ROOT / "methodologies").rglob("*.cases.yaml")), ids=str)
def test_shipped_cases_are_read_back(file: Path):
    """All cases that come with the methodologies print and read as the same, in both languages."""
    found = Suites(default_engine()).read(file)
    assert found.cases is not None
    for case in found.cases.cases:
        for language in ("en", "ru"):
            assert content(read_back(print_case(case, language), language)) == content(case)


def test_a_case_of_one_unit_reads_well():
    """Codes are quoted, holes are in brackets, and a short case takes three lines."""
    case = case_of(
        "Не применимо",
        given={"1.1": 2.5, "1.2": Hole(NOT_APPLICABLE), "открыта": True},
        expect={"1.1 zone": "зелёная", "findings": ()},
    )

    assert print_case(case, "ru") == (
        "  - случай: Не применимо\n"
        '    дано: {"1.1": 2.5, "1.2": (не применимо), открыта: да}\n'
        "    ожидается: {1.1 zone: зелёная, findings: []}\n"
    )


def test_a_cohort_is_a_table():
    """Several units stand as a table, what is expected of them by name."""
    cohort = {"A": {"1": 10, "2": 0.1}, "B; C": {"1": Hole(NOT_SUBMITTED), "2": 3}}
    case = case_of("Two units", cohort=cohort, expect={"B; C": {"rank": "(no score)"}})

    assert print_case(case, "en") == (
        "  - case: Two units\n"
        "    cohort: |\n"
        "      unit;1;2\n"
        "      A;10;0.1\n"
        '      "B; C";(not submitted);3\n'
        "    expect:\n"
        "      B; C: {rank: (no score)}\n"
    )
