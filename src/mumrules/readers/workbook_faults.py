"""What is said of a workbook that cannot be read as it stands."""

from collections.abc import Sequence
from datetime import date

from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.diagnostics.place import Cell
from mumrules.diagnostics.suggest import nearest
from mumrules.language import Text

MOST_ROWS = 1_048_576
NO_WORKBOOK = Text(
    "give so large a table as CSV or Parquet", "такую таблицу храните в CSV или Parquet"
)


def excel_not_installed() -> Diagnostic:
    """Return what is said where the extra for workbooks is not installed."""
    message = Text(
        "reading workbooks needs an extra that is not installed",
        "для чтения книг Excel нужно дополнение, а оно не установлено",
    )
    command = "pip install mumrules[excel]"
    return Diagnostic("excel-not-installed", message, help=(Text(command, command),))


def broken(file: str) -> Diagnostic:
    """Return what is said of a file that is no workbook."""
    message = Text(
        f"`{file}` is no whole workbook", f"`{file}` — не книга Excel или она повреждена"
    )
    help_ = Text(
        "open it in Excel and save it again as .xlsx",
        "откройте файл в Excel и сохраните заново как .xlsx",
    )
    return Diagnostic("broken-workbook", message, help=(help_,))


def protected(file: str) -> Diagnostic:
    """Return what is said of a workbook with a password."""
    message = Text(f"`{file}` is protected by a password", f"`{file}` защищён паролем")
    help_ = Text("save a copy without the password", "сохраните копию без пароля")
    return Diagnostic("protected-workbook", message, help=(help_,))


def old_format(file: str) -> Diagnostic:
    """Return what is said of a workbook in the format before 2007."""
    message = Text(
        f"`{file}` is in the old format of Excel", f"`{file}` сохранён в старом формате Excel"
    )
    help_ = Text("save it as .xlsx", "сохраните его как .xlsx")
    return Diagnostic("old-workbook", message, help=(help_,))


def stray_cells(file: str, sheet: str) -> Diagnostic:
    """Return what is said of a sheet whose cells reach too far."""
    message = Text(
        f"the sheet `{sheet}` of `{file}` reaches too far",
        f"лист «{sheet}» в `{file}` слишком велик",
    )
    help_ = Text(
        "delete stray cells far below or to the right of the table",
        "удалите случайные ячейки далеко внизу или справа от таблицы",
    )
    return Diagnostic("sheet-too-large", message, help=(help_, NO_WORKBOOK))


def full(place: Cell) -> Diagnostic:
    """Return what is said of a sheet that is filled to its last row."""
    rows = f"{MOST_ROWS:,}"
    message = Text(
        f"the sheet `{place.sheet}` is filled to the last row that a sheet has, {rows}; "
        "what was to follow is not in it",
        f"лист «{place.sheet}» заполнен до последней возможной строки ({MOST_ROWS}): "
        "того, что дальше, в нём нет",
    )
    return Diagnostic("full-sheet", message, place, help=(NO_WORKBOOK,), severity=Severity.WARNING)


def sheet_not_found(file: str, name: str, names: Sequence[str]) -> Diagnostic:
    """Return what is said where there is no such sheet."""
    message = Text(f"`{file}` has no sheet `{name}`", f"в `{file}` нет листа «{name}»")
    listed = ", ".join(f"`{one}`" for one in names)
    near = nearest(name, names)
    help_ = [Text(f"did you mean `{near}`?", f"может быть, «{near}»?")] if near else []
    help_.append(Text(f"it has {listed}", f"в нём есть {listed}"))
    return Diagnostic("sheet-not-found", message, help=tuple(help_))


def several_sheets(place: Cell, others: Sequence[str]) -> Diagnostic:
    """Return what is said where one sheet of several was taken."""
    listed = ", ".join(f"`{one}`" for one in others)
    message = Text(
        f"the sheet `{place.sheet}` is read, and not {listed}",
        f"прочитан лист «{place.sheet}», а не {listed}",
    )
    help_ = Text("name the sheet that is meant", "назовите нужный лист")
    return Diagnostic("several-sheets", message, place, help=(help_,), severity=Severity.WARNING)


def date_header(place: Cell, found: date) -> Diagnostic:
    """Return what is said of a header that is a date."""
    shown, code = f"{found:%d.%m.%Y}", f"{found.day}.{found.month}"
    return Diagnostic(
        "date-header",
        Text(
            f"the header is the date {shown}; Excel makes such a date of `{code}`",
            f"в заголовке дата {shown}: в неё Excel превращает `{code}`",
        ),
        place,
        help=(
            Text(
                "format the cell as text and write the code anew",
                "задайте ячейке текстовый формат и запишите код заново",
            ),
        ),
    )


def uncalculated(place: Cell) -> Diagnostic:
    """Return what is said of a formula without a value."""
    message = Text(
        "the formula of the cell was never worked out", "формула в ячейке ни разу не вычислялась"
    )
    help_ = Text("open the workbook in Excel and save it", "откройте книгу в Excel и сохраните её")
    return Diagnostic("formula-without-value", message, place, help=(help_,))
