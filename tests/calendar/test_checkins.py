"""The next contact of the staff with each side, by the shipped practice standards."""

from collections.abc import Callable
from datetime import date

import pytest

from peerctl.calendar.checkins import check_ins
from peerctl.files.load import load
from peerctl.model.match import Match
from peerctl.model.practice import Practice
from tests.gallery.overlay import BASE

STARTED = ("2015-01-01", "started")
DAY = date(2016, 6, 1)


@pytest.fixture(scope="module")
def standards() -> dict[str, Practice]:
    """Give the shipped standards."""
    return dict(load(BASE).book.practices)


def contact(on: str, person: str = "m-1", **more: str) -> dict[str, str]:
    return {"on": on, "with": person, "by": "s-1", **more}


def due(match: Match, practice: Practice, day: date = DAY, person: str = "m-1") -> dict[str, str]:
    return {one.rule.id: one.due.isoformat() for one in check_ins(match, practice, day) if one.person == person}


def test_the_fourth_edition_wants_two_contacts_in_the_first_month_and_then_one_a_month(
    pair: Callable[..., Match], standards: dict[str, Practice]
) -> None:
    made: list[dict[str, str]] = []
    for expected, on in [("2015-01-15", "2015-01-10"), ("2015-02-01", "2015-01-30"), ("2015-02-28", "2015-02-20")]:
        assert due(pair(STARTED, contacts=made), standards["eepm4"]) == {"check-in": expected}
        made = [*made, contact(on)]
    assert due(pair(STARTED, contacts=made), standards["eepm4"]) == {"check-in": "2015-03-20"}


def test_the_fifth_edition_wants_longer_talks_too_and_both_more_rarely_with_time(
    pair: Callable[..., Match], standards: dict[str, Practice]
) -> None:
    practice = standards["eepm5"]
    assert due(pair(STARTED), practice) == {"check-in": "2015-02-01", "in-depth": "2015-02-01"}
    talked = pair(STARTED, contacts=[contact("2015-04-02", **{"in-depth": "yes"}), contact("2015-05-01")])
    assert due(talked, practice) == {"check-in": "2015-06-01", "in-depth": "2015-07-02"}
    later = pair(STARTED, contacts=[contact("2016-01-05")])
    assert due(later, practice)["check-in"] == "2016-04-05"


def test_each_side_is_looked_after_on_its_own(pair: Callable[..., Match], standards: dict[str, Practice]) -> None:
    one = pair(STARTED, contacts=[contact("2015-01-10")])
    assert due(one, standards["eepm4"], person="p-1") == {"check-in": "2015-01-15"}


def test_contacts_before_the_start_or_after_the_day_do_not_count(
    pair: Callable[..., Match], standards: dict[str, Practice]
) -> None:
    one = pair(STARTED, contacts=[contact("2014-12-31"), contact("2015-01-20")])
    assert due(one, standards["eepm4"], date(2015, 1, 19)) == {"check-in": "2015-01-15"}


def test_before_the_start_nothing_is_asked(pair: Callable[..., Match], standards: dict[str, Practice]) -> None:
    assert due(pair(("2015-01-01", "proposed")), standards["eepm4"]) == {}


def test_a_rule_may_come_to_an_end(pair: Callable[..., Match], standards: dict[str, Practice]) -> None:
    rule = standards["eepm5"].contacts[0].model_copy(update={"afterwards": None})
    practice = standards["eepm5"].model_copy(update={"contacts": (rule,)})
    assert due(pair(STARTED, contacts=[contact("2016-01-05")]), practice) == {}
