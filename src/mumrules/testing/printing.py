"""A case as the text of a file of cases, ready to paste."""

from collections.abc import Iterator, Mapping, Sequence

from mumrules.glossary import WORDS
from mumrules.language import Language
from mumrules.testing.case import Case, CaseTable, Expectation
from mumrules.testing.expected import as_written
from mumrules.testing.printed_units import as_table, cell, values_of
from mumrules.testing.scalar import key, scalar

_WIDTH = 100
_INDENT = " " * 4


def print_case(case: Case, language: Language) -> str:
    """Return *case* as an item of the list `cases`, with the keywords of *language*.

    Values and the names of figures stay as they are written.
    """
    return "\n".join(_lines(case, language)) + "\n"


def _lines(case: Case, language: Language) -> Iterator[str]:
    def word(keyword: str) -> str:
        return WORDS.spelling(keyword, language)

    yield f"  - {word('case')}: {scalar(case.title)}"
    if case.alone:
        yield from _mapping(word("given"), _scalars(values_of(case.data, 0, language)))
    else:
        yield from _units(word("cohort"), case.data, language)
    if case.against is not None:
        yield from _units(word("against"), case.against, language)
    if case.expectations or (case.diagnostics is None and case.refused is None):
        yield from _expected(word("expect"), case)
    for keyword, names in (("diagnostics", case.diagnostics), ("refused", case.refused)):
        if names is not None:
            yield f"{_INDENT}{word(keyword)}: {_items(names.names)}"
    if case.tolerance:
        yield f"{_INDENT}{word('tolerance')}: {as_written(case.tolerance, language)}"


def _units(name: str, units: CaseTable, language: Language) -> Iterator[str]:
    table = as_table(units, language)
    if table is not None:
        yield f"{_INDENT}{name}: |"
        yield from (f"{_INDENT}  {line}" for line in table)
        return
    yield f"{_INDENT}{name}:"
    at = units.table.headers.index(units.unit_column) if units.unit_column else 0
    for row, cells in enumerate(units.table.rows):
        written = _scalars(values_of(units, row, language))
        yield from _mapping(cell(cells[at], language), written, _INDENT + "  ")


def _expected(name: str, case: Case) -> Iterator[str]:
    by_unit: dict[str | None, list[Expectation]] = {}
    for expectation in case.expectations:
        by_unit.setdefault(expectation.unit, []).append(expectation)
    if case.alone or not by_unit:
        yield from _mapping(name, _figures(case.expectations))
        return
    yield f"{_INDENT}{name}:"
    for unit, expectations in by_unit.items():
        yield from _mapping(unit or "", _figures(expectations), _INDENT + "  ")


def _figures(expectations: Sequence[Expectation]) -> dict[str, str]:
    return {e.figure: _items(e.values) for e in expectations}


def _scalars(values: Mapping[str, str]) -> dict[str, str]:
    return {name: scalar(value) for name, value in values.items()}


def _items(texts: Sequence[str]) -> str:
    """Return texts as a list; one alone stands without brackets, unless it is empty."""
    if len(texts) == 1 and texts[0]:
        return scalar(texts[0])
    return f"[{', '.join(map(scalar, texts))}]"


def _mapping(name: str, values: Mapping[str, str], indent: str = _INDENT) -> Iterator[str]:
    """Give a mapping in braces where it fits on a line, else one line a value."""
    pairs = [f"{key(of)}: {value}" for of, value in values.items()]
    line = f"{indent}{key(name)}: {{{', '.join(pairs)}}}"
    if len(line) <= _WIDTH:
        yield line
        return
    yield f"{indent}{key(name)}:"
    yield from (f"{indent}  {pair}" for pair in pairs)
