"""An invented publication with a planted fault of every kind: shares of the best, places, zones."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.publication.reconciliation import Reconciliation
from tests.publication.kit import graph_of, reconciled

EDITION = """
mumrules: 1
methodology: libraries@2031
title: Libraries
status: draft
defaults:
  better: higher
  scale: share of the best
  missing: no score
total:
  aggregate: weighted mean
  parts:
    books:
      title: Books lent
      weight: 3
    visits:
      weight: 1
  zones:
    by: score
    list:
      - zone: green
        title: Зелёная зона
        from: 80
      - zone: yellow
        from: 50
      - zone: red
ranks:
  by: score
  ties: competition
"""
CLAIMS = """
publication: 1
title: Libraries, 2031
methodology: libraries@2031
unit: Library
columns:
  Books lent:
    gives: books
  Visits:
    gives: visits
  Score:
    shows: score
    round: to 0.1, half up
  Place:
    shows: rank
  Zone:
    shows: zone
  Covered:
    shows: coverage
  Books a visit:
    formula: "[Books lent] / Visits"
tables:
  - file: libraries.xlsx
    sheet: all
    title: all libraries
    sorted by: Score
    every row:
      - Score >= 40
    summaries:
      - row: Mean
        shows: mean
      - row: Most
        shows: greatest
  - file: libraries.xlsx
    sheet: best
    title: libraries above 70
    columns:
      Score:
        shows: score
    every row:
      - Score > 70
