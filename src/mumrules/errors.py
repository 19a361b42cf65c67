"""Every exception that the library raises on purpose."""

from collections.abc import Sequence
from typing import Self

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.render import concise
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.language import Text


class MumrulesError(Exception):
    """The root of all exceptions that mumrules raises on purpose."""


class DiagnosedError(MumrulesError):
    """A file or a table is at fault.

    Attributes:
        diagnostics: All faults that were found, in the order of their places.
    """

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(concise.render(self.diagnostics, language="en"))


class MethodologyError(DiagnosedError):
    """A methodology file cannot be used, or asks for what cannot be done."""


class NotYetInForceError(MethodologyError):
    """No edition was in force on that day yet; the first that comes is named."""


class NoLongerInForceError(MethodologyError):
    """No edition was in force on that day any more; the last that was is named."""


class DatasetError(DiagnosedError):
    """A table cannot be used with this methodology."""


class ReferenceNeededError(DatasetError):
    """A unit cannot be compared: no cohort is given by `against=`, or that of other rules."""

    @classmethod
    def of(cls, methodology: str) -> Self:
        """Return the error for one unit alone under *methodology*."""
        message = Text(
            f"`{methodology}` compares a unit with its cohort, and one unit alone has none",
            f"`{methodology}` сравнивает объект с когортой, а у одного объекта её нет",
        )
        remedy = Text(
            "pass `against=plan.reference(table)`, or score the whole table",
            "передайте `against=plan.reference(таблица)` или оцените всю таблицу",
        )
        return cls([Diagnostic("reference-needed", message, help=(remedy,))])

    @classmethod
    def unlike(cls, methodology: str) -> Self:
        """Return the error for a reference that does not hold what *methodology* compares."""
        message = Text(
            f"the reference lacks what `{methodology}` compares a unit with",
            f"в эталоне нет того, с чем `{methodology}` сравнивает объект",
        )
        remedy = Text(
            "make it with `plan.reference` of the same edition, from a table with the same totals",
            "получите его через `plan.reference` той же редакции по таблице с теми же итогами",
        )
        return cls([Diagnostic("reference-unlike", message, help=(remedy,))])

    @classmethod
    def unreadable(cls, version: object = None) -> Self:
        """Return the error for a text that is no saved cohort, or one of another *version*."""
        message = Text("the text is no saved cohort", "это не текст сохранённой когорты")
        if version is not None:
            message = Text(
                f"the cohort was saved in version {version} of the format, which is not known here",
                f"когорта сохранена в версии {version} формата, которая здесь не известна",
            )
        remedy = Text(
            "save it anew: `plan.reference(table).to_json()`",
            "сохраните её заново: `plan.reference(таблица).to_json()`",
        )
        return cls([Diagnostic("reference-unreadable", message, help=(remedy,))])


class PublicationError(DiagnosedError):
    """The file of claims that goes with a published table cannot be used."""


class UnknownUnitError(DiagnosedError):
    """No unit of the assessment has the name that was asked for, or not in that period."""

    @classmethod
    def of(cls, unit: str, known: Sequence[str]) -> Self:
        """Return the error for a name that is not among the *known* ones."""
        message = Text(f"no unit is named `{unit}`", f"объекта «{unit}» нет")
        return cls([Diagnostic("unknown-unit", message, help=did_you_mean(nearest(unit, known)))])

    @classmethod
    def without_period(cls, unit: str, periods: Sequence[object]) -> Self:
        """Return the error for a name alone where the unit stands in several *periods*."""
        listed = ", ".join(map(str, periods))
        message = Text(
            f"`{unit}` stands in several periods: {listed}",
            f"объект «{unit}» есть в нескольких периодах: {listed}",
        )
        remedy = Text(
            f"ask for the period too: `assessment[{unit!r}, {periods[-1]!r}]`",
            f"укажите и период: `assessment[{unit!r}, {periods[-1]!r}]`",
        )
        return cls([Diagnostic("unknown-unit", message, help=(remedy,))])

    @classmethod
    def in_other_periods(cls, unit: str, period: object, periods: Sequence[object]) -> Self:
        """Return the error for a *period* that is none of the *periods* of the unit."""
        message = Text(
            f"`{unit}` does not stand in the period `{period!r}`",
            f"объекта «{unit}» нет в периоде `{period!r}`",
        )
        listed = ", ".join(map(repr, periods))
        remedy = Text(f"its periods are {listed}", f"он есть в периодах {listed}")
        return cls([Diagnostic("unknown-unit", message, help=(remedy,))])


class UnknownCrosswalkError(DiagnosedError):
    """The methodology has no crosswalk of the name that was asked for."""

    @classmethod
    def of(cls, name: str, known: Sequence[str]) -> Self:
        """Return the error for a name that is not among the *known* ones."""
        message = Text(f"no crosswalk is named `{name}`", f"сопоставления `{name}` нет")
        listed = ", ".join(f"`{each}`" for each in known)
        remedy = (Text(f"there are {listed}", f"есть {listed}"),) if known else ()
        return cls([Diagnostic("unknown-crosswalk", message, help=remedy)])


class UnknownColumnError(DiagnosedError):
    """The results have no column of the name that was asked for."""

    @classmethod
    def of(cls, name: str, known: Sequence[str]) -> Self:
        """Return the error for a name that is not among the *known* ones."""
        message = Text(f"no column is called `{name}`", f"столбца `{name}` нет")
        return cls([Diagnostic("unknown-column", message, help=did_you_mean(nearest(name, known)))])


class UnsupportedDataError(DiagnosedError):
    """The data are wanted in a form that is not known, or a package for it is missing."""

    @classmethod
    def without(cls, package: str, extra: str) -> Self:
        """Return the error for a *package* that is not installed."""
        message = Text(f"`{package}` is not installed", f"пакет `{package}` не установлен")
        command = f"pip install mumrules[{extra}]"
        remedy = Text(f"install it: {command}", f"установите его: {command}")
        return cls([Diagnostic("package-missing", message, help=(remedy,))])
