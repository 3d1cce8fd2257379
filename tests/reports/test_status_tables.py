"""The status as tables: what a leader reads."""

from peerctl.model.message import say
from peerctl.model.record import Label
from peerctl.model.table import Share
from peerctl.reports.status import status, status_tables
from peerctl.reports.status_tables import TABLE_NAMES, status_table
from tests.measures import making as answers
from tests.reports.making import Steps, book, day, enrolment, match, person, programme

DAY = day("2015-06-01")
IN: Steps = [("2015-01-20", "enrolled")]
DOCTOR = {"id": "doctor", "label": {"en": "Doctor", "da": "Læge"}, "share": "0.5", "source": "x"}
GOAL = {"id": "goal", "label": {"en": "Goal", "da": "Mål"}, "counts": "enrolled", "roles": ["peer"], "source": "x"}
PEOPLE = [
    person("p-1", enrolment("one", "peer", IN, referrer="doctor")),
    person("p-2", enrolment("two", "peer", [*IN, ("2015-02-02", "withdrawn")])),
    person("m-1", enrolment("one", "mentor", [("2015-03-01", "applied")])),
]
PAIR = match("m-1", "p-1", [("2015-03-01", "started"), ("2015-05-01", "ended")], reason="moved")


def test_a_line_for_each_cohort_and_role_that_somebody_has() -> None:
    people = status_tables(status(book(PEOPLE), DAY))[0]
    assert [row[:2] for row in people.rows] == [
        ("one", say("peer")),
        ("one", say("mentor")),
        ("two", say("peer")),
    ]
    assert people.rows[2][2:] == (0, 1, 0, 1, 0, 0, 1, 0, 1, 0, Share(1, 1))
    assert len(people.columns) == len(people.rows[0])


def test_a_cohort_of_nobody_yet_has_a_line_for_each_role() -> None:
    assert [row[1] for row in status_tables(status(book(), DAY, "one"))[0].rows] == [say("peer"), say("mentor")]


def test_several_cohorts_are_added_up_by_role_each_person_once() -> None:
    totals = status_tables(status(book(PEOPLE), DAY))[1]
    assert totals.rows == ((say("peer"), 2, 1, 1, 0, 0, 1, Share(1, 2), Share(1, 2)),)
    assert len(status_tables(status(book(PEOPLE), DAY, "one"))) == 1


def test_the_title_tells_the_day_and_the_first_day_counted() -> None:
    title = status_tables(status(book(PEOPLE), DAY))[0].title
    assert title == say("Cohorts and roles on {day}, counted since {since}", day=DAY, since=day("2015-01-20"))


def test_before_the_first_event_the_title_says_that_nothing_has_happened() -> None:
    (people,) = status_tables(status(book(PEOPLE), day("2014-01-01")))
    assert people.title == say("Cohorts and roles on {day}; nothing has happened yet", day=day("2014-01-01"))


def test_the_note_counts_each_person_once() -> None:
    note = status_tables(status(book(PEOPLE), DAY))[0].notes[0]
    assert note.values == {"count": 2, "active": 1, "passive": 1}


def test_pairs_and_the_reasons_they_ended_for_follow_where_there_are_any() -> None:
    *_, pairs, ends = status_tables(status(book(PEOPLE, [PAIR]), DAY))
    assert pairs.rows == (("one", 0, 0, 0, 0, 0, 0, 0, 1),)
    assert ends.rows == (("one", say("{reason}", reason="moved"), 1),)


def test_referrers_are_shown_beside_the_share_wanted() -> None:
    *_, referrers = status_tables(status(book(PEOPLE, programmes=[programme(referrers=[DOCTOR])]), DAY))
    label = Label(en="Doctor", da="Læge")
    assert referrers.rows == (("one", label, Share(1, 1), 0.5), ("two", label, Share(0, 1), 0.5))


def test_the_targets_of_a_programme_stand_once_and_say_whether_they_are_met() -> None:
    goals = [{**GOAL, "min": "2", "max": "4"}, {**GOAL, "id": "more", "min": "3", "period": {"to": "2015-12-31"}}]
    *_, targets = status_tables(status(book(PEOPLE, programmes=[programme(targets=goals)]), DAY))
    assert [(row[0], row[5], row[6], row[-1]) for row in targets.rows] == [
        ("walks", None, 2, say("met")),
        ("walks", day("2015-12-31"), 2, say("not met")),
    ]
    assert all(len(targets.columns) == len(row) for row in targets.rows)


def test_each_table_may_be_had_alone_by_its_name_empty_or_not() -> None:
    full, empty = status(book(PEOPLE, [PAIR]), DAY), status(book(), DAY)
    assert status_table(full, "pairs") in status_tables(full)
    assert [status_table(empty, name).rows for name in TABLE_NAMES[1:]] == [()] * 6


def test_who_was_measured_before_and_after_is_counted_of_those_asked() -> None:
    both = answers.book(
        [answers.person("p-1"), answers.person("p-2")],
        {"p-1": [answers.before(1, 2), answers.after(2, 3)], "p-2": [answers.before(1, 2)]},
    )
    sets = status_table(status(both, answers.DAY), "sets")
    assert sets.rows[0] == ("spring", "scale", Share(1, 2), 1, 0)
    assert sets.notes[0].values == {"count": 1, "of": 2, "inside": 1}
    assert status_table(status(book(PEOPLE), DAY), "sets").notes == ()
