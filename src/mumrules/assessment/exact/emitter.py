"""Generated code in the making: which variable holds which expression."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any, TypeAlias

from mumrules.assessment.exact.coefficient import ONE, Factor, Prologue
from mumrules.assessment.exact.rep import Rep, guarded, if_elif, is_plain, times, void
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind, Reach
from mumrules.expression.prove import Proof
from mumrules.expression.values import is_hole
from mumrules.numbers import plain

DEEPEST = 12
MOST_RISKS = 4
LONGEST_CHAIN = 50
WORKED_OUT_BEFORE = {"rank", "previous"}

Known: TypeAlias = frozenset[Expr]
"""What is known of every unit before the function is called."""


class Emitter:
    """Collects the lines of the body and of the prologue."""

    def __init__(
        self,
        steps: Sequence[Expr],
        outputs: Sequence[Expr],
        proof: Proof,
        known: Known = frozenset(),
    ) -> None:
        self.prologue = Prologue()
        self.lines: list[str] = []
        self.constants: list[object] = []
        self.scalars: list[Expr] = []
        self.groups: list[Expr] = []
        self.ranks: list[Expr] = []
        self.inputs: list[Expr] = []
        self.proof = proof
        self.known = known
        self.reps: dict[Expr, Rep] = {}
        self._uses = Counter([*outputs, *(arg for step in steps for arg in operands(step, known))])
        self._names = 0
        self._shared_constants: dict[int, str] = {}
        self._cohort_names: dict[Expr, str] = {}
        self._divided: dict[str, Rep] = {}

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

    def name(self) -> str:
        """Return a new name for a body variable."""
        self._names += 1
        return f"x{self._names}"

    def variable(self, text: str) -> str:
        """Write a body variable and return its name."""
        name = self.name()
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
        if holes or not self._may_inline(expr, depth):
            name = self.variable(text)
            return Rep(name, factor, (name,) if holes else ())
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
        risks = tuple(dict.fromkeys(risk for part in parts for risk in part.risks))
        if not risks:
            return self.result(expr, text, factor, parts, holes=holes)
        depth = 1 + max(part.depth for part in parts)
        if not holes and len(risks) <= MOST_RISKS and self._may_inline(expr, depth):
            return Rep(f"({text})", factor, risks, depth=depth)
        return self._first_hole_or(text, factor, risks)

    def _first_hole_or(self, text: str, factor: Factor, risks: Sequence[str]) -> Rep:
        name = self.name()
        if len(risks) > LONGEST_CHAIN:
            self.line(f"for {name} in ({', '.join(risks)}):")
            self.line(f"    if {name}.__class__ is Hole: break")
        else:
            for word, risk in zip(if_elif(), risks, strict=False):
                self.line(f"{word} {risk}.__class__ is Hole: {name} = {risk}")
        self.line(f"else: {name} = {text}")
        return Rep(name, factor, (name,))

    def _may_inline(self, expr: Expr, depth: int) -> bool:
        return self._uses[expr] <= 1 and depth <= DEEPEST

    def scale(self, parts: Sequence[Rep], *, ordered: bool = False) -> tuple[Factor, list[str]]:
        """Return a common factor, and each part's `n` brought to it; holes stay holes.

        The factor is positive where the values are to be *ordered*.
        """
        there = [part.factor for part in parts if not part.void]
        unit, multipliers = self.prologue.common(there or [ONE], ordered=ordered)
        given = iter(multipliers)
        return unit, [p.text if p.void else times(next(given), p.text) for p in parts]

    def branches(self, expr: Expr, values: Sequence[Rep]) -> tuple[Factor, list[str]]:
        """Return the factor of a choice, and each value brought to it, holes and all."""
        if expr.kind is not Kind.NUMBER:
            return ONE, [guarded(value, value.text) for value in values]
        factor, texts = self.scale(values)
        return factor, [guarded(value, text) for value, text in zip(values, texts, strict=True)]

    def settle(self, rep: Rep) -> Rep:
        """Return *rep* held by a variable, hole and all, so that it may stand more than once."""
        if is_plain(rep.text):
            return rep
        name = self.variable(guarded(rep, rep.text))
        return replace(rep, text=name, depth=0, risks=(name,) if rep.risks else ())

    def named(self, text: str) -> tuple[str, str]:
        """Return a name for an expression, and the text that must stand where it is first used."""
        if is_plain(text):
            return text, text
        name = self.name()
        return name, f"({name} := {text})"

    def divided(self, rep: Rep) -> Rep:
        """Return a quotient as one number, a fraction; any other value unchanged."""
        if not rep.below:
            return rep
        if rep.text not in self._divided:
            name = self.variable(guarded(rep, f"Fraction({rep.text}, {rep.below})"))
            self._divided[rep.text] = Rep(name, risks=(name,))
        return replace(self._divided[rep.text], factor=rep.factor)

    def true_value(self, rep: Rep) -> str:
        """Return an expression for the value itself, factor applied."""
        scaled = rep.text
        if rep.factor != ONE and not rep.void:
            scaled = f"{rep.text} * {self.factor_name(rep.factor)}"
        return guarded(rep, scaled)

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
        if expr.kind is Kind.NUMBER and expr.rational:
            return Rep("1", Factor(None, self.prologue.assign(f"Fraction({name})")))
        return Rep(name)

    def _literal(self, expr: Expr) -> Rep:
        value: Any = expr.options[0]
        if is_hole(value):
            return void(self.constant(value))
        if expr.kind is Kind.NUMBER and expr.rational:
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


def operands(expr: Expr, known: Known = frozenset()) -> tuple[Expr, ...]:
    """Return the operands that are worked out for each unit together with *expr*."""
    if expr.reach is not Reach.UNIT or expr.op in WORKED_OUT_BEFORE or expr in known:
        return ()
    return expr.args[1:] if expr.op.startswith("cohort ") else expr.args
