"""The check `reversed-dates`."""

from collections.abc import Iterator

from mumrules.checks.pointing import pointing
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.plan.draft import Draft


def reversed_dates(draft: Draft) -> Iterator[Diagnostic]:
    """A methodology that ends before it begins.

    ## What it checks
    That `valid to` is not before `valid from`.

    ## Why it matters
    Such an edition is in force on no day.

    ## Example
        valid from: 2023-01-01
        valid to: 2022-12-31
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}

    Use instead:
        valid from: 2022-01-01
        valid to: 2022-12-31
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
    """
    begins, ends = draft.methodology.valid_from, draft.methodology.valid_to
    if begins is None or ends is None or ends >= begins:
        return
    others = pointing(draft.places.value(("valid_from",)), Text("begins here", "начинается здесь"))
    yield Diagnostic(
        "reversed-dates",
        Text(
            f"the last day ({ends:%d.%m.%Y}) is before the first ({begins:%d.%m.%Y})",
            f"последний день ({ends:%d.%m.%Y}) раньше первого ({begins:%d.%m.%Y})",
        ),
        draft.places.value(("valid_to",)),
        others=others,
    )
