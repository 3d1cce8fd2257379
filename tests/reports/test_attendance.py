"""Sessions and hours of each person and series, and the mentors beside their training."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.model.book import Book
from peerctl.model.session import Session
from peerctl.model.table import Share
from peerctl.model.unknown import UnknownCohort
from peerctl.reports.attendance import PersonAttendance, attendance
from peerctl.reports.attendance_tables import attendance_tables, hours
from peerctl.reports.readiness import Way
from peerctl.show.wording import Wording
from tests.calendar.sessions_making import CAFE, TRAINING, series, session, workspace
from tests.reports.making import Steps, day, enrolment, match, person, programme

DAY = day("2015-06-01")
IN: Steps = [("2015-01-20", "enrolled")]
MENTORS = [person("m-1", enrolment("one", "mentor", IN)), person("m-2", enrolment("one", "mentor", IN))]


def lines(sessions: Mapping[str, Sequence[Session]]) -> list[PersonAttendance]:
    """Count the attendance of two mentors."""
    return list(attendance(workspace(MENTORS, sessions), DAY).people)


def test_excused_is_kept_apart_from_absent_and_from_what_nobody_noted() -> None:
    sessions = [
        session("a", "2015-03-01", here="m-1"),
        session("b", "2015-03-02", excused="m-1"),
        session("c", "2015-03-03", away="m-1"),
        session("d", "2015-03-04", here="m-2"),
    ]
    one, other = lines({"one": sessions})
    assert (one.attended, one.excused, one.absent, one.not_noted) == (Share(1, 4), 1, 1, 1)
    assert (other.attended, other.not_noted) == (Share(1, 4), 3)


def test_cancelled_and_coming_sessions_do_not_count() -> None:
    sessions = [
        session("a", "2015-03-01", here="m-1"),
        session("b", "2015-03-02", away="m-1", cancelled="storm"),
        session("c", "2015-06-02"),
    ]
    assert lines({"one": sessions})[0].attended == Share(1, 1)


def test_hours_are_from_start_to_end_or_as_the_programme_has_them() -> None:
    sessions = [
        session("a", "2015-03-01", here="m-1", start="10:00", end="12:30"),
        session("b", "2015-03-02", here="m-1"),
        session("c", "2015-03-03", away="m-1"),
    ]
    one = lines({"one": sessions})[0]
    assert (one.minutes, one.minutes_expected, one.declared) == (150 + 300, 150 + 300 + 300, 3)
    assert (hours(450), hours(300)) == (7.5, 5)


def test_where_nobody_has_to_come_those_of_whom_nothing_is_noted_are_left_out() -> None:
    (one,) = lines({"shared": [session("a", "2015-03-01", "cafe", here="m-2"), session("b", "2015-03-08", "cafe")]})
    assert (one.person, one.optional, one.attended) == ("m-2", True, Share(1, 2))


def test_a_series_tells_what_was_held_of_what_is_planned() -> None:
    sessions = {
        "one": [session("a", "2015-03-01", here="m-1", away="m-2"), session("b", "2015-07-01")],
        "shared": [
            session("c", "2015-01-15", "cafe"),
            session("d", "2015-03-15", "cafe"),
            session("e", "2015-07-01", "cafe"),
        ],
    }
    known = attendance(workspace(MENTORS, sessions), DAY, "one")
    training, cafe = known.series
    assert (training.held, training.minutes, training.attended, training.absent) == (Share(1, 3), 300, Share(1, 2), 1)
    assert cafe.held == Share(1, 2)


def test_one_cohort_and_one_person_may_be_asked_for() -> None:
    sessions = {"one": [session("a", "2015-03-01", here="m-1 m-2")]}
    known = workspace(MENTORS, sessions)
    assert [line.person for line in attendance(known, DAY, person="m-2").people] == ["m-2"]
    assert attendance(known, DAY, "two").people == ()
    with pytest.raises(UnknownCohort):
        attendance(known, DAY, "three")


def ready(book: Book, on: str = "2015-06-01") -> list[tuple[str, Way, int]]:
    """Tell how each mentor's readiness lies to the training."""
    return [(one.person, one.way, one.training_to_come) for one in attendance(book, day(on)).mentors]


def readers(cohort: str = "one") -> Book:
    """Make three mentors and two training sessions of three."""
    people = [
        person("m-1", enrolment(cohort, "mentor", IN)),
        person("m-2", enrolment(cohort, "mentor", IN, ready="2015-05-01")),
        person("m-3", enrolment(cohort, "mentor", [("2015-07-01", "enrolled")])),
        person("p-1", enrolment(cohort, "peer", IN)),
    ]
    sessions = [session("a", "2015-03-01", here="m-1"), session("b", "2015-04-01", here="m-1")]
    walks = programme(series=[series(TRAINING), series(CAFE)], companionship={"months": "6", "source": "x"})
    return workspace(people, {"one": sessions}, [walks])


