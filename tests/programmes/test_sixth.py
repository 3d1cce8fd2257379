"""A sixth programme, invented and as unlike the five as can be, works in every room: nothing knows the five by heart.

Its workspace stands in `sixth/`: one skipper takes up to three people along on the water, every third week for a year.
"""

import shutil
from datetime import date
from pathlib import Path

import pytest

from peerctl.calendar.companionship import longest_end, planned_end
from peerctl.checks.run import check
from peerctl.eligibility.verdict import verdicts
from peerctl.files.load import Loaded, load
from peerctl.files.shipped import data_folder
from peerctl.matching.propose import propose
from peerctl.measures.windows import State, expected
from peerctl.model.book import Book
from peerctl.model.finding import Level
from peerctl.model.timeline import Answer
from peerctl.reports.status import status
from tests.programmes.shipped import follow, programmes

SIXTH = Path(__file__).parent / "sixth"
DAY = date(2025, 4, 15)
FIVE = set(programmes())


@pytest.fixture(scope="module")
def read() -> Loaded:
    """Read the workspace of the sixth programme."""
    return load(SIXTH)


@pytest.fixture(scope="module")
def book(read: Loaded) -> Book:
    """Give the book of the sixth programme."""
    return read.book


def answers(book: Book, day: date) -> dict[str, Answer]:
    """Give everybody's answer on a day."""
    return {verdict.id: verdict.answer for verdict in verdicts(book, day)}


def test_a_workspace_may_add_a_programme_to_the_shipped_ones(read: Loaded) -> None:
    assert read.findings == ()
    assert set(read.book.programmes) == {"sail-along"}
    assert read.book.shipped == FIVE


def test_check_finds_nothing_wrong_and_asks_for_what_is_due(book: Book) -> None:
    found = check(book, DAY)
    assert [finding for finding in found if finding.level is not Level.INFO] == []


def test_a_licence_held_long_enough_makes_a_skipper(book: Book) -> None:
    assert answers(book, date(2025, 3, 31))["skipper-2"] is Answer.NO
    assert answers(book, date(2025, 4, 1))["skipper-2"] is Answer.YES


def test_one_of_several_boats_is_enough(book: Book) -> None:
    assert answers(book, DAY)["skipper-1"] is Answer.YES


def test_whoever_moves_aboard_is_no_longer_crew(book: Book) -> None:
    [moving] = verdicts(book, DAY, ["crew-5"])
    assert (moving.answer, moving.until) == (Answer.YES, date(2025, 6, 30))
    assert moving.next is not None
    assert (moving.next.on, moving.next.answer) == (date(2025, 7, 1), Answer.NO)


def test_a_skipper_takes_up_to_three(book: Book) -> None:
    proposal = propose(book, "summer-2025", DAY)
    crews = [pair.mentor for pair in proposal.pairs]
    assert (len(proposal.pairs), proposal.unmatched) == (5, ())
    assert sorted(map(crews.count, {"skipper-1", "skipper-2"})) == [2, 3]
    assert [pair.peer for pair in proposal.pairs if pair.locked] == ["crew-1"]


def test_people_are_counted_against_its_own_target(book: Book) -> None:
    counted = status(book, DAY)
    assert (counted.people.total, counted.people.active) == (7, 7)
    [cohort] = counted.cohorts
    assert [(target.id, target.value, target.met) for target in cohort.targets] == [("crew", 5, True)]


def test_a_pair_goes_on_for_as_long_as_its_own_programme_says(book: Book) -> None:
    pair, programme = book.matches["skipper-2--crew-1"], book.programmes["sail-along"]
    assert planned_end(pair, programme, DAY) == date(2026, 10, 5)
    longest = longest_end(pair, programme, DAY)
    assert longest is not None
    assert longest >= date(2026, 10, 5)


def test_its_own_questionnaire_is_asked_for_in_its_own_window(book: Book) -> None:
    due = {one.person: (one.instrument, one.last, one.state) for one in expected(book, DAY)}
    assert due["crew-1"] == ("who-5", date(2025, 5, 31), State.DUE)
    assert "skipper-1" not in due


def test_a_workspace_may_replace_a_shipped_programme(tmp_path: Path) -> None:
    shutil.copytree(SIXTH, tmp_path / "workspace")
    shipped = (data_folder() / "programmes" / "peer-projektet.yaml").read_text(encoding="utf-8")
    own = tmp_path / "workspace" / "programmes" / "peer-projektet.yaml"
    own.write_text(shipped.replace("age: {min: 18, max: 40}", "age: {min: 18, max: 45}"), encoding="utf-8")
    read = load(tmp_path / "workspace")
    assert read.findings == ()
    assert set(read.book.programmes) == {"peer-projektet", "sail-along"}
    assert read.book.shipped == FIVE - {"peer-projektet"}
    replaced, before = read.book.programmes["peer-projektet"], programmes()["peer-projektet"]
    assert replaced.eligibility["mentor"] == before.eligibility["mentor"]
    assert replaced.eligibility["peer"] != before.eligibility["peer"]


def test_a_programme_of_ones_own_that_cannot_be_read_does_not_give_way_to_the_shipped_one(tmp_path: Path) -> None:
    shutil.copytree(SIXTH, tmp_path / "workspace")
    (tmp_path / "workspace" / "programmes" / "peer-projektet.yaml").write_text("id: peer-projektet\n")
    follow(tmp_path / "workspace", "peer-projektet")
    read = load(tmp_path / "workspace")
    assert {finding.at.file for finding in read.findings} == {"programmes/peer-projektet.yaml"}
    assert "peer-projektet" not in read.book.programmes
