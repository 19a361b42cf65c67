"""A second taxonomy over the same results."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Self

from pydantic import AfterValidator, model_validator

from mumrules.methodology.fields import Listed, Number, fault
from mumrules.methodology.sources import Cited
from mumrules.numbers import Exact


def _share(value: Exact) -> Exact:
    if not 0 < value <= 1:
        raise fault(
            "wrong-share",
            f"`{value}` is not a share: a share is above 0 and at most 1",
            f"`{value}` — не доля: доля больше 0 и не больше 1",
        )
    return value


Share = Annotated[Number, AfterValidator(_share)]


class CrosswalkPart(Cited):
    """A part of a crosswalk: it takes points of nodes, or has parts itself.

    Attributes:
        title: What it is called.
        note: What else is to be read beside it.
        nodes: The nodes whose points it takes, and the share of each; a list takes them whole.
        parts: The parts below, by code.
    """

    title: str | None = None
    note: str | None = None
    nodes: Annotated[dict[str, Share], Listed("1")] | None = None
    parts: "dict[str, CrosswalkPart] | None" = None

    @model_validator(mode="after")
    def _takes_nodes_or_has_parts(self) -> Self:
        if bool(self.nodes) == bool(self.parts):
            raise fault(
                "nodes-or-parts",
                "a part of a crosswalk has either `nodes` or `parts`",
                "у части сопоставления есть либо `узлы`, либо `части`",
            )
        return self


class Crosswalk(Cited):
    """A second taxonomy over the points of the tree.

    Attributes:
        title: What it is called.
        parts: Its parts, by code.
        leaves_out: The codes of the nodes whose points it does not part.
    """

    title: str | None = None
    parts: dict[str, CrosswalkPart]
    leaves_out: tuple[str, ...] = ()

    def all_parts(self) -> Iterator[tuple[str, CrosswalkPart]]:
        """Give every part with its code, in the order of the file."""
        return _all_below(self.parts)

    @model_validator(mode="after")
    def _has_parts(self) -> Self:
        if not self.parts:
            raise fault("no-parts", "the crosswalk has no parts", "у сопоставления нет частей")
        return self

    @model_validator(mode="after")
    def _says_a_code_once(self) -> Self:
        seen = {"total"}  # what the whole is called
        for code, _ in self.all_parts():
            if code in seen:
                raise fault(
                    "duplicate-code",
                    f"the code `{code}` stands twice in the crosswalk",
                    f"код `{code}` стоит в сопоставлении дважды",
                )
            seen.add(code)
        return self


def _all_below(parts: Mapping[str, CrosswalkPart]) -> Iterator[tuple[str, CrosswalkPart]]:
    for code, part in parts.items():
        yield code, part
        yield from _all_below(part.parts or {})
