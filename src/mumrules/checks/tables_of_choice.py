"""Everything in a draft that may hold several tables of which a formula chooses one."""

from collections.abc import Iterator

from mumrules.document.places import Path
from mumrules.methodology.chosen import Chosen
from mumrules.methodology.walk import walk
from mumrules.plan.draft import Draft


def tables_of_choice(draft: Draft) -> Iterator[tuple[Path, Chosen]]:
    """Give every such element once, with its path."""
    seen: set[Path] = set()
    for node in draft.nodes.values():
        options = walk(node.options, node.call_path)
        for path, found in (*options, *walk(node.element.zones, (*node.path, "zones"))):
            if isinstance(found, Chosen) and path not in seen:
                seen.add(path)
                yield path, found
