"""The formats in which faults are rendered, by name."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.render import concise, full, json, sarif
from mumrules.language import Language


class Renderer(Protocol):
    """What renders faults; *sources* holds the text of each file by its name."""

    def __call__(
        self, diagnostics: Sequence[Diagnostic], *, sources: Mapping[str, str], language: Language
    ) -> str:
        """Render faults in the order given."""


class _SourcelessRenderer(Protocol):
    def __call__(self, diagnostics: Sequence[Diagnostic], *, language: Language) -> str: ...


def _without_sources(render: _SourcelessRenderer) -> Renderer:
    def rendered(
        diagnostics: Sequence[Diagnostic],
        *,
        sources: Mapping[str, str],  # noqa: ARG001  # all renderers are called alike
        language: Language,
    ) -> str:
        return render(diagnostics, language=language)

    return rendered


FORMATS: Mapping[str, Renderer] = {
    "full": full.render,
    "concise": _without_sources(concise.render),
    "json": _without_sources(json.render),
    "sarif": _without_sources(sarif.render),
}
