"""The check `unused-input`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.language import Text
from mumrules.plan.draft import Draft


def unused_input(draft: Draft) -> Iterator[Diagnostic]:
    """A column that is asked for and never used.

    ## What it checks
    That every input is named by a formula, or is the value itself.

    ## Why it matters
    Everyone who fills in the table collects that column in vain; or the formula forgot it.

    ## Example
        total:
          aggregate: sum
          parts:
            "1":
              inputs: {done: whole, due: whole, spare: whole}
              value: done / due
              scale: points

    Use instead:
        total:
          aggregate: sum
          parts:
            "1":
              inputs: {done: whole, due: whole}
              value: done / due
              scale: points
    """
    used = {name for names in draft.used.values() for name in names}
    for code, node in draft.nodes.items():
        if node.parts or node.element.value is None:
            continue
        for name in node.element.inputs or {}:
            if name in used:
                continue
            owner = called(code, draft.places)
            yield Diagnostic(
                "unused-input",
                Text(f"no formula uses `{name}`", f"`{name}` не входит ни в одну формулу"),
                draft.places.key((*node.path, "inputs", name)),
                help=(
                    Text(
                        f"use it in the formula of `{owner}`, or do not ask for it",
                        f"добавьте его в формулу `{owner}` или не запрашивайте",
                    ),
                ),
                severity=Severity.WARNING,
            )
