"""Rows of totals and means, which are no units."""

import re

_TOTALS = re.compile(
    r"""(?: (?:итого|всего|подытог|в\s+среднем|grand\s+total|subtotal) \b
          | средн\w+ \s+ (?:показатель|значение|балл|процент|результат|по) \b
          | (?:итог|сумма|среднее|медиана|total|mean|average|sum|median) \s*
            (?: $ | [:;,(.] | (?:по|for|of|score|value|percent) \b )
        )""",
    re.VERBOSE,
)

# How every such name begins, once its spaces are plain; without classes of letters, which
# engines understand differently.
FIRST_WORDS = (
    "итог|всего|подытог|в |grand|subtotal|средн|сумма|медиана|total|mean|average|sum|median"
)


def is_totals(name: str) -> bool:
    """Whether a row that calls itself *name* holds totals or means."""
    return _TOTALS.match(name.casefold().strip()) is not None
