"""Targets: counted over the whole programme, each person once."""

from peerctl.reports.figures import TargetFigures
from peerctl.reports.status import status
from tests.reports.making import Steps, book, day, enrolment, person, programme

IN: Steps = [("2015-01-20", "enrolled")]
DONE: Steps = [*IN, ("2015-05-01", "completed")]
DAY = day("2015-06-01")
PEOPLE = [
    person("p-1", enrolment("one", "peer", IN)),
    person("p-2", enrolment("two", "peer", DONE)),
    person("p-3", enrolment("one", "peer", DONE), enrolment("two", "mentor", IN)),
    person("p-4", enrolment("one", "peer", [("2015-01-20", "applied")])),
    person("p-5", enrolment("other", "peer", IN)),
]


def target(**more: object) -> TargetFigures:
    """Count one target of the programme `walks`, which has two cohorts."""
    named = {"id": "all", "label": {"en": "All", "da": "Alle"}, "counts": "enrolled", "roles": ["peer", "mentor"]}
    walks = programme(targets=[{**named, "source": "x", **more}])
    cohorts = {"one": "walks", "two": "walks", "other": "talks"}
    asked = book(PEOPLE, cohorts=cohorts, programmes=[walks, programme("talks")])
    return status(asked, DAY, "one").cohorts[0].targets[0]


def test_a_target_counts_each_person_of_its_roles_once_over_all_cohorts_of_the_programme() -> None:
    assert target().value == 3
    assert target(roles=["mentor"]).value == 1


def test_a_target_of_the_completed_counts_those_whose_latest_event_it_is() -> None:
    assert target(counts="completed").value == 2


def test_a_target_counts_what_happened_in_its_period() -> None:
    assert target(period={"from": "2015-01-20", "to": "2015-01-20"}).value == 3
    assert target(period={"from": "2015-01-21"}).value == 0
    assert target(period={"to": "2015-01-19"}).value == 0
    assert target(counts="completed", period={"from": "2015-05-01"}).value == 2


def test_a_target_is_met_within_its_bounds() -> None:
    assert target(min="3", max="3").met
    assert target().met
    assert not target(min="4").met
    assert not target(max="2").met
