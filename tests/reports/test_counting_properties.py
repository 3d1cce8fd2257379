"""What holds of the counts whatever the histories, and an independent count to compare with."""

import random
from datetime import date, timedelta
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.model.book import Book
from peerctl.model.participant import EventKind, Participant
from peerctl.reports.status import status
from tests.reports.making import book, enrolment, person

START = date(2015, 1, 1)
DAY = START + timedelta(days=15)
ROLES = ("peer", "mentor", "group-leader", "staff")

days = st.integers(0, 30).map(lambda days: (START + timedelta(days=days)).isoformat())
histories = st.lists(st.tuples(days, st.sampled_from([kind.value for kind in EventKind])), max_size=6)
enrolments = st.builds(enrolment, st.sampled_from(["one", "two"]), st.sampled_from(ROLES), histories)
crowds = st.lists(st.lists(enrolments, min_size=1, max_size=3), max_size=8).map(
    lambda crowd: [person(f"p-{n}", *theirs) for n, theirs in enumerate(crowd)]
)
few = settings(deadline=None, max_examples=150)


@few
@given(crowds)
def test_active_and_passive_add_up_to_the_total(crowd: list[Participant]) -> None:
    figures = status(book(crowd), DAY)
    assert figures.people.active + figures.people.passive == figures.people.total
    for cohort in figures.cohorts:
        for role in cohort.roles.values():
            assert role.active + role.passive == role.participants
            assert role.passive <= role.paused + role.withdrawn + role.completed + role.declined
            assert role.dropout.count + role.retention.count == role.participants


@few
@given(crowds, st.randoms(use_true_random=False))
def test_the_order_of_people_and_files_changes_nothing(crowd: list[Participant], order: random.Random) -> None:
    shuffled = order.sample(crowd, len(crowd))
    assert status(book(shuffled), DAY) == status(book(crowd), DAY)


@few
@given(crowds)
def test_events_of_later_days_never_matter(crowd: list[Participant]) -> None:
    assert status(book([_until(DAY, one) for one in crowd]), DAY) == status(book(crowd), DAY)


def _until(day: date, one: Participant) -> Participant:
    past = [e.model_copy(update={"history": tuple(x for x in e.history if x.on <= day)}) for e in one.enrolments]
    return one.model_copy(update={"enrolments": tuple(past)})


@few
@given(crowds)
def test_an_independent_count_says_the_same(crowd: list[Participant]) -> None:
    asked = book(crowd)
    figures = status(asked, DAY)
    total, active = _counted_again(asked, None, None)
    assert (figures.people.total, figures.people.active) == (total, active)
    for cohort, role in product(figures.cohorts, ROLES[:3]):
        total, active = _counted_again(asked, cohort.cohort, role)
        shown = cohort.roles.get(role)
        assert ((shown.participants, shown.active) if shown else (0, 0)) == (total, active)


def _counted_again(asked: Book, cohort: str | None, role: str | None) -> tuple[int, int]:
    """Walk through the days one by one, keeping who is in and who is active, as somebody with a notebook would."""
    inside: set[str] = set()
    active: set[tuple[str, int]] = set()
    enrolled: set[tuple[str, int]] = set()
    for offset in range((DAY - START).days + 1):
        today = START + timedelta(days=offset)
        for name, one in asked.participants.items():
            for index, part in enumerate(one.enrolments):
                if part.role == "staff" or cohort not in {None, part.cohort} or role not in {None, part.role}:
                    continue
                for event in part.history:
                    if event.on != today:
                        continue
                    me = (name, index)
                    if event.event == "enrolled":
                        enrolled.add(me)
                        inside.add(name)
                    if event.event in {"paused", "withdrawn", "completed", "declined"}:
                        active.discard(me)
                    else:
                        active.add(me)
    return len(inside), len({name for name, index in active & enrolled})
