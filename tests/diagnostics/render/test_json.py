"""Faults for a program."""

import json

from mumrules.diagnostics.diagnostic import Diagnostic, Label, Severity
from mumrules.diagnostics.place import Cell, Span
from mumrules.diagnostics.render.json import render
from mumrules.language import Text


def test_everything_of_a_fault_is_there():
    """Name, severity, sentences, places by their parts."""
    fault = Diagnostic(
        "a-fault",
        Text("message", "сообщение"),
        place=Span("a.yaml", 1, 2, 3, 4),
        label=Text("label", "метка"),
        others=(Label(Cell("a.xlsx", "2022", 7, "C"), Text("other", "другое")),),
        help=(Text("help", "подсказка"),),
        severity=Severity.WARNING,
    )

    rendered = render([fault], language="ru")

    assert "сообщение" in rendered
    assert json.loads(rendered) == [
        {
            "name": "a-fault",
            "severity": "warning",
            "message": "сообщение",
            "place": {"file": "a.yaml", "line": 1, "column": 2, "end_line": 3, "end_column": 4},
            "label": "метка",
            "others": [
                {
                    "place": {"file": "a.xlsx", "sheet": "2022", "row": 7, "column": "C"},
                    "label": "другое",
                }
            ],
            "help": ["подсказка"],
        }
    ]


def test_what_is_absent_is_null_or_empty():
    """Every key is always there."""
    assert json.loads(render([Diagnostic("a", Text("b", "в"))], language="en")) == [
        {
            "name": "a",
            "severity": "error",
            "message": "b",
            "place": None,
            "label": None,
            "others": [],
            "help": [],
        }
    ]


def test_no_faults_are_an_empty_list():
    """A program may always read a list."""
    assert json.loads(render([], language="en")) == []
