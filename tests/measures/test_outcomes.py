"""What is told of each questionnaire of a programme: of whom, and which tests are corrected."""

from collections.abc import Mapping, Sequence
from typing import Any

from peerctl.measures.changes import sets
from peerctl.measures.groups import Group
from peerctl.measures.multiplicity import holm
from peerctl.measures.outcomes import Outcome, outcomes
from peerctl.model.book import Book
from peerctl.model.instrument import Instrument
from peerctl.model.programme import Programme
from tests.measures.making import DAY, Answered, after, before, book, enrolment, instrument, measure, person, programme

ARMS = [
    {"id": "course", "label": {"en": "a", "da": "a"}, "source": "plan"},
    {"id": "waiting", "label": {"en": "b", "da": "b"}, "control": "yes", "source": "plan"},
]


def answers(number: int, name: str = "scale") -> list[Answered]:
    """Answer before and after, somewhat differently for each number."""
    return [before(number % 7, 3, name=name), after(min(number % 7 + number % 3, 10), 4, name=name)]


def people(places: Sequence[Mapping[str, Any]], instruments: Sequence[Instrument] = (), *programmes: Programme) -> Book:
    """Make a workspace of one person for each enrolment, all of whom answer every questionnaire."""
    names = [f"p-{number}" for number in range(len(places))]
    asked = [one.id for one in instruments] or ["scale"]
    answered = {name: [one for each in asked for one in answers(i, each)] for i, name in enumerate(names)}
    return book(
        [person(name, place) for name, place in zip(names, places, strict=True)], answered, programmes, instruments
    )


def found(workspace: Book) -> tuple[Outcome, ...]:
    """Give the outcomes of a workspace."""
    return outcomes(workspace, sets(workspace, DAY))


def test_figures_are_of_all_and_by_role_and_cohort() -> None:
    places = [
        enrolment(cohort, role) for cohort in ("autumn", "spring") for role in ("peer", "mentor") for _ in range(3)
    ]
    (outcome,) = found(people(places))
    assert [(row.group, row.figures.people) for row in outcome.rows] == [
        (Group(), 12),
        (Group(role="peer"), 6),
        (Group(role="mentor"), 6),
        (Group(cohort="autumn"), 6),
        (Group(cohort="spring"), 6),
        (Group(cohort="autumn", role="peer"), 3),
        (Group(cohort="autumn", role="mentor"), 3),
        (Group(cohort="spring", role="peer"), 3),
        (Group(cohort="spring", role="mentor"), 3),
    ]


def test_a_group_of_the_same_people_is_told_once() -> None:
    (outcome,) = found(people([enrolment() for _ in range(3)]))
    assert [row.group for row in outcome.rows] == [Group()]


def test_without_a_single_set_there_is_still_a_row_of_nobody() -> None:
    (outcome,) = found(book([person("p-1")], {}))
    assert [(row.group, row.figures.people) for row in outcome.rows] == [(Group(), 0)]
    assert outcome.thresholds == ()


def test_a_questionnaire_that_nobody_is_asked_or_can_score_has_no_outcome() -> None:
    assert found(book([person("p-1", enrolment("spring", "group-leader"))], {})) == ()
    assert found(book([person("p-1")], {}, instruments=[instrument("other")])) == ()


def test_all_tests_but_that_of_the_primary_questionnaire_over_everybody_are_corrected_together() -> None:
    both = programme(measure(primary="yes"), measure("other"))
    places = [enrolment("spring", role) for role in ("peer", "mentor") for _ in range(4)]
    main, other = found(people(places, [instrument(), instrument("other")], both))
    assert (main.primary, main.rows[0].corrected_p) == (True, None)
    rest = [*main.rows[1:], *other.rows]
    values = [row.figures.change.p for row in rest if row.figures.change]
    assert [row.corrected_p for row in rest if row.figures.change] == list(holm(values))
    assert len(values) == 5


def test_a_test_that_cannot_be_made_is_not_counted() -> None:
    (outcome,) = found(people([enrolment(), enrolment("spring", "mentor")], [instrument()], programme(measure())))
    tests = [row.figures.change for row in outcome.rows]
    assert [row.corrected_p for row in outcome.rows] == [tests[0].p if tests[0] else None, None, None]


