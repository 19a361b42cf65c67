"""What is said of claims that fit no table, and of tables that fit no claim."""

from collections.abc import Iterable, Mapping, Sequence

from mumrules.dataset.headers import folded
from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.diagnostic import Diagnostic, Label, Severity
from mumrules.diagnostics.place import Place, Span
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.document.places import Places
from mumrules.language import Text


def column_nowhere(header: str, at: Span | None, tables: Mapping[int, Table]) -> Diagnostic:
    """Return what is said of a claim whose column stands in no table."""
    headers = {folded(h): h for table in tables.values() for h in table.headers if h}
    message = Text(
        f"no table has a column `{header}`", f"ни в одной таблице нет столбца `{header}`"
    )
    return Diagnostic("column-not-found", message, at, help=_meant(header, headers))


def column_not_found(header: str, at: Span | None, table: Table, free: Sequence[str]) -> Diagnostic:
    """Return what is said of a claim whose column a table lacks."""
    place = table.place(HEADER, 0)
    message = Text(
        f"`{place.file}` has no column `{header}`", f"в `{place.file}` нет столбца `{header}`"
    )
    here = Label(place, Text("the headers", "заголовки"))
    help_ = _meant(header, {folded(h): h for h in free})
    return Diagnostic("column-not-found", message, at, others=(here,), help=help_)


def ambiguous(table: Table, header: str, positions: Sequence[int]) -> Diagnostic:
    """Return what is said of a header that several columns bear."""
    first, *rest = (table.place(HEADER, position) for position in positions)
    message = Text(
        f"{len(positions)} columns are named `{header}`",
        f"столбцов с заголовком `{header}`: {len(positions)}",
    )
    others = tuple(Label(place, Text("and here", "и здесь")) for place in rest)
    return Diagnostic("ambiguous-column", message, first, others=others)


def methodology_missing(header: str, at: Span | None, places: Places) -> Diagnostic:
    """Return what is said of a figure that no edition makes."""
    message = Text(
        f"nothing says which methodology `{header}` belongs to",
        f"не сказано, к какой методологии относится `{header}`",
    )
    key = places.word("methodology")
    help_ = Text(f"write `{key}: id@edition`", f"запишите `{key}: имя@редакция`")
    return Diagnostic("methodology-missing", message, at, help=(help_,))


def no_unit_column(at: Span | None, table: Table) -> Diagnostic:
    """Return what is said of a table in which no column names the units."""
    file = table.place(HEADER, 0).file
    message = Text(
        f"no column of `{file}` names the units", f"в `{file}` нет столбца с названиями объектов"
    )
    help_ = Text("name it under `unit`", "укажите его под ключом `объект`")
    return Diagnostic("no-unit-column", message, at, help=(help_,))


def row_not_found(
    name: str, at: Span | None, file: str, near: str | None, seen: Place | None
) -> Diagnostic:
    """Return what is said of a row of means or sums that a table lacks."""
    message = Text(f"`{file}` has no row `{name}`", f"в `{file}` нет строки «{name}»")
    if near is None or seen is None:
        return Diagnostic("row-not-found", message, at)
    label = Label(seen, Text("this row is taken for it", "за неё принята эта строка"))
    help_ = Text(f"did you mean `{near}`?", f"возможно, «{near}»?")
    return Diagnostic("row-not-found", message, at, others=(label,), help=(help_,))


def unclaimed_row(name: str, place: Place) -> Diagnostic:
    """Return what is said of a row that sums a table up without a claim."""
    message = Text(
        f"the row `{name}` seems to sum the table up, and no claim says what it shows",
        f"строка «{name}» похожа на сводную, но не сказано, что она показывает",
    )
    help_ = Text("name it under `summaries`", "укажите её под ключом `сводные строки`")
    return Diagnostic("unclaimed-row", message, place, help=(help_,), severity=Severity.WARNING)


def unnamed(place: Place) -> Diagnostic:
    """Return what is said of a row with figures and no name."""
    message = Text("a row with figures names no unit", "в строке есть числа, но нет названия")
    return Diagnostic("unnamed-unit", message, place)


def unit_twice(name: str, place: Place, first: Place) -> Diagnostic:
    """Return what is said of a unit that stands twice in a table."""
    message = Text(f"the unit `{name}` stands twice", f"объект «{name}» указан дважды")
    label = Label(first, Text("first here", "сначала здесь"))
    return Diagnostic("unit-twice", message, place, others=(label,))


def _meant(written: str, known: Mapping[str, str]) -> tuple[Text, ...]:
    near = nearest(folded(written), known)
    return did_you_mean(None if near is None else known[near])


def suggestion(written: str, known: Iterable[str]) -> tuple[Text, ...]:
    """Return the known word that is most like a written one, as a remedy."""
    return did_you_mean(nearest(written, known))
