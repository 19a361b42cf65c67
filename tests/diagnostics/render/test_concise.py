"""Faults for a log."""

from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.diagnostics.place import Cell, Span
from mumrules.diagnostics.render.concise import render
from mumrules.language import Text

FAULTS = [
    Diagnostic("unknown-key", Text("no key `a`", "нет ключа `a`"), Span("a.yaml", 1, 2, 1, 3)),
    Diagnostic("empty-table", Text("no rows", "нет строк")),
    Diagnostic(
        "looks-like-shares",
        Text("all is below 1", "всё меньше 1"),
        Cell("a.xlsx", "2022", 7, "C"),
        severity=Severity.WARNING,
    ),
]


def test_one_line_a_fault():
    """Place, message, name; a warning says that it is one."""
    assert render(FAULTS, language="en").split("\n") == [
        "a.yaml:1:2: no key `a` [unknown-key]",
        "no rows [empty-table]",
        'a.xlsx, sheet "2022", C7: warning: all is below 1 [looks-like-shares]',
    ]


def test_one_line_a_fault_in_russian():
    """The same in Russian."""
    assert render(FAULTS, language="ru").split("\n") == [
        "a.yaml:1:2: нет ключа `a` [unknown-key]",
        "нет строк [empty-table]",
        "a.xlsx, лист „2022“, C7: предупреждение: всё меньше 1 [looks-like-shares]",
    ]


def test_a_fault_stays_on_its_line():
    """A line break in a message does not make two faults of one."""
    fault = Diagnostic("a", Text("x\ny", ""))

    assert render([fault, fault], language="en").count("\n") == 1
