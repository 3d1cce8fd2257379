"""Who counts as measured before and after, of whom."""

from datetime import date

from peerctl.model.book import Book
from peerctl.model.table import Share
from peerctl.reports.figures import SetFigures
from peerctl.reports.measured import measured, set_figures
from tests.measures.making import DAY, after, before, book, enrolment, instrument, measure, person, programme

TWO = (programme(measure("one"), measure("two")),)


def figures(workspace: Book, day: date = DAY) -> SetFigures:
    return set_figures(measured(workspace, day), workspace.enrolments(), day)


def test_a_person_is_measured_with_every_questionnaire_that_is_asked_of_them_and_not_with_some() -> None:
    scales = (instrument("one"), instrument("two"))
    whole = [before(1, 2, name="one"), before(1, 2, name="two"), after(1, 2, name="one"), after(1, 2, name="two")]
    found = figures(book([person("p-1"), person("p-2")], {"p-1": whole, "p-2": whole[:3]}, TWO, scales))
    assert found.complete == Share(1, 2)
    assert [(one.instrument, one.complete) for one in found.instruments] == [("one", Share(2, 2)), ("two", Share(1, 2))]


def test_an_empty_form_is_no_measurement() -> None:
    assert figures(book([person("p-1")], {"p-1": [before(None, None), after(1, 2)]})).complete == Share(0, 1)


def test_who_takes_part_twice_counts_once_and_is_measured_if_either_time_is() -> None:
    twice = person("p-1", enrolment("spring"), enrolment("autumn"))
    found = figures(book([twice], {"p-1": [before(1, 2), after(2, 3)]}))
    assert (found.complete, found.instruments[0].complete) == (Share(1, 1), Share(1, 1))


def test_an_answer_outside_its_days_counts_and_is_told_of() -> None:
    found = figures(book([person("p-1")], {"p-1": [before(1, 2), after(2, 3, on="2021-01-20")]}))
    assert (found.complete, found.inside, found.instruments[0].inside) == (Share(1, 1), 0, 0)


def test_an_applicant_is_not_of_those_to_be_measured() -> None:
    applied = person("p-1", enrolment("spring", "peer", {"on": "2020-02-01", "event": "applied"}))
    assert figures(book([applied], {})).complete == Share(0, 0)


def test_whose_days_have_not_come_is_told_apart_from_who_missed_them() -> None:
    workspace = book([person("p-1")], {"p-1": [before(1, 2)]})
    assert [figures(workspace, day).instruments[0].early for day in (date(2020, 6, 1), DAY)] == [1, 0]
