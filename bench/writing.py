"""The rules as a methodology file.

Run with `python bench/writing.py > bench/standard.yaml`.
"""

from collections.abc import Iterator
from itertools import pairwise

from rules import DIMENSIONS, STANDARD, Rules

TITLES = {"p": "process", "c": "conditions", "r": "results"}
HEAD = """\
mumrules: 1
methodology: standard@1
title: Standard
status: draft
defaults:
  missing: zero
  better: higher
total:
  aggregate: weighted sum
  parts:
"""
TAIL = """\
  zones:
    by: percent
    list:
      - zone: green
        from: 70
      - zone: yellow
        from: 40
      - zone: red
ranks:
  by: score
"""


def written(rules: Rules, depth: int = 1) -> str:
    """Return the file; the parameters of a dimension stand *depth* levels below the total."""
    lines: list[str] = []
    for letter, weight in DIMENSIONS.items():
        lines += [f"    {TITLES[letter]}:", f"      weight: {weight}"]
        indent = " " * 6
        for level in range(2, depth + 1):
            lines += [f"{indent}aggregate: weighted sum", f"{indent}parts:"]
            lines += [f"{indent}  {letter}_level_{level}:", f"{indent}    weight: 1"]
            indent += " " * 4
        lines += [f"{indent}aggregate: weighted sum", f"{indent}parts:"]
        lines += [f"{indent}  {line}" for line in _parameters(rules.of(letter))]
    return HEAD + "\n".join(lines) + "\n" + TAIL


def _parameters(rules: Rules) -> Iterator[str]:
    for code, (cap, weight) in rules.points.items():
        yield from (f"{code}:", f"  weight: {weight}", f"  maximum: {cap}")
        yield from ("  scale:", "    method: points", "    cap: yes")
    for code, (cuts, weight) in rules.bands.items():
        yield from (f"{code}:", f"  weight: {weight}", "  inputs:")
        yield from (f"    {code}_a: whole", f"    {code}_b: whole")
        yield f"  value: {code}_a / {code}_b * 100"
        yield from ("  scale:", "    method: bands", "    table:")
        yield from ("      - score: 0", f"        below: {cuts[0]}")
        for score, (cut, following) in enumerate(pairwise((*cuts, None)), 1):
            yield from (f"      - score: {score}", f"        from: {cut}")
            if following is not None:
                yield f"        below: {following}"
    for code, weight in rules.shares.items():
        yield from (f"{code}:", f"  weight: {weight}")
        yield from ("  scale:", "    method: share of the best", "    if best is zero: 0")


if __name__ == "__main__":
    print(written(STANDARD), end="")
