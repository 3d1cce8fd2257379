"""What one person answers at one sitting: the questionnaires of one wave that are asked in the same days."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from peerctl.measures.windows import State, expected
from peerctl.model.programme import Programme
from peerctl.reports.agenda.desk import Desk


class Sitting(NamedTuple):
    """Whom it is asked of, when, and where it stands."""

    person: str
    enrolment: int
    wave: str
    first: date
    last: date
    state: State
    answered: date | None
    """The day it was answered, where it was."""

    def programme(self, desk: Desk) -> Programme | None:
        """Give the programme that asks."""
        return desk.book.programme_of(self.cohort(desk))

    def cohort(self, desk: Desk) -> str:
        """Give the cohort it is asked in."""
        return desk.book.participants[self.person].enrolments[self.enrolment].cohort

    def sources(self, desk: Desk, instruments: Sequence[str]) -> tuple[str, ...]:
        """Give what the days for these questionnaires rest on."""
        programme = self.programme(desk)
        waves = (
            one
            for measure in (programme.measures if programme else ())
            for one in measure.waves
            if measure.instrument in instruments and one.id == self.wave
        )
        return tuple(dict.fromkeys(source for one in waves for source in one.source))

    def command(self, instruments: Sequence[str]) -> str:
        """Give the command that writes down the answers to the first of these questionnaires."""
        return f"peerctl response record {self.person} {instruments[0]} {self.wave}"


def sittings(desk: Desk) -> Mapping[Sitting, list[str]]:
    """Give every sitting whose days are known, each with its questionnaires."""
    ends = {pair.name: pair.planned_end for pair in desk.pairs if pair.planned_end}
    found: dict[Sitting, list[str]] = {}
    for one in expected(desk.book, desk.day, ends):
        if one.first and one.last:
            answered = None if one.response is None else desk.book.responses[one.person][one.response].on
            sitting = Sitting(one.person, one.enrolment, one.wave, one.first, one.last, one.state, answered)
            found.setdefault(sitting, []).append(one.instrument)
    return found
