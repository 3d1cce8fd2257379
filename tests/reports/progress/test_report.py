"""What the report says, read as a leader reads it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import reduce
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.measures.changes import Choice
from peerctl.model.allocation import Allocation, AllocationMethod
from peerctl.model.book import Book
from peerctl.model.finding import Route
from peerctl.model.instrument import Instrument
from peerctl.model.programme import Programme
from peerctl.model.unknown import UnknownCohort, UnknownCohortOrProgramme
from peerctl.reports.progress.figures import FIGURES
from peerctl.reports.progress.record import record
from peerctl.reports.progress.report import progress, progress_tables
from peerctl.reports.progress.tables import all_courses_table, all_losses_table, figures_table
from peerctl.reports.progress.trail import answers_table, trail_tables, used
from peerctl.show.csv import PLAIN, csv_text
from peerctl.show.json import json_text
from peerctl.show.screen import Screen
from peerctl.show.terminal import table_text
from peerctl.show.wording import Wording
from tests.measures.making import DAY, after, before, book, enrolment, instrument, measure, person, programme

ENGLISH = Wording("en")
SAMPLE = {"sample": {"en": "gardeners", "da": "gartnere"}, "source": "plan"}
ALPHA = {"kind": "alpha", "value": "0.9", **SAMPLE}
LABEL = {"en": "low", "da": "lav"}
ARMS = [
    {"id": "course", "label": {"en": "the course", "da": "kurset"}, "source": "plan"},
    {"id": "waiting", "label": {"en": "the list", "da": "listen"}, "control": "yes", "source": "plan"},
]
Pairs = Sequence[tuple[int, int]]


def gardeners(
    pairs: Pairs,
    instruments: Sequence[Instrument] = (),
    programmes: Sequence[Programme] = (),
    places: Sequence[Mapping[str, Any]] = (),
    on: str = "2020-11-30",
) -> Book:
    """Make a workspace of people who scored so much before and after; each answer is half of it."""
    names = [f"p-{place}" for place in range(len(pairs))]
    homes = places or [enrolment()] * len(pairs)
    asked = [one.id for one in instruments] or ["scale"]
    answers = {
        name: [
            one
            for each in asked
            for one in (before(x // 2, x - x // 2, name=each), after(y // 2, y - y // 2, name=each, on=on))
        ]
        for name, (x, y) in zip(names, pairs, strict=True)
    }
    people = [person(name, home) for name, home in zip(names, homes, strict=True)]
    return book(people, answers, programmes, instruments)


def said(workspace: Book, asked: str | None = None, *, details: bool = False) -> str:
    """Give the report as it stands on a wide screen."""
    told = progress(workspace, DAY, asked)
    tables = progress_tables(told, details=details)
    return "\n".join(table_text(table, ENGLISH, Screen()) for table in tables)


RISEN = [(4, 9), (6, 9), (8, 12), (5, 5), (10, 11), (3, 8)]
"""Changes of 5, 3, 4, 0, 1 and 5; the figures told of them are those that scipy gives."""


def test_the_report_begins_with_how_many_have_answered_both() -> None:
    workspace = gardeners(RISEN)
    more = replace(workspace, participants={**workspace.participants, "p-9": person("p-9")})
    lines = said(more).splitlines()
    assert lines[0] == "scale: before and after, on 2021-01-31"
    assert lines[2] == "6 of 7 participants have answered both before and after."
    assert "Enrolled        Never answered before       1" in lines


def test_a_rise_is_told_with_its_interval_and_who_has_it_better() -> None:
    text = said(gardeners(RISEN))
    assert "On average the score is 3.0 points higher after than before (95 % interval 0.8 to 5.2)." in text
    assert "Of 6 people 5 have it better, 1 the same and 0 worse." in text
    assert "In standard deviations of the score that is 1.00 (dav, corrected for few people)." in text
    assert "Two tests disagree on whether chance alone may give so much (p = 0.017; by ranks p = 0.062)." in text
    assert "6 people are enough to find a change of 1.43 standard deviations (dz) four times out of five;" in text
    assert "It is one test of several" not in text


def test_a_fall_is_told_as_one_also_where_lower_is_better() -> None:
    text = said(gardeners([(y, x) for x, y in RISEN], [instrument(better="lower")]))
    assert "On average the score is 3.0 points lower after than before (95 % interval 0.8 to 5.2)." in text
    assert "Of 6 people 5 have it better, 1 the same and 0 worse." in text
    assert "the primary questionnaire: 0 to 20, lower is better" in text


def test_what_may_be_chance_is_told_with_what_so_many_people_can_find() -> None:
    text = said(gardeners([(4, 9), (6, 3), (8, 9)]))
    assert "Chance alone may well give so much (p = 0.707; by Wilcoxon's test of ranks p = 0.750)." in text
    assert "3 people are enough to find a change of 3.26 standard deviations (dz) four times out of five;" in text


def test_what_is_very_unlikely_by_chance_is_told_as_below_a_thousandth() -> None:
    many = [(place % 5, place % 5 + 8 + place % 3) for place in range(20)]
    assert "Chance alone would seldom give so much (p < 0.001; by Wilcoxon's test of ranks p < 0.001)." in said(
        gardeners(many)
    )


def test_no_change_on_average_is_no_rise() -> None:
    text = said(gardeners([(4, 6), (6, 4), (8, 8)]))
    assert "On average nothing has changed; the 95 % interval goes from -5.0 to 5.0 points." in text


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        ([], "Nobody has answered both before and after."),
        (
            [(4, 9)],
            "One person has answered both: 4.0 points before and 9.0 after. One person tells nothing of others.",
        ),
        ([(4, 9), (6, 11)], "Everybody moved by the same, 5.0 points, so there is no interval."),
        ([(4, 9), (4, 9)], "Everybody moved by the same, 5.0 points, so there is no interval."),
        ([(4, 4), (6, 6)], "Everybody moved by the same, 0.0 points, so there is no interval."),
    ],
)
def test_too_few_or_too_alike_are_told_in_words(pairs: Pairs, sentence: str) -> None:
    workspace = gardeners(pairs)
    some = replace(workspace, participants={**workspace.participants, "p-9": person("p-9")})
    text = said(some, details=True)
    assert sentence in text
    assert "nan" not in text.lower()


def test_only_the_primary_questionnaire_over_everybody_is_not_corrected() -> None:
    both = programme(measure(primary="yes"), measure("other"))
    text = said(gardeners(RISEN, [instrument(), instrument("other")], [both]))
    assert text.count("It is one test of several; corrected for that p = 0.017.") == 1
    assert "Only scale over everybody is decided on beforehand." in text
    none = programme(measure())
    assert "No questionnaire is named as the primary one." in said(gardeners(RISEN, (), [none]))


def test_reliable_change_is_told_with_the_reliability_and_its_source() -> None:
    retest = {"kind": "retest", "value": "0.8", **SAMPLE}
    text = said(gardeners(RISEN, [instrument(reliability=[ALPHA, retest])]))
    assert "3 improved by more than the questionnaire's own error of 3.2 points, and 0 deteriorated by more" in text
    assert "That error follows from a reliability of 0.80 (test-retest among gardeners; plan)." in text
    assert "From a reliability of 0.90 (Cronbach's alpha among gardeners; plan) it would be 2.3 points." in text


def test_without_a_reliability_nobody_can_say_whose_change_is_larger_than_the_error() -> None:
    assert "No reliability of it is known from a source" in said(gardeners(RISEN))
    part = {**ALPHA, "subscale": "soil"}
    soil = [{"id": "soil", "label": LABEL, "items": ["1"], "source": "plan"}]
    assert "No reliability of it is known" in said(gardeners(RISEN, [instrument(reliability=[part], subscales=soil)]))


def test_a_reliability_without_any_spread_before_says_nothing() -> None:
    text = said(gardeners([(4, 9), (4, 8)], [instrument(reliability=[ALPHA])]))
    assert "reliability" not in text


def test_a_cutoff_is_used_where_the_programme_says_that_it_holds() -> None:
    edge = {
        "value": "7",
        "is": "below",
        "label": LABEL,
        "population": {"en": "pensioners", "da": "p"},
        "source": "plan",
    }
    known = [instrument(cutoffs=[edge], reliability=[ALPHA])]
    text = said(gardeners(RISEN, known, [programme(measure(cutoff="7", primary="yes"))]))
    assert "Of the 4 who were on the poor side of the cut-off, 7, 3 came past it so." in text
    wrong = said(gardeners(RISEN, known, [programme(measure(cutoff="8.5", primary="yes"))]))
    assert "The programme names a cut-off of 8.5, which is none of its scoring file." in wrong
    silent = said(gardeners(RISEN, known))
    assert "Its cut-offs are not used: they were found among pensioners" in silent
    one = said(gardeners([(4, 9), (8, 8)], known, [programme(measure(cutoff="7", primary="yes"))]))
    assert "The one who was on the poor side of the cut-off, 7, came past it so: 1." in one


def test_answers_outside_their_windows_count_and_the_others_are_told_alone() -> None:
    workspace = gardeners(RISEN)
    late = gardeners([*RISEN[:3], (1, 9)], on="2020-12-24").responses["p-3"]
    text = said(replace(workspace, responses={**workspace.responses, "p-3": late}))
    assert "1 set has an answer outside its window, and counts all the same." in text
    assert "Without them the mean change is 3.6 points (95 % interval 1.5 to 5.7), of 5 people." in text
    alone = said(gardeners(RISEN, on="2020-12-24"))
    assert "6 sets have an answer outside its window, and count all the same." in alone
    assert "Without them" not in alone


def test_items_left_out_are_told() -> None:
    half = instrument(completeness={"total": "50", "source": "plan"}, items="3", range={"min": "0", "max": "30"})
    answers = {"p-1": [before(3, 4, None), after(5, 6, 7)], "p-2": [before(3, 4, 5), after(5, 6, 7)]}
    assert "In 1 set items were left out;" in said(book([person("p-1"), person("p-2")], answers, (), [half]))


def test_those_who_had_the_best_score_already_are_told_where_they_are_many() -> None:
    assert "1 of 6 had the best score before already." in said(gardeners([*RISEN[:5], (20, 18)]))
    assert "best score before" not in said(gardeners([*RISEN, (20, 18)]))


def test_those_who_were_lost_are_held_against_those_who_were_kept() -> None:
    workspace = gardeners(RISEN)
    gone = {f"q-{place}": person(f"q-{place}") for place in range(3)}
    forms = {name: gardeners([(16 + place, 0)]).responses["p-0"][:1] for place, name in enumerate(gone)}
    more = replace(
        workspace, participants={**workspace.participants, **gone}, responses={**workspace.responses, **forms}
    )
    text = said(more)
    assert "3 people answered before and were lost, and scored 17.0 on average then; the others scored 6.0." in text
    assert "So those kept are unlike those lost: by -13.9 to -8.1 points (95 % interval)." in text
    alike = {name: gardeners([(5 + place, 0)]).responses["p-0"][:1] for place, name in enumerate(gone)}
    text = said(replace(more, responses={**workspace.responses, **alike}))
    assert "That difference may be chance: its 95 % interval goes from -2.9 to 2.9 points." in text
    one = replace(
        workspace,
        participants={**workspace.participants, "q-0": person("q-0")},
        responses={**workspace.responses, "q-0": forms["q-0"]},
    )
    assert "1 person answered before and was lost, and scored 16.0 then; the others scored 6.0 on average." in said(one)


def study(pairs: Pairs, others: Pairs, *measures: Mapping[str, Any]) -> Book:
    """Make a study of two arms."""
    whole = programme(*(measures or (measure(primary="yes"),)), arms=ARMS)
    places = [*[enrolment(arm="course")] * len(pairs), *[enrolment(arm="waiting")] * len(others)]
    known = [instrument(one["instrument"]) for one in measures]
    return gardeners([*pairs, *others], known, [whole], places)


FALLEN = [(4, 4), (6, 7), (8, 7), (5, 4), (10, 9), (3, 3)]


def test_in_a_study_the_difference_between_the_arms_is_told() -> None:
    text = said(study(RISEN, FALLEN))
    assert (
        "With the same score before, “the course” is 3.3 points higher after than “the list” (95 % interval 1.4 to 5.3)."
        in text
    )
    assert "It is adjusted for the score before, as is most precise (p = 0.004)." in text
    assert "Not adjusted, the mean change differs by 3.3 points (95 % interval 1.1 to 5.5)." in text
    assert "Both arms know which one they are in" in text
    assert "On average" not in text
    assert "nobody to compare with" not in text


def test_arms_that_were_not_drawn_by_lot_are_a_caution() -> None:
    workspace = study(RISEN, FALLEN)
    lot = {"allocation": Allocation.model_construct(method=AllocationMethod.BATCH, secret_sha256="a" * 64)}
    drawn = {name: cohort.model_copy(update=lot) for name, cohort in workspace.cohorts.items()}
    assert "Nothing here says that the arms were drawn by lot." in said(workspace)
    assert "drawn by lot" not in said(replace(workspace, cohorts=drawn))


def test_a_difference_may_go_the_other_way_and_be_one_of_several() -> None:
    text = said(study(FALLEN, RISEN, measure(primary="yes"), measure("other")))
    assert (
        "With the same score before, “the course” is 3.3 points lower after than “the list” (95 % interval 1.4 to 5.3)."
        in text
    )
    assert text.count("It is one test of several; corrected for that p = 0.004.") == 1


def test_arms_with_too_few_have_no_difference() -> None:
    assert "Too few have answered both for a difference between “the course” and “the list”." in said(
        study(RISEN[:1], [])
    )
    one_of_them = said(study([(4, 5), (6, 9), (9, 10)], [(4, 3)]))
    assert "“the course” is" in one_of_them
    assert "Not adjusted" not in one_of_them


def test_no_test_and_no_interval_is_told_of_one_arm() -> None:
    (outcome,) = progress(study(RISEN, FALLEN), DAY).outcomes
    tests = [one for one in FIGURES if one.test]
    assert {one.key for one in tests} >= {"low", "high", "p", "p_wilcoxon"}
    assert all(one.of(outcome, row) is None for one in tests for row in outcome.rows)
    assert "From" not in said(study(RISEN, FALLEN))


def test_details_and_trail_of_a_study_tell_how_the_difference_is_reckoned() -> None:
    workspace = study(RISEN, FALLEN)
    told = progress(workspace, DAY)
    trail = "\n".join(table_text(table, ENGLISH, Screen()) for table in trail_tables(told, (), where))
    for text in (said(workspace, details=True), trail):
        assert "Each arm held against “the list”" in text
        assert "difference of the means after − b · difference of the means before" in text
        assert "Vickers & Altman 2001" in text
    assert "Each arm" not in said(workspace)
    (line,) = (each for each in trail.splitlines() if each.startswith("Mean change"))
    assert line.split()[2:4] == ["3.0", "-0.3"]


def test_every_figure_has_its_place() -> None:
    (outcome,) = progress(gardeners(RISEN, [instrument(reliability=[ALPHA])]), DAY).outcomes
    for figure in FIGURES:
        names = figure.path.split(".")
        assert reduce(getattr, names[:-1], outcome.rows[0]) is not None
        assert hasattr(reduce(getattr, names[:-1], outcome.rows[0]), names[-1])
    assert len({one.key for one in FIGURES}) == len(FIGURES)


def test_details_give_every_figure_of_every_group() -> None:
    places = [enrolment("spring", "peer")] * 3 + [enrolment("spring", "mentor")] * 3
    text = said(gardeners(RISEN, (), (), places), details=True)
    assert "Every figure of scale" in text
    assert [line.split() for line in text.splitlines() if line.startswith("Mean before")] == [
        ["Mean", "before", "6.0", "6.0", "6.0"]
    ]


def test_details_describe_the_subscales_of_those_with_a_score_on_both() -> None:
    soil = {"id": "soil", "label": {"en": "The soil", "da": "Jorden"}, "items": ["1", "2"], "source": "plan"}
    rest = {"id": "rest", "label": {"en": "The rest", "da": "Resten"}, "items": ["3"], "source": "plan"}
    known = instrument(
        items="3",
        range={"min": "0", "max": "30"},
        subscales=[soil, rest],
        completeness={"total": "60", "source": "plan"},
    )
    answers = {"p-1": [before(3, 4, None), after(5, 6, None)], "p-2": [before(1, None, None), after(5, 6, 7)]}
    answers["p-3"] = [before(1, None, 3), after(5, 6, 7)]
    text = said(book([person(name) for name in answers], answers, (), [known]), details=True)
    lines = [line.split() for line in text.splitlines() if line.startswith(("The soil", "The rest"))]
    assert lines == [
        ["The", "soil", "all", "1", "7.0", "11.0", "4.0"],
        ["The", "rest", "all", "1", "3.0", "7.0", "4.0"],
    ]
    assert "They describe, and prove nothing." in text
    nobody = said(book([person("p-1")], {}, (), [known]), details=True)
    assert ["The", "soil", "all", "0"] in [line.split() for line in nobody.splitlines()]


def test_in_a_study_the_subscales_of_each_arm_are_described_and_never_those_of_all_together() -> None:
    soil = {"id": "soil", "label": {"en": "The soil", "da": "Jorden"}, "items": ["1", "2"], "source": "plan"}
    whole = programme(measure(primary="yes"), arms=ARMS)
    homes = [enrolment(arm="course"), enrolment(arm="waiting"), enrolment()]
    people = gardeners([(4, 6), (8, 8), (1, 20)], [instrument(subscales=[soil])], [whole], homes)
    lines = [line.split() for line in said(people, details=True).splitlines() if line.startswith("The soil")]
    assert lines == [
        ["The", "soil", "the", "course", "1", "4.0", "6.0", "2.0"],
        ["The", "soil", "the", "list", "1", "8.0", "8.0", "0.0"],
    ]


def twice(*names: str) -> Book:
    """Make a workspace of people who are in the spring and again in a cohort that begins in May."""
    people = [person(name, enrolment("spring"), enrolment("autumn", "mentor")) for name in names]
    early = [before(3, 3), after(5, 5)]
    late = [before(4, 4, on="2020-05-01"), after(5, 6, on="2021-01-10")]
    found = book(people, {name: [*early, *late] for name in names})
    again = found.cohorts["autumn"].model_copy(update={"start": date(2020, 5, 1), "end": date(2021, 1, 10)})
    return replace(found, cohorts={**found.cohorts, "autumn": again})


def test_somebody_with_two_sets_is_told_as_one_that_the_figures_take_for_two() -> None:
    assert "who has another one" not in said(gardeners(RISEN))
    assert "1 set is of somebody who has another one;" in said(twice("q-1"))
    assert "2 sets are of people who have another one;" in said(twice("q-1", "q-2"))


def test_a_questionnaire_that_nobody_can_score_is_told_as_one() -> None:
    asked = programme(measure(primary="yes"), measure("other"))
    assert "No scoring file of it is known, so nothing is told of it." in said(
        gardeners(RISEN, [instrument()], [asked])
    )


def test_a_scoring_file_that_contradicts_itself_is_told_as_one() -> None:
    text = said(gardeners(RISEN, [instrument(range={"min": "0", "max": "99"})]))
    assert "Its scoring file contradicts itself, so nothing is scored by it. peerctl check tells where." in text
    assert "Answered, and no sound scoring file is known       6" in text


def test_a_set_of_somebody_in_no_arm_is_in_no_figure() -> None:
    workspace = study(RISEN, FALLEN)
    for more, sentence in ((1, "1 set is of somebody in no arm,"), (2, "2 sets are of people in no arm,")):
        names = [f"q-{place}" for place in range(more)]
        people = {**workspace.participants, **{name: person(name) for name in names}}
        answers = {**workspace.responses, **dict.fromkeys(names, workspace.responses["p-0"])}
        text = said(replace(workspace, participants=people, responses=answers))
        assert sentence in text
        assert "“the course” is 3.3 points higher" in text


def test_nobody_asked_twice_is_told_so() -> None:
    once = programme(measure(waves=("pre",)))
    assert "Nobody here is asked the same questionnaire before and after." in said(gardeners([(3, 4)], (), [once]))


def test_a_programme_with_pairs_is_warned_of_the_mentor_among_the_friends() -> None:
    pairs = programme(companionship={"months": "6", "source": "plan"})
    assert "a mentor may be counted as a new friend" in said(gardeners(RISEN, (), [pairs]))
    assert "a mentor may be counted as a new friend" not in said(gardeners(RISEN))


def test_one_cohort_or_programme_may_be_asked_about() -> None:
    places = [enrolment("spring")] * 4 + [enrolment("autumn")] * 2
    workspace = gardeners(RISEN, (), (), places)
    assert "2 of 2 participants" in said(workspace, "autumn")
    assert "6 of 6 participants" in said(workspace, "allotment")
    with pytest.raises(UnknownCohortOrProgramme):
        progress(workspace, DAY, "winter")
    with pytest.raises(UnknownCohort):
        progress(replace(workspace, unread=frozenset(["cohorts/winter.yaml"])), DAY, "winter")


def test_where_the_groups_do_not_add_up_to_everybody_it_is_said_why() -> None:
    homes = [enrolment("spring"), enrolment("autumn", "mentor")]
    assert "counts once over all" not in said(gardeners(RISEN[:2], places=homes))
    twice = book([person("p-1", *homes), person("p-2")], {})
    assert "Somebody who takes part twice counts once over all, by the time that went furthest." in said(twice)
    assert "in no arm counts" not in said(study(RISEN, FALLEN))
    people = study(RISEN, FALLEN)
    more = replace(people, participants={**people.participants, "p-9": person("p-9")})
    assert "Somebody who is in no arm counts over all alone." in said(more)


def test_only_answers_within_their_windows_may_be_asked_for() -> None:
    (outcome,) = progress(gardeners(RISEN, on="2020-12-24"), DAY, choice=Choice(only_inside=True)).outcomes
    assert outcome.rows[0].figures.people == 0


def test_csv_has_every_figure_of_every_group_with_its_key() -> None:
    told = progress(gardeners(RISEN), DAY)
    head, line = csv_text(figures_table(told.outcomes), ENGLISH, PLAIN).splitlines()
    values = dict(zip(head.split(","), line.split(","), strict=True))
    assert values["programme"] == "allotment"
    assert (values["sets"], values["mean_change"], values["p"], values["p_corrected"]) == ("6", "3.0", "0.017225", "")
    flow = csv_text(all_courses_table(told.flows), ENGLISH, PLAIN).splitlines()
    assert (
        flow[0]
        == "programme,cohort,role,arm,recruited,interviewed,eligible,enrolled,before,started,still_in,after,analysed"
    )
    assert flow[1] == "allotment,,,,6,6,6,6,6,6,6,6,6"


def test_csv_has_every_reason_of_every_group() -> None:
    workspace = book([person("p-1")], {})
    told = progress(workspace, DAY)
    lines = csv_text(all_losses_table(told.flows, workspace), ENGLISH, PLAIN).splitlines()
    assert lines == [
        "programme,cohort,role,arm,step,reason,why,people",
        "allotment,,,,enrolled,before-missing,Never answered before,1",
    ]


def test_json_has_the_figures_by_the_same_keys() -> None:
    told = progress(gardeners(RISEN, [instrument(reliability=[ALPHA])]), DAY)
    whole = json.loads(json_text(record(told), ENGLISH))
    (outcome,) = whole["outcomes"]
    assert (outcome["instrument"], outcome["version"], outcome["primary"]) == ("scale", "1", True)
    assert outcome["groups"][0]["mean_change"] == 3
    assert outcome["reliability"][0]["reliability"]["kind"] == "alpha"
    assert whole["flows"][0]["courses"][0]["reached"]["analysed"] == 6
    assert "nobody can tell what they come of" in whole["cautions"]["allotment"][0]


def where(route: Route) -> str:
    """Tell the place of an answer in its file, in place of a line."""
    return f"{route.file}:{route.keys[0]}"


def test_json_has_the_differences_between_arms_by_their_keys() -> None:
    whole = json.loads(json_text(record(progress(study(RISEN, FALLEN), DAY)), ENGLISH))
    (difference,) = whole["outcomes"][0]["differences"]
    assert (difference["arm"], difference["control"]) == ("course", "waiting")
    assert round(difference["adjusted"], 2) == 3.33
    assert whole["flows"][0]["courses"][0]["reached"]["still_in"] == 12


def test_the_trail_names_the_place_of_every_answer_and_the_version_it_is_scored_by() -> None:
    workspace = gardeners(RISEN[:2])
    short = book([person("p-2")], {"p-2": [before(1, 2), after(1, None)]})
    people = {**workspace.participants, **short.participants}
    twice = (*workspace.responses["p-0"], *gardeners([(1, 1)], on="2020-12-24").responses["p-0"][1:])
    responses = {**workspace.responses, **short.responses, "p-0": twice}
    told = progress(replace(workspace, participants=people, responses=responses), DAY)
    answers = used(told, where)
    assert [(one.person, one.wave, one.value, one.version, one.where) for one in answers] == [
        ("p-0", "pre", 4, "1", "responses/p-0.yaml:0"),
        ("p-0", "post", 9, "1", "responses/p-0.yaml:1"),
        ("p-1", "pre", 6, "1", "responses/p-1.yaml:0"),
        ("p-1", "post", 9, "1", "responses/p-1.yaml:1"),
        ("p-2", "pre", 3, "1", "responses/p-2.yaml:0"),
    ]
    assert [one.person for one in answers if one.lost] == ["p-2"]
    text = "\n".join(table_text(table, ENGLISH, Screen()) for table in trail_tables(told, answers, where))
    assert "How the figures of scale (scale, version 1) are reckoned" in text
    assert "Σ (after − before) / n" in text
    assert "another answer to the same wave is: responses/p-0.yaml:2." in text
    assert "Not in the figures, because it has no score: responses/p-2.yaml:1." in text
    assert "Answers that are not in the figures" not in "".join(
        table_text(table, ENGLISH, Screen()) for table in trail_tables(progress(workspace, DAY), (), where)
    )
    assert "responses/p-1.yaml:1" in csv_text(answers_table(answers, told.book), ENGLISH, PLAIN)


def test_who_is_in_no_arm_is_in_no_figure_and_not_in_the_trail() -> None:
    people = study(RISEN, FALLEN)
    strays = {name: person(name, enrolment()) for name in ("p-8", "p-9")}
    responses = {**people.responses, **book([], {"p-8": [before(3, 4), after(5, 5)], "p-9": [before(3, 4)]}).responses}
    told = progress(replace(people, participants={**people.participants, **strays}, responses=responses), DAY)
    assert (told.outcomes[0].armless, told.outcomes[0].attrition.lost.people) == (1, 0)
    assert not {"p-8", "p-9"} & {one.person for one in used(told, where)}


SETS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=7)


@given(SETS, st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=30)
def test_whoever_answered_what_the_figures_are_of_all_of_them(pairs: Pairs, random: Random) -> None:
    known = [instrument(reliability=[ALPHA])]
    mixed = random.sample(pairs, len(pairs))
    tables = (figures_table(progress(gardeners(each, known), DAY).outcomes) for each in (pairs, mixed))
    first, other = (csv_text(table, ENGLISH, PLAIN) for table in tables)
    assert first == other


@given(SETS, st.sampled_from([DAY, date(2020, 3, 1)]))
@settings(deadline=None, max_examples=40)
def test_whatever_was_answered_the_report_is_words_and_numbers(pairs: Pairs, day: date) -> None:
    workspace = gardeners(pairs, [instrument(reliability=[ALPHA])])
    told = progress(workspace, day)
    text = "\n".join(table_text(table, ENGLISH, Screen()) for table in progress_tables(told, details=True))
    assert "nan" not in text.lower()
    assert "None" not in text
    assert "{" not in text
