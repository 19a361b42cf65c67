"""The door for authors of plugins: all that a plugin is written with.

The hooks and their documentation are in `mumrules.plugins.spec`; the words for making
expressions in `mumrules.expression.build`.
"""

from mumrules.checks.check import Check, DraftCheck, GraphCheck
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.language import Language, Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Flag, Number, fault
from mumrules.methods.call import Aggregate, AggregateCall, NoOptions, Part, Scale, ScaleCall
from mumrules.readers.reader import Reader, ReadOptions, TableReading
from mumrules.writers.writer import Writer

__all__ = [
    "Aggregate",
    "AggregateCall",
    "Check",
    "Diagnostic",
    "DraftCheck",
    "Element",
    "Expr",
    "Flag",
    "GraphCheck",
    "Kind",
    "Language",
    "NoOptions",
    "Number",
    "Part",
    "ReadOptions",
    "Reader",
    "Scale",
    "ScaleCall",
    "Severity",
    "TableReading",
    "Text",
    "Writer",
    "fault",
]
