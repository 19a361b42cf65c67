"""The check `unknown-part`."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.methodology.fields import PartText
from mumrules.methodology.walk import walk
from mumrules.plan.draft import Draft


def unknown_part(draft: Draft) -> Iterator[Diagnostic]:
    """An aggregate that names a part which is not there.

    ## What it checks
    That the parts which the options of an aggregate name stand below a node with that
    aggregate.

    ## Why it matters
    A penalty whose code is misspelt is added instead of subtracted.

    ## Example
        total:
          aggregate: {method: sum, minus: [3]}
          parts:
            "1": {scale: points, maximum: 5}
            "2": {scale: points, maximum: 5}

    Use instead:
        total:
          aggregate: {method: sum, minus: [2]}
          parts:
            "1": {scale: points, maximum: 5}
            "2": {scale: points, maximum: 5}
    """
    parts: dict[Path, set[str]] = {}
    named: dict[Path, tuple[str, Path]] = {}
    for node in draft.nodes.values():
        parts.setdefault(node.call_path, set()).update(node.parts)
        for path, value in walk(node.options, node.call_path):
            if isinstance(value, PartText):
                named[path] = (value, node.call_path)
    for path, (code, call_path) in named.items():
        if code not in parts[call_path]:
            near = nearest(code, sorted(parts[call_path]))
            yield Diagnostic(
                "unknown-part",
                Text(f"no part has the code `{code}`", f"части с кодом `{code}` нет"),
                draft.places.value(path),
                help=did_you_mean(near),
            )
