"""How group courses stand: places, waiting list, leaders, referrers, and who stays."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.model.book import Book
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from peerctl.model.session import Session
from peerctl.model.table import Share
from peerctl.model.timeline import Answer
from peerctl.model.unknown import UnknownCohort
from peerctl.reports.course import Course, courses
from peerctl.reports.course_tables import course_tables
from peerctl.reports.leading import DoubleBooking, ShortSession
from peerctl.show.wording import Wording
from tests.calendar.sessions_making import series, session, workspace
from tests.reports.making import Steps, day, enrolment, person, programme

DAY = day("2015-06-01")
IN: Steps = [("2015-01-10", "applied"), ("2015-01-20", "enrolled")]
APPLIED: Steps = [("2015-05-01", "applied"), ("2015-05-03", "interviewed")]
COURSE = {"id": "course", "audience": ["peer", "group-leader"], "sessions": "10", "minutes": "120", "leaders": "2"}


def group_course(capacity: str | None = "2", needed: str | None = "2", leaders: str | None = "2") -> Programme:
    """Make a programme of a group course whose leaders have to be trained."""
    label = {"en": "trained", "da": "uddannet"}
    leading = {"source": "x", **({"per-cohort": {"min": needed, "source": "x"}} if needed else {})}
    return programme(
        "course",
        kind="group-course",
        roles={
            "peer": {"source": "x", **({"per-cohort": {"max": capacity, "source": "x"}} if capacity else {})},
            "group-leader": leading,
        },
        facts={"trained": {"label": label, "ask": label, "source": "x"}},
        eligibility={"group-leader": [{"id": "trained", "fact": "trained", "source": "x"}]},
        referrers=[{"id": "doctor", "label": {"en": "Doctor", "da": "Læge"}, "share": "0.5", "source": "x"}],
        series=[series(COURSE, leaders=leaders)],
    )


def book(
    people: Sequence[Participant],
    sessions: Sequence[Session] = (),
    of: Programme | None = None,
    **sizes: dict[str, str],
) -> Book:
    """Make two cohorts of a group course; sizes are those that cohort one has of its own."""
    known = workspace(people, {"one": sessions}, [of or group_course()], {"one": "course", "two": "course"})
    own = {role.replace("_", "-"): {"reason": "ours", **size} for role, size in sizes.items()}
    record = {"id": "one", "programme": "course", "name": "One", "start": "2015-02-01", "sizes": own}
    known.cohorts["one"] = type(known.cohorts["one"]).model_validate(record)  # type: ignore[index]
    return known


def one(known: Book) -> Course:
    """Give cohort one."""
    (found,) = courses(known, DAY, "one").courses
    return found


def leader(name: str, trained: str | None = "yes", *more: tuple[str, str], **also: object) -> Participant:
    """Make a group leader."""
    return person(
        name, enrolment("one", "group-leader", [*IN, *more]), facts={"trained": trained} if trained else {}, **also
    )


def peer(name: str, steps: Steps = IN, **more: object) -> Participant:
    """Make a peer of cohort one."""
    return person(name, enrolment("one", "peer", steps, **more))


def test_a_place_is_taken_until_somebody_withdraws() -> None:
    people = [
        peer("p-1"),
        peer("p-2", [*IN, ("2015-03-01", "paused")]),
        peer("p-3", [*IN, ("2015-03-01", "withdrawn")]),
        peer("p-4", [*IN, ("2015-03-01", "completed")]),
        peer("p-5", [("2015-07-01", "enrolled")]),
    ]
    seen = one(book(people))
    assert (seen.capacity, seen.taken, seen.free) == (2, 3, -1)
    assert (seen.dropout, seen.completion) == (Share(1, 4), Share(1, 4))


def test_a_cohort_may_have_a_capacity_of_its_own_and_without_one_there_is_always_room() -> None:
    assert one(book([peer("p-1")], peer={"max": "30"})).free == 29
    seen = one(book([peer("p-1", APPLIED)], of=group_course(capacity=None)))
    assert (seen.capacity, seen.free, seen.waiting[0].place) == (None, None, True)


def test_the_waiting_list_is_in_order_of_application() -> None:
    people = [
        peer("p-1"),
        peer("p-2", APPLIED, referrer="doctor"),
        peer("p-3", [("2015-04-01", "applied")]),
        peer("p-4", [("2015-04-01", "applied"), ("2015-04-05", "declined")]),
        peer("p-5", [("2015-07-01", "applied")]),
    ]
    line = one(book(people)).waiting
    assert [(who.position, who.person, who.place, who.referrer) for who in line] == [
        (1, "p-3", True, None),
        (2, "p-2", False, "doctor"),
    ]
    assert (line[1].applied, line[1].eligible) == (day("2015-05-01"), Answer.YES)


def test_leaders_have_to_be_active_and_trained_to_be_able() -> None:
    people = [leader("g-1"), leader("g-2", None), leader("g-3", "no"), leader("g-4", "yes", ("2015-03-01", "paused"))]
    leading = one(book(people, [session("w-1", "2015-03-01", "course", leaders=["g-1", "s-1"])])).leading
    assert (leading.needed, leading.able) == (2, 1)
    assert [(who.person, who.active, who.eligible, who.missing, who.sessions) for who in leading.leaders] == [
        ("g-1", True, Answer.YES, (), 1),
        ("g-2", True, Answer.UNKNOWN, ("trained",), 0),
        ("g-3", True, Answer.NO, (), 0),
        ("g-4", False, Answer.YES, (), 0),
    ]


@pytest.mark.parametrize(
    ("stated", "of_series", "own", "needed"),
    [
        ("2", "3", None, 2),
        (None, "3", None, 3),
        (None, None, None, None),
        ("2", "3", {"min": "0"}, 0),
        ("2", "3", {"max": "4"}, 2),
    ],
)
def test_how_many_leaders_are_needed_the_cohort_says_or_the_programme(
    stated: str | None, of_series: str | None, own: dict[str, str] | None, needed: int | None
) -> None:
    programme = group_course(needed=stated, leaders=of_series)
    known = book([], of=programme, group_leader=own) if own else book([], of=programme)
    assert one(known).leading.needed == needed


def test_a_session_with_too_few_leaders_is_told_unless_the_cohort_needs_none() -> None:
    sessions = [
        session("w-1", "2015-03-01", "course", leaders=["g-1"]),
        session("w-2", "2015-03-08", "course", leaders=["g-1", "g-2"]),
        session("w-3", "2015-03-15", "course", cancelled="snow"),
    ]
    assert one(book([], sessions)).leading.short == (ShortSession("w-1", day("2015-03-01"), 1, 2),)
    assert one(book([], sessions, group_leader={"min": "0"})).leading.short == ()


def bookings(*several: Session) -> list[DoubleBooking]:
    """Find who is booked twice."""
    return list(one(book([], several)).leading.double_booked)


def test_nobody_leads_two_sessions_at_the_same_time() -> None:
    first = session("a", "2015-03-01", "course", start="10:00", end="12:00", leaders=["g-1", "g-2"])
    during = session("b", "2015-03-01", "course", start="11:30", end="13:00", leaders=["g-1"])
    assert bookings(first, during) == [DoubleBooking("g-1", day("2015-03-01"), ("one/a", "one/b"))]
    assert bookings(first, session("b", "2015-03-01", "course", start="12:00", leaders=["g-1"])) == []
    assert bookings(first, session("b", "2015-03-02", "course", start="11:00", leaders=["g-1"])) == []
    assert bookings(first, session("b", "2015-03-01", "course", leaders=["g-1"])) == []
    assert bookings(first, session("b", "2015-03-01", "course", start="11:00", leaders=["g-1"], cancelled="x")) == []


def test_without_an_end_a_session_lasts_as_the_programme_says() -> None:
    first = session("a", "2015-03-01", "course", start="10:00", leaders=["g-1"])
    assert bookings(first, session("b", "2015-03-01", "course", start="11:59", leaders=["g-1"]))
    assert not bookings(first, session("b", "2015-03-01", "course", start="12:00", leaders=["g-1"]))
    late = session("c", "2015-03-01", "course", start="23:30", leaders=["g-1"])
    assert bookings(late, session("d", "2015-03-01", "course", start="23:45", leaders=["g-1"]))


def test_a_session_of_a_series_that_is_not_there_starts_all_the_same() -> None:
    first = session("a", "2015-03-01", "course", start="10:00", leaders=["g-1"])
    assert bookings(first, session("b", "2015-03-01", "lost", start="11:00", leaders=["g-1"]))


def test_a_former_participant_who_becomes_a_leader_is_counted_once() -> None:
    both = person(
        "p-1",
        enrolment("one", "peer", [*IN, ("2015-03-01", "completed")]),
        enrolment("two", "group-leader", [("2015-04-01", "enrolled")]),
    )
    other_way = person(
        "p-2", enrolment("two", "peer", [("2015-04-01", "enrolled")]), enrolment("one", "group-leader", IN)
    )
    seen = courses(book([both, other_way, leader("g-1")]), DAY)
    assert (seen.people, seen.peers, seen.leaders, seen.became_leaders) == (3, 2, 3, ("p-1",))


def test_only_cohorts_with_group_leaders_are_shown_unless_one_is_named() -> None:
    known = workspace([], {})
    assert courses(known, DAY).courses == ()
    assert [seen.cohort for seen in courses(known, DAY, "one").courses] == ["one"]
    with pytest.raises(UnknownCohort):
        courses(known, DAY, "three")
    assert courses(workspace([], {}, cohorts={"one": "lost"}), DAY).courses == ()


def test_the_tables_show_all_that_and_leave_out_what_is_empty() -> None:
    people = [peer("p-1", referrer="doctor"), peer("p-2"), peer("p-3"), peer("p-4", APPLIED), leader("g-1")]
    people.append(
        person("p-9", enrolment("two", "peer", IN), enrolment("one", "group-leader", [("2015-02-01", "enrolled")]))
    )
    sessions = [
        session("a", "2015-03-01", "course", start="10:00", leaders=["g-1"]),
        session("b", "2015-03-01", "course", start="11:00", leaders=["g-1"]),
    ]
    words = Wording()
    tables = course_tables(courses(book(people, sessions), DAY))
    rows = [[[words.cell(cell) for cell in row] for row in table.rows] for table in tables]
    assert rows[0][0] == [*("one", "running", "2", "3", "-1", "1", "1", "2", "0 of 3 (0 %)", "0 of 3 (0 %)")]
    assert rows[1] == [[*("one", "1", "p-4", "2015-05-01", "yes", "waits", "")]]
    assert rows[2] == [[*("one", "g-1", "yes", "yes", "2", "no")], [*("one", "p-9", "yes", "unknown", "0", "yes")]]
    assert rows[3] == [
        ["one", "2015-03-01", "a names 1 of 2 leaders."],
        ["one", "2015-03-01", "b names 1 of 2 leaders."],
        ["one", "2015-03-01", "g-1 leads two sessions at the same time: one/a and one/b."],
    ]
    assert rows[4][0] == ["one", "Doctor", "1 of 3 (33 %)", "0.5"]
    assert [words.say(note) for note in tables[0].notes] == [
        "5 people in all, each counted once: 4 have taken part and 2 lead or have led.",
        "1 took part first and became a leader: p-9.",
        "one has 1 more than it has places for.",
    ]
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)


def test_without_courses_the_table_says_so() -> None:
    (table,) = course_tables(courses(workspace([], {}), DAY))
    assert Wording().say(table.notes[0]) == "No cohort follows a programme with group leaders."
    whole, _ = course_tables(courses(book([peer("p-1")]), DAY))
    assert len(whole.notes) == 1


applications = st.lists(st.tuples(st.integers(1, 28), st.booleans()), max_size=8)


@settings(deadline=None, max_examples=100)
@given(applications, st.integers(0, 5))
def test_nobody_is_passed_over_in_the_line(applied: list[tuple[int, bool]], places: int) -> None:
    people = [
        peer(f"p-{n}", [(f"2015-05-{on:02}", "applied"), *([("2015-05-29", "enrolled")] if enrolled else [])])
        for n, (on, enrolled) in enumerate(applied)
    ]
    seen = one(book(people, peer={"max": str(places)}))
    days = [who.applied for who in seen.waiting]
    assert days == sorted(days)
    assert [who.position for who in seen.waiting] == list(range(1, len(days) + 1))
    given_a_place = sum(who.place for who in seen.waiting)
    assert given_a_place == min(len(days), max(places - seen.taken, 0))
    assert seen.taken == sum(enrolled for _, enrolled in applied)
