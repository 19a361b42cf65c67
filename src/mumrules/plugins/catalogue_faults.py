"""What can be wrong with a list of editions, or with a name that is looked up in it."""

from collections.abc import Iterable
from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic, Label, Severity
from mumrules.diagnostics.place import Span
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.language import Text
from mumrules.plugins.listed import Listed


def unreadable(file: Path) -> Diagnostic:
    """A file of a methodology folder cannot be read."""
    text = Text(f"`{file}` cannot be read", f"`{file}` не читается")
    return Diagnostic("not-listed", text, severity=Severity.WARNING)


def unnamed(file: Path, line: int) -> Diagnostic:
    """A file of a methodology folder does not say which edition it is."""
    text = Text(
        f"`{file.name}` is not listed: its first lines name no methodology and edition",
        f"`{file.name}` нет в списке: в первых строках не названы методология и редакция",
    )
    remedy = Text(
        "a methodology begins with lines like `methodology: mum@2022`",
        "методология начинается со строк вида `методология: mum@2022`",
    )
    place = Span(str(file), line, 1, line, 1)
    return Diagnostic("not-listed", text, place, help=(remedy,), severity=Severity.WARNING)


def unknown_methodology(wanted: str, editions: Iterable[Listed]) -> Diagnostic:
    """No edition bears that name."""
    text = Text(f"no methodology is called `{wanted}`", f"методологии `{wanted}` нет")
    meant = nearest(wanted, {listed.id for listed in editions})
    return Diagnostic("unknown-methodology", text, help=(*did_you_mean(meant), _choices(editions)))


def duplicate_edition(one: Listed, other: Listed) -> Diagnostic:
    """Two files claim to be one edition."""
    text = Text(
        f"two files claim to be `{one.identity}`: `{one.path}` and `{other.path}`",
        f"два файла называют себя `{one.identity}`: `{one.path}` и `{other.path}`",
    )
    first = Label(one.place, Text("the other file", "другой файл"))
    remedy = Text("one edition is one file", "одна редакция — один файл")
    return Diagnostic("duplicate-edition", text, other.place, others=(first,), help=(remedy,))


def several_editions(wanted: str, editions: Iterable[Listed]) -> Diagnostic:
    """A methodology is named without its edition, and has several."""
    text = Text(
        f"`{wanted}` has several editions, and none is named",
        f"у методологии `{wanted}` несколько редакций, а какая нужна, не сказано",
    )
    return Diagnostic("several-editions", text, help=(_choices(editions),))


def unknown_edition(wanted: str, edition: str, editions: Iterable[Listed]) -> Diagnostic:
    """A methodology has no edition of that name."""
    text = Text(
        f"`{wanted}` has no edition `{edition}`",
        f"у методологии `{wanted}` нет редакции `{edition}`",
    )
    return Diagnostic("unknown-edition", text, help=(_choices(editions),))


def _choices(editions: Iterable[Listed]) -> Text:
    names = ", ".join(dict.fromkeys(f"`{listed.identity}`" for listed in editions))
    if not names:
        return Text("there are no methodologies", "методологий нет совсем")
    return Text(f"there are {names}", f"есть {names}")
