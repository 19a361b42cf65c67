"""Generated code in the making: which variable holds which expression."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from mumrules.assessment.exact.coefficient import ONE, Factor, Prologue
from mumrules.expression.expr import Expr, walk
from mumrules.expression.kinds import Kind, Reach
from mumrules.expression.prove import Proof
from mumrules.expression.values import is_hole
from mumrules.numbers import plain

DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Rep:
    """How generated code holds a value.

    Attributes:
        text: A Python expression for `n`, safe to use as an operand.
        factor: The value is `n` times this, for a number.
        holes: Whether `n` may be a hole instead.
        void: Whether `n` is always a hole.
        depth: How deeply expressions are nested in `text`.
    """

    text: str
    factor: Factor = ONE
    holes: bool = False
    void: bool = False
    depth: int = 0


class Emitter:
    """Collects the lines of the body and of the prologue."""

    def __init__(self, outputs: Sequence[Expr], proof: Proof) -> None:
        self.prologue = Prologue()
        self.lines: list[str] = []
        self.constants: list[object] = []
        self.scalars: list[Expr] = []
        self.vectors: list[Expr] = []
        self.inputs: list[Expr] = []
        self.proof = proof
        self.reps: dict[Expr, Rep] = {}
        self._uses = _uses(outputs)
        self._shared_constants: dict[int, str] = {}
        self._cohort_names: dict[Expr, str] = {}

    def holes(self, expr: Expr) -> bool:
        """Whether *expr* may be a hole."""
        return self.proof(expr).holes

    def line(self, text: str) -> None:
        """Write a line of the body."""
        self.lines.append(text)

    def constant(self, value: object) -> str:
        """Return the name under which generated code finds a Python object."""
        key = id(value)
        if key not in self._shared_constants:
            self.constants.append(value)
            self._shared_constants[key] = f"o{len(self.constants) - 1}"
        return self._shared_constants[key]

    def variable(self, text: str) -> str:
        """Write a body variable and return its name."""
        name = f"x{len(self.lines)}"
        self.line(f"{name} = {text}")
        return name

    def result(
        self,
        expr: Expr,
        text: str,
        factor: Factor,
        parts: Iterable[Rep],
        *,
        holes: bool = False,
    ) -> Rep:
        """Return a value: inline where it is used once and never a hole, else a variable."""
        depth = 1 + max((part.depth for part in parts), default=0)
        if holes or self._uses[expr] > 1 or depth > DEEPEST:
            return Rep(self.variable(text), factor, holes)
        return Rep(f"({text})", factor, depth=depth)

    def absorb(
        self,
        expr: Expr,
        text: str,
        factor: Factor,
        parts: Sequence[Rep],
        *,
        holes: bool = False,
    ) -> Rep:
        """Return a value that is the first hole among *parts*, else *text*.

        *holes* says that *text* itself may give a hole.
        """
        risky = [part for part in parts if part.holes]
        if not risky:
            return self.result(expr, text, factor, parts, holes=holes)
        name = f"x{len(self.lines)}"
        word = "if"
        for part in risky:
            self.line(f"{word} {part.text}.__class__ is Hole: {name} = {part.text}")
            word = "elif"
        self.line(f"else: {name} = {text}")
        return Rep(name, factor, holes=True)

    def scale(self, parts: Sequence[Rep]) -> tuple[Factor, list[str]]:
        """Return a common factor, and each part's `n` brought to it; holes stay holes."""
        there = [part.factor for part in parts if not part.void]
        unit, multipliers = self.prologue.common(there or [ONE])
        given = iter(multipliers)
        texts = [p.text if p.void else times(next(given), p.text) for p in parts]
        return unit, texts

    def settle(self, rep: Rep) -> Rep:
        """Return *rep* held by a variable, so that its text may stand more than once."""
        if rep.text.isidentifier() or rep.text.isdigit():
            return rep
        return Rep(self.variable(rep.text), rep.factor, rep.holes, rep.void)

    def true_value(self, rep: Rep) -> str:
        """Return an expression for the value itself, factor applied."""
        if rep.factor == ONE or rep.void:
            return rep.text
        scaled = f"{rep.text} * {self.factor_name(rep.factor)}"
        return _unless_hole(rep, scaled) if rep.holes else f"({scaled})"

    def factor_name(self, factor: Factor) -> str:
        """Return a name for a factor that the body can use."""
        if factor.value is not None:
            return self.constant(plain(factor.value))
        return factor.name

    def fixed(self, expr: Expr) -> Rep:
        """Hold a value that is the same for all units."""
        if expr.reach is Reach.CONSTANT:
            return self._literal(expr)
        name = self._cohort_value(expr)
        if expr.kind is Kind.NUMBER:
            return Rep("1", Factor(None, self.prologue.assign(f"factor({name})")))
        return Rep(name)

    def _literal(self, expr: Expr) -> Rep:
        value: Any = expr.options[0]
        if is_hole(value):
            return Rep(self.constant(value), holes=True, void=True)
        if expr.kind is Kind.NUMBER:
            return Rep("1", Factor(Fraction(value)))
        return Rep(repr(value) if isinstance(value, bool) else self.constant(value))

    def _cohort_value(self, expr: Expr) -> str:
        if expr not in self._cohort_names:
            self._cohort_names[expr] = self._new_cohort_value(expr)
        return self._cohort_names[expr]

    def _new_cohort_value(self, expr: Expr) -> str:
        if expr.op.startswith("cohort "):
            self.scalars.append(expr)
            return self.prologue.assign(f"present(scalars[{len(self.scalars) - 1}])", "c")
        names = [self._cohort_operand(arg) for arg in expr.args]
        options = self.constant(expr.options)
        call = f"primitives[{expr.op!r}].exact(({', '.join(names)},), {options})"
        return self.prologue.assign(f"present({call})", "c")

    def _cohort_operand(self, expr: Expr) -> str:
        if expr.op == "literal":
            return self.constant(expr.options[0])
        return self._cohort_value(expr)


def times(multiplier: str, text: str) -> str:
    """Write a product, without an idle one."""
    if text == "1":
        return multiplier
    return text if multiplier == "1" else f"{multiplier} * {text}"


def _unless_hole(rep: Rep, text: str) -> str:
    return f"({rep.text} if {rep.text}.__class__ is Hole else {text})"


def _uses(outputs: Sequence[Expr]) -> Counter[Expr]:
    uses = Counter(outputs)
    for expr in walk(*outputs):
        uses.update(expr.args)
    return uses
