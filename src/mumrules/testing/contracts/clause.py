"""A clause of the contract of a plugin's gift, and how it is tried."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random
from typing import Any, Generic, TypeVar

from hypothesis import find
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from mumrules.language import Text, of_surroundings
from mumrules.testing.settings import quiet

EXAMPLES = 50
Gift = TypeVar("Gift")


class ContractBrokenError(AssertionError):
    """A gift does not keep its contract.

    Attributes:
        law: The name of the clause that it breaks.
        says: What was found, in the smallest example.
    """

    def __init__(self, law: str, says: Text) -> None:
        self.law = law
        self.says = says
        super().__init__(f"{law}: {says.in_language(of_surroundings())}")


@dataclass(frozen=True, slots=True)
class Clause(Generic[Gift]):
    """One law of a contract.

    Attributes:
        breach: The law itself: says what is not so of an example; None where all is.
        examples: What to try it on.
        applies: Whether it says anything of a gift.
    """

    breach: Callable[[Gift, Any], Text | None]
    examples: Callable[[Gift], st.SearchStrategy[Any]]
    applies: Callable[[Gift], bool] = lambda _: True

    @property
    def name(self) -> str:
        """Its name: that of its function, with hyphens."""
        return self.breach.__name__.replace("_", "-")


def keep(clauses: Iterable[Clause[Gift]], gift: Gift, examples: int, seed: int) -> tuple[str, ...]:
    """Try the clauses that apply, and return their names.

    Raises:
        ContractBrokenError: One is broken.
    """
    kept: list[str] = []
    for clause in clauses:
        if clause.applies(gift):
            _try(clause, gift, examples, seed)
            kept.append(clause.name)
    return tuple(kept)


def _try(clause: Clause[Gift], gift: Gift, examples: int, seed: int) -> None:
    try:
        example = find(
            clause.examples(gift),
            lambda example: clause.breach(gift, example) is not None,
            settings=quiet(examples),
            random=Random(seed),  # noqa: S311 - the same examples at every run
        )
    except NoSuchExample:
        return
    says = clause.breach(gift, example)
    assert says is not None
    raise ContractBrokenError(clause.name, says)
