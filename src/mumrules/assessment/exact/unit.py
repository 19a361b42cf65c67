"""One unit against a cohort that is known beforehand."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from mumrules.assessment.exact.take import Intake
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value, settled
from mumrules.holes import Hole
from mumrules.numbers import plain


class Figures(Sequence[Value]):
    """The values of one unit, each made when it is read."""

    __slots__ = ("_factors", "_numbers")

    def __init__(self, numbers: tuple[Any, ...], factors: Sequence[Fraction | None]) -> None:
        self._numbers = numbers
        self._factors = factors

    def __getitem__(self, index: Any) -> Any:
        number, factor = self._numbers[index], self._factors[index]
        if number.__class__ is Hole or factor is None:
            return settled(number)
        if number.__class__ is int:
            return plain(Fraction(number * factor.numerator, factor.denominator))
        return settled(number * factor)

    def __len__(self) -> int:
        return len(self._numbers)


class UnitReader:
    """Computes the outputs of one unit from a mapping of its raw values."""

    def __init__(
        self,
        evaluate: Callable[[Mapping[str, Any]], tuple[Any, ...]],
        factors: tuple[Any, ...],
        inputs: Sequence[Expr],
        intake: Intake,
    ) -> None:
        self._evaluate = evaluate
        self._factors = [None if factor == 1 else factor for factor in factors]
        self._inputs = inputs
        self._intake = intake

    def __call__(self, record: Mapping[str, Any]) -> Figures:
        """Return the values of the outputs; an input that *record* lacks is a hole.

        Raises:
            BadValueError: A raw value is not of the kind that its input is due.
        """
        try:
            return Figures(self._evaluate(record), self._factors)
        except TypeError:
            names = [str(expr.options[0]) for expr in self._inputs]
            taken = self._intake.row([record.get(name) for name in names], self._inputs)
            known = {**record, **dict(zip(names, taken, strict=True))}
            return Figures(self._evaluate(known), self._factors)
