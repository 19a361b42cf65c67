"""The check `missing-period`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path
from mumrules.expression.expr import walk
from mumrules.language import Text
from mumrules.plan.draft import Draft


def missing_period(draft: Draft) -> Iterator[Diagnostic]:
    """A look at the previous period, and no period.

    ## What it checks
    That the cohort has a `period` where a formula or a policy for holes looks at the previous
    one.

    ## Why it matters
    Without it a unit stands once, and nothing is before it.

    ## Example
        total:
          aggregate: sum
          parts:
            "1":
              inputs: {x: number}
              value: x / previous(x)
              scale: points

    Use instead:
        cohort: {period: year}
        total:
          aggregate: sum
          parts:
            "1":
              inputs: {x: number}
              value: x / previous(x)
              scale: points
    """
    if draft.methodology.comparison.period is not None:
        return
    for path, what in _looking(draft):
        word = draft.places.word("period")
        yield Diagnostic(
            "missing-period",
            Text(
                f"{what.en} looks at the previous period, and there are no periods",
                f"{what.ru} нужен прошлый период, а периоды не заданы",
            ),
            draft.places.value(path),
            help=(
                Text(
                    f"name the column of the `{word}` under `{draft.places.word('cohort')}`",
                    f"укажите столбец `{word}` в разделе `{draft.places.word('cohort')}`",
                ),
            ),
        )


def _looking(draft: Draft) -> Iterator[tuple[Path, Text]]:
    for path, expr in draft.formulas.items():
        if any(step.op == "previous" for step in walk(expr)):
            yield path, Text("the formula", "в формуле")
    for code, node in draft.nodes.items():
        if not node.parts and "previous" in (node.missing.any, *node.missing.actions().values()):
            name = called(code, draft.places)
            text = Text(f"what holes of `{name}` do", f"для пропусков `{name}`")
            yield (*node.path, "missing"), text