def test_some_mentors_are_matched_alongside_training_and_others_wait_for_its_end() -> None:
    assert ready(readers()) == [("m-1", Way.ALONGSIDE, 1), ("m-2", Way.NOT_KNOWN, 1)]
    third = session("c", "2015-04-15")
    whole = replace(readers(), sessions={"one": (*readers().sessions["one"], third)})
    assert ready(whole) == [("m-1", Way.ALONGSIDE, 0), ("m-2", Way.AFTER_TRAINING, 0)]


def test_before_any_session_has_a_day_nobody_knows() -> None:
    bare = replace(readers(), sessions={})
    assert ready(bare) == [("m-1", Way.NOT_KNOWN, 3), ("m-2", Way.NOT_KNOWN, 3)]


def test_a_programme_without_pairs_or_training_has_no_such_mentors() -> None:
    assert ready(workspace(MENTORS, {})) == []
    pairs = {"months": "6", "source": "x"}
    assert ready(workspace(MENTORS, {}, [programme(series=[series(CAFE)], companionship=pairs)])) == []
    assert ready(workspace(MENTORS, {}, cohorts={"one": "lost"})) == []


def test_what_earns_the_certificate_is_the_training() -> None:
    certificate = {"roles": ["mentor"], "series": ["talks"], "source": "x"}
    talks = series({"id": "talks", "audience": ["mentor"]})
    pairs = {"months": "6", "source": "x"}
    known = programme(series=[series(TRAINING), talks], certificate=certificate, companionship=pairs)
    book = workspace(MENTORS[:1], {"one": [session("t", "2015-01-10", "talks")]}, [known])
    assert ready(book) == [("m-1", Way.AFTER_TRAINING, 0)]


def test_the_day_of_the_first_pair_stands_beside() -> None:
    pairs = [match("m-1", "p-1", [("2015-02-01", "proposed"), ("2015-02-10", "accepted"), ("2015-02-20", "started")])]
    pairs.append(match("m-1", "p-2", [("2014-02-20", "started")], cohort="two"))
    book = replace(readers(), matches={one.id: one for one in pairs})
    assert [one.matched for one in attendance(book, DAY).mentors] == [day("2015-02-10"), None]


def test_the_tables_tell_which_series_nobody_has_to_come_to() -> None:
    sessions = {
        "one": [session("a", "2015-03-01", here="m-1")],
        "shared": [session("b", "2015-03-02", "cafe", here="m-1")],
    }
    book = replace(readers(), sessions={name: tuple(several) for name, several in sessions.items()})
    people, of_series, mentors = attendance_tables(attendance(book, DAY))
    words = Wording()
    assert [words.say(note) for note in people.notes] == [
        "A session cancelled, or held while somebody was paused, is not counted.",
        "Nobody has to come to these: Cafe.",
    ]
    assert [words.cell(cell) for cell in people.rows[0]] == [
        *("m-1", "one", "Training", "1 of 1 (100 %)", "0", "0", "0", "5", "5"),
    ]
    assert [words.cell(cell) for cell in of_series.rows[0]][:4] == ["one", "Training", "1 of 3 (33 %)", "5"]
    assert [words.cell(cell) for cell in mentors.rows[0]] == [
        *("m-1", "one", "2015-01-20", "2015-03-01", "2", "alongside training", ""),
    ]
    for table in (people, of_series, mentors):
        assert all(len(row) == len(table.columns) for row in table.rows)


def test_where_nothing_was_held_the_table_says_so() -> None:
    (people,) = attendance_tables(attendance(workspace([], {}), DAY))
    assert people.rows == ()
    assert Wording().say(people.notes[0]) == "No session has been held yet that anybody was to be at."


def test_without_optional_series_the_note_is_shorter() -> None:
    people, *_ = attendance_tables(
        attendance(workspace(MENTORS, {"one": [session("a", "2015-03-01", here="m-1")]}), DAY)
    )
    assert len(people.notes) == 1


notes = st.sampled_from(["here", "away", "excused", "nothing"])


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.integers(1, 28), notes, st.booleans()), max_size=6))
def test_what_is_noted_adds_up_to_what_was_expected(held: list[tuple[int, str, bool]]) -> None:
    sessions = [
        session(
            f"s-{n}",
            f"2015-05-{on:02}",
            **({note: "m-1"} if note != "nothing" else {}),
            **({"cancelled": "x"} if off else {}),
        )
        for n, (on, note, off) in enumerate(held)
    ]
    counted = [line for line in lines({"one": sessions}) if line.person == "m-1"]
    kept = [note for _, note, off in held if not off]
    assert [line.attended for line in counted] == ([Share(kept.count("here"), len(kept))] if kept else [])
    for line in counted:
        assert line.attended.count + line.excused + line.absent + line.not_noted == line.attended.of
        assert line.minutes <= line.minutes_expected
