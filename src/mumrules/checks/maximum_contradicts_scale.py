"""The check `maximum-contradicts-scale`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.checks.pointing import pointing
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.numbers import to_text
from mumrules.plan.graph import Graph


def maximum_contradicts_scale(graph: Graph) -> Iterator[Diagnostic]:
    """A written maximum that the scale does not reach, or goes beyond.

    ## What it checks
    That the `maximum` of a parameter is the most that its scale gives, wherever the scale
    itself decides what that is.

    ## Why it matters
    Percents and zones follow from what the scale gives; a reader takes the written figure.

    ## Example
        total:
          aggregate: sum
          parts:
            "1":
              maximum: 5
              scale:
                method: bands
                table:
                  - {from: 50, score: 4}
                  - {score: 0}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1":
              maximum: 4
              scale:
                method: bands
                table:
                  - {from: 50, score: 4}
                  - {score: 0}
    """
    for code, node in graph.nodes.items():
        said = node.resolved.element.maximum
        if node.resolved.parts or said is None or node.maximum in {None, said}:
            continue
        assert node.maximum is not None
        name, method = called(code, graph.places), node.method.name
        most = to_text(node.maximum)
        at_most = Text(f"at most {most}", f"не больше {most}")
        yield Diagnostic(
            "maximum-contradicts-scale",
            Text(
                f"the maximum of `{name}` is {to_text(said)}, but `{method.en}` gives {most}",
                f"максимум `{name}` — {to_text(said)}, а шкала `{method.ru}` даёт {most}",
            ),
            graph.places.value((*node.path, "maximum")),
            others=pointing(graph.places.value(node.resolved.call_path), at_most),
        )
