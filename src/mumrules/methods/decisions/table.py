"""A decision table whose cells have been read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TypeAlias

from mumrules.expression.build import case, missing
from mumrules.expression.expr import Expr, literal, literal_value
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value
from mumrules.language import Text
from mumrules.methods.decisions.cell import ANYTHING, Cell
from mumrules.methods.decisions.from_text import CellError, cell, value
from mumrules.methods.decisions.options import COMPUTED, ORDERED, DecisionTableOptions, Output

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps a table from being read.

    Attributes:
        path: Where, within the options of the table.
        message: What is wrong.
        remedy: What to do about it.
    """

    path: Path
    message: Text
    remedy: Text | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        cells: What it asks of each input.
        gives: Its outputs.
    """

    cells: tuple[Cell, ...]
    gives: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table that can be turned into expressions.

    Attributes:
        options: What the author wrote.
        kinds: The kind of each input.
        allowed: What each input may be: as one of these cells asks; none where all is allowed.
        orders: The values of each output, the most important first; empty where not written.
        rules: The rules.
        otherwise: The value of each output where no rule fires; None where none is written.
    """

    options: DecisionTableOptions
    kinds: tuple[Kind, ...]
    allowed: tuple[tuple[Cell, ...], ...]
    orders: tuple[tuple[Value, ...], ...]
    rules: tuple[Rule, ...]
    otherwise: tuple[Value | None, ...]

    def has_hole_cell(self, column: int) -> bool:
        """Whether a cell of an input asks for holes."""
        return any(rule.cells[column].hole for rule in self.rules)

    def fires(self, rule: Rule, asked: Sequence[Expr]) -> Expr:
        """Return whether a rule fires for the inputs *asked*."""
        holds = literal(True)
        for column, (tested, given) in enumerate(zip(rule.cells, asked, strict=True)):
            holds &= tested.test(given, with_holes=self.has_hole_cell(column))
        return holds

    def fired(self, values: Sequence[Value]) -> tuple[int, ...]:
        """Return which rules fire for the values of the inputs."""
        given = [literal(v, kind) for v, kind in zip(values, self.kinds, strict=True)]
        return tuple(
            index
            for index, rule in enumerate(self.rules)
            if literal_value(self.fires(rule, given)) is True
        )

    def fits(self, column: int, given: Expr) -> Expr:
        """Return whether an input has an allowed value; a hole is let through."""
        cells = self.allowed[column]
        if not cells:
            return literal(True)
        fits = reduce(or_, (tested.test(given) for tested in cells))
        return case((missing(given), True), otherwise=fits)


@dataclass(frozen=True, slots=True)
class TableReading:
    """A table, or what keeps it from being one."""

    table: Table | None
    faults: tuple[Fault, ...]


def read_table(options: DecisionTableOptions, kinds: Mapping[str, Kind]) -> TableReading:
    """Read the cells of a table whose inputs are of *kinds*."""
    reader = _Reader(options, kinds)
    table = Table(
        options,
        tuple(kinds[name] for name in options.inputs),
        tuple(reader.allowed(name) for name in options.inputs),
        tuple(reader.order(name, output) for name, output in options.outputs.items()),
        tuple(reader.rule(index, rule) for index, rule in enumerate(options.rules)),
        tuple(reader.otherwise(name, output) for name, output in options.outputs.items()),
    )
    faults = (*_of_policy(options), *reader.faults)
    return TableReading(None if faults else table, faults)


