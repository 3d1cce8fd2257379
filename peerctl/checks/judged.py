"""The enrolments that have a verdict, with where and when they are judged."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from peerctl.checks.inspection import Inspection
from peerctl.eligibility.verdict import Verdict, verdict
from peerctl.model.book import Enrolled
from peerctl.model.finding import Route, route
from peerctl.model.participant import EventKind, Participant, Role
from peerctl.model.programme import Programme
from peerctl.model.standing import Standing
from peerctl.model.timeline import Answer, Timeline


@dataclass(frozen=True, slots=True)
class Judged:
    """An enrolment, who it is of, and the answer to whether they may take part on any day."""

    entry: Enrolled
    programme: Programme
    timeline: Timeline[Answer]
    enrolled: date
    """The day of enrolment; of somebody who has only applied, the day looked at."""
    standing: Standing

    @property
    def person(self) -> Participant:
        """The person."""
        return self.entry.person

    @property
    def role(self) -> Role:
        """The role judged."""
        return self.entry.enrolment.role

    @property
    def at(self) -> Route:
        """The enrolment's place."""
        return route("participants", self.entry.id, "enrolments", self.entry.index)

    @property
    def at_enrolled(self) -> Route:
        """The place of the event by which the person was enrolled."""
        history = self.entry.enrolment.history
        events = (
            i for i, event in enumerate(history) if (event.on, event.event) == (self.enrolled, EventKind.ENROLLED)
        )
        return self.at.to("history", next(events))

    def verdict(self, day: date) -> Verdict:
        """Judge the enrolment on a day, rule by rule."""
        entry = self.entry
        return verdict(self.programme, self.role, entry.person, day, id=entry.id, cohort=entry.enrolment.cohort)


def judged(inspection: Inspection) -> Iterator[Judged]:
    """Give the enrolments of participants: those enrolled by the day, whatever became of them."""
    for entry, programme in inspection.participants:
        stands, enrolled = inspection.standings[entry.id, entry.index]
        if enrolled and stands:
            yield Judged(entry, programme, inspection.eligibility[entry.id, entry.index], enrolled, stands)


def applicants(inspection: Inspection) -> Iterator[Judged]:
    """Give the enrolments that are still open applications."""
    for entry, programme in inspection.participants:
        stands, enrolled = inspection.standings[entry.id, entry.index]
        if stands is Standing.APPLIED and not enrolled:
            timeline = inspection.eligibility[entry.id, entry.index]
            yield Judged(entry, programme, timeline, inspection.day, stands)
