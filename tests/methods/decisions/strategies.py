"""Random decision tables, with each cell said twice: as text and as a plain condition."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from hypothesis import strategies as st

from mumrules.expression.expr import literal
from mumrules.expression.kinds import Kind
from mumrules.methodology.fields import FormulaText
from mumrules.methods.call import Answers, ScaleCall
from mumrules.methods.decision_table import answers
from mumrules.methods.decisions.options import Asked, DecisionTableOptions, Output
from mumrules.methods.decisions.table import Table, read_table

KINDS = {"age": Kind.NUMBER, "risk": Kind.TEXT, "home": Kind.BOOLEAN}
Condition: TypeAlias = Callable[[Any], bool]
SingleCell: TypeAlias = tuple[str, Condition]

levels = st.integers(0, 4)
words = st.sampled_from(["low", "medium", "high"])


def _anything(_: Any) -> bool:
    return True


def _among(values: list[Any]) -> Condition:
    return lambda value: value in values


def _not(condition: Condition) -> Condition:
    return lambda value: not condition(value)


def _between(low: int, high: int) -> SingleCell:
    return f"[{low}..{high + 1})", lambda value: low <= value < high + 1


NUMBER = st.one_of(
    st.just(("-", _anything)),
    levels.map(lambda n: (f"> {n}", lambda value: value > n)),
    levels.map(lambda n: (f"<= {n}", lambda value: value <= n)),
    st.tuples(levels, levels).map(lambda ends: _between(min(ends), max(ends))),
    st.lists(levels, min_size=1, max_size=3).map(
        lambda listed: ("; ".join(map(str, listed)), _among(listed))
    ),
    levels.map(lambda n: (f"not({n})", _not(_among([n])))),
)
TEXT = st.one_of(
    st.just(("", _anything)),
    st.lists(words, min_size=1, max_size=2).map(lambda listed: (", ".join(listed), _among(listed))),
    words.map(lambda word: (f"not({word})", _not(_among([word])))),
)
BOOLEAN = st.sampled_from([("-", _anything), ("yes", _among([True])), ("no", _not(_among([True])))])
CELLS = {"age": NUMBER, "risk": TEXT, "home": BOOLEAN}
OUTPUTS = {"points": st.integers(0, 3), "group": st.sampled_from(["a", "b"])}

given_values = st.fixed_dictionaries(
    {
        "age": st.integers(-1, 6),
        "risk": st.sampled_from(["low", "medium", "high", "none"]),
        "home": st.booleans(),
    }
)


@dataclass(frozen=True)
class Random:
    """A random table.

    Attributes:
        options: What its author would have written.
        conditions: The condition of each cell, rule by rule.
        gives: The outputs of each rule.
    """

    options: DecisionTableOptions
    conditions: tuple[Mapping[str, Condition], ...]
    gives: tuple[Mapping[str, Any], ...]

    @property
    def table(self) -> Table:
        """The table as it is read."""
        found = read_table(self.options, KINDS)
        assert found.table is not None, found.faults
        return found.table

    def fired(self, values: Mapping[str, Any]) -> list[int]:
        """Return which rules fire, by the plain conditions."""
        return [
            index
            for index, rule in enumerate(self.conditions)
            if all(holds(values[name]) for name, holds in rule.items())
        ]

    def answered(self, values: Mapping[str, Any]) -> Answers:
        """Return what the table makes of the values of its inputs."""
        formulas = {
            ("inputs", name, "formula"): literal(value, KINDS[name])
            for name, value in values.items()
        }
        return answers(ScaleCall(literal(0), self.options, "higher", None, formulas))


@st.composite
def tables(draw: st.DrawFn, policies: st.SearchStrategy[str], outputs: tuple[str, ...]) -> Random:
    """Draw a table with one of *policies* and these *outputs*."""
    rules = draw(
        st.lists(
            st.tuples(
                st.fixed_dictionaries(CELLS),
                st.fixed_dictionaries({name: OUTPUTS[name] for name in outputs}),
            ),
            min_size=1,
            max_size=5,
        )
    )
    written = tuple(
        {name: text for name, (text, _) in cells.items()}
        | {name: str(value) for name, value in gives.items()}
        for cells, gives in rules
    )
    options = DecisionTableOptions(
        inputs={name: Asked(formula=FormulaText(name)) for name in KINDS},
        outputs={name: _output(name, draw(st.booleans())) for name in outputs},
        hit_policy=draw(policies),
        rules=written,
    )
    return Random(
        options,
        tuple({name: holds for name, (_, holds) in cells.items()} for cells, _ in rules),
        tuple(gives for _, gives in rules),
    )


def _output(name: str, has_default: bool) -> Output:  # noqa: FBT001 - drawn
    values = {"points": ("2", "0", "3", "1"), "group": ("b", "a")}[name]
    kinds = {"points": "number", "group": "text"}
    otherwise = values[0] if has_default else None
    return Output(kind=kinds[name], values=values, otherwise=otherwise)
