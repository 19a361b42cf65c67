"""Choice: a table of answers and the score of each; yes or no is its shortest form."""

from mumrules.expression.build import case, looked_up, nothing
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number
from mumrules.methods.call import Scale, ScaleCall


class ChoiceOptions(Element):
    """Options of choice.

    Attributes:
        table: The score of each answer.
        otherwise: The score of any other answer; without it such an answer is undefined.
    """

    table: dict[str, Number]
    otherwise: Number | None = None


def choice(call: ScaleCall) -> Expr:
    """The score beside the answer."""
    other = call.options.otherwise
    otherwise = nothing("no such answer") if other is None else other
    return looked_up(call.value, list(call.options.table.items()), otherwise)


class YesOrNoOptions(Element):
    """Options of yes or no.

    Attributes:
        yes: The score of yes; the parameter's maximum, else 1.
        no: The score of no.
    """

    yes: Number | None = None
    no: Number = 0


def yes_or_no(call: ScaleCall) -> Expr:
    """One score for yes, another for no."""
    written = call.options.yes
    best = written if written is not None else call.maximum if call.maximum is not None else 1
    return case((call.value, best), otherwise=call.options.no)


CHOICE = Scale(
    Text("choice", "выбор"),
    choice,
    ChoiceOptions,
    Kind.TEXT,
    keys={"table": "таблица", "otherwise": "иначе"},
)
YES_OR_NO = Scale(
    Text("yes or no", "да или нет"),
    yes_or_no,
    YesOrNoOptions,
    Kind.BOOLEAN,
    keys={"yes": "да", "no": "нет"},
)
