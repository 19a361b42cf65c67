"""What became of all mutants of a methodology."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.language import Text
from mumrules.testing.case import Explanation
from mumrules.testing.mutation.verdict import Fate, Verdict


@dataclass(frozen=True, slots=True)
class Report:
    """What became of all mutants of a methodology.

    Attributes:
        methodology: The edition.
        verdicts: What became of each mutant, in the order of the file.
        explained: Why a survivor is no mistake, by the name of the mutant.
        diagnostics: Explanations that fit no survivor.
    """

    methodology: str
    verdicts: tuple[Verdict, ...]
    explained: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def survivors(self) -> tuple[Verdict, ...]:
        """The mutants that nobody has noticed, and that nobody has explained."""
        return tuple(v for v in self._of("survivor") if v.name not in self.explained)

    @property
    def passed(self) -> bool:
        """Whether every mutant is noticed or explained, and every explanation fits one."""
        return not self.survivors and not self.diagnostics

    def _of(self, fate: Fate) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if verdict.fate == fate]

    @property
    def summary(self) -> Text:
        """How many mutants there are, and what became of them."""
        cases, checks, same = (len(self._of(fate)) for fate in ("case", "check", "equivalent"))
        survived = len(self.survivors)
        explained = len(self._of("survivor")) - survived
        return Text(
            f"{self.methodology}: {len(self.verdicts)} mutants; noticed by cases {cases}, "
            f"by checks {checks}; no mistake {same}; explained {explained}; survived {survived}",
            f"{self.methodology}: мутантов {len(self.verdicts)}; замечено случаями {cases}, "
            f"проверками {checks}; не ошибка {same}; объяснено {explained}; выжило {survived}",
        )


def report_of(
    methodology: str,
    found: Iterable[Verdict],
    explanations: Sequence[Explanation],
    *,
    whole: bool = True,
) -> Report:
    """Return the report of verdicts; where they are not the *whole*, no explanation is idle."""
    verdicts = tuple(found)
    survivors = [verdict.name for verdict in verdicts if verdict.fate == "survivor"]
    idle = [e for e in explanations if e.mutant not in survivors] if whole else []
    reasons = {e.mutant: e.reason for e in explanations}
    return Report(methodology, verdicts, reasons, tuple(_idle(e, survivors) for e in idle))


def _idle(explanation: Explanation, survivors: Sequence[str]) -> Diagnostic:
    name = explanation.mutant
    return Diagnostic(
        "idle-explanation",
        Text(f"no mutant `{name}` survives", f"мутант `{name}` не выживает"),
        explanation.place,
        help=did_you_mean(nearest(name, survivors)),
    )


def plain(report: Report) -> dict[str, Any]:
    """Return a report as plain data."""
    return {
        "methodology": report.methodology,
        "mutants": [
            {
                "name": verdict.name,
                "file": verdict.place.file,
                "line": verdict.place.line,
                "lines": [list(pair) for pair in verdict.lines],
                "fate": verdict.fate,
                "by": verdict.by,
                "explained": report.explained.get(verdict.name, ""),
                "confirm": verdict.confirm,
            }
            for verdict in report.verdicts
        ],
    }
