"""A node of the tree: a parameter, or a dimension with parts."""

from typing import ClassVar, Literal

from mumrules.methodology.cohort import KeyName
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Flag, Formula, Number
from mumrules.methodology.findings import Finding
from mumrules.methodology.method import MethodCall
from mumrules.methodology.missing import Missing
from mumrules.methodology.outliers import Outliers
from mumrules.methodology.rounding import WrittenRounding
from mumrules.methodology.sources import Cited
from mumrules.methodology.zones import Zones

InputKind = Literal["number", "whole", "text", "yes or no", "date"]
Better = Literal["higher", "lower"]


class InputElement(Element):
    """What a parameter asks of the data.

    Attributes:
        kind: Number, whole number, text, yes or no, date.
        title: Another name of the column.
        measure: Percent (45) or share (0.45).
        optional: Whether the table may lack the column; its values are holes then.
    """

    shorthand: ClassVar[str] = "kind"

    kind: InputKind = "number"
    title: str | None = None
    measure: Literal["percent", "share"] | None = None
    optional: Flag = False


class Override(Cited):
    """What holds instead of the rule, under a condition.

    Attributes:
        if_: When it holds; a formula.
        score: The score then; a formula.
        zone: The zone then.
    """

    if_: Formula
    score: Formula | None = None
    zone: str | None = None


class ThenBy(Element):
    """What parts units that are equal.

    Attributes:
        formula: What is compared next.
        better: Which end of it is the best.
    """

    shorthand: ClassVar[str] = "formula"

    formula: Formula
    better: Better = "higher"


class Ranks(Cited):
    """How units are ranked.

    Attributes:
        by: What is compared.
        better: Which end is the best; by default, what the node itself says.
        then_by: What parts equal units, one after another.
        ties: What equal units get: competition (1-2-2-4), dense (1-2-2-3), the mean place,
            or ordinal (1-2-3-4), where units that stay equal are a fault.
        within: The columns within which units are ranked; by default those within which all
            units are compared.
    """

    by: Literal["score", "percent", "shown score", "shown percent", "value"] = "score"
    better: Better | None = None
    then_by: tuple[ThenBy, ...] = ()
    ties: Literal["competition", "dense", "mean", "ordinal"] = "competition"
    within: tuple[KeyName, ...] | None = None


class Show(Element):
    """How figures are printed; the values stay as they are.

    Attributes:
        score: The rounding of a printed score.
        percent: The rounding of a printed percent.
    """

    score: WrittenRounding | None = None
    percent: WrittenRounding | None = None


class Node(Cited):
    """A parameter (a leaf) or a dimension (with parts).

    Attributes:
        use: The template that it is made by; what is written beside it comes on top.
        remove: What of the template goes: codes of parts, or keys.
        title: What the order calls it.
        also: Other names that a column may bear.
        weight: Its weight in the node above.
        maximum: The most it can score; of a dimension, checked against its parts.
        better: Whether more or less is better.
        parts: The nodes below, by code.
        aggregate: How the parts become the score; inherited from the node above.
        weights_add_up_to: What the parts' weights must sum to.
        inputs: The columns that the formula needs, by name.
        value: The formula of the value.
        only_if: When the node counts in the node above; a formula.
        scored_if: When the node has a score at all; a formula.
        overrides: What holds instead of the rule, under conditions; the first that holds.
        at_most: What the score never exceeds; a formula.
        at_least: What the score never falls below; a formula.
        measure: Percent or share, where the value is its own column.
        outliers: What is done with extreme values before the scale.
        scale: How the value becomes the score.
        missing: What holes do.
        round: A rounding of the score that everything above uses.
        minimum_coverage: The least share of what is due that must be present, 0 to 1.
        show: How figures are printed.
        ranks: How units are ranked by this node.
        rankings: Further rankings by this node, by name.
        zones: The zones of this node.
        findings: What rules say about a unit at this node, by name.
    """

    use: str | None = None
    remove: tuple[str, ...] = ()
    title: str | None = None
    also: tuple[str, ...] = ()
    weight: Number | None = None
    maximum: Number | None = None
    better: Better | None = None
    parts: dict[str, "Node"] | None = None
    aggregate: MethodCall | None = None
    weights_add_up_to: Number | None = None
    inputs: dict[str, InputElement] | None = None
    value: Formula | None = None
    only_if: Formula | None = None
    scored_if: Formula | None = None
    overrides: tuple[Override, ...] = ()
    at_most: Formula | None = None
    at_least: Formula | None = None
    measure: Literal["percent", "share"] | None = None
    outliers: Outliers | None = None
    scale: MethodCall | None = None
    missing: Missing | None = None
    round: WrittenRounding | None = None
    minimum_coverage: Number | None = None
    show: Show | None = None
    ranks: Ranks | None = None
    rankings: dict[str, Ranks] = {}
    zones: Zones | None = None
    findings: dict[str, Finding] = {}
