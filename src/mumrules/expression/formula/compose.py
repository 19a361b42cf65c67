"""From the tree of a formula to an expression."""

import ast
from collections.abc import Callable, Iterator
from typing import TypeVar

from mumrules.expression.expr import Expr
from mumrules.expression.formula.atoms import atom
from mumrules.expression.formula.calls import called
from mumrules.expression.formula.faults import Faults, RefusedError
from mumrules.expression.formula.lists import Item, single, spread
from mumrules.expression.formula.names import Names
from mumrules.expression.formula.operators import operands, operation
from mumrules.expression.formula.translate import Translation
from mumrules.expression.kinds import KindError

Made = TypeVar("Made", bound=Item)


class Composer:
    """Makes expressions of the nodes of one formula; what cannot be made is noted."""

    def __init__(self, translation: Translation, names: Names, faults: Faults) -> None:
        self._translation = translation
        self._names = names
        self._faults = faults

    def compose(self, tree: ast.expr) -> Expr | None:
        """Return the expression of a tree, or None where it has faults."""
        made: dict[ast.expr, Item | None] = {}
        for node in _operands_first(tree):
            made[node] = self._node(node, [made[part] for part in operands(node)])
        found = made[tree]
        return None if found is None else self._tried(tree, single, found)

    def _node(self, node: ast.expr, parts: list[Item | None]) -> Item | None:
        if isinstance(node, ast.Name):
            token = self._translation.token(node)
            return self._tried(node, lambda: atom(token, self._names, self._faults))
        build = self._operation(node)
        there = [part for part in parts if part is not None]
        if build is None or len(there) < len(parts):
            return None
        return self._tried(node, build, *there)

    def _tried(
        self, node: ast.expr, build: Callable[..., Made | None], *parts: Item
    ) -> Made | None:
        try:
            return build(*parts)
        except KindError as error:
            self._faults.add("wrong-kind", error.text, *self._translation.stretch(node))
        except RefusedError as error:
            place = self._translation.stretch(node)
            self._faults.add(error.name, error.message, *place, error.remedy)
        return None

    def _operation(self, node: ast.expr) -> Callable[..., Item] | None:
        if not isinstance(node, ast.Call):
            return _spreading(operation(node))
        assert isinstance(node.func, ast.Name)
        token = self._translation.token(node.func)
        function = called(token, len(node.args), self._faults)
        if function is None or function.reduces:
            return None if function is None else function.build
        return _spreading(function.build)


def _spreading(build: Callable[..., Expr]) -> Callable[..., Item]:
    return lambda *items: spread(build, items)


def _operands_first(tree: ast.expr) -> Iterator[ast.expr]:
    order: list[ast.expr] = []
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        order.append(node)
        waiting.extend(operands(node))
    return reversed(order)
