"""A pair as the rules look at it: what is known of it by the day, and where that stands in its file."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from peerctl.model.finding import Key, Related, Route, route
from peerctl.model.match import Match, MatchEvent, MatchEventKind
from peerctl.model.message import Message
from peerctl.model.participant import Enrolment, Participant, Role
from peerctl.model.programme import Programme
from peerctl.model.standing import known


@dataclass(frozen=True)
class Pair:
    """A match with its programme, looked at on a day."""

    name: str
    match: Match
    programme: Programme
    programme_at: Route
    """Where the programme's file is."""
    day: date

    @cached_property
    def events(self) -> list[tuple[int, MatchEvent]]:
        """What had happened by the day, oldest first, each with its place in the history."""
        return known(self.match.history, self.day)

    def first(self, kind: MatchEventKind) -> tuple[int, MatchEvent] | None:
        """Give the first event of a kind, with its place in the history."""
        return next((item for item in self.events if item[1].event is kind), None)

    @cached_property
    def started(self) -> tuple[int, MatchEvent] | None:
        """The start, with its place in the history."""
        return self.first(MatchEventKind.STARTED)

    @cached_property
    def ended(self) -> tuple[int, MatchEvent] | None:
        """The end, with its place in the history."""
        return self.first(MatchEventKind.ENDED)

    def at(self, *keys: Key) -> Route:
        """Give the route to something in the pair's file."""
        return route("matches", self.name, *keys)

    def related(self, message: Message, *keys: Key) -> Related:
        """Point at another place in the pair's file."""
        return Related(self.at(*keys), message)

    def demand(self, message: Message, *keys: Key) -> tuple[Related, ...]:
        """Point at what the programme says of the companionship."""
        return (Related(self.programme_at.to("companionship", *keys), message),)

    @property
    def sides(self) -> tuple[tuple[Role, str], ...]:
        """Each side, which is also its key and its role, with its person."""
        return ("mentor", self.match.mentor), ("peer", self.match.peer)


def enrolments_in(person: Participant, cohort: str) -> tuple[Enrolment, ...]:
    """Give a person's enrolments in a cohort."""
    return tuple(enrolment for enrolment in person.enrolments if enrolment.cohort == cohort)
