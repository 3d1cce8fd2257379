"""What is handed on of whom: the sets and answers of those who consent, under pseudonyms."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from peerctl.calendar.companionship import planned_ends
from peerctl.measures.answered import Measured, Timing, Unmeasured, answered
from peerctl.measures.changes import Change, Loss, sets
from peerctl.measures.windows import State
from peerctl.model.book import Book
from peerctl.model.days import age_on
from peerctl.model.participant import Enrolment
from peerctl.model.response import Response
from peerctl.model.standing import enrolled_on

_BANDS = ((0, 17), (18, 29), (30, 39), (40, 49), (50, 59))
"""From one age to another; whoever is older is of a band without an end."""


@dataclass(frozen=True, slots=True)
class Given:
    """One questionnaire that was filled in."""

    person: str
    enrolment: int
    wave: str
    response: Response
    days: int
    """Days since enrolment; negative before it."""
    timing: Timing


@dataclass(frozen=True)
class Handing:
    """A workspace on a day, and what of it may go to an evaluator.

    Attributes:
        people: Those whose answers may be handed on.
        pseudonym: What turns an id into a pseudonym.
        ages: Whether ages go along, in bands.
        dates: Whether exact days go along; otherwise days since enrolment alone.
    """

    book: Book
    day: date
    people: frozenset[str]
    pseudonym: Callable[[str], str]
    ages: bool = False
    dates: bool = False

    @cached_property
    def _ends(self) -> Mapping[str, date]:
        return planned_ends(self.book, self.day)

    @cached_property
    def sets(self) -> tuple[Change | Loss, ...]:
        """The sets of those who consent and take part, complete or not."""
        found = sets(self.book, self.day, self._ends)
        every: tuple[Change | Loss, ...] = (*found.changes, *found.losses)
        return tuple(one for one in every if one.person in self.people and self.enrolled_on(one.person, one.enrolment))

    @cached_property
    def answers(self) -> tuple[Given, ...]:
        """The answers of those who consent and take part, that meet a wave of a programme."""
        return tuple(self._answers())

    @property
    def unasked(self) -> int:
        """How many other answers of theirs there are: to another questionnaire, or once more to a wave."""
        responses = (one for person in self.people for one in self.book.responses.get(person, ()))
        return sum(one.on <= self.day for one in responses) - len(self.answers)

    def _answers(self) -> Iterator[Given]:
        for (person, index, _, wave), outcome in answered(self.book, self.day, self._ends).items():
            if outcome.at and person in self.people:
                response = self.book.responses[person][int(outcome.at.keys[0])]
                days = self.days(person, index, response.on)
                if days is not None:
                    yield Given(person, index, wave, response, days, _timing(outcome))

    def enrolment(self, person: str, index: int) -> Enrolment:
        """Give one of a person's enrolments."""
        return self.book.participants[person].enrolments[index]

    def enrolled_on(self, person: str, index: int) -> date | None:
        """Give the day that days are counted from."""
        return enrolled_on(self.enrolment(person, index), self.day)

    def days(self, person: str, index: int, on: date) -> int | None:
        """Count the days since enrolment, negative before it; None for one who does not take part."""
        first = self.enrolled_on(person, index)
        return (on - first).days if first else None

    def version(self, instrument: str) -> str | None:
        """Give the version of a questionnaire, where its scoring file is known."""
        known = self.book.instruments.get(instrument)
        return known.version if known else None

    def age_band(self, person: str, index: int) -> str | None:
        """Give the age at enrolment in a band of years; None where it is not known."""
        born, first = self.book.participants[person].born, self.enrolled_on(person, index)
        return band(age_on(born, first)) if born and first else None


def band(age: int) -> str:
    """Give the band of an age, such as `30-39`; the last one is `60+`."""
    last = _BANDS[-1][1] + 1
    return next((f"{first}-{end}" for first, end in _BANDS if age <= end), f"{last}+")


def _timing(outcome: Measured | Unmeasured) -> Timing:
    if isinstance(outcome, Measured):
        return outcome.timing
    return Timing(outcome.state) if outcome.state in {State.INSIDE, State.OUTSIDE} else Timing.UNKNOWN
