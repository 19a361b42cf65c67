"""Which kinds of operands a primitive takes, and which kind it gives."""

from collections.abc import Callable
from typing import TypeAlias, cast

from mumrules.expression.kinds import KIND_WORDS, Kind, KindError
from mumrules.expression.values import Value, kind_of
from mumrules.language import Text

Kinds: TypeAlias = tuple[Kind, ...]
Rule: TypeAlias = Callable[[Kinds, tuple[object, ...]], Kind]


def _expect(kinds: Kinds, due: Kind) -> None:
    for kind in kinds:
        if kind is not due:
            found, wanted = KIND_WORDS[kind], KIND_WORDS[due]
            raise KindError(
                Text(
                    f"{found.en} stands where {wanted.en} is due",
                    f"{found.ru} там, где нужно {wanted.ru}",
                )
            )


def _same(kinds: Kinds) -> Kind:
    for kind in kinds[1:]:
        if kind is not kinds[0]:
            one, other = KIND_WORDS[kinds[0]], KIND_WORDS[kind]
            raise KindError(
                Text(
                    f"{one.en} and {other.en} stand where one kind is due",
                    f"{one.ru} и {other.ru} там, где нужны значения одного вида",
                )
            )
    return kinds[0]


def numbers(kinds: Kinds, _: tuple[object, ...]) -> Kind:
    """Numbers to a number."""
    _expect(kinds, Kind.NUMBER)
    return Kind.NUMBER


def reduction(kinds: Kinds, _: tuple[object, ...]) -> Kind:
    """A number, and keys of any kind, to a number."""
    return numbers(kinds[:1], ())


def ranking(kinds: Kinds, options: tuple[object, ...]) -> Kind:
    """A number, as many more as break ties, and keys of any kind, to a number."""
    return numbers(kinds[: len(options) - 1], ())


def itself(kinds: Kinds, _: tuple[object, ...]) -> Kind:
    """A value of any kind to a value of that kind."""
    return kinds[0]


def ordering(kinds: Kinds, _: tuple[object, ...]) -> Kind:
    """Two numbers or two dates to yes or no."""
    if _same(kinds) is not Kind.DATE:
        _expect(kinds, Kind.NUMBER)
    return Kind.BOOLEAN


def dates(kinds: Kinds, _: tuple[object, ...]) -> Kind:
    """Dates to a number."""
    _expect(kinds, Kind.DATE)
    return Kind.NUMBER


def likeness(kinds: Kinds, _: tuple[object, ...]) -> Kind:
    """Two values of one kind to yes or no."""
    _same(kinds)
    return Kind.BOOLEAN


def logic(kinds: Kinds, _: tuple[object, ...]) -> Kind:
    """Conditions to a condition."""
    _expect(kinds, Kind.BOOLEAN)
    return Kind.BOOLEAN


def choice(kinds: Kinds, _: tuple[object, ...]) -> Kind:
    """Conditions and values in turn, then a last value, to a value."""
    _expect(kinds[:-1:2], Kind.BOOLEAN)
    return _same((*kinds[1:-1:2], kinds[-1]))


def banding(kinds: Kinds, _: tuple[object, ...]) -> Kind:
    """A number and the values of its bands to a value."""
    _expect(kinds[:1], Kind.NUMBER)
    return _same(kinds[1:])


def table(kinds: Kinds, keys: tuple[object, ...]) -> Kind:
    """A value, the values beside its keys and the value for all else to a value."""
    _same((kinds[0], *(kind_of(cast("Value", key)) for key in keys)))
    return _same(kinds[1:])


def question(_kinds: Kinds, _: tuple[object, ...]) -> Kind:
    """Anything to yes or no."""
    return Kind.BOOLEAN


def naming(_kinds: Kinds, _: tuple[object, ...]) -> Kind:
    """Anything to a text."""
    return Kind.TEXT


def alternatives(kinds: Kinds, _: tuple[object, ...]) -> Kind:
    """Values of one kind to a value of that kind."""
    return _same(kinds)


def declared(_: Kinds, options: tuple[object, ...]) -> Kind:
    """The kind that the second option states."""
    kind = options[1]
    assert isinstance(kind, Kind)
    return kind
