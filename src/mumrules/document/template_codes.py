"""A template in the place of a node: its codes are counted from the node that uses it."""

from dataclasses import replace

from mumrules.document.keywords import entry_of, with_value
from mumrules.document.tree import Entry, Mapping, Scalar, Tree
from mumrules.glossary import Words


def placed(template: Mapping, code: str, words: Words) -> Mapping:
    """Return a template as the node *code* has it; the total has an empty code.

    Every part gets the code and a point before its own: `1` becomes `1.4.1`. So does an input
    whose name begins with a point: `.schools` of the part `1` becomes `1.4.1.schools`.
    """
    return _node(template, code, code, words)


def _node(tree: Mapping, prefix: str, code: str, words: Words) -> Mapping:
    inputs = entry_of(tree, "inputs", words)
    if inputs is not None and isinstance(inputs.value, Mapping):
        named = [Entry(_own(e.key, code), e.value) for e in inputs.value]
        tree = with_value(tree, inputs, replace(inputs.value, entries=tuple(named)))
    parts = entry_of(tree, "parts", words)
    if parts is None or not isinstance(parts.value, Mapping):
        return tree
    entries = [_part(e, prefix, words) for e in parts.value]
    return with_value(tree, parts, replace(parts.value, entries=tuple(entries)))


def _part(entry: Entry, prefix: str, words: Words) -> Entry:
    code = f"{prefix}.{entry.key.text}" if prefix else entry.key.text
    value: Tree = entry.value
    if isinstance(value, Mapping):
        value = _node(value, prefix, code, words)
    return Entry(replace(entry.key, text=code), value)


def _own(key: Scalar, code: str) -> Scalar:
    return replace(key, text=code + key.text) if key.text.startswith(".") else key
