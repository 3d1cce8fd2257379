"""The days that measuring windows are counted from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from peerctl.model.book import Book, Enrolled
from peerctl.model.cohort import Cohort
from peerctl.model.match import Match, MatchEventKind
from peerctl.model.measure import Anchor
from peerctl.model.programme import Programme
from peerctl.model.standing import Standing, enrolled_on, last_event, match_event, standing


@dataclass(frozen=True)
class Stay:
    """One person's time in one cohort, looked at on a day."""

    book: Book
    programme: Programme
    enrolled: Enrolled
    day: date
    ends: Mapping[str, date]
    """The planned end of each match that runs."""

    @cached_property
    def enrolled_on(self) -> date | None:
        """The day the person was enrolled."""
        return enrolled_on(self.enrolled.enrolment, self.day)

    @cached_property
    def standing(self) -> Standing | None:
        """Where the enrolment stands."""
        return standing(self.enrolled.enrolment, self.day)

    @cached_property
    def goes_on(self) -> bool:
        """Whether more may still happen: the enrolment is open."""
        return self.standing in {Standing.APPLIED, Standing.ACTIVE, Standing.PAUSED}

    @cached_property
    def came_to_nothing(self) -> bool:
        """Whether the person was declined, withdrew before being enrolled, or has not applied yet."""
        return self.enrolled_on is None and not self.goes_on

    @cached_property
    def left(self) -> date | None:
        """The day the person withdrew."""
        event = last_event(self.enrolled.enrolment, self.day)
        return event.on if event and self.standing in {Standing.WITHDRAWN, Standing.DECLINED} else None

    @cached_property
    def completed(self) -> date | None:
        """The day the person completed."""
        event = last_event(self.enrolled.enrolment, self.day)
        return event.on if event and self.standing is Standing.COMPLETED else None

    @cached_property
    def cohort(self) -> Cohort:
        """The cohort."""
        return self.book.cohorts[self.enrolled.enrolment.cohort]

    @cached_property
    def companionships(self) -> tuple[tuple[date, str, Match], ...]:
        """The person's started matches in the cohort, each with its start, oldest first."""
        names = self.book.matches_of.get(self.enrolled.id, ())
        matches = ((name, self.book.matches[name]) for name in names)
        started = (
            (event.on, name, match)
            for name, match in matches
            if match.cohort == self.enrolled.enrolment.cohort
            and (event := match_event(match, self.day, MatchEventKind.STARTED))
        )
        return tuple(sorted(started, key=lambda item: item[:2]))

    @cached_property
    def ended(self) -> date | None:
        """The end, or else the planned end, of the latest companionship; without one, the day of completion."""
        if not self.companionships:
            return self.completed
        _, name, match = self.companionships[-1]
        event = match_event(match, self.day, MatchEventKind.ENDED)
        return event.on if event else self.ends.get(name)


def anchor_day(stay: Stay, anchor: Anchor) -> date | None:
    """Give the day that a window is counted from; None while it is not known."""
    match anchor:
        case Anchor.ENROLLED:
            return stay.enrolled_on
        case Anchor.STARTED:
            return stay.companionships[0][0] if stay.companionships else None
        case Anchor.ENDED:
            return stay.ended
        case Anchor.COHORT_START:
            return stay.cohort.start
        case _:
            return stay.cohort.end
