"""What a method is given, and what it must say of itself."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.numbers import Exact


@dataclass(frozen=True, slots=True)
class ScaleCall:
    """What a scale is given.

    Attributes:
        value: The value to be scored; a hole passes through.
        options: The scale's own options, read into its model.
        better: `higher` or `lower`.
        maximum: The most that the parameter can score, where the file says it.
        formulas: The formulas among the options, by their path within the options.
    """

    value: Expr
    options: Any
    better: str
    maximum: Exact | None
    formulas: Mapping[tuple[str | int, ...], Expr] = field(default_factory=dict)

    def formula(self, option: str, otherwise: Expr) -> Expr:
        """Return the formula of an option, or *otherwise* where none is written."""
        return self.formulas.get((option,), otherwise)


@dataclass(frozen=True, slots=True)
class Entry:
    """What may stand in a list: whether it does, and what it is."""

    stands: Expr
    value: Expr


@dataclass(frozen=True, slots=True)
class Why:
    """Why a method has no result for one unit.

    Attributes:
        text: What is the matter, with the values that were asked.
        paths: The options that bear on it, by their paths.
    """

    text: Text
    paths: tuple[tuple[str | int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """What a scale with several outputs makes.

    Attributes:
        score: The score.
        first: The name of the output that is the score; None where all outputs are lists.
        further: Its other outputs by name.
        lists: Its outputs that are lists, by name.
        asked: What it asks, by name.
        why: Says why there is no result for the values of what it asks.
    """

    score: Expr
    first: str | None
    further: Mapping[str, Expr]
    lists: Mapping[str, tuple[Entry, ...]]
    asked: Mapping[str, Expr]
    why: Callable[[Mapping[str, Value]], Why]

    def mapped(self, change: Callable[[Expr], Expr]) -> "Answers":
        """Return the same with a *change* of all expressions."""
        lists = {
            name: tuple(Entry(change(e.stands), change(e.value)) for e in entries)
            for name, entries in self.lists.items()
        }
        further = {name: change(expr) for name, expr in self.further.items()}
        asked = {name: change(expr) for name, expr in self.asked.items()}
        return Answers(change(self.score), self.first, further, lists, asked, self.why)


def _a_number(_options: Any) -> Kind:
    return Kind.NUMBER


def _no_outputs(_options: Any) -> Mapping[str, Kind | None]:
    return {}


@dataclass(frozen=True, slots=True)
class Scale:
    """A way to turn a value into a score.

    Attributes:
        name: Its name in both languages.
        score: The method itself: from a call to an expression.
        options: The model of its options.
        kind: The kind of value it takes.
        valued: Whether it takes a value; a scale without one asks by the formulas among its
            options.
        directed: Whether it must know if more or less is better.
        bounded: Whether it must know the parameter's maximum.
        gives: The kind of its scores, by its options.
        answers: All that it makes, where that is more than a score.
        outputs: The kinds of its outputs by its options, that of the score first; None for a
            list.
        assumed: What is supposed where an option is not written, by the option's field: only
            the options that an order must settle.
        keys: The Russian spelling of its options, by English key.
        words: The Russian spelling of the words its options take, by English word.
    """

    name: Text
    score: Callable[[ScaleCall], Expr]
    options: type[Element]
    kind: Kind = Kind.NUMBER
    valued: bool = True
    directed: bool = False
    bounded: bool = False
    gives: Callable[[Any], Kind] = _a_number
    answers: Callable[[ScaleCall], Answers] | None = None
    outputs: Callable[[Any], Mapping[str, Kind | None]] = _no_outputs
    assumed: Mapping[str, Text] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a dimension as an aggregate sees it.

    Attributes:
        score: Its score, or its maximum when the maximum is asked for.
        weight: Its weight, 1 where none is written.
        counts: Whether it counts for this unit.
        code: Its code.
    """

    score: Expr
    weight: Exact
    counts: Expr
    code: str = ""


@dataclass(frozen=True, slots=True)
class AggregateCall:
    """What an aggregate is given: the parts and its own options."""

    parts: tuple[Part, ...]
    options: Any


def _nothing(_options: Any) -> Collection[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A way to turn the scores of parts into one score.

    Attributes:
        name: Its name in both languages.
        score: The method itself: from a call to an expression.
        options: The model of its options.
        weighted: Whether it uses weights.
        additive: Whether its entries simply add up to the score.
        sums: Whether a part that is left out leaves the maximum too; a mean shares it out.
        subtracts: The codes of the parts that are subtracted, by its options.
        keys: The Russian spelling of its options, by English key.
        words: The Russian spelling of the words its options take, by English word.
    """

    name: Text
    score: Callable[[AggregateCall], Expr]
    options: type[Element]
    weighted: bool = False
    additive: bool = False
    sums: bool = False
    subtracts: Callable[[Any], Collection[str]] = _nothing
    keys: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


class NoOptions(Element):
    """A method without options."""
