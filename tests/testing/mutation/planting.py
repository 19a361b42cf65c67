"""Methodologies to plant mistakes in."""

from pathlib import Path

from mumrules.document import from_yaml
from mumrules.engine.default import default_engine
from mumrules.testing.mutation.edit import lines_of
from mumrules.testing.mutation.mutant import Operator, mutants
from mumrules.testing.mutation.site import Rules
from mumrules.testing.mutation.sites import rules_of
from mumrules.testing.mutation.trial import Trial, trial_of

HEAD = "mumrules: 1\nmethodology: test@1\ntitle: Test\nunit: school\nstatus: draft\n"
SCHOOLS = f"""{HEAD}
total:
  title: All
  aggregate: sum
  parts:
    "1": {{title: Books, scale: points, maximum: 20}}
    "2": {{title: Places, scale: points, maximum: 10}}
  show: {{percent: 'to 1, half up'}}
  zones:
    by: percent
    list:
      - {{zone: green, from: 60}}
      - zone: red
ranks: {{by: score}}
"""


def rules(text: str) -> Rules:
    """Return the places of a methodology."""
    root = from_yaml.read(text, "rules.yaml").root
    assert root is not None
    return rules_of(root, default_engine().methods)


def planted(text: str, *operators: Operator) -> dict[str, list[str]]:
    """Return the lines that each mutant changes, by its name, without blanks at their ends."""
    found = mutants(rules(text), operators)
    sources = {"rules.yaml": text}
    return {m.name: [lines_of(edit, sources)[1].strip() for edit in m.edits] for m in found}


def trial(folder: Path, text: str, cases: str) -> Trial:
    """Return the trial of a methodology with *cases*, in English."""
    (folder / "rules.yaml").write_text(text, "utf-8")
    path = folder / "rules.cases.yaml"
    path.write_text(f"cases:\n{cases}", "utf-8")
    return trial_of(path, default_engine(), "en")
