"""Every primitive has its column form."""

from mumrules.assessment.columns.forms import FORMS, OF_QUOTIENTS
from mumrules.assessment.columns.reductions import SHORT
from mumrules.assessment.columns.rounding import MODES
from mumrules.expression import rounding
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.primitives import PRIMITIVES


def test_the_table_of_forms_is_the_table_of_primitives():
    """A primitive that looks at one unit has a row.

    Inputs and what looks at other rows the reader reads itself, and no plan keeps the figure of
    another node.
    """
    others = {"input", "rank", "previous", "figure"}
    assert set(FORMS) == set(PRIMITIVES) - set(REDUCTIONS) - others
    assert set(FORMS) >= OF_QUOTIENTS
    assert set(REDUCTIONS) >= set(SHORT)


def test_every_mode_of_rounding_has_its_form():
    """The modes are those of exact rounding."""
    assert set(MODES) == set(rounding.MODES)
