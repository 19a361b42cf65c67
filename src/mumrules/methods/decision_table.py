"""Decision tables: rules over several inputs, and what becomes of those that fire."""

from functools import partial, reduce
from operator import and_

from mumrules.expression.build import case, nothing
from mumrules.expression.expr import Expr, literal
from mumrules.language import Text
from mumrules.methods.call import Answers, Entry, Scale, ScaleCall
from mumrules.methods.decisions.hit_policies import LISTED, SINGLE, Firing
from mumrules.methods.decisions.options import DecisionTableOptions, output_kinds, score_kind
from mumrules.methods.decisions.table import read_table
from mumrules.methods.decisions.why import why

NOT_ALLOWED = "a value is not allowed"


def decision_table(call: ScaleCall) -> Expr:
    """The first output of the rule that fires; how many fire, where outputs are lists."""
    return answers(call).score


def answers(call: ScaleCall) -> Answers:
    """Return all outputs of the table, and what it asks."""
    options: DecisionTableOptions = call.options
    asked = {name: call.formulas["inputs", name, "formula"] for name in options.inputs}
    table = read_table(options, {name: expr.kind for name, expr in asked.items()}).table
    assert table is not None, "a table with faults makes no graph"
    given = tuple(asked.values())
    fires = tuple(table.fires(rule, given) for rule in table.rules)
    firing = Firing(table, fires)
    allowed = reduce(and_, (table.fits(i, expr) for i, expr in enumerate(given)), literal(True))
    told = partial(why, table)
    policy = options.hit_policy
    if policy in LISTED:
        score = _where(allowed, firing.number)
        lists = {
            name: _entries(firing, index, allowed) for index, name in enumerate(options.outputs)
        }
        return Answers(score, None, {}, lists, asked, told)
    made = {
        name: _where(allowed, SINGLE[policy](firing, index))
        for index, name in enumerate(options.outputs)
    }
    score = made.pop(options.first_output)
    return Answers(score, options.first_output, made, {}, asked, told)


def _where(allowed: Expr, found: Expr) -> Expr:
    return case((allowed, found), otherwise=nothing(NOT_ALLOWED, found.kind))


def _entries(firing: Firing, output: int, allowed: Expr) -> tuple[Entry, ...]:
    """Return what each rule adds to a list, in the order of the hit policy."""
    given, order = firing.given(output), LISTED[firing.table.options.hit_policy](firing)
    entries = [Entry(_where(allowed, firing.fires[rule]), literal(given[rule])) for rule in order]
    otherwise = firing.table.otherwise[output]
    if otherwise is not None:
        entries.append(Entry(_where(allowed, firing.number <= 0), literal(otherwise)))
    return tuple(entries)


DECISION_TABLE = Scale(
    Text("decision table", "таблица решений"),
    decision_table,
    DecisionTableOptions,
    valued=False,
    gives=score_kind,
    answers=answers,
    outputs=output_kinds,
    keys={
        "inputs": "входы",
        "outputs": "выходы",
        "values": "значения",
        "otherwise": "иначе",
        "hit policy": "срабатывание",
        "rules": "правила",
    },
    words={
        "unique": "одно правило",
        "any": "любое правило",
        "priority": "по приоритету",
        "first": "первое правило",
        "collect": "собрать",
        "collect sum": "собрать сумму",
        "collect min": "собрать наименьшее",
        "collect max": "собрать наибольшее",
        "collect count": "собрать число",
        "rule order": "в порядке правил",
        "output order": "в порядке результатов",
    },
)
