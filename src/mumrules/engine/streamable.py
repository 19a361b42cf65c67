"""What must be held in the memory as a whole."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from mumrules.assessment.assess import outputs
from mumrules.assessment.exact.stages import stages
from mumrules.assessment.stream.folds import unfoldable
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.errors import UnsupportedDataError
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.plan.graph import Graph
from mumrules.readers.reader import Reader
from mumrules.writers.writer import Writer

NAME = "not-streamed"
Format = TypeVar("Format", Reader, Writer)


def able(formats: Sequence[Format], path: Path) -> Format | None:
    """Return the format for the ending of a path, if it works stretch by stretch."""
    found = (one for one in formats if path.suffix.casefold() in one.suffixes and one.stream)
    return next(found, None)


def streaming(formats: Sequence[Format], path: Path) -> Format:
    """Return the same.

    Raises:
        UnsupportedDataError: There is none.
    """
    found = able(formats, path)
    if found is None:
        known = [suffix for one in formats if one.stream for suffix in one.suffixes]
        raise UnsupportedDataError([_whole_file(path, known)])
    return found


def refuse_whole(graph: Graph, found: Mapping[str, int]) -> None:
    """Refuse a table that must be held as a whole.

    Args:
        graph: The graph, for the totals that the table gives.
        found: The columns of the inputs.

    Raises:
        UnsupportedDataError: The rules need all units at once.
    """
    reason = next(_reasons(graph, found, [expr for _, expr in outputs(graph)]), None)
    if reason is not None:
        message = Text(
            f"the rules need the table in the memory as a whole: {reason.en}",
            f"правилам нужна в памяти вся таблица: {reason.ru}",
        )
        raise UnsupportedDataError([Diagnostic(NAME, message)])


def _whole_file(path: Path, known: Sequence[str]) -> Diagnostic:
    endings = ", ".join(known)
    return Diagnostic(
        NAME,
        Text(
            f"`{path.name}` must be held in the memory as a whole",
            f"`{path.name}` нужен в памяти целиком",
        ),
        help=(Text(f"these need not be: {endings}", f"по частям читаются и пишутся: {endings}"),),
    )


def _reasons(graph: Graph, found: Mapping[str, int], wanted: list[Expr]) -> Iterator[Text]:
    if graph.period is not None:
        yield Text("units are compared with an earlier period", "объекты сравниваются по периодам")
    if graph.given and len(found) > 1:
        yield Text("a total stands beside its parts", "рядом с частями дан их итог")
    if graph.members is not None and graph.members.stage:
        yield Text(
            "who belongs to the cohort depends on the others",
            "состав когорты зависит от других объектов",
        )
    compared = [expr for stage in stages(wanted) for expr in stage]
    if any(e.op == "rank" and not all(arg.rational for arg in e.args) for e in compared):
        yield Text("irrational numbers are ranked", "места даются по иррациональным числам")
    if any(e.op != "rank" and unfoldable(e) for e in compared):
        yield Text(
            "a median within groups, or a sum of irrational numbers, needs all units",
            "медиана внутри групп или сумма иррациональных чисел требует всех объектов сразу",
        )
