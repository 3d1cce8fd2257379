"""The examples are sound: nothing is wrong in them on the day they stand still on, and work that is due is a remark."""

import re
from pathlib import Path

import pytest

from peerctl.calendar.companionship import planned_ends
from peerctl.checks.run import check
from peerctl.files.load import load
from peerctl.measures.changes import Why, sets
from peerctl.model.finding import Level
from peerctl.reports.course import courses

EXAMPLES = Path(__file__).parents[2] / "examples"
FAULTY = "with-faults"
EACH = pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.iterdir() if path.name != FAULTY))


@EACH
def test_an_example_has_no_error_and_no_warning(name: str) -> None:
    read = load(EXAMPLES / name)
    assert read.findings == ()
    day = read.book.workspace.as_of
    assert day is not None
    assert [finding for finding in check(read.book, day) if finding.level is not Level.INFO] == []


@EACH
def test_the_readme_names_the_day_to_look_at_it_and_commands_that_name_it(name: str) -> None:
    text = (EXAMPLES / name / "README.md").read_text(encoding="utf-8")
    day = load(EXAMPLES / name).book.workspace.as_of
    assert day is not None
    assert f"**{day.day} {day:%B %Y}**" in text
    assert set(re.findall(r"peerctl -C (\S+)", text)) == {f"examples/{name}"}


@EACH
def test_nobody_in_an_example_can_be_called_or_written_to(name: str) -> None:
    for identity in load(EXAMPLES / name).book.identities.values():
        assert identity.email is None or identity.email.endswith("@example.org")
        assert identity.phone is None or identity.phone.startswith("00 00")


def test_no_two_people_of_the_examples_share_a_name() -> None:
    names = [identity.name for path in EXAMPLES.iterdir() for identity in load(path).book.identities.values()]
    assert len(names) == len(set(names))


def test_a_full_course_has_two_who_wait_in_order_of_application_and_are_no_participants() -> None:
    book = load(EXAMPLES / "vejen-til-hverdagslivet").book
    day = book.workspace.as_of
    assert day is not None
    every = courses(book, day)
    (full,) = (course for course in every.courses if course.waiting)
    assert (full.capacity, full.taken, full.free) == (12, 12, 0)
    assert [(one.person, one.position, one.place) for one in full.waiting] == [
        ("p-080", 1, False),
        ("p-079", 2, False),
    ]
    assert full.waiting[0].applied < full.waiting[1].applied
    assert (every.people, every.peers) == (78, 78)
    assert sum(course.dropout.count for course in every.courses) == 11


def test_31_of_50_have_answered_both_questionnaires_before_and_after_and_the_others_say_why_not() -> None:
    book = load(EXAMPLES / "peer-projektet").book
    day = book.workspace.as_of
    assert day is not None
    every = sets(book, day, planned_ends(book, day))
    people = {name: {one.person for one in every.changes if one.instrument == name} for name in ("mhrm", "lsns-r")}
    assert people["mhrm"] == people["lsns-r"]
    assert len(people["mhrm"]) == 31
    assert len({one.person for one in every.changes if not one.inside}) == 10
    assert any(one.before.score.prorated or one.after.score.prorated for one in every.changes)
    lost = {one.why for one in every.losses}
    assert lost >= {Why.NOT_ENROLLED, Why.NOT_EXPECTED, Why.EARLY, Why.DUE, Why.MISSING, Why.UNSCORED}


def test_of_those_measured_some_are_better_some_are_worse_and_most_stay_near_where_they_were() -> None:
    book = load(EXAMPLES / "peer-projektet").book
    day = book.workspace.as_of
    assert day is not None
    changes = [one.value for one in sets(book, day, planned_ends(book, day)).changes if one.instrument == "mhrm"]
    assert sum(change < 0 for change in changes) >= 3
    assert 3 < sum(changes) / len(changes) < 12
