"""An expression: a pure value over a small algebra, shared and immutable."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias, cast
from weakref import WeakValueDictionary

from mumrules.expression.kinds import Reach
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.simplify import simplify
from mumrules.expression.values import kind_of, settled
from mumrules.real.real import Real

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from mumrules.expression.kinds import Kind
    from mumrules.expression.values import Value

_shared: WeakValueDictionary[tuple[object, ...], Expr] = WeakValueDictionary()


class Expr:
    """One node of the graph.

    Two expressions of the same shape are the same object, so identity is equality and a
    shared sub-expression is computed once.

    Attributes:
        op: The name of the primitive.
        args: The operands.
        options: What the primitive needs besides: a literal's value, an input's name, a step.
        kind: Number, text, boolean or date.
        reach: Constant, cohort or unit.
        stage: How many reductions over a cohort lie below, one above another.
        rational: Whether its value, if a number, is sure to be rational.
    """

    __slots__ = ("__weakref__", "args", "kind", "op", "options", "rational", "reach", "stage")

    op: str
    args: tuple[Expr, ...]
    options: tuple[object, ...]
    kind: Kind
    reach: Reach
    stage: int
    rational: bool

    def __add__(self, other: Operand) -> Expr:
        """Add."""
        return make("add", (self, operand(other)))

    def __radd__(self, other: Operand) -> Expr:
        """Add."""
        return make("add", (operand(other), self))

    def __sub__(self, other: Operand) -> Expr:
        """Subtract."""
        return make("add", (self, -operand(other)))

    def __rsub__(self, other: Operand) -> Expr:
        """Subtract."""
        return make("add", (operand(other), -self))

    def __neg__(self) -> Expr:
        """Change the sign."""
        return make("mul", (self, operand(-1)))

    def __mul__(self, other: Operand) -> Expr:
        """Multiply."""
        return make("mul", (self, operand(other)))

    def __rmul__(self, other: Operand) -> Expr:
        """Multiply."""
        return make("mul", (operand(other), self))

    def __truediv__(self, other: Operand) -> Expr:
        """Divide; undefined where the divisor is zero."""
        return make("div", (self, operand(other)))

    def __rtruediv__(self, other: Operand) -> Expr:
        """Divide; undefined where the divisor is zero."""
        return make("div", (operand(other), self))

    def __pow__(self, other: Operand) -> Expr:
        """Raise to a power; undefined for the root of a negative."""
        return make("power", (self, operand(other)))

    def __abs__(self) -> Expr:
        """Drop the sign."""
        return make("abs", (self,))

    def __lt__(self, other: Operand) -> Expr:
        """Less than."""
        return make("lt", (self, operand(other)))

    def __le__(self, other: Operand) -> Expr:
        """At most."""
        return make("le", (self, operand(other)))

    def __gt__(self, other: Operand) -> Expr:
        """More than."""
        return make("lt", (operand(other), self))

    def __ge__(self, other: Operand) -> Expr:
        """At least."""
        return make("le", (operand(other), self))

    def __and__(self, other: Operand) -> Expr:
        """Both."""
        return make("and", (self, operand(other)))

    def __or__(self, other: Operand) -> Expr:
        """Either."""
        return make("or", (self, operand(other)))

    def __invert__(self) -> Expr:
        """Not."""
        return make("not", (self,))

    def __bool__(self) -> bool:
        """Refuse: `0 <= x < 10`, `and` and `or` of Python would silently lose a half.

        Raises:
            TypeError: Always.
        """
        raise TypeError("an expression is neither true nor false; write `&`, `|`, `~` and `case`")

    def __repr__(self) -> str:
        inner = ", ".join([*map(repr, self.args), *map(repr, self.options)])
        return f"{self.op}({inner})"


Operand: TypeAlias = "Expr | Value"


def operand(value: Operand) -> Expr:
    """Return *value* as an expression: itself, or a literal."""
    return value if isinstance(value, Expr) else literal(value)


@lru_cache(maxsize=1_000, typed=True)
def literal(value: Value, kind: Kind | None = None) -> Expr:
    """Return a constant; a hole needs its *kind* named."""
    value = settled(value)
    return _share("literal", (), (value,), kind or kind_of(value), Reach.CONSTANT, 0)


def make(op: str, args: tuple[Expr, ...], options: tuple[object, ...] = ()) -> Expr:
    """Return the one expression of this shape; what is constant is computed at once.

    Raises:
        KindError: An operand has the wrong kind.
    """
    primitive = PRIMITIVES[op]
    kind = primitive.kind(tuple([arg.kind for arg in args]), options)
    reach = max([arg.reach for arg in args], default=Reach.UNIT)
    if reach is Reach.CONSTANT and not primitive.cohort:
        values = tuple(literal_value(arg) for arg in args)
        return literal(primitive.exact(values, options), kind)
    simpler = simplify(op, args)
    if isinstance(simpler, Expr):
        return simpler
    if len(simpler) < len(args):
        return make(op, simpler, options)
    stage = max([arg.stage for arg in args], default=0)
    if primitive.cohort:
        # Within groups, what a reduction gives depends on the unit's own group.
        reach = Reach.UNIT if len(simpler) > 1 else primitive.reach
        stage += 1
    return _share(op, simpler, options, kind, reach, stage)


def literal_value(expr: Expr) -> Value:
    """Return the value of a literal."""
    return cast("Value", expr.options[0])


def _share(
    op: str,
    args: tuple[Expr, ...],
    options: tuple[object, ...],
    kind: Kind,
    reach: Reach,
    stage: int,
) -> Expr:
    key = (op, args, options, tuple(map(type, options)), kind)
    found = _shared.get(key)
    if found is None:
        found = Expr.__new__(Expr)
        found.op, found.args, found.options = op, args, options
        found.kind, found.reach, found.stage = kind, reach, stage
        found.rational = _is_rational(op, args, options)
        _shared[key] = found
    return found


def _is_rational(op: str, args: tuple[Expr, ...], options: tuple[object, ...]) -> bool:
    known = PRIMITIVES[op].rational
    if known is None:
        return all(arg.rational for arg in args) and not any(
            isinstance(option, Real) for option in options
        )
    return known


def walk(*roots: Expr, known: Container[Expr] = ()) -> Iterator[Expr]:
    """Give every expression below *roots* once, operands before what uses them.

    What is *known* is left out, with all that lies below it alone.
    """
    seen: set[Expr] = set()
    stack: list[tuple[Expr, bool]] = [(root, False) for root in reversed(roots)]
    while stack:
        expr, ready = stack.pop()
        if ready:
            yield expr
        elif expr not in seen and expr not in known:
            seen.add(expr)
            stack.append((expr, True))
            stack.extend([(arg, False) for arg in reversed(expr.args) if arg not in seen])
