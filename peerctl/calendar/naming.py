"""Ids of new sessions: `training-3` in a series of so many, and by the week or day in one that goes on."""

from collections.abc import Iterable
from itertools import count

from peerctl.calendar.slots import Slot, weekday_of
from peerctl.model.schedule import Series
from peerctl.model.session import Session

_LONGEST = 30
"""Characters of a series' id that an id begins with, so that it stays within 48."""


class Names:
    """The ids of a series' sessions; each is given once, and none that is in the file."""

    def __init__(self, series: Series, known: Iterable[Session], *, going_on: bool) -> None:
        self._series, self._going_on = series, going_on
        self._known = {session.id for session in known}

    def of_slot(self, slot: Slot) -> str:
        """Give the id of the slot itself, whatever day its session is moved to."""
        begin, every = self._series.id[:_LONGEST], self._series.every
        if not (every and every.weeks):
            return f"{begin}-{slot.day}"
        year, week, _ = slot.day.isocalendar()
        several = f"-{weekday_of(slot.day)}" if self._series.times > 1 else ""
        return f"{begin}-{year}-w{week:02d}{several}"

    def free(self, slot: Slot) -> str:
        """Give an id for a new session that is still free; `take` it when the session is there."""
        begin = self.of_slot(slot) if self._going_on else self._series.id[:_LONGEST]
        if self._going_on and begin not in self._known:
            return begin
        numbered = (f"{begin}-{number}" for number in count(2 if self._going_on else 1))
        return next(name for name in numbered if name not in self._known)

    def take(self, name: str) -> None:
        """Give an id away."""
        self._known.add(name)
