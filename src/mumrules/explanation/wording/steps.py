"""The steps of a node in words."""

from mumrules.explanation.entry import Entry
from mumrules.explanation.facts import Kind, Step
from mumrules.explanation.wording.phrases import cell
from mumrules.explanation.wording.speech import figure, quoted, rounding
from mumrules.language import Language, Text


def step_in_words(step: Step, entry: Entry, language: Language) -> str:
    """Say what a step of *entry* does, and from which score to which."""
    after = figure(step.after, language)
    before = None if step.before is None else figure(step.before, language)
    done = _done(step.kind, entry, language).in_language(language)
    if step.kind is Kind.GIVEN and before is not None:
        parts = Text(f"the parts make {before}", f"части дают {before}").in_language(language)
        return f"{done}: {after}; {parts}"
    return f"{done}: {after}" if before is None else f"{done}: {before} → {after}"


def _done(kind: Kind, entry: Entry, language: Language) -> Text:
    method = quoted(entry.method.in_language(language), language)
    match kind:
        case Kind.SCALE:
            return Text(f"by the scale {method}", f"по шкале {method}")
        case Kind.HOLE:
            return Text("in place of missing data", "вместо данных")
        case Kind.ROUNDING:
            rule = "" if entry.rounding is None else rounding(entry.rounding, language)
            return Text(f"rounded {rule}", f"округление {rule}")
        case Kind.BALANCE:
            return Text(
                f"effect of {method} against the arithmetic mean",
                f"действие способа {method} против среднего арифметического",
            )
        case Kind.GIVEN:
            at = "" if entry.given is None else cell(entry.given, language)
            return Text(f"given directly{at}", f"задан готовым итогом{at}")
