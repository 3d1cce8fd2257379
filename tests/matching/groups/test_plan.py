"""Groups from the files: who has applied, who can come when, and what stands in the way."""

import pytest

from peerctl.matching.groups.plan import Groups, NoGroups, Wanted, course_groups, groups_named
from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.participant import Participant
from peerctl.model.unknown import UnknownCohort
from peerctl.reports.groups_tables import groups_tables
from tests.matching.making import DAY, book, english, part, person, programme
from tests.matching.watches import NO_TIME

LABEL = {"en": "x", "da": "x"}
APPLIED = (("2015-01-05", "applied"),)
SERIES = {
    "course": {"weekday": ["mon", "wed"], "start": "18:00"},
    "cafe": {"weekday": "sat", "start": "10:00"},
    "trip": {"weekday": "sun"},
}


def applicant(name: str, referrer: str | None = None, **more: object) -> Participant:
    """Make somebody who has applied to the cohort `one`."""
    return person(name, part("peer", APPLIED, referrer=referrer), **more)


def course(*people: Participant, second: str = "walks", **cohort: object) -> Book:
    """Make a course with the groups `one` and `two`."""
    referrers = [
        {"id": "clinic", "label": LABEL, "share": "0.5", "source": "x"},
        {"id": "friend", "label": LABEL, "source": "x"},
    ]
    roles = {"peer": {"source": "x", "per-cohort": {"max": "2", "source": "x"}}}
    known = book(*people, following=programme(referrers=referrers, roles=roles))
    two = {"id": "two", "programme": second, "name": "two", "start": "2015-02-01", **cohort}
    return Book(
        workspace=known.workspace,
        programmes=known.programmes,
        cohorts={**known.cohorts, "two": Cohort.model_validate(two)},
        participants=known.participants,
    )


def plan(known: Book, **wanted: object) -> Groups:
    """Plan the two groups."""
    return course_groups(known, ("two", "one"), DAY, Wanted(**wanted))  # type: ignore[arg-type]


def placed(found: Groups) -> dict[str, str]:
    """Give the group of each person."""
    return {name: group.cohort for group in found.groups for name in group.members}


def test_applicants_are_spread_by_referrer_gender_and_age_and_who_takes_part_stays() -> None:
    people = (
        applicant("p1", "clinic", gender="woman"),
        applicant("p2", "clinic", gender="man"),
        applicant("p3", "friend", gender="woman"),
        person("p4", part("peer", APPLIED), part("peer") | {"cohort": "two"}, gender="man", born=None),
        person("p5", part("mentor")),
        applicant("p6", born="2005-01-01"),
    )
    found = plan(course(*people))
    assert placed(found)["p4"] == "two"
    assert len(placed(found)) == 4
    assert placed(found)["p1"] != placed(found)["p2"]
    assert found.groups[1].new == tuple(name for name in found.groups[1].members if name != "p4")
    assert (found.not_eligible, found.without, found.relax) == (("p6",), (), ())
    assert [step.value for step in found.stages[:3]] == [4, 0, 1]


def test_people_come_when_the_group_meets() -> None:
    people = (
        applicant("p1", availability=["mon-evening", "wed-evening", "sat-morning"]),
        applicant("p2", availability=["mon-evening"]),
        applicant("p3", born="1950-01-01"),
    )
    found = plan(course(*people, series=SERIES), slots={"one": "sun-afternoon"})
    assert found.without == ("p2",)
    assert placed(found)["p1"] == "two"
    assert [(one.family, one.placed) for one in found.relax] == [("availability", 3)]


def test_couples_and_those_kept_apart() -> None:
    known = course(applicant("p1"), applicant("p2"), applicant("p3"))
    found = placed(plan(known, together=[("p1", "p2")], apart=[("p2", "p3")]))
    assert found["p1"] == found["p2"] != found["p3"]
    alone = plan(known, size=(3, 3))
    assert (alone.possible, alone.without, alone.stages) == (False, ("p1", "p2", "p3"), ())
    assert [one.family for one in alone.relax] == ["smallest-size"]
    assert plan(known, apart=[("p1", "p2"), ("p1", "p3"), ("p2", "p3")]).relax[0].family == "apart"


def notes(found: Groups) -> list[str]:
    """Give the notes below the people."""
    return [english(note) for note in groups_tables(found)[0].notes]


