"""What is shown of a text, and how wide it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.diagnostics.render.display import shown, width


@given(st.text())
def test_shown_text_stays_as_it_is(text: str):
    """Showing twice is showing once."""
    assert shown(shown(text)) == shown(text)


@given(st.text(), st.text())
def test_widths_add_up(one: str, other: str):
    """Two texts beside each other are as wide as both together."""
    assert width(shown(one + other)) == width(shown(one)) + width(shown(other))


@pytest.mark.parametrize(
    ("text", "seen", "columns"),
    [
        ("зона: 60", "зона: 60", 8),
        ("学校", "学校", 4),
        ("\u0438\u0306", "\u0438\u0306", 1),  # й as two characters
        ("\U0001f7e2", "\U0001f7e2", 2),  # a green circle
        ("\tа", "    а", 5),
        ("\x1b[31m", "�[31m", 5),
        ("a\u00adb\u202ec\u200b", "a�b�c�", 6),
        ("a\nb", "a�b", 3),
    ],
)
def test_examples(text: str, seen: str, columns: int):
    """Wide and combining characters count as a terminal counts them; the unseen is marked."""
    assert shown(text) == seen
    assert width(seen) == columns
