"""A pair as the agenda looks at it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from peerctl.calendar.companionship import planned_end
from peerctl.model.match import Match, MatchEventKind
from peerctl.model.programme import Programme
from peerctl.model.standing import RUNNING, PairStanding, match_event


@dataclass(frozen=True)
class Pair:
    """A match with its programme and where it stands on a day."""

    name: str
    match: Match
    programme: Programme
    standing: PairStanding
    day: date

    @property
    def runs(self) -> bool:
        """Whether it has started and not ended."""
        return self.standing in RUNNING

    @property
    def people(self) -> tuple[str, ...]:
        """The two, mentor first."""
        return self.match.mentor, self.match.peer

    @property
    def cohort(self) -> str:
        """The cohort's id."""
        return self.match.cohort

    @property
    def file(self) -> str:
        """The pair's file."""
        return f"matches/{self.name}.yaml"

    @property
    def show(self) -> str:
        """The command that shows the pair."""
        return f"peerctl match show {self.name} --explain"

    def on(self, kind: MatchEventKind) -> date | None:
        """Give the day of the first event of a kind."""
        event = match_event(self.match, self.day, kind)
        return event.on if event else None

    @cached_property
    def started(self) -> date | None:
        """The day of the start."""
        return self.on(MatchEventKind.STARTED)

    @cached_property
    def ended(self) -> date | None:
        """The day of the end."""
        return self.on(MatchEventKind.ENDED)

    @cached_property
    def planned_end(self) -> date | None:
        """The day on which it is planned to end."""
        return planned_end(self.match, self.programme, self.day)
