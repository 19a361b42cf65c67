"""The ledger: why one unit has the score, the zone and the place that it has."""

from dataclasses import dataclass

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.explanation.entry import Entry
from mumrules.explanation.standing import Standing
from mumrules.language import Text
from mumrules.plan.findings import FindingRule


@dataclass(frozen=True, slots=True)
class Ledger:
    """The explanation of one unit; `print` shows it in English.

    Attributes:
        unit: The name of the unit.
        methodology: The identity of the edition.
        title: What the edition is called.
        file: The file of the edition; empty where it has none.
        sources: What each cited document is called, by its name in the file.
        root: The entry of the root; its parts are the other entries.
        standing: The place among the ranked; None where the edition ranks nothing.
        assumptions: What the result rests on, besides the sources; entries refer to them by index.
        diagnostics: What was met on the way in this unit's data.
        findings: What the rules say about the unit.
    """

    unit: str
    methodology: str
    title: str
    file: str
    sources: dict[str, str]
    root: Entry
    standing: Standing | None
    assumptions: tuple[Text, ...]
    diagnostics: tuple[Diagnostic, ...]
    findings: tuple[FindingRule, ...] = ()

    def __str__(self) -> str:
        from mumrules.explanation.text import render  # noqa: PLC0415 - it renders ledgers

        return render(self, "en")
