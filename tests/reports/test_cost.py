"""What programmes cost: told with the shipped tariffs and with a small programme of our own."""

from dataclasses import replace
from typing import Any

import pytest

from peerctl.files.load import load
from peerctl.model.book import Book
from peerctl.model.participant import Participant
from peerctl.model.unknown import UnknownCohort, UnknownCohortOrProgramme
from peerctl.reports.cost import Cost, costs
from peerctl.reports.cost_tables import cost_tables
from peerctl.show.wording import Wording
from tests.examples.test_sound_examples import EXAMPLES
from tests.reports.making import book, day, enrolment, person, programme

LABEL = {"en": "A year", "da": "Et år"}
TARIFF: dict[str, Any] = {"id": "year", "label": LABEL, "price": 60000, "participants": 20, "source": "x"}
TODAY = day("2015-06-15")
WORDING = Wording("en")


def walks(*steps: list[tuple[str, str]], role: str = "peer", **tariff: object) -> Book:
    """Make a programme with one tariff, people who are all in its first cohort, and a second one still to come."""
    people: list[Participant] = [person(f"p-{n}", enrolment("one", role, taken)) for n, taken in enumerate(steps)]
    priced = programme(tariffs=[{**TARIFF, **tariff}])
    made = book(people=people, programmes=[priced])
    later = made.cohorts["two"].model_copy(update={"start": day("2015-07-01")})
    return replace(made, cohorts={**made.cohorts, "two": later})


def one(made: Book, asked: str | None = None) -> Cost:
    (cost,) = costs(made, TODAY, asked)
    return cost


ENROLLED = [("2015-02-01", "enrolled")]
COMPLETED = [*ENROLLED, ("2015-06-01", "completed")]
WITHDRAWN = [*ENROLLED, ("2015-03-01", "withdrawn")]


def test_the_shipped_tariffs_cost_2916_67_and_2375_a_participant_whatever_the_source_says() -> None:
    """140,000 / 48 and 228,000 / 96; the source says 2,908 for the first of them."""
    example = load(EXAMPLES / "vejen-til-hverdagslivet").book
    (cost,) = costs(example, day("2022-11-16"))
    figures = [(price.price, price.participants, price.per_participant, price.stated) for price in cost.prices]
    assert figures == [(140000, 48, 2916.67, 2908), (228000, 96, 2375, 2375)]
    assert [price.differs for price in cost.prices] == [True, False]
    last = [held for held in cost.held if held.year == 2022 and held.tariff == "one-weekly-group"]
    assert [(held.cohorts, held.planned, held.participants, held.per_participant) for held in last] == [
        (4, 48, 48, 2916.67)
    ]


def test_what_was_held_is_priced_by_the_cohorts_that_have_started() -> None:
    (held,) = one(walks(COMPLETED, COMPLETED, WITHDRAWN, ENROLLED, cohorts=4)).held
    assert (held.year, held.cohort, held.cohorts, held.price, held.planned) == (2015, None, 1, 15000, 5)
    assert (held.participants, held.completed, held.going_on) == (4, 2, 1)
    assert (held.per_participant, held.per_completed) == (3750, 7500)


def test_a_tariff_without_a_number_of_cohorts_counts_whole_once_a_year_and_not_for_one_cohort() -> None:
    made = walks(COMPLETED)
    assert [(held.price, held.planned) for held in one(made).held] == [(60000, 20)]
    assert one(made, "one").held == ()


def test_one_cohort_has_its_part_of_the_tariff() -> None:
    (held,) = one(walks(COMPLETED, cohorts=4), "one").held
    assert (held.cohort, held.price, held.participants) == ("one", 15000, 1)
    assert one(walks(COMPLETED, cohorts=4), "two").held == ()


def test_only_peers_are_the_participants_that_a_tariff_is_for() -> None:
    (held,) = one(walks(COMPLETED, role="mentor", cohorts=4)).held
    assert (held.participants, held.per_participant, held.per_completed) == (0, None, None)


def test_a_tariff_for_nobody_has_no_price_of_a_participant() -> None:
    assert one(walks(participants=0), "walks").prices[0].per_participant is None


def test_programmes_without_a_tariff_are_left_out_unless_one_is_named() -> None:
    free = book()
    assert costs(free, TODAY) == ()
    assert one(free, "walks").prices == one(free, "one").prices == ()
    assert [WORDING.say(note) for note in cost_tables([one(free, "one")], TODAY)[0].notes] == [
        "No price is stated. A programme's file has prices under tariffs."
    ]


def test_a_cohort_of_a_programme_that_is_not_known_has_no_price() -> None:
    assert costs(replace(walks(), programmes={}), TODAY, "one") == ()


def test_what_is_not_there_or_not_read_is_refused_by_name() -> None:
    with pytest.raises(UnknownCohortOrProgramme) as refused:
        costs(walks(), TODAY, "walk")
    assert WORDING.say(refused.value.help) == "Did you mean “walks”?"
    with pytest.raises(UnknownCohortOrProgramme) as refused:
        costs(walks(), TODAY, "zzz")
    assert WORDING.say(refused.value.help) == "peerctl status lists the cohorts."
    with pytest.raises(UnknownCohort):
        costs(replace(walks(), unread=frozenset(["cohorts/three.yaml"])), TODAY, "three")


def notes(cost: Cost) -> list[str]:
    return [WORDING.say(note) for table in cost_tables([cost], TODAY) for note in table.notes]


def test_a_stated_price_that_is_not_what_the_division_gives_stands_beside_it_and_is_told() -> None:
    cost = one(walks(stated_price_per_participant=2900))
    table = cost_tables([cost], TODAY)[0]
    assert [WORDING.cell(cell) for cell in table.rows[0]] == ["walks", "A year", "60000", "20", "3000", "2900"]
    assert notes(cost)[0] == "A year: 2900 is stated, and 60000 / 20 is 3000."
    assert len(notes(one(walks(stated_price_per_participant=3000)))) == 1
    assert notes(one(walks(note=LABEL, stated_price_per_participant=2900)))[0] == "A year: A year"


def test_the_tables_say_whether_somebody_may_still_complete() -> None:
    told = "Some may still complete: what each who completed has cost will fall."
    assert told in notes(one(walks(ENROLLED, cohorts=4)))
    assert told not in notes(one(walks(COMPLETED, cohorts=4)))
