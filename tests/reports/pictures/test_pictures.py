"""What is drawn of change: whom, in which groups, and who is left out where it leaves the house."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.measures.groups import Group
from peerctl.model.book import Book
from peerctl.model.picture import Scale, Turn
from peerctl.reports.pictures.pictures import Subject
from peerctl.reports.pictures.subjects import subjects
from peerctl.show.wording import Wording
from tests.reports.evaluator.world import MEASURE, TODAY, answer, peer, world
from tests.reports.making import programme

WORDING = Wording()
Counts = dict[tuple[str, str], int]
ARMS = [
    {"id": "offered", "label": "offered", "source": "x"},
    {"id": "control", "label": "control", "control": "yes", "source": "x"},
]


def made(counts: Counts, *, study: bool = False) -> Book:
    """Make so many people with complete sets in each cohort and role or arm, each a point better than the one before."""
    people, responses = [], {}
    for (cohort, part), count in counts.items():
        for number in range(count):
            name = f"{part}-{cohort}-{number}"
            role, arm = ("peer", part) if study else (part, None)
            one = peer(name, cohort, role)
            enrolments = (one.enrolments[0].model_copy(update={"arm": arm}),)
            people.append(one.model_copy(update={"enrolments": enrolments}))
            responses[name] = [answer("pre", 0, 1, 1, 1, 1, 1), answer("post", 110, 1, 1, 1, 1, min(number, 5))]
    book = world(people, **responses)
    measure = {**MEASURE, "roles": ["peer", "mentor"]}
    return replace(book, programmes={"walks": programme(measures=[measure], arms=ARMS if study else [])})


def one(counts: Counts, within: Group | None = None, least: int = 1, *, study: bool = False) -> Subject:
    (subject,) = subjects(made(counts, study=study), TODAY, None, within or Group(), least)
    return subject


def rows(subject: Subject) -> list[tuple[str, int]]:
    return [(WORDING.value(row.label), row.people) for row in subject.forest().rows]


def panels(subject: Subject) -> list[tuple[str, int]]:
    return [(WORDING.value(panel.title), len(panel.pairs)) for panel in subject.people().panels]


def test_everybody_is_drawn_by_role_and_mean_changes_are_told_of_every_group() -> None:
    subject = one({("one", "peer"): 3, ("one", "mentor"): 2, ("two", "peer"): 2})
    assert panels(subject) == [("peer", 5), ("mentor", 2)]
    assert rows(subject) == [
        *[("Everybody", 7), ("peer", 5), ("mentor", 2), ("one", 5), ("two", 2)],
        *[("one, peer", 3)],
    ]


def test_a_part_can_be_drawn_alone() -> None:
    subject = one({("one", "peer"): 3, ("one", "mentor"): 2, ("two", "peer"): 2}, Group(cohort="one"))
    assert panels(subject) == [("one, peer", 3), ("one, mentor", 2)]
    assert rows(subject) == [("one", 5), ("one, peer", 3), ("one, mentor", 2)]
    assert subject.name == "walks-who-5-one"


def test_the_arms_of_a_study_are_drawn_apart_and_held_against_the_control_arm() -> None:
    subject = one({("one", "offered"): 4, ("one", "control"): 3}, study=True)
    assert panels(subject) == [("offered", 4), ("control", 3)]
    assert rows(subject) == [("offered", 4), ("control", 3), ("Difference: offered against control", 7)]
    notes = [WORDING.say(note) for note in subject.forest().notes]
    assert not any("no control group" in note for note in notes)
    assert notes[-1] == "What stands as a difference is adjusted for the score before."


def test_without_people_in_the_control_arm_there_is_nothing_to_hold_against() -> None:
    assert rows(one({("one", "offered"): 4}, study=True)) == [("offered", 4), ("control", 0)]


def test_a_change_that_is_the_same_for_all_or_of_one_person_has_no_interval() -> None:
    assert [row.change for row in one({("one", "peer"): 1}).forest().rows] == [None]


def test_small_groups_and_those_that_would_tell_of_them_are_left_out() -> None:
    """By hand: 2 mentors are 8 people less 6 peers, so peers are left out too."""
    subject = one({("one", "peer"): 6, ("one", "mentor"): 2}, least=5)
    assert rows(subject) == [("Everybody", 8)]
    assert panels(subject) == []


def test_a_part_is_left_out_where_what_is_not_drawn_would_be_found_by_it() -> None:
    counts = {("one", "peer"): 6, ("one", "mentor"): 2}
    assert rows(one(counts, Group(role="peer"), least=5)) == []
    assert rows(one(counts, Group(role="peer"))) == [("peer", 6)]
    study = {("one", "offered"): 6, ("one", "control"): 7}
    assert rows(one(study, Group(role="peer"), least=5, study=True))[0] == ("peer, offered", 6)
    mixed = one(study, Group(role="peer"), least=5, study=True)
    mentor = replace(mixed.changes[0], role="mentor")
    assert rows(replace(mixed, changes=(*mixed.changes, mentor))) == []


@settings(deadline=None, max_examples=40)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(["one", "two"]), st.sampled_from(["peer", "mentor"])), st.integers(1, 9), min_size=1
    ),
    st.sampled_from([3, 5]),
)
def test_no_group_that_leaves_the_house_is_small_nor_what_is_left_between_two_of_them(counts: Counts, k: int) -> None:
    subject = one(counts, least=k)
    shown = [set(found) for found in members(subject)]
    assert all(len(found) >= k for found in shown)
    for whole in shown:
        for part in shown:
            assert part == whole or not part < whole or len(whole - part) >= k


def members(subject: Subject) -> Sequence[list[str]]:
    """Give the people of each group that is shown."""
    names = {WORDING.value(row.label) for row in subject.forest().rows}
    every = [
        Group(),
        *(Group(role=role) for role in ("peer", "mentor")),
        *(Group(cohort=name) for name in ("one", "two")),
    ]
    every += [Group(cohort, role) for cohort in ("one", "two") for role in ("peer", "mentor")]
    words = {group: ", ".join(word for word in (group.cohort, group.role) if word) or "Everybody" for group in every}
    return [[one.person for one in subject.changes if group.has(one)] for group in every if words[group] in names]


def test_a_questionnaire_can_be_named_and_without_sets_there_is_nothing() -> None:
    book = made({("one", "peer"): 2})
    assert [subject.name for subject in subjects(book, TODAY, "who-5")] == ["walks-who-5"]
    assert subjects(book, TODAY, "mhrm") == ()
    assert subjects(replace(book, responses={}), TODAY) == ()
    assert subjects(replace(book, instruments={}), TODAY) == ()


def test_all_are_drawn_where_a_programme_is_judged_by_none() -> None:
    book = made({("one", "peer"): 2})
    unnamed = programme(measures=[{**MEASURE, "primary": "no"}])
    assert len(subjects(replace(book, programmes={"walks": unnamed}), TODAY)) == 1


def test_the_notes_tell_what_a_reader_has_to_know() -> None:
    inside, outside = one({("one", "peer"): 6}), one({("one", "peer"): 6}, least=5)
    assert "Complete sets: 6, of 6 people who take part." in [WORDING.say(note) for note in inside.forest().notes]
    assert not any("6 of" in WORDING.say(note) for note in outside.forest().notes)
    assert "Each person is drawn" in WORDING.say(inside.people().notes[-1])


def test_answers_outside_their_windows_are_told_in_the_house_alone() -> None:
    book = made({("one", "peer"): 6})
    name, (first, _) = next(iter(book.responses.items()))
    late = replace(book, responses={**book.responses, name: (first, answer("post", 200))})
    told = "1 of the sets has an answer that was not given within its window."
    for least, there in ((1, True), (3, False)):
        (subject,) = subjects(late, TODAY, None, Group(), least)
        assert (told in [WORDING.say(note) for note in subject.forest().notes]) == there


@pytest.mark.parametrize(("higher", "turn"), [(True, Turn.BETTER), (False, Turn.WORSE)])
def test_which_way_is_better_depends_on_the_scale(higher: bool, turn: Turn) -> None:  # noqa: FBT001
    scale = Scale(one({("one", "peer"): 2}).instrument.name, 0, 9, higher)
    assert (scale.turn(1, 2), scale.turn(2, 2)) == (turn, Turn.SAME)


def test_a_lower_score_can_be_the_better_one() -> None:
    subject = one({("one", "peer"): 2})
    turned = replace(subject, instrument=subject.instrument.model_copy(update={"better": "lower"}))
    assert WORDING.say(turned.forest().axis) == "Points, of 0 to 100; lower is better"
