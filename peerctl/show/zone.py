"""The rules of a timezone as they go along in a calendar file: every night on which the clocks are changed."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

if TYPE_CHECKING:  # an extra, wanted by one command only
    from icalendar import Timezone

_FIRST, _LAST = date(1, 1, 2), date(9999, 12, 30)
"""As far as days can be counted in any timezone."""


class Change(NamedTuple):
    """A moment from which the clocks show something else."""

    local: datetime
    """What they showed when it came."""
    before: timedelta
    after: timedelta
    """How far they were, and are from then on, ahead of UTC."""
    name: str
    summer: bool


def vtimezone(zone: ZoneInfo, first: date, last: date) -> "Timezone":
    """Give the rules of a timezone from the first day to the last, and whole years around them."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415

    start, end = max(date(first.year, 1, 1), _FIRST), min(date(last.year, 12, 31), _LAST)
    component = Timezone()
    component.add("tzid", zone.key)
    for change in (_beginning(zone, start), *changes(zone, start, end)):
        part = TimezoneDaylight() if change.summer else TimezoneStandard()
        part.add("dtstart", change.local)
        part.add("tzoffsetfrom", change.before)
        part.add("tzoffsetto", change.after)
        part.add("tzname", change.name)
        component.add_component(part)
    return component


def changes(zone: ZoneInfo, first: date, last: date) -> Iterator[Change]:
    """Find the moments from the first day to the last at which a timezone's distance from UTC changes."""
    day, end = datetime.combine(first, time(), UTC), datetime.combine(last, time(), UTC)
    while day < end:
        following = day + timedelta(days=1)
        if _ahead(zone, day) != _ahead(zone, following):
            yield _change(zone, day, following)
        day = following


def _change(zone: ZoneInfo, before: datetime, after: datetime) -> Change:
    """Halve the time between two moments until the change stands there to the second."""
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before).total_seconds() // 2)
        if _ahead(zone, middle) == _ahead(zone, before):
            before = middle
        else:
            after = middle
    return _told(zone, after, _ahead(zone, before))


def _beginning(zone: ZoneInfo, first: date) -> Change:
    moment = datetime.combine(first, time(), zone).astimezone(UTC)
    return _told(zone, moment, _ahead(zone, moment))


def _told(zone: ZoneInfo, moment: datetime, ahead: timedelta) -> Change:
    here = moment.astimezone(zone)
    return Change(
        local=(moment + ahead).replace(tzinfo=None),
        before=ahead,
        after=_ahead(zone, moment),
        name=here.tzname() or zone.key,
        summer=bool(here.dst()),
    )


def _ahead(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
