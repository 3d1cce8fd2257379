"""Lines about sessions and about the staff: attendance, absence, what is planned, and who covers for whom."""

from peerctl.reports.agenda.agenda import agenda
from tests.reports.agenda.small import DAY, IN, lines, pair, session, somebody, told, worded, workspace
from tests.reports.making import enrolment, person

MENTOR = somebody("m-1", "mentor")
AWAY = [*IN, ("2015-06-10", "paused")]


def test_attendance_is_missing_from_the_day_after_for_half_a_year() -> None:
    known = workspace(sessions={"one": (session("first", "supervision", "2015-06-14"),)})
    assert told("attendance-missing", known, "2015-06-14") == []
    assert told("attendance-missing", known) == [("overdue", "first was held on 2015-06-14, and nobody is noted.")]
    assert told("attendance-missing", known, "2015-12-15") == []


def test_no_attendance_is_asked_of_what_was_cancelled_noted_or_came_to_by_liking() -> None:
    sessions = (
        session("a", "supervision", "2015-06-01", cancelled="storm"),
        session("b", "supervision", "2015-06-01", attendance={"m-1": "present"}),
        session("c", "cafe", "2015-06-01"),
        session("d", "no-such", "2015-06-01"),
    )
    assert told("attendance-missing", workspace(MENTOR, sessions={"one": sessions})) == []


def test_absent_twice_in_a_row_is_a_risk_and_excuses_are_passed_over() -> None:
    marks = ("absent", "excused", "absent")
    sessions = tuple(
        session(f"s-{n}", "supervision", f"2015-0{n}-01", attendance={"m-1": mark, "m-2": "present"})
        for n, mark in enumerate(marks, 3)
    )
    known = workspace(MENTOR, somebody("m-2", "mentor"), sessions={"one": sessions})
    assert told("missed-twice", known) == [("at-risk", "Absent from label on 2015-03-01 and on 2015-05-01.")]
    assert told("missed-twice", known, "2015-04-30") == []


def test_who_came_again_or_has_left_is_not_called() -> None:
    marks = ("absent", "absent", "present")
    sessions = tuple(
        session(f"s-{n}", "supervision", f"2015-0{n}-01", attendance={"m-1": mark}) for n, mark in enumerate(marks, 3)
    )
    gone = somebody("m-1", "mentor", [*IN, ("2015-04-02", "withdrawn")])
    assert told("missed-twice", workspace(MENTOR, sessions={"one": sessions})) == []
    assert told("missed-twice", workspace(gone, sessions={"one": sessions[:2]})) == []


def test_series_shared_by_all_cohorts_count_for_whoever_is_active() -> None:
    trips = tuple(session(f"t-{n}", "trip", f"2015-0{n}-01", attendance={"m-1": "absent"}) for n in (3, 4))
    assert len(lines("missed-twice", workspace(MENTOR, sessions={"shared": trips}))) == 1


def test_planned_sessions_of_today_and_of_the_days_looked_ahead_to_are_told() -> None:
    sessions = (
        session("a", "supervision", "2015-06-15", start="10:00", end="12:00", place="Town"),
        session("b", "cafe", "2015-06-22"),
        session("c", "cafe", "2015-06-23"),
    )
    known = workspace(MENTOR, sessions={"one": sessions})
    assert told("session-coming", known) == [
        ("due", "label on 2015-06-15: from 10:00 to 12:00, at Town and led by s-1."),
        ("coming", "label on 2015-06-22: led by s-1."),
    ]
    assert len(lines("session-coming", known, until="2015-06-23")) == 3
    assert len(lines("session-coming", known, until="2015-06-01")) == 1


def test_a_session_without_any_detail_is_told_by_its_id() -> None:
    bare = session("a", "cafe", "2015-06-15").model_copy(update={"leaders": ()})
    assert told("session-coming", workspace(sessions={"one": (bare,)})) == [("due", "label on 2015-06-15: a.")]


CONTACTS = [{"on": "2015-06-01", "with": "m-1", "by": "s-2"}, {"on": "2015-06-08", "with": "p-1", "by": "s-1"}]
STAND_INS = [
    {"from": "2015-06-01", "to": "2015-06-30", "staff": "s-1"},
    {"from": "2015-05-01", "to": "2015-05-31", "staff": "s-1"},
]


def test_everything_of_somebody_of_the_staff_who_is_away_is_covered() -> None:
    staff = person("s-1", enrolment("one", "staff", AWAY))
    one = pair(contacts=CONTACTS, stand_ins=STAND_INS)
    sessions = {"one": (session("a", "cafe", "2015-06-16"),)}
    assert told("cover", workspace(staff, pairs=[one], sessions=sessions)) == [
        ("due", "s-1 is away, and was the last to be in touch with the pair, on 2015-06-08."),
        ("due", "s-1 is away, and leads “label” on 2015-06-16."),
        ("due", "s-1 is away, and stands in for m-1 since 2015-06-01."),
    ]


def test_nobody_covers_for_staff_who_are_there() -> None:
    staff = person("s-1", enrolment("one", "staff", IN), enrolment("two", "staff", AWAY))
    assert told("cover", workspace(staff, pairs=[pair(contacts=CONTACTS)])) == []


def test_the_agenda_for_one_of_the_staff_has_all_they_take_care_of() -> None:
    staff = person("s-1", enrolment("one", "staff", IN))
    one = pair(contacts=CONTACTS)
    sessions = {"one": (session("a", "cafe", "2015-06-16"),)}
    known = workspace(staff, MENTOR, somebody("p-2", "peer"), pairs=[one], sessions=sessions)
    found = agenda(known, DAY, person="s-1")
    assert [(line.kind, line.match) for line in found.lines] == [
        ("checklist-open", "m-1--p-1"),
        ("pair-silent", "m-1--p-1"),
        ("session-coming", None),
        ("cover", "m-1--p-1"),
    ]
    assert worded(found.lines[-1].why) == "s-1 was the last to be in touch with the pair, on 2015-06-08."
