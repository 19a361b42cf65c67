"""Runs the conformance suite against any engine: python run.py suite.json COMMAND [ARGUMENT…].

It needs Python 3.11 and nothing else. The command gets one request a line, in JSON, and gives
one answer a line; `docs/conformance.md` of mumrules says what stands in them.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

Said = Mapping[str, Any]
KEYS = ("files", "methodology", "data", "against")


def main(suite: str, *command: str) -> int:
    """Run every case; return 1 where an answer is not what is due, else 0."""
    cases = json.loads(Path(suite).read_text("utf-8"))["cases"]
    requests = "".join(json.dumps(request_of(case), ensure_ascii=False) + "\n" for case in cases)
    done = subprocess.run(command, input=requests.encode(), stdout=subprocess.PIPE, check=False)
    answers = done.stdout.decode().splitlines()
    failed = 0
    for at, case in enumerate(cases):
        wrong = list(differences(case, answers[at] if at < len(answers) else ""))
        failed += bool(wrong)
        for line in wrong:
            print(f"{case['name']}: {line}")
    print(f"{len(cases) - failed} of {len(cases)} hold")
    return 1 if failed else 0


def request_of(case: Said) -> dict[str, Any]:
    """Return a case without what is due, and which figures are asked of which unit."""
    asked = {**case["due"].get("figures", {}), **case["due"].get("shown", {})}
    return {
        **{key: case[key] for key in KEYS if key in case},
        "asked": {unit: list(figures) for unit, figures in asked.items()},
    }


def differences(case: Said, line: str) -> Iterator[str]:
    """Give in words what of an answer is not as it is due."""
    try:
        answer = json.loads(line)
    except ValueError:
        yield f"no answer: {line!r}"
        return
    due = case["due"]
    for key in ("refused", "diagnostics"):
        found = answer.get(key, [])
        if key in due and found != due[key]:
            yield f"{key}: {found}, not {due[key]}"
    for key, alike in (("figures", same), ("shown", same_as_shown)):
        for unit, figures in due.get(key, {}).items():
            for name, wanted in figures.items():
                found = answer.get("figures", {}).get(unit, {}).get(name)
                if not alike(str(found), wanted):
                    yield f"{unit}: {name} is {found}, not {wanted}"


def same(found: str, due: str) -> bool:
    """Whether two figures are equal: numbers by their value, all else by the letter."""
    one, other = number(found), number(due)
    return found == due if one is None or other is None else one == other


def same_as_shown(found: str, due: str) -> bool:
    """Whether a number, rounded half up to the decimals that are due, is what is due."""
    exact, wanted = number(found), number(due)
    if exact is None or wanted is None:
        return found == due or (not due and (found == "none" or found.startswith("(")))
    steps = Fraction(10) ** len(due.partition(".")[2])
    return (exact * steps * 2 + 1) // 2 == wanted * steps


def number(text: str) -> Fraction | None:
    """Return the exact number that a text is; None where it is none."""
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        return None


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
