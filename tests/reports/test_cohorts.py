"""The cohorts, with their days and how many take part."""

from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.workspace import Workspace
from peerctl.reports.cohorts import cohort_lines, cohorts_table
from tests.reports.making import day, enrolment, person

DAY = day("2015-06-15")


def cohort(name: str, start: str) -> Cohort:
    """Make a cohort."""
    return Cohort.model_validate({"id": name, "programme": "walks", "name": name, "start": start})


def test_each_cohort_has_a_line_and_counts_who_was_enrolled_but_staff() -> None:
    enrolled, applied = [("2015-01-12", "enrolled")], [("2015-01-12", "applied")]
    people = (
        person("p-1", enrolment("one", "peer", enrolled), enrolment("one", "mentor", enrolled)),
        person("p-2", enrolment("one", "peer", applied)),
        person("s-1", enrolment("one", "staff", enrolled)),
    )
    cohorts = {"two": cohort("two", "2015-09-01"), "one": cohort("one", "2015-02-01")}
    book = Book(Workspace(format="1", name="x"), cohorts=cohorts, participants={one.id: one for one in people})
    lines = cohort_lines(book, DAY)
    assert [(line.cohort, line.participants) for line in lines] == [("one", 1), ("two", 0)]
    assert [row[0] for row in cohorts_table(lines, DAY).rows] == ["one", "two"]


def test_no_cohort_at_all_is_told() -> None:
    assert cohorts_table((), DAY).notes[0].text == "There are none."
