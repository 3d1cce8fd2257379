"""Only those who consent are handed on, and the leader is told how many do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerctl.reports.evaluator.consenting import Consenting, consenting
from peerctl.reports.evaluator.package import left_out_told
from peerctl.show.wording import Wording
from tests.reports.evaluator.world import CONSENT, TODAY, handing, peer, world
from tests.reports.making import enrolment, person

TAKEN_BACK = [{**CONSENT[0], "withdrawn": "2015-06-01"}]
GIVEN_ANEW = [*TAKEN_BACK, {"kind": "data", "given": "2015-07-01"}]
LATER = [{"kind": "data", "given": "2016-02-01"}]
RESEARCH = [*CONSENT, {"kind": "research", "given": "2015-01-01", "withdrawn": "2015-02-01"}]


@pytest.mark.parametrize(
    ("consents", "found"),
    [
        (CONSENT, Consenting(frozenset(["p-1"]), 0, 0)),
        (GIVEN_ANEW, Consenting(frozenset(["p-1"]), 0, 0)),
        (TAKEN_BACK, Consenting(frozenset(), 1, 0)),
        (LATER, Consenting(frozenset(), 0, 1)),
        ([], Consenting(frozenset(), 0, 1)),
    ],
)
def test_a_consent_has_to_hold_on_the_day(consents: object, found: Consenting) -> None:
    assert consenting(world([peer("p-1", consents=consents)]), TODAY) == found


def test_one_more_consent_can_be_asked_for() -> None:
    made = world([peer("p-1"), peer("p-2", consents=RESEARCH)])
    assert consenting(made, TODAY).people == {"p-1", "p-2"}
    assert consenting(made, TODAY, "research") == Consenting(frozenset(), 1, 1)


def test_staff_and_people_of_an_unknown_programme_are_neither_in_nor_left_out() -> None:
    nobody = [peer("s-1", role="staff"), person("p-1", enrolment("nowhere", "peer", []), consents=CONSENT)]
    assert consenting(world(nobody), TODAY) == Consenting(frozenset(), 0, 0)


@given(st.integers(0, 3), st.integers(0, 3))
def test_the_leader_is_told_of_everybody_who_is_left_out(withdrawn: int, never: int) -> None:
    who = Consenting(frozenset(), withdrawn, never)
    told = [Wording().say(message) for message in left_out_told(handing(world([])), who)]
    assert sum(int(line.split()[0]) for line in told) == who.left_out
