"""Tables of which a formula chooses one: by a category, by yes or no, by a class."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import model_validator

from mumrules.methodology.element import Element
from mumrules.methodology.fields import Formula, fault


class Chosen(Element):
    """An element with a table of its own, with several that a formula chooses from, or both.

    A model that inherits states its `tables`, a mapping from what the formula may give to a
    table.

    Attributes:
        own: The keys of the table of the element itself, which applies where `tables` names
            none, and their Russian spelling; either will do where there are two.
        chosen_by: What chooses among `tables`: a formula that gives a text, a number, or yes
            or no.
    """

    own: ClassVar[Mapping[str, str]] = {"table": "таблица"}

    chosen_by: Formula | None = None

    @property
    def choices(self) -> Mapping[str, Any]:
        """The tables that may be chosen."""
        return getattr(self, "tables", {})

    @property
    def has_own(self) -> bool:
        """Whether there is a table where `tables` names none."""
        return any(name in self.model_fields_set for name in self.own)

    @model_validator(mode="after")
    def _has_a_table(self) -> Self:
        if not self.choices and not self.has_own:
            en, ru = next(iter(self.own.items()))
            raise fault("missing-key", f"the key `{en}` is missing", f"нет ключа `{ru}`")
        return self
