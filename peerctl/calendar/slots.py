"""The slots of a series: the days its sessions fall on by its spacing, each with how far it may be moved.

Months are counted on the calendar from the first day, and each slot is the series' weekday on or next after that:
from 19 January, a month later on a Tuesday is the first Tuesday from 19 February on. A weekly session may be moved
within its week, from Monday to Sunday; others by up to 13 days, so that they stay apart and in order.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count, takewhile

from peerctl.model.cohort import Weekday
from peerctl.model.days import add_days, add_months
from peerctl.model.schedule import Interval, Stagger

_DAYS = tuple(Weekday)
_WEEK, _SHORTEST_MONTH, _FURTHEST = 7, 28, 13
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Slot:
    """A day for a session, and the first and last day that will do instead."""

    day: date
    first: date
    last: date

    def takes(self, day: date) -> bool:
        """Tell whether a day will do."""
        return self.first <= day <= self.last

    def on(self, day: date) -> "Slot":
        """Give the slot on another day, with the same reach."""
        moved = (day - self.day).days
        return Slot(day, add_days(self.first, moved), add_days(self.last, moved))

    def candidates(self) -> Iterator[date]:
        """Give the days that will do, best first: the day, a week later, the days after it, the days before it.

        A session of a working day is never moved into a weekend.
        """
        week_later = add_days(self.day, _WEEK)
        later = [add_days(self.day, n) for n in range(1, (self.last - self.day).days + 1)]
        earlier = [add_days(self.day, -n) for n in range(1, (self.day - self.first).days + 1)]
        days = [self.day, *(day for day in later if day == week_later), *later, *earlier]
        working = self.day.weekday() < _SATURDAY
        return iter(dict.fromkeys(day for day in days if not working or day.weekday() < _SATURDAY))


def weekday_of(day: date) -> Weekday:
    """Give the day of the week."""
    return _DAYS[day.weekday()]


def on_or_after(day: date, weekday: Weekday) -> date:
    """Give the first such weekday from a day on."""
    return add_days(day, (_DAYS.index(weekday) - day.weekday()) % _WEEK)


def nearest(day: date, weekday: Weekday) -> date:
    """Give the such weekday that is nearest to a day, at most three days away."""
    return on_or_after(add_days(day, -3), weekday)


def after(day: date, interval: Interval, times: int = 1) -> date:
    """Give the day that is so many intervals later."""
    days = (interval.days or 0) + _WEEK * (interval.weeks or 0)
    return add_days(add_months(day, times * (interval.months or 0)), times * days)


def slots(first: date, every: Interval, weekdays: Sequence[Weekday], last: date) -> Iterable[Slot]:
    """Give the slots of a series from its first day to its last: one for each weekday in every interval."""
    spaced = _by_months if every.months else _by_weeks if every.weeks else _by_days
    forward = Interval(days=_whole(every.days), weeks=_whole(every.weeks), months=_whole(every.months))
    return takewhile(lambda slot: slot.day <= last, spaced(first, forward, weekdays))


def _whole(length: int | None) -> int | None:
    """Read a length mistyped as less than one as one, so that the slots always go forward."""
    return None if not length else max(length, 1)


def _by_weeks(first: date, every: Interval, weekdays: Sequence[Weekday]) -> Iterator[Slot]:
    start = _monday(min(on_or_after(first, weekday) for weekday in weekdays))
    mondays = (after(start, every, number) for number in count())
    days = (on_or_after(monday, weekday) for monday in mondays for weekday in sorted(weekdays, key=_DAYS.index))
    return (within_week(day) for day in days if day >= first)


def _by_months(first: date, every: Interval, weekdays: Sequence[Weekday]) -> Iterator[Slot]:
    apart = _SHORTEST_MONTH * (every.months or 1) // len(weekdays)
    return (
        around(on_or_after(add_days(after(first, every, number), turn * apart), weekday), apart)
        for number in count()
        for turn, weekday in enumerate(weekdays)
    )


def _by_days(first: date, every: Interval, weekdays: Sequence[Weekday]) -> Iterator[Slot]:
    apart = max(every.days or 0, 1)
    start = on_or_after(first, weekdays[0]) if apart % _WEEK == 0 else first
    return (around(add_days(start, number * apart), apart) for number in count())


def staggered(followed: Iterable[Slot], stagger: Stagger, weekday: Weekday) -> Iterator[Slot]:
    """Give the slots that come a while after another series' sessions."""
    for slot in followed:
        yield slot.on(nearest(after(slot.day, stagger.by), weekday))


def around(day: date, apart: int) -> Slot:
    """Give a slot that may be moved by less than half of what lies between two of them."""
    reach = min((apart - 1) // 2, _FURTHEST)
    return Slot(day, add_days(day, -reach), add_days(day, reach))


def within_week(day: date) -> Slot:
    """Give a slot that may be moved within its week."""
    monday = _monday(day)
    return Slot(day, monday, add_days(monday, _WEEK - 1))


def _monday(day: date) -> date:
    return add_days(day, -day.weekday())
