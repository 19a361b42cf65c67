"""Choice: a table of answers and the score of each; yes or no is its shortest form."""

from collections.abc import Mapping

from mumrules.expression.build import case, looked_up, nothing
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.language import Text
from mumrules.methodology.chosen import Chosen
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number
from mumrules.methods.call import Scale, ScaleCall
from mumrules.methods.chosen import chosen
from mumrules.numbers import Exact


class ChoiceOptions(Chosen):
    """Options of choice.

    Attributes:
        table: The score of each answer.
        tables: Tables that `chosen by` chooses from.
        otherwise: The score of any other answer; without it such an answer is undefined.
    """

    table: dict[str, Number] = {}
    tables: dict[str, dict[str, Number]] = {}
    otherwise: Number | None = None


def choice(call: ScaleCall) -> Expr:
    """The score beside the answer."""
    options: ChoiceOptions = call.options

    def scored(table: Mapping[str, Exact]) -> Expr:
        other = nothing("no such answer") if options.otherwise is None else options.otherwise
        return looked_up(call.value, list(table.items()), other)

    tables = {key: scored(table) for key, table in options.tables.items()}
    own = scored(options.table) if options.has_own else None
    return chosen(call.formulas.get(("chosen_by",)), tables, own)


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
