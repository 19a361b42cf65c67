"""The check `two-rankings`."""

from collections.abc import Iterator

from mumrules.checks.pointing import pointing
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.plan.draft import Draft
from mumrules.plan.resolve import ROOT


def two_rankings(draft: Draft) -> Iterator[Diagnostic]:
    """A total that is ranked in two places of the file.

    ## What it checks
    That `ranks` stands at the file or at the total, not at both.

    ## Why it matters
    A total has one place. Which of the two rules gave it would not be seen in the results.

    ## Example
        total:
          aggregate: sum
          ranks: {by: score, ties: dense}
          parts:
            "1": {scale: points, maximum: 5}
        ranks: {by: score}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
        ranks: {by: score}
    """
    if draft.methodology.ranks is None or draft.methodology.total.ranks is None:
        return
    word, of_total = draft.places.word("ranks"), draft.places.key((ROOT, "ranks"))
    yield Diagnostic(
        "two-rankings",
        Text(
            f"`{word}` stands both at the file and at the total",
            f"`{word}` стоит и у файла, и у итога",
        ),
        draft.places.key(("ranks",)),
        others=pointing(of_total, Text("and here", "и здесь")),
        help=(
            Text(
                "keep one; a second ranking goes under `rankings`, with a name",
                f"оставьте одно; второе запишите с именем в `{draft.places.word('rankings')}`",
            ),
        ),
    )
