"""Calendar files: read back by the library, across both nights on which the clocks are changed."""

import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Timezone
from inline_snapshot import snapshot

from peerctl.model.appointment import Appointment, Occasion
from peerctl.model.message import say
from peerctl.show.ics import NoCalendarLibrary, ics_text
from tests.show.making import ENGLISH

VEJLE = ZoneInfo("Europe/Copenhagen")


def session(on: str, start: str | None = "10:00", end: str | None = "12:00", **more: object) -> Appointment:
    """Make a session."""
    known = {
        "key": ("session", "spring", "a"),
        "occasion": Occasion.SESSION,
        "short": say("Training"),
        "title": say("Training"),
    }
    return Appointment(**{**known, "day": date.fromisoformat(on), "start": start, "end": end, **more})  # type: ignore[arg-type]


def text(*appointments: Appointment, workspace: str = "Allotments", zone: ZoneInfo = VEJLE) -> str:
    """Write a calendar file."""
    return ics_text(appointments, say("Allotments"), workspace, zone, ENGLISH)


def read(*appointments: Appointment, zone: ZoneInfo = VEJLE) -> list[Any]:
    """Write a calendar file, and read its entries back."""
    return list(Calendar.from_ical(text(*appointments, zone=zone)).walk("VEVENT"))


def test_a_calendar_file_as_it_is_written() -> None:
    one = session("2015-06-16", place="The tool shed, left", details=(say("For Spring."), say("Led by s-001.")))
    assert text(one).splitlines() == snapshot(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//peerctl//peerctl//EN",
            "METHOD:PUBLISH",
            "X-WR-CALNAME:Allotments",
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Copenhagen",
            "BEGIN:STANDARD",
            "DTSTART:20150101T000000",
            "TZNAME:CET",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0100",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:20150329T020000",
            "TZNAME:CEST",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:20151025T030000",
            "TZNAME:CET",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "END:STANDARD",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "SUMMARY:Training",
            "DTSTART;TZID=Europe/Copenhagen:20150616T100000",
            "DTEND;TZID=Europe/Copenhagen:20150616T120000",
            "DTSTAMP:20150616T000000Z",
            "UID:a.spring.session@96d042229de9.peerctl",
            "SEQUENCE:0",
            "CATEGORIES:Training",
            "DESCRIPTION:For Spring.\\nLed by s-001.",
            "LOCATION:The tool shed\\, left",
            "STATUS:CONFIRMED",
            "TRANSP:OPAQUE",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    )


def test_the_same_appointments_give_the_same_bytes_with_the_line_ends_of_the_format() -> None:
    assert text(session("2015-06-16")) == text(session("2015-06-16"))
    assert text(session("2015-06-16")).count("\n") == text(session("2015-06-16")).count("\r\n")


@pytest.mark.parametrize(
    ("on", "start", "end", "from_", "to"),
    [
        ("2015-03-28", "10:00", "12:00", "2015-03-28T09:00", "2015-03-28T11:00"),
        ("2015-03-29", "10:00", "12:00", "2015-03-29T08:00", "2015-03-29T10:00"),
        ("2015-03-29", "01:00", "04:00", "2015-03-29T00:00", "2015-03-29T02:00"),
        ("2015-10-24", "10:00", "12:00", "2015-10-24T08:00", "2015-10-24T10:00"),
        ("2015-10-25", "10:00", "12:00", "2015-10-25T09:00", "2015-10-25T11:00"),
        ("2015-10-25", "01:00", "04:00", "2015-10-24T23:00", "2015-10-25T03:00"),
    ],
)
def test_times_are_right_on_both_nights_on_which_the_clocks_are_changed(
    on: str, start: str, end: str, from_: str, to: str
) -> None:
    (event,) = read(session(on, start, end))
    assert event["dtstart"].params["TZID"] == "Europe/Copenhagen"
    assert event["dtstart"].dt.astimezone(UTC).isoformat()[:16] == from_
    assert event["dtend"].dt.astimezone(UTC).isoformat()[:16] == to


