"""Why no edition, or no single one, is in force on a day."""

from collections.abc import Iterable, Sequence
from datetime import date

from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.language import Text
from mumrules.plugins.validity import Dated


def not_yet_in_force(edition: Dated, on: date) -> Diagnostic:
    """An edition, the earliest that is meant, begins after the day."""
    if edition.begins is None:
        text = Text(f"`{edition.identity}` is a draft", f"`{edition.identity}` — проект")
        return Diagnostic("not-yet-in-force", text, edition.begins_at)
    text = Text(
        f"`{edition.identity}` is not in force yet on {on}: it begins on {edition.begins}",
        f"`{edition.identity}` на {_day(on)} ещё не действует: начало — {_day(edition.begins)}",
    )
    return Diagnostic("not-yet-in-force", text, edition.begins_at)


def no_longer_in_force(edition: Dated, on: date) -> Diagnostic:
    """An edition, the last that is meant, ended before the day."""
    assert edition.ends is not None
    text = Text(
        f"`{edition.identity}` is no longer in force on {on}: its last day was {edition.ends}",
        f"`{edition.identity}` на {_day(on)} уже не действует: "
        f"последний день — {_day(edition.ends)}",
    )
    by = edition.head.repealed_by
    help_ = (Text(f"it was repealed by `{by}`", f"её отменяет `{by}`"),) if by else ()
    return Diagnostic("no-longer-in-force", text, edition.ends_at, help=help_)


def between(wanted: str, before: Dated, after: Dated, on: date) -> Diagnostic:
    """The day lies between two editions."""
    assert before.ends is not None
    assert after.begins is not None
    text = Text(
        f"no edition of `{wanted}` is in force on {on}: `{before.identity}` ended on "
        f"{before.ends}, `{after.identity}` begins on {after.begins}",
        f"на {_day(on)} не действует ни одна редакция `{wanted}`: `{before.identity}` — "
        f"по {_day(before.ends)}, `{after.identity}` — с {_day(after.begins)}",
    )
    here = Text("the next begins here", "следующая начинается здесь")
    return Diagnostic(
        "no-edition-in-force", text, before.ends_at, others=(Label(after.begins_at, here),)
    )


def unknown_days(wanted: str, editions: Sequence[Dated], on: date) -> Diagnostic:
    """Nothing is known to be in force, and some editions do not say when they are."""
    text = Text(
        f"no edition of `{wanted}` is known to be in force on {on}",
        f"неизвестно, какая редакция `{wanted}` действует на {_day(on)}",
    )
    if "@" in wanted:
        text = Text(
            f"`{wanted}` is not known to be in force on {on}",
            f"неизвестно, действует ли `{wanted}` на {_day(on)}",
        )
    return Diagnostic(
        "no-edition-in-force", text, editions[0].begins_at, help=tuple(_unsaid(editions))
    )


def several_in_force(wanted: str, editions: Sequence[Dated], on: date) -> Diagnostic:
    """More than one edition is in force on the day."""
    names = ", ".join(f"`{edition.identity}`" for edition in editions)
    text = Text(
        f"several editions of `{wanted}` are in force on {on}: {names}",
        f"на {_day(on)} действует несколько редакций `{wanted}`: {names}",
    )
    also = Text("this one too", "и эта тоже")
    remedy = Text(
        "say in the later one what it `repeals`, or in the earlier one `valid to`",
        "укажите в поздней, что она `отменяет`, или в ранней — `действует по`",
    )
    return Diagnostic(
        "several-in-force",
        text,
        editions[0].begins_at,
        others=tuple(Label(edition.begins_at, also) for edition in editions[1:]),
        help=(remedy,),
    )


def _unsaid(editions: Iterable[Dated]) -> Iterable[Text]:
    """Give what each edition leaves unsaid."""
    for edition in editions:
        name = edition.identity
        if edition.head.status == "draft":
            yield Text(f"`{name}` is a draft", f"`{name}` — проект")
        elif edition.begins is None:
            yield Text(
                f"`{name}` does not say from which day: `valid from`",
                f"у `{name}` не сказано, с какого дня: `действует с`",
            )
        elif edition.open:
            yield Text(
                f"`{name}` was repealed and does not say its last day: `valid to`",
                f"`{name}` отменена, а последний день не указан: `действует по`",
            )


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"
