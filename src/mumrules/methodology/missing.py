"""What a hole does, reason by reason."""

from typing import Annotated, ClassVar, Final

from pydantic import AfterValidator

from mumrules.glossary import normalise
from mumrules.holes import NOT_APPLICABLE, NOT_SUBMITTED, SUPPRESSED, UNDEFINED
from mumrules.methodology.fields import Known, Reason, fault
from mumrules.methodology.sources import Cited
from mumrules.numbers import from_text

SCORES: Final = ("no score", "zero", "worst", "exclude", "fail")
VALUES: Final = ("cohort mean", "cohort median", "group mean", "group median", "previous")
_WRITTEN: Final = {"value": "value", "значение": "value", "score": "score", "балл": "score"}


def _action(written: str) -> str:
    """Return a policy in its one spelling: a known word, `value N` or `score N`."""
    if written in SCORES or written in VALUES:
        return written
    word, _, rest = written.strip().partition(" ")
    kind, rest = _WRITTEN.get(normalise(word)), rest.strip()
    if kind is None or not rest or (kind == "score" and from_text(rest) is None):
        raise fault(
            "unknown-policy",
            f"`{written}` says nothing of a hole",
            f"`{written}` не говорит, что делать с пропуском",
            f"it may be {_listed((*SCORES, *VALUES))}, `value 0.5` or `score 0`",
            "может быть `нет балла`, `ноль`, `худший балл`, `исключить`, `ошибка`, "
            "`среднее по когорте`, `медиана по когорте`, `среднее по группе`, "
            "`медиана по группе`, `прошлый период`, `значение 0.5` или `балл 0`",
        )
    return f"{kind} {rest}"


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in words)


Action = Annotated[str, Known((*SCORES, *VALUES)), AfterValidator(_action)]


class Missing(Cited):
    """What each reason for a hole does.

    A policy that supplies a value (`value 0.5`, `cohort mean`, `previous`) acts before the
    scale; one that supplies a score (`zero`, `worst`, `score 10`) acts after it.

    Attributes:
        any: For every reason that is not named.
        not_submitted: For a value that was not submitted.
        not_applicable: For a value that the unit cannot have.
        suppressed: For a value that is known and withheld.
        undefined: For a value that has no result, as a division by zero.
        reasons: For the author's own reasons, by name.
        words: Which text of a cell means which reason.
    """

    shorthand: ClassVar[str] = "any"

    any: Action = "no score"
    not_submitted: Action | None = None
    not_applicable: Action | None = None
    suppressed: Action | None = None
    undefined: Action | None = None
    reasons: dict[str, Action] = {}
    words: dict[str, Reason] = {}

    def actions(self) -> dict[str, str]:
        """Return the action for each reason that is named."""
        named = {
            NOT_SUBMITTED: self.not_submitted,
            NOT_APPLICABLE: self.not_applicable,
            SUPPRESSED: self.suppressed,
            UNDEFINED: self.undefined,
        }
        return {**{r: a for r, a in named.items() if a is not None}, **self.reasons}

    def action(self, reason: str) -> str:
        """Return the action for a reason."""
        return self.actions().get(reason, self.any)

    def over(self, inherited: "Missing") -> "Missing":
        """Return what holds where this is said and *inherited* is said above it.

        What is said of every reason stands in the place of all that is said above of any.
        """
        said = {name: getattr(self, name) for name in self.model_fields_set}
        below = Missing() if "any" in said else inherited
        said["reasons"] = {**below.reasons, **self.reasons}
        said["words"] = {**inherited.words, **self.words}
        return below.model_copy(update=said)

    @property
    def imputes(self) -> bool:
        """Whether any reason has a value put in its place."""
        return any(is_value(action) for action in (self.any, *self.actions().values()))

    @property
    def looks_at_groups(self) -> bool:
        """Whether any reason has a value of the unit's group put in its place."""
        return any(a.startswith("group ") for a in (self.any, *self.actions().values()))


def is_value(action: str) -> bool:
    """Whether a policy supplies a value, before the scale."""
    return action in VALUES or action.startswith("value ")
