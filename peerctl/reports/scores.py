"""Every filled-in questionnaire with its score, or with the reason why it has none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from peerctl.measures.scoring import Score, Unscored, score, score_as
from peerctl.model.book import Book
from peerctl.model.instrument import Instrument
from peerctl.model.response import Response


@dataclass(frozen=True, slots=True)
class Scored:
    """The score of one filled-in questionnaire."""

    person: str
    instrument: str
    wave: str
    on: date
    version: str | None
    """The version of the scoring file; None where there is no file."""
    answered_as: str
    """The questionnaire that was answered: another one where its answers are scored as this one too."""
    score: Score
    response: int
    """The place in the person's list of answers, from 0."""


def scores(
    book: Book,
    day: date,
    instruments: Mapping[str, Instrument],
    person: str | None = None,
    wave: str | None = None,
) -> tuple[Scored, ...]:
    """Score what was answered by the day.

    Args:
        book: The workspace.
        day: Answers of later days do not exist yet.
        instruments: The scoring files that are known, used or not.
        person: Only this person's answers.
        wave: Only those of this time of measuring.

    Returns:
        By person, and for each person in the order of the file; what is scored as another questionnaire too comes
        after the questionnaire that was answered.
    """
    return tuple(
        one
        for name, responses in sorted(book.responses.items())
        if person in {None, name}
        for place, response in enumerate(responses)
        if response.on <= day and wave in {None, response.wave}
        for one in _scored(name, place, response, instruments)
    )


def _scored(person: str, place: int, response: Response, instruments: Mapping[str, Instrument]) -> Iterator[Scored]:
    def found(name: str, version: str | None, what: Score) -> Scored:
        return Scored(person, name, response.wave, response.on, version, response.instrument, what, place)

    instrument = instruments.get(response.instrument)
    if instrument is None:
        answered = sum(answer is not None for answer in response.answers)
        unknown = Score(response.instrument, None, answered, len(response.answers), 0, (), Unscored.UNKNOWN)
        yield found(response.instrument, None, unknown)
        return
    yield found(response.instrument, instrument.version, score(instrument, response.answers))
    for name, other in instruments.items():
        also = score_as(other, instrument, response.answers)
        if also:
            yield found(name, other.version, also)