def test_what_stands_in_the_way_is_told() -> None:
    known = course(*(applicant(name) for name in ("p1", "p2", "p3")), applicant("p4", born="2005-01-01"))
    told = notes(plan(known, size=(0, 1)))
    assert told[:2] == ["one: 1 person, 0 to 1 wanted.", "two: 1 person, 0 to 1 wanted."]
    assert told[2] in {f"Without a place: {name}." for name in ("p1", "p2", "p3")}
    assert told[3:] == [
        "Not known to be eligible: p4.",
        "Without the rule about the largest size of a group, 3 people would have a place.",
    ]
    impossible = notes(plan(known, size=(2, 2)))
    assert impossible[0] == "The rules cannot all be kept, so nobody is placed."
    busy = course(applicant("p1", availability=["mon-morning"]))
    both = plan(busy, size=(0, 0), slots={"one": "sun-morning", "two": "sun-morning"})
    assert notes(both)[-1] == "No family of rules stands in the way alone: it takes two of them to be lifted."
    assert len(groups_tables(plan(known))) == 2


def test_without_time_there_are_groups_at_a_glance_and_what_is_not_proved_is_told() -> None:
    known = course(*(applicant(name) for name in ("p1", "p2", "p3", "p4", "p5")))
    found = course_groups(known, ("two", "one"), DAY, Wanted(), watch=NO_TIME)
    assert (len(placed(found)), found.possible, len(found.untried)) == (4, True, 5)
    assert notes(found)[-1].startswith("There was no time to see what it would be without the rules about when people")
    stages = groups_tables(found)[1]
    assert english(stages.title) == "What was weighed, in turn, without giving back an earlier one"
    proofs = [english(row[2]) for row in stages.rows]  # type: ignore[arg-type]
    assert proofs == ["yes", "no; at best 0", "yes", "no; at best 0", "no"]
    hopeless = course_groups(known, ("two", "one"), DAY, Wanted(size=(3, 3)), watch=NO_TIME)
    assert (hopeless.possible, placed(hopeless), hopeless.stages) == (None, {}, ())
    assert notes(hopeless)[0].startswith("There was no time to find groups that keep all rules")


def test_sizes_and_groups_are_those_of_the_files() -> None:
    own = course(sizes={"peer": {"min": "0", "max": "5", "reason": "a large room"}})
    assert [(one.at_least, one.at_most) for one in plan(own).groups] == [(0, 2), (0, 5)]
    bare = book(following=programme(roles={"mentor": {"source": "x"}}))
    assert course_groups(bare, ["one"], DAY, Wanted()).groups[0].at_most == 12


def test_what_is_no_course_is_told() -> None:
    with pytest.raises(UnknownCohort):
        course_groups(course(), ["three"], DAY, Wanted())
    with pytest.raises(NoGroups, match="one programme"):
        plan(course(second="other"))
    with pytest.raises(NoGroups, match="not applied"):
        plan(course(), apart=[("p1", "p2")])


def test_a_programme_stands_for_its_cohorts_that_are_not_over() -> None:
    assert groups_named(course(), ["two", "walks", "x"], DAY) == ("two", "one", "x")
    assert groups_named(course(end="2015-02-02"), ["walks"], DAY) == ("one",)
    with pytest.raises(NoGroups, match="not over"):
        course_groups(course(), [], DAY, Wanted())


def test_a_place_that_is_kept_stays_until_somebody_is_enrolled() -> None:
    kept = person("p1", part("peer", APPLIED, group="two"))
    enrolled = person("p2", part("peer", (*APPLIED, ("2015-01-20", "enrolled")), group="two"))
    found = plan(course(kept, enrolled, applicant("p3")))
    assert placed(found) == {"p1": "two", "p2": "one", "p3": placed(found)["p3"]}
    assert {name for group in found.groups for name in group.kept} == {"p1"}
    assert {name for group in found.groups for name in group.new} == {"p3"}
    states = {row[1]: english(row[2]) for row in groups_tables(found)[0].rows}  # type: ignore[arg-type]
    assert states == {"p1": "has a place in it", "p2": "in it already", "p3": "new in it"}


def test_places_that_are_kept_are_given_anew_where_wanted() -> None:
    kept = [person(f"p{one}", part("peer", APPLIED, group="two")) for one in range(3)]
    assert not plan(course(*kept)).possible, "there is room for two"
    found = plan(course(*kept), anew=True)
    assert (found.possible, found.without) == (True, ())
    assert {name for group in found.groups for name in group.new} == {"p0", "p1", "p2"}


def test_who_has_a_place_elsewhere_does_not_get_another() -> None:
    elsewhere = course(person("p1", part("peer", APPLIED, group="two")), applicant("p2"))
    assert placed(course_groups(elsewhere, ("one",), DAY, Wanted())) == {"p2": "one"}
    assert placed(course_groups(elsewhere, ("two",), DAY, Wanted())) == {"p1": "two"}
