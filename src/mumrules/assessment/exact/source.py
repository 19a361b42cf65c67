"""From expressions to the source of a Python function."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType, NoneType
from typing import Any

from mumrules.assessment.exact.coefficient import Factor, common_unit, multiple
from mumrules.assessment.exact.emitter import Emitter, Known, operands
from mumrules.assessment.exact.forms import emit
from mumrules.assessment.exact.groups import in_units
from mumrules.assessment.exact.intake import intake
from mumrules.assessment.exact.looks import Look
from mumrules.assessment.exact.rep import Rep, guarded
from mumrules.expression.expr import Expr
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.prove import Proof
from mumrules.expression.values import is_hole
from mumrules.holes import Hole


class AbsentError(Exception):
    """A value of the cohort is a hole, or a zero to divide by: no factor can be made of it."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A function of one unit, still without its reference.

    The function takes either the numbers of the inputs and then the places of the ranks, in
    order, or a mapping from names to raw values.

    Attributes:
        inputs: The inputs that it takes, in order.
        ranks: The ranks, values of the previous period and known values that it takes after them.
        scalars: The reductions whose values bind it, in order.
        groups: The reductions within groups whose values bind it, in order.
        source: The generated text.
        bind: Returns the function and the factors of its results for values of the cohort: those
            of the scalars, those of the groups by key, and what gives the places to a mapping.
            It raises an `AbsentError` where one is a hole, or a zero to divide by.
    """

    inputs: tuple[Expr, ...]
    ranks: tuple[Expr, ...]
    scalars: tuple[Expr, ...]
    groups: tuple[Expr, ...]
    source: str
    bind: Callable[[Sequence[object], Sequence[object], Sequence[object]], tuple[Any, Any]]


def compiled(
    outputs: Sequence[Expr],
    proof: Proof,
    known: Known = frozenset(),
    *,
    taking: Mapping[str, object] | None = None,
    looks: Mapping[str, Look] = MappingProxyType({}),
) -> Compiled:
    """Generate the function that computes *outputs* for one unit, of which some is *known*.

    With what *taking* raw values in needs, it takes a mapping; without, numbers as input steps.
    The inputs that have *looks* refuse, with a `BadValueError`, what a table must judge.
    """
    steps = list(_steps(outputs, known))
    emitter = Emitter(steps, outputs, proof, known)
    for expr in steps:
        emitter.reps[expr] = emit(emitter, expr)
    results = [emitter.divided(emitter.reps[output]) for output in outputs]
    source = _source(emitter, results, looks, by_name=taking is not None)
    return Compiled(
        tuple(emitter.inputs),
        tuple(emitter.ranks),
        tuple(emitter.scalars),
        tuple(emitter.groups),
        source,
        _bind(source, emitter.constants, taking or {}),
    )


def _bind(source: str, constants: Sequence[object], taking: Mapping[str, object]) -> Any:
    """Return the function `bind` of generated text."""
    scope: dict[str, Any] = {f"o{i}": value for i, value in enumerate(constants)}
    scope |= {
        "Decimal": Decimal,
        "Fraction": Fraction,
        "Hole": Hole,
        "NoneType": NoneType,
        "common_unit": common_unit,
        "nonzero": _nonzero,
        "in_units": in_units,
        "multiple": multiple,
        "present": _present,
        "primitives": PRIMITIVES,
        **taking,
    }
    exec(compile(source, "<plan>", "exec"), scope)  # noqa: S102 - our own text
    return scope["bind"]


def _steps(outputs: Sequence[Expr], known: Known) -> Iterator[Expr]:
    """Give what is worked out for each unit, operands before what uses them."""
    seen: set[Expr] = set()
    stack = [(output, False) for output in reversed(outputs)]
    while stack:
        expr, ready = stack.pop()
        if ready:
            yield expr
        elif expr not in seen:
            seen.add(expr)
            stack.append((expr, True))
            stack.extend((arg, False) for arg in reversed(operands(expr, known)))


def _source(
    emitter: Emitter, results: list[Rep], looks: Mapping[str, Look], *, by_name: bool
) -> str:
    returned = "".join(f"{guarded(rep, rep.text)}, " for rep in results)
    factors = "".join(f"{_factor(emitter, rep.factor)}, " for rep in results)
    head = _by_name(emitter, looks) if by_name else _by_position(emitter)
    lines = [
        *emitter.prologue.fixed,
        "def bind(scalars, groups, places):",
        *(f"    {line}" for line in emitter.prologue.lines),
        *(f"    {line}" for line in head),
        *(f"        {line}" for line in emitter.lines),
        f"        return ({returned})",
        f"    return evaluate, ({factors})",
    ]
    return "\n".join(lines)


def _by_position(emitter: Emitter) -> list[str]:
    inputs = [f"i{i}" for i in range(len(emitter.inputs))]
    places = [f"r{i}" for i in range(len(emitter.ranks))]
    return [f"def evaluate({', '.join([*inputs, *places])}):"]


def _by_name(emitter: Emitter, looks: Mapping[str, Look]) -> list[str]:
    asked = [f"    i{i} = get({e.options[0]!r})" for i, e in enumerate(emitter.inputs)]
    places = [f"    r{i} = places[{i}](record)" for i in range(len(emitter.ranks))]
    taken = [
        f"    {line}"
        for i, expr in enumerate(emitter.inputs)
        for line in intake(expr, f"i{i}", looks.get(str(expr.options[0])))
    ]
    return ["def evaluate(record):", "    get = record.get", *asked, *places, *taken]


def _factor(emitter: Emitter, factor: Factor) -> str:
    return "1" if factor.value == 1 else emitter.prologue.source(factor)


def _present(value: Any) -> Any:
    if is_hole(value):
        raise AbsentError
    return value


def _nonzero(factor: Fraction) -> Fraction:
    if not factor:
        raise AbsentError
    return factor
