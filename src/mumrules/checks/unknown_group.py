"""The check `unknown-group`."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.suggest import nearest
from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.methodology.cohort import Cohort
from mumrules.methodology.node import Ranks
from mumrules.methodology.walk import walk
from mumrules.plan.cohort import key_names
from mumrules.plan.draft import Draft
from mumrules.plan.inputs import expressions


def unknown_group(draft: Draft) -> Iterator[Diagnostic]:
    """A column within which units are compared, and which is not asked for.

    ## What it checks
    That `compare within` and `within` name the `group` or the `period` of the cohort, or an
    input.

    ## Why it matters
    Without the column nobody knows which units are compared with which.

    ## Example
        cohort: {compare within: region}
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}

    Use instead:
        cohort: {group: region, compare within: group}
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
    """
    known = expressions(draft.methodology, draft.nodes.values())
    for path, written in _written(draft):
        [name] = key_names(draft.methodology.comparison, [written])
        if name in known:
            continue
        near = nearest(name, known)
        meant = () if near is None else (Text(f"did you mean `{near}`?", f"возможно, `{near}`?"),)
        yield Diagnostic(
            "unknown-group",
            Text(f"no input is named `{name}`", f"среди данных нет столбца `{name}`"),
            draft.places.value(path),
            help=meant or (_remedy(draft),),
        )


def _written(draft: Draft) -> Iterator[tuple[Path, str]]:
    for path, found in walk(draft.methodology):
        if isinstance(found, Cohort):
            yield from (
                ((*path, "compare_within", i), n) for i, n in enumerate(found.compare_within or ())
            )
        elif isinstance(found, Ranks):
            yield from (((*path, "within", i), n) for i, n in enumerate(found.within or ()))


def _remedy(draft: Draft) -> Text:
    word, group = draft.places.word("cohort"), draft.places.word("group")
    return Text(
        f"name the column under `{word}`, as its `{group}`",
        f"назовите столбец в разделе `{word}`: `{group}`",
    )
