"""Which proposed pairs are on file already."""

from datetime import date

import pytest

from peerctl.matching.propose import propose
from peerctl.matching.recorded import recorded
from tests.matching.making import DAY, book, match, mentor, peer

PEOPLE = (mentor("m-1", {}), peer("p-1", {}))
PROPOSAL = propose(book(*PEOPLE), "one", DAY)
TWO = frozenset([("m-1", "p-1")])


def test_a_pair_without_a_match_is_not_on_file() -> None:
    assert recorded(book(*PEOPLE), PROPOSAL, DAY) == frozenset()


@pytest.mark.parametrize("on", [date(2015, 1, 1), DAY, date(2099, 1, 1)])
def test_a_proposed_pair_is_on_file_whatever_its_day(on: date) -> None:
    on_file = match(("m-1", "p-1"), (on.isoformat(), "proposed"))
    assert recorded(book(*PEOPLE, matches=[on_file]), PROPOSAL, DAY) == TWO


def test_a_match_that_is_over_may_be_followed_by_another() -> None:
    over = match(("m-1", "p-1"), ("2015-02-01", "proposed"), ("2015-02-02", "declined"))
    assert recorded(book(*PEOPLE, matches=[over]), PROPOSAL, DAY) == frozenset()