def test_a_reliable_change_is_measured_by_the_spread_of_everybody_before() -> None:
    sample = {"sample": {"en": "a", "da": "a"}, "source": "plan"}
    known = instrument(
        reliability=[{"kind": "alpha", "value": "0.5", **sample}, {"kind": "retest", "value": "0.9", **sample}]
    )
    places = [enrolment("spring", role) for role in ("peer", "mentor") for _ in range(4)]
    (outcome,) = found(people(places, [known]))
    spread = outcome.rows[0].figures.before.sd
    assert [(one.reliability.kind, one.spread) for one in outcome.thresholds] == [("retest", spread), ("alpha", spread)]
    assert all(row.figures.turned for row in outcome.rows)


def test_a_cutoff_counts_only_where_the_programme_says_that_it_holds() -> None:
    label = {"en": "a", "da": "a"}
    edge = {"value": "9", "is": "below", "label": label, "population": label, "source": "plan"}
    known = instrument(cutoffs=[edge])
    (silent,) = found(people([enrolment()], [known]))
    (said,) = found(people([enrolment()], [known], programme(measure(cutoff="9"))))
    (other,) = found(people([enrolment()], [known], programme(measure(cutoff="8"))))
    assert (silent.cutoff, said.cutoff and said.cutoff.value, other.cutoff) == (None, 9, None)


def test_those_with_the_best_total_before_are_counted() -> None:
    best, worst = [before(10, 10), after(3, 3)], [before(0, 0), after(3, 3)]
    workspace = book([person("p-1"), person("p-2"), person("p-3")], {"p-1": best, "p-2": worst, "p-3": worst})
    other = book(
        [person("p-1"), person("p-2"), person("p-3")],
        {"p-1": best, "p-2": worst, "p-3": worst},
        (),
        [instrument(better="lower")],
    )
    assert [outcome.best_before for each in (workspace, other) for outcome in found(each)] == [1, 2]


def test_in_a_study_arms_are_held_against_the_control_arm_and_not_put_together() -> None:
    study = programme(measure(primary="yes"), measure("other"), arms=ARMS)
    places = [enrolment("spring", "peer", arm=arm) for arm in ("course", "waiting") for _ in range(4)]
    main, other = found(people(places, [instrument(), instrument("other")], study))
    assert [row.group for row in main.rows] == [Group(arm="course"), Group(arm="waiting")]
    assert [row.corrected_p for row in main.rows] == [None, None]
    assert (main.control, main.differences[0].figures.arm) == ("waiting", "course")
    assert main.differences[0].corrected_p is None
    assert other.differences[0].figures.adjusted
    assert other.differences[0].corrected_p == other.differences[0].figures.adjusted.p


def test_with_three_arms_no_difference_is_decided_on_beforehand_and_both_are_corrected() -> None:
    more = {"id": "walks", "label": {"en": "c", "da": "c"}, "source": "plan"}
    study = programme(measure(primary="yes"), arms=[*ARMS, more])
    places = [enrolment("spring", "peer", arm=arm) for arm in ("course", "waiting", "walks") for _ in range(4)]
    (outcome,) = found(people(places, [instrument()], study))
    tests = [one.figures.adjusted for one in outcome.differences]
    values = [one.p for one in tests if one]
    assert len(values) == 2
    assert [one.corrected_p for one in outcome.differences] == list(holm(values))


def test_arms_are_told_by_cohort_too() -> None:
    study = programme(measure(primary="yes"), arms=ARMS)
    places = [enrolment(cohort, "peer", arm=arm) for cohort in ("autumn", "spring") for arm in ("course", "waiting")]
    (outcome,) = found(people(places, [instrument()], study))
    assert [row.group for row in outcome.rows][2:] == [
        Group(cohort=cohort, arm=arm) for cohort in ("autumn", "spring") for arm in ("course", "waiting")
    ]


def test_without_a_control_arm_arms_are_no_comparison() -> None:
    study = programme(arms=ARMS[:1])
    (outcome,) = found(people([enrolment(arm="course"), enrolment(arm="course")], [instrument()], study))
    assert (outcome.control, outcome.differences, outcome.rows[0].group) == (None, (), Group())
