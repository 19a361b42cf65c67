"""A rounding as it is written: `to 0.01, half up`, «до 0.01, половина вверх»."""

import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from mumrules.glossary import WORDS
from mumrules.methodology.fields import Number, fault
from mumrules.numbers import from_text

MODES = ("half up", "half even", "half down", "up", "down", "floor", "ceiling", "truncate")
_WRITTEN = re.compile(r"(?:to|до)\s+(\S+?)\s*[,;]\s+(\D.*)", re.IGNORECASE)


class Rounding(BaseModel):
    """A rounding.

    Attributes:
        step: The result is a multiple of this; above zero.
        mode: Where a value between two steps goes.
    """

    model_config = ConfigDict(frozen=True)

    step: Number
    mode: str


def _read(written: Any) -> Any:
    if not isinstance(written, str):
        return written
    found = _WRITTEN.fullmatch(written.strip())
    step = from_text(found[1]) if found else None
    mode = WORDS.meaning(found[2], MODES) if found else None
    if step is None or step <= 0 or mode is None:
        modes_en, modes_ru = (
            ", ".join(WORDS.spelling(known, language) for known in MODES)
            for language in ("en", "ru")
        )
        raise fault(
            "wrong-rounding",
            f"`{written}` is not a rounding",
            f"`{written}` — не округление",
            f"write `to 0.01, half up`; the modes are {modes_en}",
            f"запишите `до 0.01, половина вверх`; способы: {modes_ru}",
        )
    return {"step": step, "mode": mode}


WrittenRounding = Annotated[Rounding, BeforeValidator(_read)]