def test_the_rules_that_go_along_give_the_same_times_to_who_knows_no_timezones() -> None:
    calendar = Calendar.from_ical(text(session("2015-03-29"), session("2015-10-25")))
    (component,) = calendar.walk("VTIMEZONE")
    assert isinstance(component, Timezone)
    rules = component.to_tz(lookup_tzid=False)
    for day in (date(2015, 1, 1) + timedelta(days=n) for n in range(365)):
        noon = datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001  # its zone is put to it below
        assert noon.replace(tzinfo=rules).utcoffset() == noon.replace(tzinfo=VEJLE).utcoffset(), day


def test_without_an_end_the_length_is_told_so_that_no_night_makes_it_longer() -> None:
    (event,) = read(session("2015-10-25", "01:30", None, minutes=120))
    assert event["duration"].dt == timedelta(hours=2)
    assert "dtend" not in event
    assert not {"dtend", "duration"} & set(read(session("2015-10-25", "01:30", None))[0])
    assert "duration" in read(session("2015-10-25", "23:30", "01:30", minutes=120))[0]


def test_without_a_start_it_takes_the_whole_day_and_needs_no_timezone() -> None:
    (event,) = read(session("2015-03-29", None, None))
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2015, 3, 29), date(2015, 3, 30))
    assert "VTIMEZONE" not in text(session("2015-03-29", None, None))
    (several,) = read(session("2015-03-29", None, None, last=date(2015, 4, 2)))
    assert several["dtend"].dt == date(2015, 4, 3)


def test_what_changes_keeps_its_name_and_counts_up_and_what_is_cancelled_says_so() -> None:
    before, moved, off = (
        read(one)[0]
        for one in (
            session("2015-06-16"),
            session("2015-06-23", revision=8),
            session("2015-06-23", revision=9, cancelled=True),
        )
    )
    assert before["uid"] == moved["uid"] == off["uid"]
    assert (before["sequence"], moved["sequence"], off["sequence"]) == (0, 8, 9)
    assert (before["status"], off["status"]) == ("CONFIRMED", "CANCELLED")
    assert before["dtstamp"].dt < moved["dtstamp"].dt


def test_two_workspaces_may_name_their_sessions_alike() -> None:
    one, other = (text(session("2015-06-16"), workspace=name) for name in ("Allotments", "Harbour"))
    assert one != other


def test_only_sessions_take_up_the_time() -> None:
    end = session("2015-06-16", None, None, occasion=Occasion.PLANNED_END)
    assert [event["transp"] for event in read(session("2015-06-16"), end)] == ["OPAQUE", "TRANSPARENT"]


def test_text_from_data_can_begin_no_line_of_its_own() -> None:
    (event,) = read(session("2015-06-16", place="Shed\r\nATTENDEE:x\x1b[31m; \u202eback, slash\\"))
    assert event["location"] == "Shed ATTENDEE:x�[31m; �back, slash\\"


def test_without_the_library_the_reader_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(NoCalendarLibrary):
        text(session("2015-06-16"))


zones = st.sampled_from(["Europe/Copenhagen", "America/Nuuk", "UTC", "Australia/Lord_Howe", "Africa/Casablanca"])
moments = st.datetimes(datetime(2001, 1, 1), datetime(2035, 12, 31))  # noqa: DTZ001  # in the zone drawn
words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)


@settings(deadline=None, max_examples=60)
@given(moments, zones, words)
def test_every_time_is_read_back_as_the_moment_it_was(when: datetime, zone: str, place: str) -> None:
    here = ZoneInfo(zone)
    one = session(when.date().isoformat(), f"{when:%H:%M}", None, place=place)
    (event,) = read(one, zone=here)
    start = event["dtstart"].dt
    assert start.replace(tzinfo=None) == when.replace(second=0, microsecond=0)
    assert start.utcoffset() == start.replace(tzinfo=here).utcoffset()
    assert len(read(one, one, zone=here)) == 2
