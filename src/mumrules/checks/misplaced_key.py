"""The check `misplaced-key`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.methods.call import Scale
from mumrules.plan.draft import Draft
from mumrules.plan.resolve import ROOT, Resolved

_OF_A_PARAMETER = ("scale", "value", "inputs", "measure", "outliers")
_OF_A_DIMENSION = ("aggregate", "weights_add_up_to", "minimum_coverage")
_OF_A_VALUE = ("value", "measure")


def misplaced_key(draft: Draft) -> Iterator[Diagnostic]:
    """A key of a parameter on a node with parts, or the other way round.

    ## What it checks
    That `scale`, `value`, `inputs`, `measure` and `outliers` stand on parameters, and
    `aggregate`, `weights add up to` and `minimum coverage` on nodes with parts; that `value`
    and `measure` do not stand beside a decision table, which asks by its own inputs; and that
    `only if`, by which a node counts in the one above, does not stand at the total.

    ## Why it matters
    Elsewhere such a key does nothing, though its author believes that it does.

    ## Example
        total:
          aggregate: sum
          scale: points
          parts:
            "1": {scale: points, maximum: 5}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
    """
    for code, node in draft.nodes.items():
        has_parts = node.element.parts is not None
        name = called(code, draft.places)
        for field in _OF_A_PARAMETER if has_parts else _OF_A_DIMENSION:
            if field not in node.element.model_fields_set:
                continue
            word = draft.places.word(field)
            yield Diagnostic(
                "misplaced-key",
                _of_a_parameter(word, name) if has_parts else _of_a_dimension(word, name),
                draft.places.key((*node.path, field)),
            )
        yield from _without_a_value(node, draft)
    if draft.nodes[ROOT].element.only_if is not None:
        yield _above_the_total(draft)


def _without_a_value(node: Resolved, draft: Draft) -> Iterator[Diagnostic]:
    """Give the keys of a value beside a scale that takes none."""
    method = node.method
    if not isinstance(method, Scale) or method.valued:
        return
    for field in _OF_A_VALUE:
        if field in node.element.model_fields_set:
            word = draft.places.word(field)
            yield Diagnostic(
                "misplaced-key",
                Text(
                    f"`{method.name.en}` takes no `{word}`: it asks by its own inputs",
                    f"шкале `{method.name.ru}` не нужно `{word}`: у неё свои входы",
                ),
                draft.places.key((*node.path, field)),
            )


def _above_the_total(draft: Draft) -> Diagnostic:
    word, root = draft.places.word, draft.nodes[ROOT]
    name, key, instead = word(ROOT), word("only_if"), word("scored_if")
    return Diagnostic(
        "misplaced-key",
        Text(
            f"`{key}` acts on the node above, and there is none above `{name}`",
            f"`{key}` действует на узел выше, а над `{name}` ничего нет",
        ),
        draft.places.key((*root.path, "only_if")),
        help=(
            Text(
                f"write `{instead}` if the unit is to have no score",
                f"укажите `{instead}`, если балла быть не должно",
            ),
        ),
    )


def _of_a_parameter(word: str, name: str) -> Text:
    return Text(
        f"`{word}` belongs to a parameter, and `{name}` has parts",
        f"`{word}` пишут у показателя, а `{name}` состоит из частей",
    )


def _of_a_dimension(word: str, name: str) -> Text:
    return Text(
        f"`{word}` belongs to a node with parts, and `{name}` has none",
        f"`{word}` пишут там, где есть части, а у `{name}` их нет",
    )
