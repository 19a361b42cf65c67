"""The check `unknown-method`."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.document.places import Path
from mumrules.glossary import normalise
from mumrules.language import Text
from mumrules.methodology.method import MethodCall
from mumrules.plan.draft import Draft


def unknown_method(draft: Draft) -> Iterator[Diagnostic]:
    """A scale or an aggregate that has no such name.

    ## What it checks
    That every `scale` names a scale, and every `aggregate` an aggregate, that mumrules or a
    plugin knows, in English or in Russian.

    ## Why it matters
    Without its method a node has no score, so nothing above it has one.

    ## Example
        total:
          aggregate: summ
          parts:
            "1": {scale: points, maximum: 5}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
    """
    calls = {node.call_path: node for node in draft.nodes.values() if node.call is not None}
    for path, node in calls.items():
        if node.method is None and node.call is not None:
            yield _diagnostic(node.call, path, draft, is_scale=not node.parts)


def _diagnostic(call: MethodCall, path: Path, draft: Draft, *, is_scale: bool) -> Diagnostic:
    name = call.method
    message = (
        Text(f"no scale is named `{name}`", f"нет шкалы с именем `{name}`")
        if is_scale
        else Text(f"no aggregate is named `{name}`", f"нет свода с именем `{name}`")
    )
    return Diagnostic(
        "unknown-method",
        message,
        draft.places.value((*path, "method")),
        help=tuple(_remedies(name, draft, is_scale=is_scale)),
    )


def _remedies(name: str, draft: Draft, *, is_scale: bool) -> Iterator[Text]:
    scales, aggregates = draft.methods.scales, draft.methods.aggregates
    is_other = normalise(name) in (aggregates if is_scale else scales)
    if is_other and is_scale:
        yield Text(f"`{name}` is an aggregate, not a scale", f"`{name}` — свод, а не шкала")
    elif is_other:
        yield Text(f"`{name}` is a scale, not an aggregate", f"`{name}` — шкала, а не свод")
    methods = (scales if is_scale else aggregates).values()
    names = tuple(dict.fromkeys(m.name.in_language(draft.places.language) for m in methods))
    near = nearest(name, names)
    if near is not None:
        yield from did_you_mean(near)
    else:
        listed = ", ".join(f"`{known}`" for known in names)
        yield Text(f"it may be {listed}", f"может быть {listed}")
