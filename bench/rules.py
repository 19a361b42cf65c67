"""The methodologies of the benchmark as plain tables, for the peers and for the file."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from standard import BANDS, DIMENSIONS, POINTS, SHARES

ZONES = ("red", "yellow", "green")
BOUNDS = (40, 70)


@dataclass(frozen=True)
class Rules:
    """Parameters by code; the first letter of a code is its dimension.

    Attributes:
        points: The cap and the weight of each parameter that is given in points.
        bands: The lower bounds of the bands of `a / b * 100`, and the weight.
        shares: The weight of each parameter that is a percentage of the best value.
    """

    points: Mapping[str, tuple[str, str]]
    bands: Mapping[str, tuple[tuple[int, ...], str]]
    shares: Mapping[str, str]

    def of(self, dimension: str) -> "Rules":
        """Return the rules of one dimension."""
        return Rules(
            {code: rule for code, rule in self.points.items() if code[0] == dimension},
            {code: rule for code, rule in self.bands.items() if code[0] == dimension},
            {code: rule for code, rule in self.shares.items() if code[0] == dimension},
        )

    def weight(self, code: str) -> Fraction:
        """Return what one point of a parameter adds to the score."""
        weights = {**{c: w for c, (_, w) in (*self.points.items(), *self.bands.items())}}
        return Fraction((weights | dict(self.shares))[code]) * Fraction(DIMENSIONS[code[0]])

    @property
    def maximum(self) -> Fraction:
        """The most that a unit can score."""
        tops = {code: Fraction(cap) for code, (cap, _) in self.points.items()}
        tops |= {code: Fraction(len(cuts)) for code, (cuts, _) in self.bands.items()}
        tops |= {code: Fraction(100) for code in self.shares}
        return sum((self.weight(code) * top for code, top in tops.items()), Fraction(0))

    def times(self, count: int) -> "Rules":
        """Return *count* copies of every parameter."""
        copies = range(1, count + 1)
        return Rules(
            {f"{code}_{copy}": rule for code, rule in self.points.items() for copy in copies},
            {f"{code}_{copy}": rule for code, rule in self.bands.items() for copy in copies},
            {f"{code}_{copy}": rule for code, rule in self.shares.items() for copy in copies},
        )

    @property
    def half(self) -> "Rules":
        """Every second parameter of each kind."""
        return Rules(
            dict(list(self.points.items())[::2]),
            dict(list(self.bands.items())[::2]),
            dict(list(self.shares.items())[::2]),
        )


STANDARD = Rules(POINTS, BANDS, SHARES)

# Bounds at which `a / b * 100` of floats is below the bound that it is equal to.
AT_RISK = Rules(
    POINTS,
    {code: ((29, 57, 58)[: len(cuts)], weight) for code, (cuts, weight) in BANDS.items()},
    SHARES,
)
