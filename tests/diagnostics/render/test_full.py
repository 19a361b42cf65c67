"""Faults as a person reads them, to the letter."""

from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from mumrules.diagnostics.diagnostic import Diagnostic, Label, Severity
from mumrules.diagnostics.place import Cell, Place, Span
from mumrules.diagnostics.render.full import render
from mumrules.language import Language, Text

SOURCE = """\
итог:
  свод: сума
  максимум: 442
  части:
    "1":
      максимум: 244
    "2":
      максимум: 189
  зоны:
    - зона: жёлтая
      меньше: 30
    - зона: красная
      меньше: 40
"""


def shows(fault: Diagnostic, language: Language, expected: str) -> None:
    """Assert how *fault* is rendered."""
    rendered = render([fault], sources={"mum.yaml": SOURCE}, language=language)
    assert rendered == dedent(expected).strip("\n")


UNKNOWN_METHOD = Diagnostic(
    "unknown-method",
    Text("no aggregate is named `сума`", "нет свода с именем `сума`"),
    place=Span("mum.yaml", 2, 9, 2, 13),
    help=(Text("did you mean `сумма`?", "может быть, `сумма`?"),),
)


def test_a_fault_shows_its_line_and_its_remedy():
    """Severity, name and message, the place, the line with carets, the remedy."""
    shows(
        UNKNOWN_METHOD,
        "en",
        """
        error[unknown-method]: no aggregate is named `сума`
         --> mum.yaml:2:9
          |
        2 |   свод: сума
          |         ^^^^
          = help: did you mean `сумма`?
        """,
    )


def test_a_fault_in_russian():
    """The same in Russian."""
    shows(
        UNKNOWN_METHOD,
        "ru",
        """
        ошибка[unknown-method]: нет свода с именем `сума`
         --> mum.yaml:2:9
          |
        2 |   свод: сума
          |         ^^^^
          = подсказка: может быть, `сумма`?
        """,
    )


def test_other_places_stand_in_one_gutter():
    """Each other place has its line and its label; the gutter is as wide as its widest number."""
    shows(
        Diagnostic(
            "empty-zone",
            Text("zone `жёлтая` is empty", "зона `жёлтая` пуста"),
            place=Span("mum.yaml", 11, 15, 11, 17),
            label=Text("it ends at 30", "кончается на 30"),
            others=(
                Label(
                    Span("mum.yaml", 13, 15, 13, 17), Text("this reaches 40", "эта доходит до 40")
                ),
                Label(Span("mum.yaml", 3, 13, 3, 16), Text("of 442", "из 442")),
            ),
            severity=Severity.WARNING,
        ),
        "ru",
        """
        предупреждение[empty-zone]: зона `жёлтая` пуста
          --> mum.yaml:11:15
           |
        11 |       меньше: 30
           |               ^^ кончается на 30
          ::: mum.yaml:13:15
           |
        13 |       меньше: 40
           |               ^^ эта доходит до 40
          ::: mum.yaml:3:13
           |
         3 |   максимум: 442
           |             ^^^ из 442
        """,
    )


CELL = Diagnostic(
    "not-a-number",
    Text("`много` is not a number", "`много` — не число"),
    place=Cell("пермь.xlsx", "2022", 7, "C"),
    label=Text("in the column `1.1`", "в столбце `1.1`"),
    others=(Label(Cell("frame", "", 2, "C"), Text("here too", "и здесь")),),
)


def test_a_cell_is_named_without_an_excerpt():
    """A cell stands by file, sheet and address, with its label beside it."""
    shows(
        CELL,
        "ru",
        """
        ошибка[not-a-number]: `много` — не число
         --> пермь.xlsx, лист „2022“, C7: в столбце `1.1`
         ::: frame, C2: и здесь
        """,
    )
    shows(
        CELL,
        "en",
        """
        error[not-a-number]: `много` is not a number
         --> пермь.xlsx, sheet "2022", C7: in the column `1.1`
         ::: frame, C2: here too
        """,
    )


def test_a_fault_without_a_place_has_only_words():
    """Message and remedies, and nothing in between."""
    shows(
        Diagnostic(
            "no-such-file",
            Text("no file `a`", "нет файла `a`"),
            help=(Text("one", "раз"), Text("two", "два")),
        ),
        "en",
        """
        error[no-such-file]: no file `a`
          = help: one
          = help: two
        """,
    )


def test_a_file_that_is_not_at_hand_is_named():
    """Without the text of the file there is no excerpt, only its place."""
    shows(
        Diagnostic("a", Text("b", "в"), place=Span("other.yaml", 120, 4, 120, 5)),
        "en",
        """
        error[a]: b
           --> other.yaml:120:4
        """,
    )


def test_the_end_of_a_file_has_a_caret():
    """A fault behind the last character is shown on the empty line there."""
    shows(
        Diagnostic("a", Text("b", "в"), place=Span("mum.yaml", 14, 1, 14, 1)),
        "en",
        """
        error[a]: b
          --> mum.yaml:14:1
           |
        14 |
           | ^
        """,
    )


def test_a_message_stays_on_its_line():
    """Line breaks and escapes that came from a file do not reach the terminal."""
    fault = Diagnostic("a", Text("`x\ny\x1b[2J`", ""), help=(Text("z\r\n", ""),))

    rendered = render([fault], sources={}, language="en")

    assert rendered == "error[a]: `x�y�[2J`\n  = help: z��"


def test_two_faults_are_set_apart():
    """A blank line stands between faults; no faults are no text."""
    fault = Diagnostic("a", Text("b", "в"))

    assert render([fault, fault], sources={}, language="ru") == "ошибка[a]: в\n\nошибка[a]: в"
    assert render([], sources={}, language="ru") == ""


NUMBERS = st.integers(-2, 30)
TEXTS = st.builds(Text, st.text(), st.text())
FILES = st.sampled_from(["a.yaml", "b.yaml", "нет.yaml"])
PLACES: st.SearchStrategy[Place] = st.one_of(
    st.builds(Span, FILES, NUMBERS, NUMBERS, NUMBERS, NUMBERS),
    st.builds(Cell, FILES, st.text(), NUMBERS, st.text()),
)
FAULTS = st.builds(
    Diagnostic,
    st.just("any-fault"),
    TEXTS,
    place=st.none() | PLACES,
    label=st.none() | TEXTS,
    others=st.lists(st.builds(Label, PLACES, TEXTS), max_size=2).map(tuple),
    help=st.lists(TEXTS, max_size=2).map(tuple),
    severity=st.sampled_from(Severity),
)


@given(st.lists(FAULTS, max_size=3), st.text(), st.text(), st.sampled_from(["en", "ru"]))
def test_rendering_never_fails(faults: list[Diagnostic], one: str, other: str, language: Language):
    """Whatever the places and the texts, each fault is rendered, on lines of its own."""
    rendered = render(faults, sources={"a.yaml": one, "b.yaml": other}, language=language)

    assert sum("[any-fault]: " in line for line in rendered.split("\n")) >= len(faults)
    assert all(
        character == "\n" or character.isprintable()
        for character in rendered
        if ord(character) < 160
    )
