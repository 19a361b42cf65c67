"""The check `idle-direction`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.language import Text
from mumrules.methods.call import Scale
from mumrules.plan.draft import Draft


def idle_direction(draft: Draft) -> Iterator[Diagnostic]:
    """A parameter that says whether more or less is better to a scale that does not ask.

    ## What it checks
    That `better` stands at a parameter only where its scale depends on it.

    ## Why it matters
    Points, bands and tables give a score as they are written: more points are more points.
    Who writes `better: lower` beside them expects places and scores the other way round.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5, better: lower}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 5}
    """
    for code, node in draft.nodes.items():
        method = node.method
        if node.element.better is None or not isinstance(method, Scale) or method.directed:
            continue
        name, key = called(code, draft.places), draft.places.word("better")
        yield Diagnostic(
            "idle-direction",
            Text(
                f"`{key}` of `{name}` changes nothing: `{method.name.en}` does not ask for it",
                f"`{key}` у `{name}` ничего не меняет: шкале «{method.name.ru}» он не нужен",
            ),
            draft.places.key((*node.path, "better")),
            help=(
                Text(
                    "leave it out; the table or the formula of the value says what is better",
                    "уберите его: что лучше, говорит таблица шкалы или формула значения",
                ),
            ),
            severity=Severity.WARNING,
        )
