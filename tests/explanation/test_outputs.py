"""A decision table in the ledger: what was asked, which rules fired, what they gave."""

from mumrules.explanation.json import document
from mumrules.explanation.text import render
from tests.written import assessed

RULES = """\
inputs: {plan: yes or no, days: whole}
total:
  scale:
    method: decision table
    hit policy: collect
    inputs: {plan: plan, days: days}
    outputs: {remark: text}
    rules:
      - {plan: no, remark: no plan}
      - {days: "> 30", remark: late}
      - {days: "> 60", remark: very late}
"""
FIRST = 13


def test_the_ledger_names_the_rules_that_fired() -> None:
    """The ledger has the values that were asked, the lines of the rules, and further outputs."""
    found = assessed(RULES, [{"unit": "A", "plan": "no", "days": 31}])
    told = render(found.explain("A"), "ru")
    assert "plan: нет; days: 31" in told
    assert f"сработали правила, строки: {FIRST}, {FIRST + 1}\n" in told
    assert "remark: «no plan; late»" in told
    said = document(found.explain("A"))["total"]
    assert [rule["line"] for rule in said["rules"]] == [FIRST, FIRST + 1]
    assert said["outputs"] == {"remark": "no plan; late"}
