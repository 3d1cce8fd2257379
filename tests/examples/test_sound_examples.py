"""The examples are sound: nothing is wrong in them on the day they stand still on, and work that is due is a remark."""

import re
from pathlib import Path

import pytest

from peerctl.checks.run import check
from peerctl.files.load import load
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
