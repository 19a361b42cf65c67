"""The check `unchosen-tables`."""

from collections.abc import Iterator

from mumrules.checks.tables_of_choice import tables_of_choice
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.plan.draft import Draft


def unchosen_tables(draft: Draft) -> Iterator[Diagnostic]:
    """Several tables and nothing that chooses among them, or a choice without tables.

    ## What it checks
    That `tables` and `chosen by` stand together.

    ## Why it matters
    Without `chosen by` no table of `tables` is ever used; without `tables` the choice does
    nothing.

    ## Example
        inputs: {kind: text}
        total:
          aggregate: sum
          parts:
            "1":
              scale:
                method: thresholds
                exceeds: [10, 20]
                chosen by: kind

    Use instead:
        inputs: {kind: text}
        total:
          aggregate: sum
          parts:
            "1":
              scale:
                method: thresholds
                exceeds: [10, 20]
                chosen by: kind
                tables:
                  small: {exceeds: [1, 2]}
    """
    for path, found in tables_of_choice(draft):
        word, other = draft.places.word("chosen_by"), draft.places.word("tables")
        if found.choices and found.chosen_by is None:
            yield Diagnostic(
                "unchosen-tables",
                Text(
                    f"nothing chooses among these `{other}`",
                    f"`{other}` есть, а по чему выбирать, не сказано",
                ),
                draft.places.key((*path, "tables")),
                help=(Text(f"write a formula under `{word}`", f"запишите формулу в `{word}`"),),
            )
        elif found.chosen_by is not None and not found.choices:
            yield Diagnostic(
                "unchosen-tables",
                Text(
                    f"`{word}` has no `{other}` to choose from",
                    f"`{word}` есть, а `{other}` нет: выбирать не из чего",
                ),
                draft.places.key((*path, "chosen_by")),
            )
