"""Faults for code scanners."""

import json

from mumrules.diagnostics.diagnostic import Diagnostic, Label, Severity
from mumrules.diagnostics.place import Cell, Span
from mumrules.diagnostics.render.sarif import render
from mumrules.language import Text

SPAN = Span("папка/a:b.yaml", 1, 2, 3, 4)
FAULTS = [
    Diagnostic(
        "a-fault",
        Text("message", "сообщение"),
        place=SPAN,
        others=(Label(SPAN, Text("other", "другое")),),
        help=(Text("mend it", "исправьте"),),
    ),
    Diagnostic(
        "b-fault", Text("b", "б"), Cell("a.xlsx", "2022", 7, "C"), severity=Severity.WARNING
    ),
    Diagnostic("a-fault", Text("c", "в")),
]


def run() -> dict:
    """Return the run that is rendered of the faults above."""
    log = json.loads(render(FAULTS, language="en"))
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    return only


def test_each_kind_of_fault_is_one_rule():
    """The rules of the tool are the names of the faults, each once."""
    assert run()["tool"]["driver"] == {
        "name": "mumrules",
        "rules": [{"id": "a-fault"}, {"id": "b-fault"}],
    }


def test_a_span_is_a_region():
    """A file is a URI, a span a region; the remedy goes with the message."""
    physical = {
        "artifactLocation": {"uri": "%D0%BF%D0%B0%D0%BF%D0%BA%D0%B0/a%3Ab.yaml"},
        "region": {"startLine": 1, "startColumn": 2, "endLine": 3, "endColumn": 4},
    }
    assert run()["results"][0] == {
        "ruleId": "a-fault",
        "level": "error",
        "message": {"text": "message\nhelp: mend it"},
        "locations": [{"physicalLocation": physical}],
        "relatedLocations": [{"physicalLocation": physical, "message": {"text": "other"}}],
    }


def test_a_cell_is_a_logical_location():
    """A cell has no region; its address is the name of a logical location."""
    result = run()["results"][1]

    assert result["level"] == "warning"
    assert result["locations"] == [
        {
            "physicalLocation": {"artifactLocation": {"uri": "a.xlsx"}},
            "logicalLocations": [{"fullyQualifiedName": "2022!C7"}],
        }
    ]


def test_a_fault_without_a_place_has_no_location():
    """The list of locations is empty."""
    assert run()["results"][2]["locations"] == []
