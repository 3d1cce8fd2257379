"""The trail of the flow and of the subscales: whom each figure counts, and where it stands that decides it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from peerctl.measures.changes import Choice
from peerctl.measures.groups import Group
from peerctl.model.book import Book
from peerctl.model.finding import Route
from peerctl.model.match import Match
from peerctl.model.programme import Programme
from peerctl.model.table import Table
from peerctl.reports.progress.journey import Step
from peerctl.reports.progress.report import Progress, progress
from peerctl.reports.progress.trail import used
from peerctl.reports.progress.trail_flow import Stop, stops, stops_table
from peerctl.reports.progress.trail_parts import parts_tables, used_parts, used_parts_table
from peerctl.show.csv import PLAIN, csv_text
from peerctl.show.wording import Wording
from tests.measures.making import DAY, Answered, after, before, book, enrolment, instrument, measure, person, programme

BOTH = [before(3, 4), after(6, 7)]
ENROLLED = {"on": "2020-02-01", "event": "enrolled"}
APPLIED = {"on": "2020-01-02", "event": "applied"}
GROWN_UP = {"id": "adult", "age": {"min": "18"}, "source": "plan"}
PAIRS = programme(
    measure(primary="yes"),
    companionship={"months": "6", "source": "plan"},
    eligibility={"peer": [GROWN_UP]},
)
HISTORY = "participants/p-1.yaml enrolments 0 history"
LABEL = {"en": "part", "da": "del"}
PARTS = [
    {"id": "soil", "label": LABEL, "items": ["1"], "source": "plan"},
    {"id": "seed", "label": LABEL, "items": ["2", "3"], "source": "plan"},
]


def where(route: Route) -> str:
    """Tell a place by the keys that lead to it."""
    return " ".join(map(str, (route.file, *route.keys)))


def event(on: str, kind: str) -> dict[str, str]:
    """Make an event."""
    return {"on": on, "event": kind}


def one(
    answers: Sequence[Answered],
    *history: Mapping[str, str],
    programmes: Sequence[Programme] = (),
    **more: object,
) -> Book:
    """Make a workspace of one person."""
    return book([person("p-1", enrolment("spring", "peer", *history), **more)], {"p-1": answers}, programmes)


def listed(workspace: Book, choice: Choice | None = None) -> tuple[Stop, ...]:
    """Give the trail of the flow."""
    return stops(progress(workspace, DAY, None, choice or Choice()), where)


def csv(table: Table) -> list[str]:
    """Give the lines of a table as CSV."""
    return csv_text(table, Wording("en"), PLAIN).splitlines()


def test_each_step_names_the_event_or_answer_that_decides_it() -> None:
    history = (APPLIED, event("2020-01-09", "interviewed"), ENROLLED, event("2020-11-30", "completed"))
    pair = {"id": "m-1--p-1", "cohort": "spring", "mentor": "m-1", "peer": "p-1"}
    life = {"history": [event("2020-03-20", "accepted"), event("2020-04-01", "started")]}
    alone = one(BOTH, *history, programmes=[PAIRS], born="1980-01-01")
    told = listed(replace(alone, matches={"m-1--p-1": Match.model_validate({**pair, **life})}))
    assert [(each.step, each.where) for each in told] == [
        (Step.RECRUITED, f"{HISTORY} 0"),
        (Step.INTERVIEWED, f"{HISTORY} 1"),
        (Step.ELIGIBLE, "participants/p-1.yaml"),
        (Step.ENROLLED, f"{HISTORY} 2"),
        (Step.BEFORE, "responses/p-1.yaml 0"),
        (Step.STARTED, "matches/m-1--p-1.yaml history 1"),
        (Step.STILL_IN, f"{HISTORY} 3"),
        (Step.AFTER, "responses/p-1.yaml 1"),
        (Step.ANALYSED, "responses/p-1.yaml 1"),
    ]
    assert not any(each.lost or each.unwritten for each in told)


def test_what_is_not_written_down_names_what_it_counts_by_all_the_same() -> None:
    told = listed(one(BOTH, ENROLLED, event("2020-12-24", "withdrawn"), programmes=[PAIRS]))
    assert [(each.step, each.where) for each in told if each.unwritten] == [
        (Step.INTERVIEWED, f"{HISTORY} 0"),
        (Step.ELIGIBLE, f"{HISTORY} 0"),
        (Step.STARTED, "responses/p-1.yaml 1"),
        (Step.STILL_IN, "responses/p-1.yaml 1"),
    ]


def test_without_companionships_the_cohort_decides_who_has_started() -> None:
    (started,) = (each for each in listed(one(BOTH)) if each.step is Step.STARTED)
    assert started.where == "cohorts/spring.yaml start"


@pytest.mark.parametrize(
    ("history", "answers", "place"),
    [
        ([APPLIED, event("2020-01-09", "declined")], [], f"{HISTORY} 1"),
        ([ENROLLED, event("2020-05-01", "withdrawn")], [before(3, 4)], f"{HISTORY} 1"),
        ([ENROLLED], [], f"{HISTORY} 0"),
        ([ENROLLED], [before(3, None)], "responses/p-1.yaml 0"),
        ([ENROLLED], [before(3, 4), after(3, None)], "responses/p-1.yaml 1"),
        ([ENROLLED], [before(3, 4), after(3, 4, on="2020-03-02")], "responses/p-1.yaml 1"),
    ],
)
def test_a_loss_names_what_decides_it_or_else_what_came_last(
    history: list[dict[str, str]], answers: list[Answered], place: str
) -> None:
    (lost,) = (each for each in listed(one(answers, *history)) if each.lost)
    assert lost.where == place


def test_outside_the_target_group_the_record_of_the_person_decides() -> None:
    grown_ups = programme(eligibility={"peer": [GROWN_UP]})
    *_, lost = listed(one([], APPLIED, programmes=[grown_ups], born="2015-01-01"))
    assert (lost.lost, lost.where) == (True, "participants/p-1.yaml")


def test_an_answer_outside_its_window_is_named_where_that_is_a_loss() -> None:
    late = one([before(3, 4), after(6, 7, on="2020-12-24")])
    (lost,) = (each for each in listed(late, Choice(only_inside=True)) if each.lost)
    assert lost.where == "responses/p-1.yaml 1"


def two_courses() -> Progress:
    """Report on somebody who takes part twice, somebody without answers and an applicant."""
    left = enrolment("spring", "peer", ENROLLED, event("2020-04-01", "withdrawn"))
    people = [person("p-1", left, enrolment("autumn", "mentor")), person("p-2"), person("p-3")]
    applicant = person("p-4", enrolment("autumn", "mentor", APPLIED))
    return progress(book([*people, applicant], {"p-1": BOTH, "p-2": BOTH}), DAY)


def test_the_trail_of_a_group_has_as_many_as_the_flow_counts_at_each_step_and_loses_after_it() -> None:
    told = two_courses()
    (flow,) = told.flows
    trail = stops(told, where)
    assert len(flow.courses) == 3
    for course in flow.courses:
        mine = [each for each in trail if course.group in each.groups]
        for step, people in course.reached.items():
            assert len([each for each in mine if each.step is step and not each.lost]) == people
        assert len([each for each in mine if each.lost]) == sum(each.people for each in course.lost)
    (twice,) = (each for each in trail if each.person == "p-1" and each.lost)
    assert twice.groups == (Group("autumn", "mentor"),)


def test_the_table_says_who_is_counted_in_which_groups_and_who_came_no_further() -> None:
    told = two_courses()
    lines = csv(stops_table(stops(told, where), told.book))
    assert lines[0] == "programme,step,counted,why,person,cohort,role,arm,groups,where"
    assert 'allotment,Recruited,counted,,p-2,spring,peer,,"all; spring, peer",' in lines[3]
    assert any(",Interviewed,counted,not written down,p-2," in line for line in lines)
    assert any(",Enrolled,no further,Never answered before,p-3," in line for line in lines)


def scored(answers: Mapping[str, Sequence[Answered]]) -> Progress:
    """Report on a questionnaire of three items with two subscales."""
    half = {"total": "50", "subscale": "50", "source": "plan"}
    scale = instrument(items="3", range={"min": "0", "max": "30"}, subscales=PARTS, completeness=half)
    return progress(book([person(name) for name in answers], answers, instruments=[scale]), DAY)


def test_each_answer_is_traced_on_each_subscale_with_the_items_of_it() -> None:
    told = scored({"p-1": [before(1, 2, 3), after(4, 5, 6)], "p-2": [before(None, 2, 3), after(4, 5, 6)]})
    parts = used_parts(told, where)
    assert [(each.subscale, each.items, each.person, each.wave, each.value, each.where) for each in parts] == [
        ("soil", (1,), "p-1", "pre", 1, "responses/p-1.yaml 0"),
        ("soil", (1,), "p-1", "post", 4, "responses/p-1.yaml 1"),
        ("seed", (2, 3), "p-1", "pre", 5, "responses/p-1.yaml 0"),
        ("seed", (2, 3), "p-1", "post", 11, "responses/p-1.yaml 1"),
        ("seed", (2, 3), "p-2", "pre", 5, "responses/p-2.yaml 0"),
        ("seed", (2, 3), "p-2", "post", 11, "responses/p-2.yaml 1"),
    ]
    assert parts[0].groups == (Group(),)
    line = csv(used_parts_table(parts, told.book))[3]
    assert line == 'scale,1,seed,"2, 3",p-1,spring,peer,,pre,2020-03-02,5.0,,all,responses/p-1.yaml 0'


def test_the_formulas_of_a_subscale_stand_with_its_items_and_figures() -> None:
    told = scored({"p-1": [before(1, 2, 3), after(4, 5, 6)]})
    formulas, _ = parts_tables(told, used_parts(told, where))
    assert csv(formulas)[5:] == [
        'part,"2, 3",Complete sets (n),1,people with a score before and after',
        'part,"2, 3",Mean before,5.0,Σ before / n',
        'part,"2, 3",Mean after,11.0,Σ after / n',
        'part,"2, 3",Mean change,6.0,Σ (after − before) / n',
    ]


def test_without_subscales_or_without_answers_nothing_is_made_up() -> None:
    plain = two_courses()
    assert (used_parts(plain, where), list(parts_tables(plain, ()))) == ((), [])
    assert len(list(parts_tables(scored({"p-1": []}), ()))) == 1


def test_each_answer_names_the_groups_it_counts_in_and_one_of_somebody_lost_those_lost_from_all() -> None:
    homes = {"p-1": enrolment(), "p-2": enrolment("autumn", "mentor"), "p-3": enrolment()}
    answers = {"p-1": BOTH, "p-2": BOTH, "p-3": BOTH[:1]}
    told = progress(book([person(name, home) for name, home in homes.items()], answers), DAY)
    groups = {each.person: each.groups for each in used(told, where)}
    assert groups == {
        "p-1": (Group(), Group(role="peer")),
        "p-2": (Group(), Group(role="mentor")),
        "p-3": (Group(),),
    }
