"""An axis: from where to where it goes, and which figures stand at it."""

from dataclasses import dataclass
from math import ceil, floor, log10

from peerctl.model.picture import Forest

_STEPS = (1, 2, 5, 10)
_NEARLY = 1e-9


def step(reach: float, most: int) -> float:
    """Give the smallest of 1, 2 and 5 times a power of ten that goes into a reach so many times at the most."""
    power = 10.0 ** floor(log10(reach / most))
    return next(one * power for one in _STEPS if reach / (one * power) <= most + _NEARLY)


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of figures that is drawn along a stretch of places."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Give the place of a figure."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    def ticks(self, most: int) -> tuple[float, ...]:
        """Give round figures along it, about so many."""
        by = step(self.high - self.low, most)
        first, last = ceil(self.low / by - _NEARLY), floor(self.high / by + _NEARLY)
        return tuple(round(number * by, 6) for number in range(first, last + 1))


def around(values: list[float], start: float, end: float, most: int) -> Axis:
    """Give an axis that has all the figures and 0, and begins and ends with round ones."""
    low, high = min((0.0, *values)), max((0.0, *values))
    by = step(high - low, most) if high > low else 1.0
    return Axis(floor(low / by + _NEARLY) * by, max(ceil(high / by - _NEARLY), floor(low / by) + 1) * by, start, end)


def axis_of(picture: Forest, start: float, end: float, ticks: int) -> Axis:
    """Give the axis on which all intervals have room."""
    found = [row.change for row in picture.rows if row.change]
    return around([end for one in found for end in (one.low, one.high)], start, end, ticks)
