"""A trial of mutants: each is loaded, and the cases are run against it."""

from dataclasses import dataclass, field
from pathlib import Path

from mumrules.engine.engine import Engine
from mumrules.engine.plan import Plan
from mumrules.engine.prepare import Prepared
from mumrules.errors import DiagnosedError
from mumrules.language import Language, Text
from mumrules.testing.case import Case, Explanation
from mumrules.testing.mutation.edit import edited, lines_of
from mumrules.testing.mutation.equivalence import proved_same
from mumrules.testing.mutation.mutant import Mutant, mutants
from mumrules.testing.mutation.operators.table import OPERATORS
from mumrules.testing.mutation.search import Search
from mumrules.testing.mutation.sites import rules_of
from mumrules.testing.mutation.suspects import suspects
from mumrules.testing.mutation.verdict import Fate, Verdict
from mumrules.testing.printing import print_case
from mumrules.testing.running import run
from mumrules.testing.suite import Suite, Suites


@dataclass(slots=True)
class Trial:
    """The mutants of one methodology, and the cases that should notice them.

    Attributes:
        engine: Loads the mutants.
        suite: The cases and the original.
        language: The language of the cases to confirm.
        mutants: The mutants, in the order of the file.
    """

    engine: Engine
    suite: Suite
    language: Language
    mutants: tuple[Mutant, ...] = field(init=False)
    _search: Search = field(init=False)

    def __post_init__(self) -> None:
        prepared = self._prepared
        assert prepared.tree is not None, "what has a plan has a tree"
        self.mutants = mutants(rules_of(prepared.tree, self.engine.methods), OPERATORS)
        self._search = Search(self._original, self._cases, self.language)

    @property
    def methodology(self) -> str:
        """The edition."""
        return self._original.id

    @property
    def explained(self) -> tuple[Explanation, ...]:
        """The mutants that no case needs to notice."""
        assert self.suite.cases is not None, "a suite without faults has cases"
        return self.suite.cases.explained

    @property
    def _prepared(self) -> Prepared:
        assert self.suite.prepared is not None, "a suite without faults has rules"
        return self.suite.prepared

    @property
    def _original(self) -> Plan:
        assert self.suite.plan is not None, "a suite without faults has a plan"
        return self.suite.plan

    @property
    def _cases(self) -> tuple[Case, ...]:
        assert self.suite.cases is not None, "a suite without faults has cases"
        return self.suite.cases.cases

    def verdict(self, index: int) -> Verdict:
        """Return what became of a mutant."""
        mutant = self.mutants[index]
        lines = tuple(lines_of(edit, self._prepared.sources) for edit in mutant.edits)
        fate, by, confirm = self._judged(mutant)
        return Verdict(mutant.name, mutant.place, lines, fate, by, confirm)

    def _judged(self, mutant: Mutant) -> tuple[Fate, str, str]:
        assert self._prepared.tree is not None
        made = edited(self._prepared.tree, mutant.edits)
        prepared = self.engine.prepare_tree(self._prepared, made)
        plan = self.engine.plan(prepared)
        if plan is None:
            return "check", next(d.name for d in prepared.diagnostics if d.is_error), ""
        for case in self._cases:
            if not run(case, plan).passed:
                return "case", case.title, ""
        known = {d.name for d in self._prepared.diagnostics}
        warned = [d.name for d in prepared.diagnostics if d.name not in known]
        if warned:
            return "check", warned[0], ""
        found = suspects(self._original, plan, self.language)
        if proved_same(self._original, plan, found):
            return "equivalent", "", ""
        title = Text(f"To confirm: {mutant.name}", f"Проверить: {mutant.name}")
        witness = self._search.witness(plan, found, title.in_language(self.language))
        return "survivor", "", "" if witness is None else print_case(witness, self.language)


def trial_of(path: Path, engine: Engine, language: Language) -> Trial:
    """Return the trial of the methodology that the cases at *path* are about.

    Raises:
        DiagnosedError: The cases or the methodology have faults, or a case does not pass.
    """
    suite = Suites(engine).read(path)
    if suite.plan is None or suite.cases is None:
        raise DiagnosedError(suite.diagnostics)
    failed = [d for outcome in suite.run() for d in outcome.diagnostics]
    if failed:
        raise DiagnosedError(failed)
    return Trial(engine, suite, language)
