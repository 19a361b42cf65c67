"""A rounding as it is written: `to 0.01, half up`, «до 0.01, половина вверх»."""

import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from mumrules.methodology.fields import Number, fault
from mumrules.numbers import from_text

MODES = {
    "half up": "половина вверх",
    "half even": "половина к чётному",
    "half down": "половина вниз",
    "up": "вверх",
    "down": "вниз",
    "floor": "к меньшему",
    "ceiling": "к большему",
    "truncate": "отбросить",
}
_ENGLISH = {russian: english for english, russian in MODES.items()} | {m: m for m in MODES}
_WRITTEN = re.compile(r"(?:to|до)\s+(\S+?)\s*[,;]\s*(.+)", re.IGNORECASE)


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
    mode = _ENGLISH.get(" ".join(found[2].casefold().split())) if found else None
    if step is None or step <= 0 or mode is None:
        modes_en, modes_ru = ", ".join(MODES), ", ".join(MODES.values())
        raise fault(
            "wrong-rounding",
            f"`{written}` is not a rounding",
            f"`{written}` — не округление",
            f"write `to 0.01, half up`; the modes are {modes_en}",
            f"запишите `до 0.01, половина вверх`; способы: {modes_ru}",
        )
    return {"step": step, "mode": mode}


WrittenRounding = Annotated[Rounding, BeforeValidator(_read)]
