"""What is said of columns that are missing, ambiguous or of no use."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from mumrules.dataset.headers import ORDINAL_HEADERS, folded
from mumrules.dataset.inputs import Input
from mumrules.dataset.matching import Clash, Matching
from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.diagnostic import Diagnostic, Label, Severity
from mumrules.diagnostics.suggest import nearest
from mumrules.language import Text


def column_faults(
    table: Table,
    inputs: Sequence[Input],
    matching: Matching,
    unit: int | None,
    required: Collection[str],
) -> Iterator[Diagnostic]:
    """Give every fault of the columns of a table."""
    for clash in matching.clashes:
        yield _ambiguous(table, clash)
    used = matching.settled() | {unit}
    unused = [c for c in range(len(table.headers)) if c not in used and _has_data(table, c)]
    clashing = {name for clash in matching.clashes for name in clash.inputs}
    missing = [i for i in inputs if i.name not in matching.found and i.name not in clashing]
    lacking = [asked for asked in missing if asked.name in required]
    if len(lacking) > 1 and not matching.found and not matching.clashes:
        yield _none_found(table, lacking, [i for i in missing if not i.required], unused)
    else:
        for asked in lacking:
            yield _not_found(table, asked, unused)
    strangers = [c for c in unused if folded(table.headers[c]) not in ORDINAL_HEADERS]
    if strangers:
        yield _unused(table, strangers, missing)


def unit_not_found(table: Table, name: str) -> Diagnostic:
    """Return what is said when the column that should name the units is not there."""
    return _missing(
        table, Text(f"`{name}`", f"`{name}`"), {folded(name)}, range(len(table.headers))
    )


def _has_data(table: Table, column: int) -> bool:
    return any(True for _ in table.present(column))


def _ambiguous(table: Table, clash: Clash) -> Diagnostic:
    headers = _listed(table.headers[column] for column in clash.columns)
    names = _listed(clash.inputs)
    first, *rest = clash.columns
    one = len(clash.columns) == 1
    message = Text(
        f"the column {headers} fits {names}" if one else f"the columns {headers} fit {names}",
        f"столбец {headers} подходит к {names}" if one else f"столбцы {headers} подходят к {names}",
    )
    help_ = Text(
        "give each column the code of its parameter, written as text",
        "назовите каждый столбец кодом его параметра и запишите код как текст",
    )
    others = tuple(Label(table.place(HEADER, c), _also(table.headers[c])) for c in rest)
    place = table.place(HEADER, first)
    return Diagnostic("ambiguous-column", message, place, others=others, help=(help_,))


def _also(header: str) -> Text:
    return Text(f"`{header}` fits too", f"`{header}` тоже подходит")


def _none_found(
    table: Table, lacking: Sequence[Input], totals: Sequence[Input], unused: Sequence[int]
) -> Diagnostic:
    """Return what is said of a table in which nothing that is due was found."""
    names = _listed(asked.name for asked in lacking)
    near = [remedy for asked in lacking for remedy in _not_found(table, asked, unused).help]
    alone = [
        Text(
            f"the total alone would do: a column `{total.name}`",
            f"хватило бы и одного итога: столбец `{total.titles[-1]}`",
        )
        for total in totals[:1]
        if total.titles
    ]
    return Diagnostic(
        "column-not-found",
        Text(f"none of the columns {names} is there", f"нет ни одного из столбцов {names}"),
        table.place(HEADER, 0),
        help=(*near, *alone),
    )


def _not_found(table: Table, asked: Input, unused: Sequence[int]) -> Diagnostic:
    title = f" ({asked.titles[0]})" if asked.titles else ""
    what = Text(f"`{asked.name}`{title}", f"`{asked.name}`{title}")
    return _missing(table, what, {folded(n) for n in (asked.name, *asked.titles)}, unused)


def _missing(table: Table, what: Text, names: Iterable[str], columns: Iterable[int]) -> Diagnostic:
    near = _near(table, names, columns)
    others = tuple(
        Label(
            table.place(HEADER, c),
            Text(f"`{table.headers[c]}` is near", f"похоже: `{table.headers[c]}`"),
        )
        for c in near
    )
    help_ = [
        Text(
            f"did you mean the column `{table.headers[c]}`?",
            f"может быть, это столбец `{table.headers[c]}`?",
        )
        for c in near
    ]
    return Diagnostic(
        "column-not-found",
        Text(f"no column is named {what.en}", f"нет столбца {what.ru}"),
        table.place(HEADER, 0),
        others=others,
        help=tuple(help_),
    )


def _near(table: Table, names: Iterable[str], columns: Iterable[int]) -> list[int]:
    headers = {folded(table.headers[c]): c for c in columns if table.headers[c]}
    found = (nearest(name, headers) for name in names)
    return sorted({headers[header] for header in found if header is not None})


def _unused(table: Table, columns: Sequence[int], missing: Sequence[Input]) -> Diagnostic:
    words: Mapping[str, str] = {
        folded(word): asked.name for asked in missing for word in (asked.name, *asked.titles)
    }
    named = _listed(table.headers[c] for c in columns)
    help_ = []
    for column in columns:
        word = nearest(folded(table.headers[column]), words)
        if word is not None:
            header, name = table.headers[column], words[word]
            help_.append(
                Text(
                    f"did you mean `{name}` by `{header}`?",
                    f"может быть, `{header}` — это `{name}`?",
                )
            )
    one = len(columns) == 1
    message = Text(
        f"the column {named} is not used" if one else f"the columns {named} are not used",
        f"столбец {named} не используется" if one else f"столбцы {named} не используются",
    )
    place = table.place(HEADER, columns[0])
    return Diagnostic(
        "unused-columns", message, place, help=tuple(help_), severity=Severity.WARNING
    )


def _listed(names: Iterable[str], most: int = 10) -> str:
    shown = [f"`{name}`" for name in names]
    rest = len(shown) - most
    return ", ".join(shown[:most]) + (f" … (+{rest})" if rest > 0 else "")