class _Reader:
    def __init__(self, options: DecisionTableOptions, kinds: Mapping[str, Kind]) -> None:
        self.options = options
        self.kinds = kinds
        self.outputs = {name: options.kind_of(name) for name in options.outputs}
        self.faults: list[Fault] = []

    def allowed(self, name: str) -> tuple[Cell, ...]:
        """Return what an input may be."""
        return tuple(
            self._cell(text, self.kinds[name], ("inputs", name, "values", i))
            for i, text in enumerate(self.options.inputs[name].values)
        )

    def order(self, name: str, output: Output) -> tuple[Value, ...]:
        """Return the values that an output may have."""
        return tuple(
            self._value(text, name, ("outputs", name, "values", i))
            for i, text in enumerate(output.values)
        )

    def otherwise(self, name: str, output: Output) -> Value | None:
        """Return the value of an output where no rule fires."""
        path = ("outputs", name, "otherwise")
        return None if output.otherwise is None else self._listed(output.otherwise, name, path)

    def rule(self, index: int, written: Mapping[str, str]) -> Rule:
        """Return a rule; an input that it does not name is asked nothing."""
        at: Path = ("rules", index)
        self.faults += _unknown(written, self.options, at)
        return Rule(
            tuple(
                self._cell(written.get(name, ""), self.kinds[name], (*at, name))
                for name in self.options.inputs
            ),
            tuple(self._given(written, name, at) for name in self.options.outputs),
        )

    def _given(self, written: Mapping[str, str], name: str, at: Path) -> Value:
        if written.get(name, "").strip():
            return self._listed(written[name], name, (*at, name))
        message = Text(f"the rule gives no `{name}`", f"правило не даёт `{name}`")
        self.faults.append(Fault(at, message))
        return ""

    def _listed(self, text: str, name: str, path: Path) -> Value:
        """Return the value of an output, which must stand among those that it may have."""
        found = self._value(text, name, path)
        kind, values = self.outputs[name], self.options.outputs[name].values
        if values and found not in {_quietly(v, kind) for v in values}:
            message = Text(
                f"`{text}` is not among the values of `{name}`",
                f"`{text}` нет среди значений `{name}`",
            )
            self.faults.append(Fault(path, message))
        return found

    def _value(self, text: str, name: str, path: Path) -> Value:
        try:
            return value(text, self.outputs[name])
        except CellError as error:
            self.faults.append(Fault(path, error.message, error.remedy))
            return ""

    def _cell(self, text: str, kind: Kind, path: Path) -> Cell:
        try:
            return cell(text, kind)
        except CellError as error:
            self.faults.append(Fault(path, error.message, error.remedy))
            return ANYTHING


def _quietly(text: str, kind: Kind) -> Value | None:
    try:
        return value(text, kind)
    except CellError:
        return None


def _unknown(
    written: Mapping[str, str], options: DecisionTableOptions, at: Path
) -> Iterator[Fault]:
    for name in written:
        if name not in options.inputs and name not in options.outputs:
            message = Text(f"the table has no column `{name}`", f"в таблице нет столбца `{name}`")
            yield Fault((*at, name), message)


def _of_policy(options: DecisionTableOptions) -> Iterator[Fault]:
    """Give what a hit policy needs and the outputs do not have."""
    policy, first = options.hit_policy, options.first_output
    if policy in ORDERED and not options.outputs[first].values:
        yield Fault(
            ("outputs", first),
            Text(
                f"`{first}` has no order of values to go by",
                f"у `{first}` не указан порядок значений",
            ),
            Text(
                "list its `values`, the most important first",
                "перечислите `значения`, самое важное — первым",
            ),
        )
    if policy in COMPUTED and len(options.outputs) > 1:
        message = Text(
            "one number is made of all rules, and the table has several outputs",
            "из всех правил получается одно число, а результатов у таблицы несколько",
        )
        yield Fault(("outputs",), message)
    if policy in COMPUTED - {"collect count"} and options.kind_of(first) is not Kind.NUMBER:
        message = Text(f"`{first}` is no number", f"`{first}` — не число")
        yield Fault(("outputs", first), message)
    for name in options.outputs:
        if name in options.inputs:
            message = Text(
                f"`{name}` is both an input and an output", f"`{name}` — и вход, и результат"
            )
            yield Fault(("outputs", name), message)
