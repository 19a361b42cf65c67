"""Faults in order."""

from hypothesis import given
from hypothesis import strategies as st

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.order import in_order
from mumrules.diagnostics.place import Cell, Place, Span
from mumrules.language import Text

COUNTS = st.integers(1, 3)
FILES = st.sampled_from(["a.yaml", "b.xlsx"])
PLACES = st.one_of(
    st.none(),
    st.builds(Span, FILES, COUNTS, COUNTS, st.just(9), st.just(9)),
    st.builds(Cell, FILES, st.sampled_from(["", "2022"]), COUNTS, st.sampled_from("AZ")),
)


def fault(place: Place | None, name: str = "fault") -> Diagnostic:
    """Return a fault at *place*."""
    return Diagnostic(name, Text("a", "б"), place)


@given(st.lists(st.builds(fault, PLACES)), st.randoms())
def test_order_of_finding_does_not_matter(faults: list[Diagnostic], random):
    """However faults of different places were found, they come in one order."""
    shuffled = random.sample(faults, len(faults))

    assert in_order(shuffled) == in_order(faults)


@given(st.lists(st.builds(fault, PLACES)))
def test_nothing_is_lost_and_nothing_is_said_twice(faults: list[Diagnostic]):
    """Each fault comes exactly once."""
    ordered = in_order(faults)

    assert len(ordered) == len(set(ordered))
    assert set(ordered) == set(faults)


def test_faults_stand_as_a_person_meets_them():
    """First what has no place, then file by file, line by line, cell by cell."""
    places = [
        None,
        Span("a.yaml", 2, 9, 2, 10),
        Span("a.yaml", 10, 1, 10, 2),
        Cell("b.xlsx", "2022", 7, "Z"),
        Cell("b.xlsx", "2022", 7, "AA"),
    ]

    ordered = in_order(fault(place) for place in reversed(places))

    assert [diagnostic.place for diagnostic in ordered] == places


def test_faults_at_one_place_keep_their_order():
    """Two faults of one place come as they were found."""
    place = Span("a.yaml", 1, 1, 1, 2)

    ordered = in_order([fault(place, "second-letter"), fault(place, "first-letter")])

    assert [diagnostic.name for diagnostic in ordered] == ["second-letter", "first-letter"]
