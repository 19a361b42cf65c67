"""Whatever stands in the tables of a publication, the answer is findings."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mumrules.publication import text
from mumrules.publication.from_document import read
from mumrules.publication.reconcile import reconcile
from tests.publication.kit import ROOT, shipped, tables_of

CLAIMS = ROOT / "examples" / "perm-2022" / "publication.yaml"
READING = read(CLAIMS)
TABLES = tables_of(READING, CLAIMS.parent)
EDITIONS = {name: shipped(name) for name in ("mum@2021", "mum@2022")}

cells = st.one_of(
    st.none(),
    st.integers(-1000, 10**20),
    st.floats(),
    st.booleans(),
    st.sampled_from(["", "-", "н/д", "45", "45,5", "50 %", "1/3", "1e300", "итого", "x" * 500]),
)
changes = st.lists(st.tuples(st.integers(0, 10), st.integers(0, 5), cells), max_size=8)


@given(changes, changes)
def test_any_cells_end_in_findings(first: list, second: list):
    """There is no exception, every finding has a place, and the counts agree."""
    tables = dict(TABLES)
    for index, changed in enumerate((first, second)):
        rows = [list(row) for row in TABLES[index].rows]
        for row, column, cell in changed:
            rows[row % len(rows)][column] = cell
        tables[index] = replace(TABLES[index], rows=rows)
    publication = READING.publication
    assert publication is not None

    found = reconcile(publication, READING.places, tables, EDITIONS.__getitem__)

    assert 0 <= found.agreed <= found.checked
    assert all(finding.place is not None for finding in found.findings)
    assert text.render(publication, found, "ru")
