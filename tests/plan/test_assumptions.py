"""What a methodology supposes, said and unsaid."""

from mumrules.language import Text
from mumrules.plan.assumptions import assumptions
from tests.checks.reading import checked, completed

TEXT = """\
defaults:
  better: higher
  scale:
    method: share of the best
    assumption: published for another year
total:
  aggregate: mean
  parts:
    "1": {title: First}
    "2":
      title: Second
      assumption: the title is ours
    "3":
      scale: {method: share of the best, if best is zero: 0}
"""


def test_written_assumptions_come_in_the_order_of_the_model() -> None:
    """Every written assumption is listed with its place and its author's words."""
    listed = assumptions(checked(completed(TEXT)).draft)
    assert [(found.path, found.text.ru) for found in listed[:2]] == [
        (("defaults", "scale", "assumption"), "published for another year"),
        (("total", "parts", "2", "assumption"), "the title is ours"),
    ]


def test_an_option_left_out_is_an_assumption_once() -> None:
    """What a method supposes for an unwritten option is listed once for each call."""
    (unsaid,) = assumptions(checked(completed(TEXT)).draft)[2:]
    assert unsaid.path == ("defaults", "scale", "if_best_is_zero")
    assert unsaid.text == Text(
        "where the best is zero nobody has a score", "если лучший результат — ноль, балла нет"
    )
