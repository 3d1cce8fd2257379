"""What stands in a calendar: sessions, planned ends and days of measuring."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.model.appointment import Appointment
from peerctl.model.book import Book
from peerctl.model.match import Match
from peerctl.model.message import say
from peerctl.model.participant import Participant
from peerctl.model.response import Response
from peerctl.model.session import Session
from peerctl.model.unknown import UnknownCohort
from peerctl.reports.diary import diary, session_diary
from peerctl.show.wording import Wording
from tests.calendar.sessions_making import CAFE, TRAINING, series, session, workspace
from tests.reports.making import Steps, day, enrolment, match, person, programme

DAY = day("2015-06-01")
IN: Steps = [("2015-01-20", "enrolled")]
LABEL = {"en": "Word", "da": "Ord"}
STARTED: Steps = [("2015-03-20", "accepted"), ("2015-04-01", "started")]
PAIRS = {"months": "6", "source": "x"}


def mentor(*more: tuple[str, str], name: str = "m-1") -> Participant:
    """Make a mentor of cohort one."""
    return person(name, enrolment("one", "mentor", [*IN, *more]))


def keys(found: tuple[Appointment, ...]) -> list[str]:
    """Name appointments shortly."""
    return [one.key[-1] for one in found]


def filled() -> Book:
    """Make two cohorts, each with a session, and shared ones."""
    people = [mentor(), person("p-1", enrolment("one", "peer", IN)), person("s-1", enrolment("one", "staff", IN))]
    sessions = {
        "one": [session("a", "2015-07-01", leaders=["s-1"]), session("b", "2015-06-01", start="10:00")],
        "two": [session("theirs", "2015-07-02"), session("cafe-2", "2015-07-04", "cafe")],
        "shared": [session("cafe-1", "2015-07-03", "cafe"), session("old", "2014-07-03", "cafe")],
    }
    return workspace(people, sessions)


def test_everybody_has_every_session_in_order_of_time() -> None:
    assert keys(session_diary(filled(), DAY)) == ["old", "b", "a", "theirs", "cafe-1", "cafe-2"]


def test_a_cohort_has_its_own_and_what_is_shared_with_it_while_it_runs() -> None:
    assert keys(session_diary(filled(), DAY, "one")) == ["b", "a", "cafe-1", "cafe-2"]
    other = replace(filled(), programmes={"walks": programme(series=[series(TRAINING)])})
    assert keys(session_diary(other, DAY, "one")) == ["b", "a"]
    with pytest.raises(UnknownCohort):
        session_diary(filled(), DAY, "three")


def test_a_person_has_the_sessions_that_are_for_this_person() -> None:
    assert keys(session_diary(filled(), DAY, person="m-1")) == ["b", "a", "cafe-1", "cafe-2"]
    assert keys(session_diary(filled(), DAY, person="p-1")) == ["cafe-1", "cafe-2"]
    assert keys(session_diary(filled(), DAY, "two", "m-1")) == []
    assert keys(session_diary(filled(), DAY, person="nobody")) == []


def test_the_staff_have_what_they_lead() -> None:
    assert keys(session_diary(filled(), DAY, person="s-1")) == ["a"]


def test_who_is_paused_or_has_left_has_no_more_sessions() -> None:
    for step in ("paused", "withdrawn"):
        book = replace(filled(), participants={"m-1": mentor(("2015-05-01", step))})
        assert keys(session_diary(book, DAY, person="m-1")) == []


def test_a_session_of_a_series_that_is_not_there_is_told_by_its_id() -> None:
    book = workspace([mentor()], {"one": [session("x", "2015-07-01", "lost")], "gone": [session("y", "2015-07-02")]})
    one, other = session_diary(book, DAY)
    assert (one.short, one.minutes, other.short) == (
        say("{series}", series="lost"),
        None,
        say("{series}", series="training"),
    )
    assert session_diary(book, DAY, person="m-1") == ()


def told(one: Session, names: dict[str, str] | None = None) -> tuple[Appointment, list[str]]:
    """Tell a session of cohort one."""
    themes = [{"id": "roles", "label": {"en": "Roles", "da": "Roller"}}]
    known = programme(series=[series({**TRAINING, "themes": themes, "place": "The house"}), series(CAFE)])
    (found,) = session_diary(workspace([], {"one": [one]}, [known]), DAY, names=names or {})
    return found, [Wording().say(message) for message in (found.title, *found.details)]


def test_a_session_is_told_with_its_theme_its_place_and_who_leads_it() -> None:
    found, words = told(session("a", "2015-07-01", theme="roles", leaders=["s-1", "s-2"]))
    assert words == ["Training: Roles", "For one.", "Led by s-1 and s-2."]
    assert (found.place, found.minutes, found.revision, found.cancelled) == ("The house", 300, 0, False)
    assert told(session("a", "2015-07-01", place="The park"))[0].place == "The park"


def test_names_are_written_where_they_are_asked_for() -> None:
    _, words = told(session("a", "2015-07-01", leaders=["s-1", "s-2"]), {"s-1": "Invented Person"})
    assert words[-1] == "Led by Invented Person and s-2."


def test_a_revision_rises_whenever_a_session_is_moved_wherever_to_and_when_it_is_cancelled() -> None:
    def moved(on: str, *through: str, **more: str) -> Session:
        why = "a name nobody should read"
        return session("a", on, moved_from="2015-07-01", moved_through=through, moved_because=why, **more)

    life = [
        session("a", "2015-07-01"),
        moved("2015-07-15"),
        moved("2015-07-08", "2015-07-15"),
        moved("2015-07-01", "2015-07-15", "2015-07-08"),
        moved("2015-07-08", "2015-07-15", cancelled="a name nobody should read"),
    ]
    seen = [told(one) for one in life]
    assert [one.revision for one, _ in seen] == [0, 1, 2, 3, 3]
    assert len({one.key for one, _ in seen}) == 1
    assert seen[3][1] == ["Training", "For one.", "Moved from 2015-07-01."]
    assert seen[4][1] == ["Cancelled: Training", "For one."]


def pairs(*steps: tuple[str, str], reason: str | None = None) -> Book:
    """Make a pair of cohort one, with a measure around its end."""
    wave = {"id": "post", "label": LABEL, "anchor": "ended", "from-days": "-14", "to-days": "14", "source": "x"}
    measures = [{"instrument": "mhrm", "label": LABEL, "roles": ["peer"], "source": "x", "waves": [wave]}]
    known = programme(companionship=PAIRS, measures=measures)
    people = [mentor(), person("p-1", enrolment("one", "peer", IN))]
    pair: Match = match("m-1", "p-1", [*STARTED, *steps], reason=reason)
    return replace(workspace(people, {}, [known]), matches={"m-1--p-1": pair})


def test_a_running_pair_has_a_planned_end_and_one_that_ended_has_none() -> None:
    end, *_ = [one for one in diary(pairs(), DAY) if one.key[0] == "end"]
    assert (end.day, end.revision, end.start) == (day("2015-10-01"), 2, None)
    assert Wording().say(end.title) == "Planned end of m-1 and p-1"
    named = diary(pairs(), DAY, names={"m-1": "Ann", "p-1": "Bo"})
    assert "Planned end of Ann and Bo" in [Wording().say(one.title) for one in named]
    ended = diary(pairs(("2015-05-01", "ended"), reason="moved"), DAY)
    assert [one.key[0] for one in ended] == []
    assert [one.key[0] for one in diary(pairs(), day("2015-03-25"))] == []


def test_a_planned_end_is_that_of_the_pair_and_of_its_cohort() -> None:
    for cohort, who, there in [("one", None, 1), ("two", None, 0), (None, "p-1", 1), (None, "s-1", 0)]:
        found = [one for one in diary(pairs(), DAY, cohort, who) if one.key[0] == "end"]
        assert len(found) == there


def test_a_planned_end_rises_with_what_happens_and_with_every_day_of_pause() -> None:
    def revision(book: Book, on: str = "2015-06-01") -> int:
        return next(one.revision for one in diary(book, day(on)) if one.key[0] == "end")

    paused = pairs(("2015-05-01", "paused"))
    resumed = pairs(("2015-05-01", "paused"), ("2015-06-01", "resumed"))
    assert [revision(pairs()), revision(paused, "2015-05-01"), revision(paused), revision(resumed)] == [2, 3, 34, 35]


def measuring(
    book: Book, on: str = "2015-06-01", cohort: str | None = None, person: str | None = None
) -> list[Appointment]:
    """Give the days of measuring."""
    return [one for one in diary(book, day(on), cohort, person) if one.key[0] == "measurement"]


def test_measuring_stands_there_until_it_is_answered_or_over() -> None:
    (one,) = measuring(pairs())
    assert (one.day, one.last, one.revision) == (day("2015-09-17"), day("2015-10-15"), 2)
    assert Wording().say(one.title) == "p-1: Word, Word"
    assert measuring(pairs(), person="m-1") == []
    assert measuring(pairs(), cohort="two") == []
    assert measuring(pairs(), "2015-03-25") == []
    assert measuring(pairs(("2015-07-01", "ended"), reason="completed"), "2015-08-01") == []
    answer = Response.model_validate({"instrument": "mhrm", "wave": "post", "on": "2015-09-20", "answers": ["1"]})
    assert measuring(replace(pairs(), responses={"p-1": (answer,)}), "2015-09-21") == []


def test_what_has_no_programme_has_no_ends_and_no_measuring() -> None:
    known = pairs()
    lost = replace(known, programmes={})
    assert diary(lost, DAY) == ()


moves = st.lists(st.dates(DAY, day("2016-12-31")), min_size=1, max_size=5)


@settings(deadline=None, max_examples=100)
@given(moves)
def test_every_move_rises_whichever_way_it_goes(days: list[date]) -> None:
    stood = ["2015-07-01", *(on.isoformat() for on in days)]
    life = [
        session("a", on, moved_from=stood[0], moved_through=stood[1:n]) if n else session("a", on)
        for n, on in enumerate(stood)
    ]
    assert [told(one)[0].revision for one in life] == list(range(len(stood)))
