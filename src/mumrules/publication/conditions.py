"""What is claimed of every row: compared unrounded."""

from collections.abc import Iterator, Sequence

from mumrules.dataset.headers import folded
from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.diagnostics.place import Place
from mumrules.document.places import Places
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value, is_hole
from mumrules.language import Text
from mumrules.publication import words
from mumrules.publication.figures import Figures, number
from mumrules.publication.formulas import Formula, evaluated, formula_over, known
from mumrules.publication.published_table import PublishedTable
from mumrules.publication.reconciliation import Reconciliation, together


def check_conditions(tables: Sequence[Figures], places: Places) -> Reconciliation:
    """Check the rows of every table; a row that fails may belong to another table."""
    return together(_table(figures, tables, places) for figures in tables)


def _table(figures: Figures, tables: Sequence[Figures], places: Places) -> Reconciliation:
    table = figures.table
    findings: list[Diagnostic] = []
    checked = agreed = 0
    for index, claim in enumerate(table.claim.every_row):
        span = places.value(("tables", table.index, "every_row", index, "condition"))
        formula = formula_over(figures, claim.condition, span, Kind.BOOLEAN)
        if not isinstance(formula, Formula):
            findings += formula
            continue
        if not known(figures, formula):
            continue
        holds = evaluated(figures, formula, figures.exact)
        checked += sum(not is_hole(value) for value in holds)
        agreed += sum(value is True for value in holds)
        failing = [row for row, value in enumerate(holds) if value is False]
        meant = _where_they_belong(figures, failing, tables)
        for row in failing:
            at = None if span is None else Label(span, Text("the condition", "условие"))
            findings.append(_wrong_group(figures, formula, row, at, meant.get(row)))
    return Reconciliation(tuple(findings), (), checked, agreed)


def _where_they_belong(
    figures: Figures, rows: Sequence[int], tables: Sequence[Figures]
) -> dict[int, PublishedTable]:
    """Return for rows another table whose conditions they meet and where they do not stand."""
    found: dict[int, PublishedTable] = {}
    for other in tables if rows else ():
        claims = other.table.claim.every_row
        if other is figures or not claims:
            continue
        standing = {folded(unit) for unit in other.table.units}
        met = [_met(figures, claim.condition) for claim in claims]
        for row in rows:
            stands = folded(figures.table.units[row]) in standing
            if not stands and all(row in rows_met for rows_met in met):
                found.setdefault(row, other.table)
    return found


def _met(figures: Figures, text: str) -> set[int]:
    """Return the rows of a table that meet a condition, perhaps another table's."""
    formula = formula_over(figures, text, None, Kind.BOOLEAN)
    if not isinstance(formula, Formula) or not known(figures, formula):
        return set()
    holds = evaluated(figures, formula, figures.exact)
    return {row for row, value in enumerate(holds) if value is True}


def _wrong_group(
    figures: Figures,
    formula: Formula,
    row: int,
    at: Label | None,
    meant: PublishedTable | None,
) -> Diagnostic:
    table = figures.table
    unit, name = table.units[row], table.name
    shown = words.joined(_figures(figures, formula, row))
    message = Text(
        f"`{unit}` stands in {name.en} and does not meet `{formula.text}`: {shown.en}",
        f"«{unit}» стоит в таблице {name.ru}, но условие `{formula.text}` не выполнено: {shown.ru}",
    )
    if meant is not None:
        message = Text(
            f"{message.en}; the row meets the condition of {meant.name.en}",
            f"{message.ru}; условию таблицы {meant.name.ru} строка отвечает",
        )
    others = () if at is None else (at,)
    return Diagnostic("wrong-group", message, _place(table, row), others=others)


def _place(table: PublishedTable, row: int) -> Place:
    return table.place(row, table.unit)


def _figures(figures: Figures, formula: Formula, row: int) -> Iterator[Text]:
    headers = figures.table.table.headers
    for position in formula.positions:
        value = _shown(figures.exact[position][row])
        header = headers[position]
        yield Text(f"`{header}` is {value.en}", f"`{header}` — {value.ru}")


def _shown(value: Value) -> Text:
    found = number(value)
    return Text(f"`{value}`", f"«{value}»") if found is None else words.number(found)
