"""From when until when somebody takes part, and what that person was to be at."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.calendar.sessions import Occasion
from peerctl.calendar.taking_part import attended, taking_part
from peerctl.model.book import Enrolled
from peerctl.model.participant import EventKind
from peerctl.model.schedule import Series
from peerctl.model.session import Presence, Session
from tests.calendar.sessions_making import TRAINING, series, session
from tests.reports.making import Steps, day, enrolment, person

DAY = day("2015-06-01")
IN: Steps = [("2015-01-10", "applied"), ("2015-02-10", "enrolled")]
START = date(2015, 1, 1)


def member(*steps: tuple[str, str], role: str = "mentor", name: str = "m-1") -> Enrolled:
    """Make somebody with one enrolment."""
    known = person(name, enrolment("one", role, steps))
    return Enrolled(name, known, 0, known.enrolments[0])


def been(
    who: Enrolled, *sessions: Session, audience: str = "mentor", own: bool = True
) -> list[tuple[str, Presence | None]]:
    """Tell what a member was to be at, and what is noted."""
    of = Series.model_validate(series({**TRAINING, "audience": [audience]}))
    several = [Occasion("one", one, own=own) for one in sessions]
    return [(one.session.id, one.presence) for one in attended(who, of, several, DAY)]


def test_one_takes_part_from_enrolment_but_not_while_paused_and_not_after_leaving() -> None:
    steps = [*IN, ("2015-03-01", "paused"), ("2015-04-01", "resumed"), ("2015-05-01", "withdrawn")]
    here = taking_part(member(*steps).enrolment, DAY)
    days = ["2015-02-09", "2015-02-10", "2015-02-28", "2015-03-01", "2015-04-01", "2015-04-30", "2015-05-01"]
    assert [here.at(day(one)) for one in days] == [False, True, True, False, True, True, False]


def test_who_completes_still_takes_part_on_that_day() -> None:
    here = taking_part(member(*IN, ("2015-05-01", "completed")).enrolment, DAY)
    assert (here.at(day("2015-05-01")), here.at(day("2015-05-02"))) == (True, False)
    at_the_end_of_time = taking_part(member(*IN, ("9999-12-31", "completed")).enrolment, date.max)
    assert not at_the_end_of_time.at(date.max)


def test_an_applicant_who_pauses_takes_part_in_nothing() -> None:
    steps = [("2015-01-10", "applied"), ("2015-01-11", "paused"), ("2015-01-12", "resumed")]
    assert not taking_part(member(*steps).enrolment, DAY).at(DAY)


def test_a_follow_up_interview_changes_nothing() -> None:
    assert taking_part(member(*IN, ("2015-03-01", "interviewed")).enrolment, DAY).at(DAY)


def test_a_late_joiner_is_expected_from_the_day_of_enrolment() -> None:
    sessions = [session("before", "2015-02-09"), session("same-day", "2015-02-10", away="m-1")]
    assert been(member(*IN), *sessions) == [("same-day", Presence.ABSENT)]


def test_who_came_before_being_enrolled_or_while_paused_was_there_all_the_same() -> None:
    sessions = [session("taster", "2015-02-01", here="m-1"), session("talk", "2015-02-02", excused="m-1")]
    assert been(member(*IN), *sessions) == [("taster", Presence.PRESENT)]


def test_a_session_shared_with_others_counts_only_while_one_takes_part() -> None:
    assert been(member(*IN), session("open", "2015-02-01", here="m-1"), own=False) == []


def test_nothing_is_expected_of_a_role_that_the_series_is_not_for() -> None:
    assert been(member(*IN, role="peer"), session("a", "2015-03-01", here="m-1")) == []


def test_what_is_not_noted_is_not_known() -> None:
    assert been(member(*IN), session("a", "2015-03-01")) == [("a", None)]


def test_to_lead_is_to_be_there_unless_somebody_noted_otherwise() -> None:
    leader = member(*IN, role="group-leader")
    sessions = [
        session("mine", "2015-03-01", leaders=["m-1"]),
        session("ill", "2015-03-02", leaders=["m-1"], excused="m-1"),
        session("others", "2015-03-03", leaders=["m-2"]),
        session("guest", "2015-03-04", leaders=["m-2"], here="m-1"),
        session("nobody-named", "2015-03-05"),
    ]
    assert been(leader, *sessions, audience="group-leader") == [
        ("mine", Presence.PRESENT),
        ("ill", Presence.EXCUSED),
        ("guest", Presence.PRESENT),
        ("nobody-named", None),
    ]


days = st.integers(0, 40).map(lambda days: START + timedelta(days=days))
histories = st.lists(
    st.tuples(days.map(date.isoformat), st.sampled_from([kind.value for kind in EventKind])), max_size=6
)


@settings(deadline=None, max_examples=150)
@given(histories, days, days)
def test_what_happened_later_never_matters(history: list[tuple[str, str]], looked_at: date, on: date) -> None:
    past = [step for step in history if day(step[0]) <= looked_at]
    whole, known = (taking_part(member(*steps).enrolment, looked_at) for steps in (history, past))
    assert whole.at(on) == known.at(on)


@settings(deadline=None, max_examples=150)
@given(histories, st.lists(days, max_size=5))
def test_nobody_is_expected_outside_the_days_of_taking_part(history: list[tuple[str, str]], held: list[date]) -> None:
    who = member(*history)
    sessions = [session(f"s-{n}", on.isoformat(), away="m-1") for n, on in enumerate(held)]
    here = taking_part(who.enrolment, DAY)
    assert [name for name, _ in been(who, *sessions)] == [f"s-{n}" for n, on in enumerate(held) if here.at(on)]
