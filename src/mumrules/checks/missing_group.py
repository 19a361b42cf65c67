"""The check `missing-group`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.plan.draft import Draft


def missing_group(draft: Draft) -> Iterator[Diagnostic]:
    """A policy for holes that looks at the group of a unit, and no group.

    ## What it checks
    That the cohort has a `group` where holes take the mean or the median of it.

    ## Why it matters
    Without it nobody knows whose mean a hole takes.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5, missing: group mean}

    Use instead:
        cohort: {group: region}
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5, missing: group mean}
    """
    if draft.methodology.comparison.group is not None:
        return
    for code, node in draft.nodes.items():
        if node.parts or not node.missing.looks_at_groups:
            continue
        name, word = called(code, draft.places), draft.places.word("group")
        yield Diagnostic(
            "missing-group",
            Text(
                f"holes of `{name}` take a value of the unit's group, and there are no groups",
                f"пропуски `{name}` заполняются по группе, а группы не заданы",
            ),
            draft.places.key((*node.path, "missing")),
            help=(
                Text(
                    f"name the column of the `{word}` under `{draft.places.word('cohort')}`",
                    f"укажите столбец `{word}` в разделе `{draft.places.word('cohort')}`",
                ),
            ),
        )
