"""The names that plugins give, none of which may be given twice."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from mumrules.checks.check import DraftCheck, GraphCheck, name_of
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.glossary import normalise
from mumrules.language import Language, Text
from mumrules.methods.call import Aggregate, Scale
from mumrules.plugins.gifts import KINDS, Gifts
from mumrules.readers.reader import Reader
from mumrules.writers.writer import Writer


def names_of(item: Any) -> tuple[str, ...]:
    """Return every name that *item* answers to; a folder has none."""
    match item:
        case Scale() | Aggregate():
            return (item.name.en, item.name.ru)
        case DraftCheck() | GraphCheck():
            return (name_of(item),)
        case Reader() | Writer():
            return (item.name, *item.suffixes)
        case _:
            return ()


def shown_name(item: Any, language: Language) -> str:
    """Return the name of *item* as a report shows it."""
    if isinstance(item, Scale | Aggregate):
        return item.name.in_language(language)
    return names_of(item)[0]


@dataclass(slots=True)
class Names:
    """Names that are taken, each with the plugin that took it."""

    taken: dict[tuple[str, str], str] = field(default_factory=dict)

    def take(self, plugin: str, gifts: Gifts) -> tuple[Diagnostic, ...]:
        """Take all names of *gifts*, or none and say which are taken already."""
        own: dict[tuple[str, str], str] = {}
        faults: list[Diagnostic] = []
        for kind, names in _by_item(gifts):
            for name in dict.fromkeys(map(normalise, names)):
                holder = self.taken.get((kind, name)) or own.get((kind, name))
                if holder is not None:
                    faults.append(_taken(plugin, kind, name, holder))
            own |= {(kind, normalise(name)): plugin for name in names}
        if not faults:
            self.taken |= own
        return tuple(faults)


def _by_item(gifts: Gifts) -> Iterator[tuple[str, tuple[str, ...]]]:
    for kind in KINDS:
        for item in getattr(gifts, kind):
            yield kind, names_of(item)


def _taken(plugin: str, kind: str, name: str, holder: str) -> Diagnostic:
    one = KINDS[kind].title_of_one
    text = Text(
        f"plugin `{plugin}` gives the {one.en} `{name}`, which plugin `{holder}` gives already",
        f"плагин `{plugin}` отдаёт то, что уже есть в плагине `{holder}`: {one.ru} `{name}`",
    )
    return Diagnostic("name-taken", text)
