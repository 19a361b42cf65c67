"""What the authors of a methodology had to suppose, said or unsaid."""

from collections.abc import Iterator
from typing import NamedTuple

from mumrules.diagnostics.place import Span
from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.methods.call import Scale
from mumrules.plan.draft import Draft


class Assumption(NamedTuple):
    """One assumption.

    Attributes:
        path: Where it stands; of an unsaid one, where the option would stand.
        text: What is supposed; the author's words in both languages where they are written.
    """

    path: Path
    text: Text


def assumptions(draft: Draft) -> tuple[Assumption, ...]:
    """Return every assumption, those that the author wrote first.

    An option that an order must settle and that is not written is an assumption too: the
    method supposes something for it. What a template supposes is one assumption, however many
    nodes use it.
    """
    found: dict[tuple[Text, Span | None], Assumption] = {}
    for assumption in (*_written(draft), *_unsaid(draft)):
        place = draft.places.value(assumption.path)
        found.setdefault((assumption.text, place), assumption)
    return tuple(found.values())


def _written(draft: Draft) -> Iterator[Assumption]:
    for path, element in draft.cited.items():
        if element.assumption is not None:
            text = Text(element.assumption, element.assumption)
            yield Assumption((*path, "assumption"), text)


def _unsaid(draft: Draft) -> Iterator[Assumption]:
    for node in draft.nodes.values():
        if not isinstance(node.method, Scale) or node.options is None:
            continue
        for option, text in node.method.assumed.items():
            if option not in node.options.model_fields_set:
                yield Assumption((*node.call_path, option), text)