"""
HEADERS = ("Library", "Books lent", "Visits", "Score", "Place", "Zone", "Covered", "Books a visit")
SOUND = (
    ("Alder", 120, 50, 93.4, 1, "Зелёная", "100 %", 2.4),
    ("Birch", 124, 31, 87.9, 2, "green", "100 %", 4),
    ("Cedar", 93, 60, 81.3, 3, "GREEN", "100 %", 1.55),
    ("Elm", 62, 54, 60, 4, "yellow", "100 %", 1.15),
    ("Fir", 62, 54, 60, 4, "Yellow zone", "100 %", 1.15),
    ("Mean", 92.2, 49.8, 76.5, None, None, None, 2.05),
    ("Most", 124, 60, 93.4, None, None, None, 4),
)
BEST = (("Birch", 87.9), ("Alder", 93.4), ("Cedar", 81.3))


def written(folder: Path, claims: str, rows: Sequence[Sequence[object]], best: object) -> Path:
    """Write a workbook with two sheets, and the claims beside it."""
    book = xlsxwriter.Workbook(folder / "libraries.xlsx")
    sheets = (("all", (HEADERS, *rows)), ("best", (("Library", "Score"), *best)))
    for name, listed in sheets:
        sheet = book.add_worksheet(name)
        for index, row in enumerate(listed):
            sheet.write_row(index, 0, row)
    book.close()
    file = folder / "claims.yaml"
    file.write_text(claims, "utf-8")
    return file


def found_in(
    folder: Path,
    *,
    claims: str = CLAIMS,
    rows: Sequence[Sequence[object]] = SOUND,
    best: Sequence[Sequence[object]] = BEST,
) -> Reconciliation:
    """Reconcile a variant of the publication."""
    file = written(folder, claims, rows, best)
    return reconciled(file, lambda name: graph_of(EDITION) if name == "libraries@2031" else ())


def with_cell(unit: str, header: str, value: object) -> tuple[tuple[object, ...], ...]:
    """Return the sound rows with one cell changed."""
    at = HEADERS.index(header)
    return tuple(
        (*row[:at], value, *row[at + 1 :]) if row[0] == unit else tuple(row) for row in SOUND
    )


def told(findings: Sequence[Diagnostic]) -> list[tuple[str, str]]:
    """Return the names of findings and their messages."""
    return [(finding.name, finding.message.en) for finding in findings]


def test_a_sound_publication_has_no_findings(tmp_path: Path):
    """Figures, places, zones, coverage, formulas, sums and the order all follow."""
    found = found_in(tmp_path)

    assert told(found.findings) == []
    assert found.checked == found.agreed == 5 * 5 + 5 + 6 + 5 + 3 + 3 + 2


CELLS = {
    ("Cedar", "Score", 84.3): ("does-not-follow", "84.3 for `Cedar` follows from no reading"),
    ("Cedar", "Score", 81.2): (
        "rounded-otherwise",
        "81.2 for `Cedar` is 81.25 rounded half to even",
    ),
    ("Birch", "Place", 3): (
        "wrong-rank",
        "place 3 is published for `Birch`, and 87.92 has place 2",
    ),
    ("Cedar", "Zone", "red"): ("wrong-zone", "`red` is published for `Cedar`, and 81.25 lies in"),
    ("Cedar", "Zone", "blue"): ("unknown-zone", "`blue` of `Cedar` is no zone"),
    ("Fir", "Covered", "50 %"): ("does-not-follow", "50 % for `Fir` follows from no reading"),
    ("Birch", "Books a visit", 5): ("does-not-follow", "5 for `Birch` follows from no reading"),
    ("Mean", "Score", 80): ("does-not-follow", "80 for `Mean` follows from no reading: exact"),
    ("Mean", "Score", 76.6): ("rounded-otherwise", "76.6 for `Mean` is 76.52 rounded up"),
    ("Most", "Visits", 61): ("does-not-follow", "61 for `Most` follows from no reading"),
    ("Elm", "Score", None): (
        "figure-not-published",
        "nothing is published for `Elm`, and 60 follows",
    ),
    ("Elm", "Score", "high"): ("not-a-number", "`high` stands where a number is due"),
    ("Mean", "Library", "Meen"): ("row-not-found", "has no row `Mean`"),
}


@pytest.mark.parametrize("change", CELLS, ids=str)
def test_one_wrong_cell_is_the_only_finding(tmp_path: Path, change: tuple[str, str, object]):
    """A planted fault is found under its name, and nothing else is."""
    name, message = CELLS[change]

    [found] = found_in(tmp_path, rows=with_cell(*change)).findings

    assert found.name == name
    assert message in found.message.en


CLAIMED = {
    ("Books lent:", "Books lend:"): "column-not-found",
    ("gives: visits", "gives: visit"): "unknown-node",
    ("shows: coverage", "shows: percent\n    node: book"): "unknown-node",
    ("shows: coverage", "shows: zone\n    node: books"): "no-such-figure",
    ("libraries@2031\n", "libraries@2030\n"): "unknown-edition",
    ("methodology: libraries@2031\n", ""): "methodology-missing",
    ("[Books lent] / Visits", "[Books lend] / Visits"): "unknown-name",
    ("[Books lent] / Visits", "[Books a visit] / Visits"): "circular-formula",
    ("[Books lent] / Visits", "Visits > 1"): "wrong-kind",
    ("Score >= 40", "Score +"): "value-missing",
    ("Score >= 40", "Score"): "wrong-kind",
    ("Score >= 40", "Score > 60"): "wrong-group",
    ("sorted by: Score", "sorted by: Scores"): "column-not-found",
    ("sorted by: Score", "sorted by: Visits"): "out-of-order",
    ("row: Most", "row: Least of all"): "row-not-found",
    ("0.1, half up", "0.1, truncate"): "rounded-otherwise",
}


@pytest.mark.parametrize("change", CLAIMED, ids=str)
def test_wrong_claims_are_named_at_their_place(tmp_path: Path, change: tuple[str, str]):
    """A claim that fits nothing is a finding in the file of claims, or at the rows that fail."""
    claims = CLAIMS.replace(*change)

    found = found_in(tmp_path, claims=claims).findings

    assert CLAIMED[change] in {finding.name for finding in found}
    assert all(finding.place is not None for finding in found)


def test_places_with_other_ties_are_one_finding(tmp_path: Path):
    """Places that follow with other ties than the methodology's are told once."""
    rows = [row if row[4] is None else (*row[:4], min(row[4], 4), *row[5:]) for row in SOUND]
    shared = [(*row[:4], "4–5", *row[5:]) if row[4] == 4 else row for row in rows]

    [found] = found_in(tmp_path, rows=shared).findings

    assert found.name == "other-ties"
    assert "follow with ties `mean` (5 of 5)" in found.message.en


def test_a_row_in_the_wrong_table_is_told_with_its_figure(tmp_path: Path):
    """A unit that fails the condition of its table is shown with what was compared."""
    [found] = found_in(tmp_path, best=[*BEST, ("Elm", 60)]).findings

    assert told([found]) == [
        (
            "wrong-group",
            "`Elm` stands in `libraries above 70` and does not meet `Score > 70`: `Score` is 60",
        )
    ]


def test_a_unit_that_gives_values_twice_is_told(tmp_path: Path):
    """The same unit in two rows is a fault of the table."""
    found = found_in(tmp_path, rows=[*SOUND[:5], SOUND[0], *SOUND[5:]]).findings

    assert [finding.name for finding in found] == ["unit-twice"]


def test_a_row_of_totals_without_a_claim_is_told(tmp_path: Path):
    """A row that sums the table up is no unit, and it is said that nothing claims it."""
    found = found_in(tmp_path, rows=[*SOUND, ("Total", 461, 249, None)]).findings

    assert [finding.name for finding in found] == ["unclaimed-row"]
