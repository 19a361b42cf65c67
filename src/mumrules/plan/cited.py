"""Every element of a methodology that may cite its source."""

from collections.abc import Mapping

from mumrules.document.places import Path
from mumrules.methodology.methodology import Methodology
from mumrules.methodology.sources import Cited
from mumrules.methodology.walk import walk


def cited(methodology: Methodology) -> Mapping[Path, Cited]:
    """Return every element that may cite its source by its path, in the order of the model."""
    return {path: found for path, found in walk(methodology) if isinstance(found, Cited)}
