"""What can be wrong with cases, and what is said of those that do not pass."""

from collections.abc import Iterable, Sequence

from mumrules.assessment.answers import Answer
from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.diagnostics.place import Span
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.document.places import Places
from mumrules.language import Text
from mumrules.testing.case import Case, Expectation, Names
from mumrules.testing.expected import as_expected, in_words


def no_cases_in(place: Span | None) -> Diagnostic:
    """Return the fault of a file that holds no case."""
    return Diagnostic("no-cases", Text("the file holds no case", "в файле нет случаев"), place)


def given_or_cohort(place: Span | None, places: Places) -> Diagnostic:
    """Return the fault of a case with no data, or with data twice."""
    given, cohort = places.word("given"), places.word("cohort")
    return Diagnostic(
        "given-or-cohort",
        Text(
            "a case has one of the two: one unit alone, or a cohort",
            "в случае есть одно из двух: один объект или когорта",
        ),
        place,
        help=(Text(f"write `{given}` or `{cohort}`", f"запишите `{given}` или `{cohort}`"),),
    )


def nothing_expected(place: Span | None, places: Places) -> Diagnostic:
    """Return the fault of a case that expects nothing."""
    words = tuple(places.word(key) for key in ("expect", "diagnostics", "refused"))
    listed = ", ".join(f"`{word}`" for word in words)
    return Diagnostic(
        "nothing-expected",
        Text("the case expects nothing", "в случае ничего не ожидается"),
        place,
        help=(Text(f"write at least one: {listed}", f"запишите хотя бы одно: {listed}"),),
    )


def unknown_figure(expectation: Expectation, known: Iterable[str]) -> Diagnostic:
    """Return the fault of an expectation whose figure is none of the methodology."""
    name = expectation.figure
    return Diagnostic(
        "unknown-figure",
        Text(f"the methodology has no figure `{name}`", f"величины `{name}` в методологии нет"),
        expectation.key,
        help=did_you_mean(nearest(name, known)),
    )


def unknown_unit(expectation: Expectation, known: Iterable[str]) -> Diagnostic:
    """Return the fault of an expectation whose unit is not among the data."""
    name = expectation.unit or ""
    return Diagnostic(
        "unknown-unit",
        Text(f"the data have no unit `{name}`", f"объекта «{name}» нет в данных"),
        expectation.of_unit,
        help=did_you_mean(nearest(name, known)),
    )


def unknown_input(name: str, place: Span | None, known: Iterable[str]) -> Diagnostic:
    """Return the fault of a value that the methodology asks nothing of."""
    return Diagnostic(
        "unknown-input",
        Text(
            f"the methodology has no input `{name}`",
            f"таких данных, `{name}`, методология не спрашивает",
        ),
        place,
        help=did_you_mean(nearest(name, known)),
    )


def unknown_reason(reason: str, place: Span | None, known: Iterable[str]) -> Diagnostic:
    """Return the fault of a hole whose reason the methodology does not know."""
    return Diagnostic(
        "unknown-reason",
        Text(
            f"`{reason}` is no reason for a hole that the methodology knows",
            f"причины пропуска `{reason}` методология не знает",
        ),
        place,
        help=did_you_mean(nearest(reason, known)),
    )


def not_as_expected(
    expectation: Expectation, found: Answer | None, rule: Label | None
) -> Diagnostic:
    """Return what is said of a figure that is not as expected; *rule* is where it is made."""
    written = as_expected(expectation.values)
    of_en = "" if expectation.unit is None else f" of `{expectation.unit}`"
    of_ru = "" if expectation.unit is None else f", «{expectation.unit}»"
    figure = expectation.figure
    return Diagnostic(
        "not-as-expected",
        Text(
            f"`{figure}`{of_en}: expected {written}, got {in_words(found, 'en')}",
            f"`{figure}`{of_ru}: ожидалось {written}, получено {in_words(found, 'ru')}",
        ),
        expectation.place,
        Text(f"got {in_words(found, 'en')}", f"получено {in_words(found, 'ru')}"),
        others=() if rule is None else (rule,),
    )


def other_diagnostics(names: Names, found: Sequence[str]) -> Diagnostic:
    """Return what is said where the data meet other diagnostics than expected."""
    en, ru = _names(found, "none"), _names(found, "ничего")
    return Diagnostic(
        "other-diagnostics",
        Text(
            f"diagnostics: expected {_names(names.names, 'none')}, got {en}",
            f"замечания: ожидалось {_names(names.names, 'ничего')}, получено {ru}",
        ),
        names.place,
        Text(f"got {en}", f"получено {ru}"),
    )


def not_refused(names: Names) -> Diagnostic:
    """Return what is said where data can be scored, and should not be."""
    return Diagnostic(
        "not-refused",
        Text(
            f"the data can be scored; expected {_names(names.names, 'none')}",
            f"данные оценены; ожидалось {_names(names.names, 'ничего')}",
        ),
        names.place,
    )


def rule_of(code: str, place: Span) -> Label:
    """Return the label of the node that makes a figure."""
    return Label(place, Text(f"`{code}` is made here", f"`{code}` считается здесь"))


def no_cases(what: str) -> Diagnostic:
    """Return the fault of a place where no file of cases is."""
    return Diagnostic(
        "cases-not-found",
        Text(f"`{what}` has no cases", f"для `{what}` случаев нет"),
        help=(
            Text(
                "cases stand in `NAME.cases.yaml` beside the methodology `NAME.yaml`",
                "случаи стоят в файле `ИМЯ.cases.yaml` рядом с методологией `ИМЯ.yaml`",
            ),
        ),
    )


def no_case_matches(words: str) -> Diagnostic:
    """Return the fault of a filter that leaves no case."""
    return Diagnostic(
        "no-case-matches",
        Text(f"no case has `{words}` in its title", f"случаев, где есть «{words}», нет"),
    )


def titled_twice(case: Case, first: Case) -> Diagnostic:
    """Return the fault of two cases of one file that bear one title."""
    others = (
        () if first.place is None else (Label(first.place, Text("first here", "сначала здесь")),)
    )
    return Diagnostic(
        "duplicate-case",
        Text(f"two cases are called `{case.title}`", f"два случая называются «{case.title}»"),
        case.place,
        others=others,
    )


def _names(names: Sequence[str], none: str) -> str:
    return ", ".join(f"`{name}`" for name in names) or none
