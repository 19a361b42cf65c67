"""A methodology with one mistake in it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from mumrules.diagnostics.place import Span
from mumrules.document.places import Path
from mumrules.testing.mutation.edit import Edit
from mumrules.testing.mutation.site import Rules, Site


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake that can be made at a place.

    Attributes:
        what: What is done, short: `+1`, `=lower`, ` left out`.
        edits: The changes.
    """

    what: str
    edits: tuple[Edit, ...]


Operator: TypeAlias = Callable[[Site, Rules], Iterator[Mistake]]
"""From a place to the mistakes of one kind that can be made there."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mistake in a methodology.

    Attributes:
        name: Its name, which stays the same while the place has its codes: `1.2.maximum+1`.
        edits: The changes of the tree.
    """

    name: str
    edits: tuple[Edit, ...]

    @property
    def place(self) -> Span:
        """Where the mistake stands."""
        return self.edits[0].place


def mutants(rules: Rules, operators: Sequence[Operator]) -> tuple[Mutant, ...]:
    """Return every mistake that *operators* make, each once, in the order of the file."""
    found: dict[object, Mutant] = {}
    names: set[str] = set()
    for site in rules.sites.values():
        for operator in operators:
            for mistake in operator(site, rules):
                name = f"{label(site.path, rules)}{mistake.what}"
                if mistake.edits not in found and name not in names:
                    found[mistake.edits] = Mutant(name, mistake.edits)
                    names.add(name)
    return tuple(found.values())


def label(path: Path, rules: Rules) -> str:
    """Return how a place is called: by the code of its part, else by all keys on the way."""
    words = [_called(path[: at + 1], rules) for at in range(len(path))]
    if path[0] in ("total", "outputs"):
        codes = [at for at, step in enumerate(path[:-1]) if step in ("parts", "outputs")]
        if codes:
            return ".".join(words[codes[-1] + 1 :])
    return ".".join(word for word in words if word != "parts")


def _called(path: Path, rules: Rules) -> str:
    """Return the name of the last step: of a zone its id, of another item its position."""
    step = path[-1]
    if isinstance(step, str):
        return step
    zone = rules.sites.get((*path, "zone"))
    return str(step + 1) if zone is None else zone.text
