"""The models of the DMN compatibility kit as methodologies: table by table, cell by cell."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_HEAD = """\
mumrules: 1
methodology: dmn@1
title: {title}
status: draft
"""


def methodology(model: Mapping[str, Any]) -> str:
    """Return the text of the methodology that says what a model says.

    The first decision of a model is the total; the others are further outputs.
    """
    names = [decision["name"] for decision in model["decisions"]]
    first, *others = (_node(decision, names) for decision in model["decisions"])
    lines = [_HEAD.format(title=json.dumps(model["model"]))]
    lines += ["inputs:\n", *(f"  {json.dumps(n)}: {k}\n" for n, k in _inputs(model).items())]
    lines += ["total:\n", _indented(first)]
    if others:
        lines.append("outputs:\n")
    for name, node in zip(names[1:], others, strict=True):
        lines += [f"  {json.dumps(name)}:\n", _indented(node, 4)]
    return "".join(lines)


def _inputs(model: Mapping[str, Any]) -> dict[str, str]:
    given = {name: value for test in model["tests"] for name, value in test["inputs"].items()}
    return {name: _kind(value) for name, value in given.items()}


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "yes or no"
    return "text" if isinstance(value, str) else "number"


def _node(decision: Mapping[str, Any], names: list[str]) -> str:
    if "expression" in decision:
        return f"value: {json.dumps(_formula(decision['expression'], names))}\nscale: points\n"
    return "scale:\n" + _indented("method: decision table\n" + "".join(_table(decision["table"])))


def _formula(expression: str, names: list[str]) -> str:
    text = " ".join(expression.split()).replace(",", ";")
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.sub(known, lambda found: f"[{found[0]}]", text)


def _table(table: Mapping[str, Any]) -> Iterator[str]:
    columns = [output["name"] or "result" for output in table["outputs"]]
    policy = " ".join(filter(None, (table["hitPolicy"], table["aggregation"]))).lower()
    yield f"hit policy: {policy}\n"
    yield "inputs:\n"
    for name in table["inputs"]:
        yield f"  {json.dumps(name)}: {json.dumps(f'[{name}]')}\n"
    yield "outputs:\n"
    for name, output in zip(columns, table["outputs"], strict=True):
        yield f"  {json.dumps(name)}:\n"
        values = [v.strip() for text in output["values"] for v in text.split(",")]
        yield f"    values: {json.dumps(values)}\n"
        for default in output["default"]:
            yield f"    otherwise: {json.dumps(default)}\n"
    yield "rules:\n"
    for rule in table["rules"]:
        cells = dict(zip([*table["inputs"], *columns], rule["when"] + rule["then"], strict=True))
        yield "".join(f"    {json.dumps(n)}: {json.dumps(c)}\n" for n, c in cells.items()).replace(
            "    ", "  - ", 1
        )


def _indented(text: str, by: int = 2) -> str:
    return "".join(f"{' ' * by}{line}\n" for line in text.splitlines())
