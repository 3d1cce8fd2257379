"""A month on the terminal."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from peerctl.model.appointment import Appointment, Occasion
from peerctl.model.message import say
from peerctl.model.record import Label
from peerctl.show.month import MonthView
from peerctl.show.screen import Screen
from peerctl.show.widths import width
from peerctl.show.wording import Wording
from tests.show.making import DANISH, ENGLISH

TODAY = date(2016, 3, 16)
TERMINAL = Screen(80)
EASTER = {date(2016, 3, 25): Label(en="Good Friday", da="Langfredag")}


def session(on: str, title: str = "Training", file: str = "spring", **more: object) -> Appointment:
    """Make a session."""
    known = {"key": ("session", file, "a"), "occasion": Occasion.SESSION, "short": say(title), "title": say(title)}
    return Appointment(**{**known, "day": date.fromisoformat(on), **more})  # type: ignore[arg-type]


def drawn(
    *sessions: Appointment, wording: Wording = ENGLISH, screen: Screen = TERMINAL, last: date = date(2016, 3, 31)
) -> str:
    """Draw March 2016, or more."""
    return MonthView(sessions, TODAY, EASTER, wording, screen).text(date(2016, 3, 5), last)


SESSIONS = (
    session("2016-03-08", start="16:00", end="18:00", place="The house"),
    session("2016-03-08", "Cafe", start="19:00"),
    session("2016-03-16", "Joint excursion to the lighthouse", place="The old lighthouse at the very end of the pier"),
    session("2016-03-30", cancelled=True),
)


def test_a_month_has_its_weeks_today_and_the_holidays_marked() -> None:
    assert drawn(*SESSIONS) == snapshot("""\
March 2016

Week Monday    Tuesday   Wednesday Thursday  Friday    Saturday  Sunday
  9            1         2         3         4         5         6
 10  7         8         9         10        11        12        13
               Training
               Cafe
 11  14        15        [16]      17        18        19        20
                         Joint ex…
 12  21        22        23        24        25*       26        27
 13  28        29        30        31
                         ×Training

 8 tue  16:00-18:00  Training · The house
 8 tue  19:00        Cafe
16 wed               Joint excursion to the lighthouse · The old lighthouse at
        the very end of the pier
25 fri  * Good Friday
30 wed               Training
""")


def test_a_month_without_sessions_says_so_and_still_has_its_holidays() -> None:
    told = drawn(session("2016-02-29"), session("2016-04-01")).splitlines()
    assert told[-2:] == ["There are no sessions in this month.", "25 fri  * Good Friday"]


def test_in_danish_days_and_months_have_their_danish_names() -> None:
    first, _, heads, *_ = drawn(wording=DANISH).splitlines()
    assert first == "marts 2016"
    assert heads.split()[1] == "mandag"


def test_where_several_cohorts_meet_each_line_says_which() -> None:
    told = drawn(session("2016-03-08"), session("2016-03-09", file="autumn")).splitlines()[-3:]
    assert told[0].endswith("Training · spring")
    assert told[1].endswith("Training · autumn")


def test_several_months_follow_each_other() -> None:
    text = drawn(session("2016-04-08"), last=date(2016, 4, 8))
    assert [line for line in text.splitlines() if line.endswith("2016")] == ["March 2016", "April 2016"]
    assert "8 fri" in text


def test_the_end_of_all_time_ends() -> None:
    view = MonthView((), TODAY, {}, ENGLISH, Screen(80))
    assert view.text(date(9999, 10, 1), date.max).count("9999") == 2
    assert view.text(date(9999, 12, 1), date.max) == ""
    assert "January 1" in view.text(date.min, date.min)


def test_the_week_that_two_years_share_has_one_number() -> None:
    view = MonthView((), TODAY, {}, ENGLISH, Screen(80))
    assert view.text(date(2016, 1, 1), date(2016, 1, 1)).splitlines()[3].startswith(" 53 ")


def test_colour_marks_today_and_takes_back_what_is_cancelled() -> None:
    text = drawn(*SESSIONS, screen=Screen(80, colour=True))
    assert "\x1b[1m[16]" in text
    assert "\x1b[2m×Training" in text


def test_text_from_data_is_clean() -> None:
    assert "\x1b" not in drawn(session("2016-03-08", place="a\x1b[31mb"))


@settings(deadline=None, max_examples=60)
@given(
    st.integers(40, 150), st.lists(st.integers(0, 30), max_size=6), st.sampled_from(["Cafe", "Undervisning", "研修会"])
)
def test_nothing_is_wider_than_the_screen_and_nothing_is_lost(columns: int, days: list[int], title: str) -> None:
    several = [session((date(2016, 3, 1) + timedelta(days=n)).isoformat(), title) for n in sorted(days)]
    text = drawn(*several, screen=Screen(columns))
    assert max(map(width, text.splitlines())) <= columns
    assert text.split("\n\n", maxsplit=2)[2].count(title) == len(days)


@pytest.mark.parametrize("screen", [Screen(None), Screen(10), Screen(1000)])
def test_it_is_drawn_on_anything(screen: Screen) -> None:
    assert "[16]" in drawn(*SESSIONS, screen=screen)
