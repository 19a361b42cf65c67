"""What a `plugin.toml` says."""

import re
from typing import Annotated, Any

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from pydantic import BeforeValidator

from mumrules.methodology.element import Element
from mumrules.methodology.fields import fault

_NAME = re.compile(r"[^\W_][\w.\-]*")


def _name(written: Any) -> Any:
    if isinstance(written, str) and not _NAME.fullmatch(written):
        raise fault(
            "wrong-plugin-name",
            f"`{written}` is no name for a plugin",
            f"`{written}` — не имя плагина",
            "a name is made of letters, digits, hyphens and dots: `my-rules`",
            "имя состоит из букв, цифр, дефисов и точек: `my-rules`",
        )
    return written


def _requirement(written: Any) -> Any:
    if not isinstance(written, str):
        return written
    try:
        SpecifierSet(written)
    except InvalidSpecifier as error:
        raise fault(
            "wrong-requirement",
            f"`{written}` says nothing of a version",
            f"`{written}` не задаёт версию",
            "write it as `>=0.1` or `>=0.1, <1`",
            "запишите так: `>=0.1` или `>=0.1, <1`",
        ) from error
    return written


Name = Annotated[str, BeforeValidator(_name)]
Requirement = Annotated[str, BeforeValidator(_requirement)]


class PluginTable(Element):
    """The table `[plugin]`.

    Attributes:
        name: The plugin's name.
        version: Its version.
        title: What it is called.
        description: What it is for.
        mumrules: Which versions of mumrules it works with.
        methodologies: The folders of its methodologies, below its own; by default its own.
    """

    name: Name
    version: str
    title: str | None = None
    description: str | None = None
    mumrules: Requirement = ""
    methodologies: tuple[str, ...] = (".",)


class Manifest(Element):
    """A `plugin.toml`.

    Attributes:
        plugin: All that it says.
    """

    plugin: PluginTable
