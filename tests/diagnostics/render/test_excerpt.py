"""The source line of a fault and its carets."""

from hypothesis import given
from hypothesis import strategies as st

from mumrules.diagnostics.place import Span
from mumrules.diagnostics.render.display import shown, width
from mumrules.diagnostics.render.excerpt import LONGEST, excerpt, lines_of

# What a terminal shows in one place: a character, perhaps with a mark over it.
CLUSTERS = st.builds(
    str.__add__,
    st.sampled_from([*"aЖя9 {}:", "\t", "学", "\U0001f7e2", "\x1b", "\u202e"]),
    st.sampled_from(["", "", "\u0301", "\u0306"]),
)
NUMBERS = st.integers(-3, 300)


def over(carets: str, text: str) -> str:
    """Return what stands in *text* over the carets, counting columns as a terminal does."""
    start = carets.index("^")
    found, column = "", 0
    for character in text:
        column += width(character)
        if start < column <= len(carets):
            found += character
    return found


@given(
    st.lists(CLUSTERS, max_size=150),
    st.lists(CLUSTERS, min_size=1, max_size=25),
    st.lists(CLUSTERS, max_size=150),
)
def test_carets_stand_under_the_span(before: list[str], fault: list[str], after: list[str]):
    """Whatever stands before and after, the carets underline the fault and nothing else."""
    head, body = "".join(before), "".join(fault)
    start = len(head) + 1

    seen = excerpt(head + body + "".join(after), Span("f", 1, start, 1, start + len(body)))

    assert over(seen.carets, seen.text) == shown(body)


@given(st.text(max_size=300), NUMBERS, NUMBERS, st.integers(0, 2))
def test_any_span_has_carets(line: str, column: int, end_column: int, more_lines: int):
    """A span that is empty, turned round or beyond the line still has at least one caret."""
    seen = excerpt(line, Span("f", 1, column, 1 + more_lines, end_column))

    assert seen.carets.strip(" ").strip("^") == ""
    assert "^" in seen.carets


@given(st.text(alphabet="аб ", min_size=LONGEST + 1, max_size=1000), NUMBERS)
def test_long_lines_are_cut(line: str, column: int):
    """A very long line is cut at one or both ends, and says so."""
    text = excerpt(line, Span("f", 1, column, 1, column + 1)).text

    assert len(text) <= LONGEST + 2
    assert "…" in {text[0], text[-1]}


def test_a_span_over_several_lines_is_underlined_to_the_end_of_the_first():
    """Blanks at the end of the first line are not underlined."""
    seen = excerpt("части: [1,  ", Span("f", 3, 8, 5, 2))

    assert seen.carets == "       ^^^"


def test_lines_end_where_the_reader_of_files_ends_them():
    """All line breaks of YAML count, a form feed does not."""
    assert lines_of("a\r\nb\rc\nd\x85e\u2028f\u2029g\x0c") == [*"abcdef", "g\x0c"]
