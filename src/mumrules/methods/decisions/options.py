"""What an author writes of a decision table."""

from collections.abc import Iterable, Mapping
from typing import ClassVar, Final, Literal, Self

from pydantic import model_validator

from mumrules.expression.kinds import Kind
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Formula, fault
from mumrules.methods.decisions.from_text import kind_shown

HitPolicy = Literal[
    "unique",
    "any",
    "priority",
    "first",
    "collect",
    "collect sum",
    "collect min",
    "collect max",
    "collect count",
    "rule order",
    "output order",
]
LISTS: Final = frozenset({"collect", "rule order", "output order"})
ORDERED: Final = frozenset({"priority", "output order"})
COMPUTED: Final = frozenset({"collect sum", "collect min", "collect max", "collect count"})
_KINDS: Final = {"number": Kind.NUMBER, "text": Kind.TEXT, "yes or no": Kind.BOOLEAN}


class Asked(Element):
    """An input of the table.

    Attributes:
        formula: What is asked.
        values: The values that are allowed, each written as a cell; any where there are none.
    """

    shorthand: ClassVar[str] = "formula"

    formula: Formula
    values: tuple[str, ...] = ()


class Output(Element):
    """An output of the table.

    Attributes:
        kind: Number, text, yes or no; what its first cell shows where it is not written.
        values: The values that it may have, the most important first.
        otherwise: Its value where no rule fires.
    """

    shorthand: ClassVar[str] = "kind"

    kind: Literal["number", "text", "yes or no"] | None = None
    values: tuple[str, ...] = ()
    otherwise: str | None = None


class DecisionTableOptions(Element):
    """Options of a decision table.

    Attributes:
        inputs: What the rules ask of, by the name of the column.
        outputs: What the rules give, by the name of the column; the first is the score.
        hit_policy: What becomes of several rules that fire.
        rules: The rules, each a mapping from columns to cells.
    """

    inputs: dict[str, Asked]
    outputs: dict[str, Output]
    hit_policy: HitPolicy = "unique"
    rules: tuple[dict[str, str], ...]

    @model_validator(mode="after")
    def _has_an_output(self) -> Self:
        if not self.outputs:
            raise fault("no-outputs", "the table has no outputs", "у таблицы нет результатов")
        return self

    @property
    def first_output(self) -> str:
        """The name of the output that is the score."""
        return next(iter(self.outputs))

    def kind_of(self, output: str) -> Kind:
        """Return the kind of an output: the one that is written, else that of its first cell."""
        written = self.outputs[output]
        if written.kind is not None:
            return _KINDS[written.kind]
        cells = (rule.get(output, "") for rule in self.rules)
        return _first_shown((*cells, written.otherwise or "", *written.values))


def score_kind(options: DecisionTableOptions) -> Kind:
    """Return the kind of the score: how many rules fire, where the outputs are lists."""
    if options.hit_policy in LISTS or options.hit_policy == "collect count":
        return Kind.NUMBER
    return options.kind_of(options.first_output)


def output_kinds(options: DecisionTableOptions) -> Mapping[str, Kind | None]:
    """Return the kind of each output; None for a list, which no formula can take."""
    if options.hit_policy in LISTS:
        return dict.fromkeys(options.outputs)
    if options.hit_policy in COMPUTED:
        return dict.fromkeys(options.outputs, Kind.NUMBER)
    return {name: options.kind_of(name) for name in options.outputs}


def _first_shown(texts: Iterable[str]) -> Kind:
    return next((kind_shown(text) for text in texts if text.strip()), Kind.TEXT)
