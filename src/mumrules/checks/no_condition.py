"""The check `no-condition`."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.kinds import KIND_WORDS, Kind
from mumrules.language import Text
from mumrules.plan.draft import Draft
from mumrules.plan.findings import finding_rules


def no_condition(draft: Draft) -> Iterator[Diagnostic]:
    """A finding whose `if` is no condition.

    ## What it checks
    That the formula under `if` gives yes or no.

    ## Why it matters
    A number is neither, so nobody knows when the finding is made.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
        findings:
          low:
            title: Low
            if: score - 2

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
        findings:
          low:
            title: Low
            if: score < 2
    """
    seen: set[object] = set()
    for rule in finding_rules(draft.methodology, draft.nodes):
        formula = draft.formulas.get(rule.formula)
        if formula is None or formula.kind is Kind.BOOLEAN or rule.path in seen:
            continue
        seen.add(rule.path)
        found = KIND_WORDS[formula.kind]
        yield Diagnostic(
            "no-condition",
            Text(
                f"the condition of the finding is {found.en}, not yes or no",
                f"условие вывода — {found.ru}, а не да или нет",
            ),
            draft.places.value((*rule.path, "if_")),
        )
