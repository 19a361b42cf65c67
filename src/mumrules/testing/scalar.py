"""A text as a scalar of YAML: plain where that reads back as the same, else in quotes."""

import re
from functools import lru_cache

from mumrules.document import from_yaml
from mumrules.document.tree import Mapping, Scalar, Sequence, Tree

_NUMBER = re.compile(r"[\d.,]+")
_SHORT = {"\n": r"\n", "\t": r"\t", "\r": r"\r", '"': r"\"", "\\": r"\\"}


def scalar(text: str) -> str:
    """Return *text* as a scalar that may stand anywhere: as a value, in brackets, in braces."""
    return text if is_plain(text) else f'"{"".join(map(_escaped, text))}"'


def key(text: str) -> str:
    """Return *text* as a key; codes that look like numbers stand in quotes, as people expect."""
    return f'"{text}"' if _NUMBER.fullmatch(text) else scalar(text)


@lru_cache(maxsize=10_000)
def is_plain(text: str) -> bool:
    """Whether the reader of documents takes *text* as it is, without quotes, as key and value."""
    document = from_yaml.read(f"- {text}\n- [{text}]\n- {text}: a\n- {{{text}: a}}\n", "")
    if document.diagnostics or not isinstance(document.root, Sequence):
        return False
    return [_text(item) for item in document.root.items] == [text] * 4


def _text(item: Tree) -> str | None:
    """Return the one text of an item: itself, the item of a list, or the key of a mapping."""
    if isinstance(item, Sequence) and len(item.items) == 1:
        item = item.items[0]
    if isinstance(item, Mapping) and len(item.entries) == 1:
        item = item.entries[0].key
    return item.text if isinstance(item, Scalar) else None


def _escaped(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    if character.isprintable():
        return character
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
