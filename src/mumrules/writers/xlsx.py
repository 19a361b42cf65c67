"""Results as a workbook: zones coloured, numbers as numbers, the header frozen."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mumrules.assessment.listing import listing
from mumrules.assessment.receipt import receipt
from mumrules.assessment.results import Results
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.errors import UnsupportedDataError
from mumrules.language import Language, Text
from mumrules.methodology.colours import colour_of
from mumrules.numbers import is_number, to_json
from mumrules.plan.resolve import ROOT
from mumrules.writers.atomic import replacing

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

SHEET_ROWS = 1_048_576
MOST_ROWS = SHEET_ROWS - 1  # the header takes one
# Nothing is a formula or a link; an interrupted run leaves no parts in the temporary folder.
OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
RESULTS = Text("results", "результаты")
ASSUMPTIONS = Text("assumptions", "допущения")
FINDINGS = Text("findings", "выводы")
DIAGNOSTICS = Text("diagnostics", "замечания")
RECEIPT = Text("receipt", "квитанция")
HEADERS = {
    "unit": Text("unit", "объект оценки"),
    "score": Text("score", "балл"),
    "percent": Text("percent", "процент"),
    "zone": Text("zone", "зона"),
    "rank": Text("rank", "место"),
    "coverage": Text("coverage", "полнота"),
    "findings": FINDINGS,
}


def write(results: Results, path: Path, language: Language) -> None:
    """Write a workbook with the results, the assumptions, the diagnostics and the receipt.

    Raises:
        UnsupportedDataError: XlsxWriter is not installed.
    """
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415 - an extra, loaded where it is used
    except ImportError:
        raise UnsupportedDataError.without("XlsxWriter", "excel") from None
    if len(results.dataset.units) > MOST_ROWS:
        raise UnsupportedDataError([_too_many(path, len(results.dataset.units))])
    # In memory first: what cannot be put on the disk is then one fault of one file.
    whole = BytesIO()
    with Workbook(whole, OPTIONS) as book:
        _sheets(book, results, language)
    with replacing(path) as draft:
        draft.write_bytes(whole.getvalue())


def _too_many(path: Path, units: int) -> Diagnostic:
    message = Text(
        f"a sheet of `{path.name}` has {SHEET_ROWS} rows, too few for {units} units and a header",
        f"на листе `{path.name}` {SHEET_ROWS} строк: объекты ({units}) и заголовок не войдут",
    )
    remedy = Text("write a .csv or a .parquet", "запишите в .csv или .parquet")
    return Diagnostic("too-many-rows", message, help=(remedy,))


def _sheets(book: "Workbook", results: Results, language: Language) -> None:
    _results(book, results, language)
    _list(
        book,
        ASSUMPTIONS.in_language(language),
        [[a.text.in_language(language)] for a in results.graph.assumptions],
    )
    if results.graph.findings:
        _list(book, FINDINGS.in_language(language), _findings(results))
    told = [[str(d.place or ""), d.message.in_language(language)] for d in results.diagnostics]
    _list(book, DIAGNOSTICS.in_language(language), told[:MOST_ROWS])
    said = receipt(results)
    _list(
        book,
        RECEIPT.in_language(language),
        [[name, str(getattr(said, name))] for name in said.__slots__],
    )


def _results(book: "Workbook", results: Results, language: Language) -> None:
    sheet = book.add_worksheet(RESULTS.in_language(language))
    header = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    columns = listing(results)
    for index, (name, values) in enumerate(columns.items()):
        sheet.write_string(0, index, header_of(name, language), header)
        _column(book, sheet, index, values)
        _coloured(book, sheet, index, name, results)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, len(columns), 13)
    sheet.autofilter(0, 0, len(results.dataset.units), len(columns) - 1)


def _column(book: "Workbook", sheet: "Worksheet", index: int, values: Sequence[Any]) -> None:
    plain = book.add_format({"num_format": "0.####"})
    for row, value in enumerate(values, 1):
        if is_number(value):
            sheet.write_number(row, index, to_json(value), plain)
        elif value is not None:
            sheet.write_string(row, index, str(value))


def _coloured(
    book: "Workbook", sheet: "Worksheet", index: int, name: str, results: Results
) -> None:
    """Colour the zones of a column; the rule stays in the sheet and follows its values."""
    if name.rsplit(maxsplit=1)[-1] != "zone":
        return
    code = ROOT if name == "zone" else name.removesuffix(" zone")
    zones = results.graph.nodes[code].resolved.element.zones
    for zone in zones.every if zones else ():
        found = colour_of(zone)
        if found is not None:
            rule = {
                "type": "cell",
                "criteria": "==",
                "value": '"' + zone.zone.replace('"', '""') + '"',
                "format": book.add_format({"bg_color": found}),
            }
            sheet.conditional_format(1, index, len(results.dataset.units), index, rule)


def _findings(results: Results) -> list[list[str]]:
    """Return a row for each cause of each finding: unit, node, finding, cause, remedy."""
    rows: list[list[str]] = []
    for index, unit in enumerate(results.dataset.units):
        for rule in results.findings(index):
            said = [unit, results.graph.nodes[rule.code].title, rule.finding.title]
            causes = [[c.cause, c.remedy or ""] for c in rule.finding.causes]
            rows += [[*said, *cause] for cause in causes or [["", ""]]]
    return rows


def _list(book: "Workbook", name: str, rows: Sequence[Sequence[str]]) -> None:
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 1, 80)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            sheet.write_string(row, column, cell)


def header_of(name: str, language: Language) -> str:
    """Return the header of a column of the listing, in words."""
    code, _, figure = name.rpartition(" ")
    known = HEADERS.get(figure)
    if known is None or (not code and name not in HEADERS):
        return name
    return f"{code} {known.in_language(language)}".strip()
