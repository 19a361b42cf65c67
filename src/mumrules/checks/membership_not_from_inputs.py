"""The check `membership-not-from-inputs`."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.expr import walk
from mumrules.expression.kinds import Kind
from mumrules.language import Text
from mumrules.plan.draft import Draft


def membership_not_from_inputs(draft: Draft) -> Iterator[Diagnostic]:
    """A condition of membership that needs the cohort, or is none.

    ## What it checks
    That `only` of the cohort is a condition over inputs alone, and `minimum coverage` a share.

    ## Why it matters
    Who belongs to the cohort is decided once, before anything is compared.

    ## Example
        cohort: {only: size >= cohort_mean(size)}
        inputs: {size: number}
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}

    Use instead:
        cohort: {only: size >= 100}
        inputs: {size: number}
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
    """
    path = ("cohort", "only")
    found = draft.formulas.get(path)
    if found is None:
        return
    place = draft.places.value(path)
    if found.kind is not Kind.BOOLEAN:
        text = Text(
            "who belongs to the cohort is told by no condition",
            "состав когорты задан не условием",
        )
        yield Diagnostic("membership-not-from-inputs", text, place)
    elif found.stage or any(step.op == "figure" for step in walk(found)):
        text = Text(
            "who belongs to the cohort is told by something else than inputs",
            "состав когорты задан не данными",
        )
        yield Diagnostic("membership-not-from-inputs", text, place)
