"""The check `wrong-table-key`."""

from collections.abc import Iterator

from mumrules.checks.tables_of_choice import tables_of_choice
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.kinds import KIND_WORDS, Kind
from mumrules.language import Text
from mumrules.methods.chosen import key_of
from mumrules.plan.draft import Draft


def wrong_table_key(draft: Draft) -> Iterator[Diagnostic]:
    """A table that the formula of the choice can never name.

    ## What it checks
    That the keys of `tables` are of the kind that `chosen by` gives: a text, a number, or yes
    or no.

    ## Why it matters
    Such a table is never used.

    ## Example
        inputs: {drink: yes or no}
        total:
          aggregate: sum
          parts:
            "1":
              scale:
                method: thresholds
                exceeds: [10, 20]
                chosen by: drink
                tables:
                  drink: {exceeds: [1, 2]}

    Use instead:
        inputs: {drink: yes or no}
        total:
          aggregate: sum
          parts:
            "1":
              scale:
                method: thresholds
                exceeds: [10, 20]
                chosen by: drink
                tables:
                  yes: {exceeds: [1, 2]}
    """
    for path, found in tables_of_choice(draft):
        chosen_by = draft.formulas.get((*path, "chosen_by"))
        if chosen_by is None:
            continue
        due = KIND_WORDS[chosen_by.kind]
        if chosen_by.kind is Kind.DATE:
            yield Diagnostic(
                "wrong-table-key",
                Text("a date chooses no table", "дата не выбирает таблицу"),
                draft.places.value((*path, "chosen_by")),
            )
            continue
        for key in found.choices:
            if key_of(key, chosen_by.kind) is None:
                yield Diagnostic(
                    "wrong-table-key",
                    Text(
                        f"`{key}` is never chosen: the choice is {due.en}",
                        f"`{key}` не выбрать: выбор даёт значение вида «{due.ru}»",
                    ),
                    draft.places.key((*path, "tables", key)),
                )
