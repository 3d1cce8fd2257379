"""The report of what changed: worked out once, and then told as tables, JSON or CSV."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from peerctl.calendar.companionship import planned_ends
from peerctl.measures.changes import EVERYTHING, Choice, Sets, sets
from peerctl.measures.outcomes import Outcome, outcomes
from peerctl.model.book import Book
from peerctl.model.message import Message, say
from peerctl.model.programme import Programme
from peerctl.model.table import Table
from peerctl.model.unknown import UnknownCohort, UnknownCohortOrProgramme
from peerctl.reports.progress.cautions import cautions
from peerctl.reports.progress.flow import Flow, flows
from peerctl.reports.progress.journey import Step
from peerctl.reports.progress.parts import parts_table
from peerctl.reports.progress.sentences import findings, title
from peerctl.reports.progress.tables import change_table, details_table, differences_table, flow_table, losses_table


@dataclass(frozen=True, slots=True)
class Progress:
    """Everything that is told."""

    book: Book
    """The records it is told of: those of the cohort or programme asked about."""
    day: date
    sets: Sets
    flows: tuple[Flow, ...]
    outcomes: tuple[Outcome, ...]

    def of(self, flow: Flow) -> tuple[Outcome, ...]:
        """Give the outcomes of the programme of a flow."""
        return tuple(one for one in self.outcomes if one.programme == flow.programme)


def progress(book: Book, day: date, asked: str | None = None, choice: Choice = EVERYTHING) -> Progress:
    """Work out what changed, of everybody or of one cohort or programme.

    Raises:
        UnknownCohort: The file of the cohort asked about could not be read.
        UnknownCohortOrProgramme: There is neither a cohort nor a programme of that name.
        NoStatisticsLibrary: The library that knows the distributions is not installed.
    """
    looked_at = _part(book, asked)
    found = sets(looked_at, day, planned_ends(looked_at, day), choice)
    return Progress(looked_at, day, found, flows(looked_at, day, found), outcomes(looked_at, found))


def _part(book: Book, asked: str | None) -> Book:
    """Give the book with no other cohorts than those asked about."""
    if asked is None:
        return book
    if f"cohorts/{asked}.yaml" in book.unread:
        raise UnknownCohort(asked, book)
    cohorts = {name: one for name, one in book.cohorts.items() if asked in {name, one.programme}}
    if not cohorts:
        raise UnknownCohortOrProgramme(asked, book)
    return replace(book, cohorts=cohorts)


def progress_tables(told: Progress, *, details: bool = False) -> Iterator[Table]:
    """Tell a report for people: a few tables, with a sentence for each finding."""
    if not told.flows:
        nobody = say("Nobody here is asked the same questionnaire before and after.")
        yield Table(say("Before and after, on {day}", day=told.day), (), (), (nobody,))
    for flow in told.flows:
        programme = told.book.programmes[flow.programme]
        heading = say("{programme}: before and after, on {day}", programme=programme.name, day=told.day)
        yield Table(heading, (), (), (_headline(flow),))
        yield flow_table(flow, programme)
        yield losses_table(flow.courses[0], programme)
        for outcome in told.of(flow):
            yield change_table(outcome, programme, title(outcome), tuple(findings(outcome, programme)))
            if details:
                yield details_table(outcome, programme)
            if details and outcome.instrument.subscales:
                yield parts_table(outcome, programme, told.sets.changes)
            if details and outcome.differences:
                yield differences_table(outcome, programme)
        for name in _unknown(told, programme):
            yield Table(
                say("{id}", id=name), (), (), (say("No scoring file of it is known, so nothing is told of it."),)
            )
        notes = tuple(cautions(told.book, flow, told.of(flow)))
        yield Table(say("Before you pass it on"), (), (), notes)


def _unknown(told: Progress, programme: Programme) -> list[str]:
    """Name the questionnaires that nobody can score."""
    asked = [one.instrument for one in programme.measures if one.instrument not in told.book.instruments]
    return [name for name in asked if any(one.instrument == name for one in told.sets.losses)]


def _headline(flow: Flow) -> Message:
    reached = flow.courses[0].reached
    return say(
        "{analysed} of {enrolled} participants have answered both before and after.",
        analysed=reached[Step.ANALYSED],
        enrolled=reached[Step.ENROLLED],
    )
