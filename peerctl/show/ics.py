"""A calendar file (iCalendar, RFC 5545) by the library `icalendar`, for any calendar program to read.

The same appointments give the same bytes: nothing is taken from the clock. A UID is made of what names the thing and
of the workspace's name, and stays whatever is changed. SEQUENCE is the appointment's revision and DTSTAMP its own day,
so that a program takes the changed one for the newer. What is cancelled is there as cancelled; what is no longer
planned is not there at all. Times are told in the workspace's timezone, whose rules go along.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from peerctl.model.appointment import Appointment, Occasion
from peerctl.model.failure import Failure
from peerctl.model.message import Message, say
from peerctl.show.clean import clean
from peerctl.show.wording import Wording
from peerctl.show.zone import vtimezone

if TYPE_CHECKING:  # an extra, wanted by one command only
    from icalendar import Event

_MAKER = "-//peerctl//peerctl//EN"


class NoCalendarLibrary(Failure):
    """The library that writes calendar files is not installed."""

    code = "no-calendar-library"

    def __init__(self) -> None:
        super().__init__(
            say("Calendar files are written by the library “icalendar”, which is not installed here."),
            say("Install it with: pip install 'peerctl[calendar]'."),
        )


def ics_text(
    appointments: Sequence[Appointment], title: Message, workspace: str, zone: ZoneInfo, wording: Wording
) -> str:
    """Write appointments as a calendar file.

    Args:
        appointments: What stands in the calendar.
        title: What people call the calendar.
        workspace: The name of the workspace; it keeps the UIDs of two workspaces apart.
        zone: The timezone of the times.
        wording: The words of the reader's language.

    Raises:
        NoCalendarLibrary: The library is not installed.
    """
    try:
        from icalendar import Calendar  # noqa: PLC0415  # an extra, wanted by one command only
    except ImportError:
        raise NoCalendarLibrary from None
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", wording.say(title))
    days = [appointment.day for appointment in appointments if appointment.start]
    if days:
        calendar.add_component(vtimezone(zone, min(days), max(days)))
    home = sha256(workspace.encode()).hexdigest()[:12]
    for appointment in appointments:
        calendar.add_component(_event(appointment, home, zone, wording))
    content: bytes = calendar.to_ical()
    return content.decode()


def _event(appointment: Appointment, home: str, zone: ZoneInfo, wording: Wording) -> "Event":
    from icalendar import Event  # noqa: PLC0415

    event = Event()
    event.add("uid", f"{'.'.join(reversed(appointment.key))}@{home}.peerctl")
    event.add("dtstamp", datetime.combine(appointment.day, time(), UTC))
    event.add("sequence", appointment.revision)
    for name, value in _hours(appointment, zone):
        event.add(name, value)
    event.add("summary", wording.say(appointment.title))
    if appointment.place:
        event.add("location", clean(appointment.place))
    if appointment.details:
        event.add("description", "\n".join(map(wording.say, appointment.details)))
    event.add("categories", [wording.value(appointment.short)])
    event.add("status", "CANCELLED" if appointment.cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE" if appointment.occasion is Occasion.SESSION else "TRANSPARENT")
    return event


def _hours(appointment: Appointment, zone: ZoneInfo) -> Iterator[tuple[str, date | datetime | timedelta]]:
    """Give the start; and the end, which is the first day after it, a time, or the time it takes where no end is said."""
    if appointment.start is None:
        yield "dtstart", appointment.day
        yield "dtend", (appointment.last or appointment.day) + timedelta(days=1)
        return
    yield "dtstart", datetime.combine(appointment.day, time.fromisoformat(appointment.start), zone)
    if appointment.end and appointment.start < appointment.end:
        yield "dtend", datetime.combine(appointment.day, time.fromisoformat(appointment.end), zone)
    elif appointment.minutes:
        yield "duration", timedelta(minutes=appointment.minutes)
