"""From expressions to the source of a Python function."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import CodeType
from typing import Any

from mumrules.assessment.exact.coefficient import Factor, common_unit
from mumrules.assessment.exact.emitter import Emitter, Rep
from mumrules.assessment.exact.forms import emit
from mumrules.expression.expr import Expr, walk
from mumrules.expression.kinds import Kind
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.prove import Proof
from mumrules.expression.values import is_hole
from mumrules.holes import Hole


class AbsentError(Exception):
    """A value of the cohort is a hole, so that factors cannot be worked out."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A function of one unit, still without its reference.

    Attributes:
        inputs: The inputs that it takes, in order.
        vectors: The values worked out over the cohort that it takes after them.
        scalars: The reductions whose values bind it, in order.
        source: The generated text.
    """

    inputs: tuple[Expr, ...]
    vectors: tuple[Expr, ...]
    scalars: tuple[Expr, ...]
    source: str
    code: CodeType
    constants: tuple[object, ...]

    def bind(
        self, values: Sequence[object], take: Callable[[Kind], object]
    ) -> tuple[Callable[..., tuple[Any, ...]], tuple[Any, ...]]:
        """Return the function and the factors of its results, for these scalar values.

        Raises:
            AbsentError: A value of the cohort is a hole.
        """
        names: dict[str, Any] = {f"o{i}": value for i, value in enumerate(self.constants)}
        names |= {f"take_{kind.value}": take(kind) for kind in Kind}
        names |= {
            "Fraction": Fraction,
            "Hole": Hole,
            "common_unit": common_unit,
            "factor": Fraction,
            "present": _present,
            "primitives": PRIMITIVES,
            "scalars": values,
        }
        exec(self.code, names)  # noqa: S102 - our own text, made from expressions alone
        evaluate, factors = names["bind"]()
        return evaluate, factors


def compiled(outputs: Sequence[Expr], proof: Proof) -> Compiled:
    """Generate the function that computes *outputs* for one unit."""
    emitter = Emitter(outputs, proof)
    for expr in walk(*outputs):
        emitter.reps[expr] = emit(emitter, expr)
    results = [emitter.reps[output] for output in outputs]
    source = _source(emitter, results)
    return Compiled(
        tuple(emitter.inputs),
        tuple(emitter.vectors),
        tuple(emitter.scalars),
        source,
        compile(source, "<plan>", "exec"),
        tuple(emitter.constants),
    )


def _source(emitter: Emitter, results: list[Rep]) -> str:
    names = [f"i{i}" for i in range(len(emitter.inputs))]
    vectors = [f"r{i}" for i in range(len(emitter.vectors))]
    returned = "".join(f"{rep.text}, " for rep in results)
    factors = "".join(f"{_factor(rep.factor)}, " for rep in results)
    lines = [
        "def bind():",
        *(f"    {line}" for line in emitter.prologue.lines),
        f"    def evaluate({', '.join([*names, *vectors])}):",
        *(
            f"        {line}"
            for expr, name in zip(emitter.inputs, names, strict=True)
            for line in _intake(expr, name)
        ),
        *(f"        {line}" for line in emitter.lines),
        f"        return ({returned})",
        f"    return evaluate, ({factors})",
    ]
    return "\n".join(lines)


def _factor(factor: Factor) -> str:
    if factor.value is not None:
        return "1" if factor.value == 1 else factor.source
    return factor.name


def _intake(expr: Expr, name: str) -> list[str]:
    label, kind = expr.options[:2]
    assert isinstance(kind, Kind)
    odd = f"take_{kind.value}({name}, {label!r})"
    if kind is Kind.TEXT:
        return [f"{name} = {odd}"]
    if kind is not Kind.NUMBER:
        return [f"{name} = {odd}"]
    return [
        f"if {name}.__class__ is float:",
        f"    y = round({name} * 100.0)",
        f"    {name} = y if y / 100.0 == {name} and -1e15 < y < 1e15 else {odd}",
        f"elif {name}.__class__ is int: {name} = {name} * 100",
        f"else: {name} = {odd}",
    ]


def _present(value: Any) -> Any:
    if is_hole(value):
        raise AbsentError
    return value
