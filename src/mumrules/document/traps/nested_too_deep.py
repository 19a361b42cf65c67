"""Brackets within brackets within brackets."""

from mumrules.document import limits
from mumrules.document.mended import Point
from mumrules.document.refusals import too_deep
from mumrules.document.traps.fault import Caught, Fault


def nested_too_deep(fault: Fault) -> Caught | None:
    """Catch a line of brackets so deep that the parser itself gives up."""
    mended, at = fault.mended, fault.at
    if at.line >= len(mended.lines):
        return None
    before = mended.line(at.line)[: at.column]
    depth = sum(before.count(mark) for mark in "[{") - sum(before.count(mark) for mark in "]}")
    if depth <= limits.DEPTH:
        return None
    return Caught(too_deep(mended.span(at, Point(at.line, at.column + 1))))
