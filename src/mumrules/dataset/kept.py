"""A property that is worked out once, by any number of threads at a time."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class kept(Generic[T]):  # noqa: N801 - a decorator
    """Keep what a method without arguments returns.

    `functools.cached_property` of Python 3.11 has one lock for all instances, so that cores
    which look at columns wait for one another. Here two threads may do the same work.
    """

    def __init__(self, method: Callable[[Any], T]) -> None:
        self._method = method
        self.__doc__ = method.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> "kept[T]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> "kept[T] | T":
        if instance is None:
            return self
        # Found there before the descriptor is asked again.
        found = vars(instance)[self._method.__name__] = self._method(instance)
        return found
