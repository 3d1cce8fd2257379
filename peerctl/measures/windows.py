"""Which questionnaire is expected of whom and when, and the answers that meet it.

Every wave of a programme's measures has a window of days around an anchor: the enrolment, the start or the end of
the person's companionship, or the cohort's own dates. Answers later than the day do not exist yet.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from peerctl.measures.anchors import Stay, anchor_day
from peerctl.model.book import Book, Enrolled
from peerctl.model.days import add_days
from peerctl.model.measure import Measure, Wave
from peerctl.model.participant import Participant
from peerctl.model.response import Response

NO_ENDS: Mapping[str, date] = {}


class State(StrEnum):
    """Where an expected measurement stands on the day."""

    EARLY = "early"
    """The window has not opened, or nobody can tell yet when it will."""
    DUE = "due"
    """The window is open and there is no answer."""
    MISSING = "missing"
    """The window has closed and there is no answer."""
    INSIDE = "inside"
    """Answered within the window."""
    OUTSIDE = "outside"
    """Answered, but not within the window."""
    NOT_APPLICABLE = "not-applicable"
    """Not expected: the person does not take part, left before the window closed, or had nothing to measure around."""


class Expected(NamedTuple):
    """One wave of one measure for one enrolment."""

    person: str
    enrolment: int
    """The place in the person's list of enrolments."""
    instrument: str
    wave: str
    first: date | None
    """First day of the window; None while its anchor is not known."""
    last: date | None
    response: int | None
    """The place in the person's list of answers; None where there is none."""
    state: State


class Window(NamedTuple):
    """The days in which one wave of one measure is to be answered."""

    stay: Stay
    instrument: str
    wave: str
    first: date | None
    last: date | None

    def distance(self, day: date) -> int:
        """Count the days between a day and the window."""
        return distance(self.first, self.last, day)


def distance(first: date | None, last: date | None, day: date) -> int:
    """Count the days between a day and a window: 0 inside it, and very many where there is no window yet."""
    if first is None or last is None:
        return date.max.toordinal()
    return max((first - day).days, (day - last).days, 0)


def expected(book: Book, day: date, ends: Mapping[str, date] = NO_ENDS) -> Iterator[Expected]:
    """Give what is expected of every enrolment, by person, as it stands on the day.

    Args:
        book: The workspace.
        day: The day it is looked at.
        ends: The planned end of each match that runs (`peerctl.calendar.companionship.planned_ends`), for windows
            around an end that has not come. A match that is not named there has no end before it has ended.
    """
    for name, person in book.participants.items():
        windows = [
            _window(stay, measure, wave)
            for stay in _stays(book, name, person, day, ends)
            for measure, wave in _waves(stay)
        ]
        answers = _answers(windows, book.responses.get(name, ()), day)
        for place, window in enumerate(windows):
            response, answered = answers.get(place, (None, None))
            state = _state(window, answered)
            yield Expected(name, window.stay.enrolled.index, *window[1:], response, state)


def meant(asked: Iterable[Expected], on: date) -> Expected | None:
    """Give which of the waves asked of a person an answer of a day is to: the nearest; None where none is asked."""
    return min(asked, key=lambda one: distance(one.first, one.last, on), default=None)


def _stays(book: Book, name: str, person: Participant, day: date, ends: Mapping[str, date]) -> list[Stay]:
    programmes = ((index, one, book.programme_of(one.cohort)) for index, one in enumerate(person.enrolments))
    return [
        Stay(book, programme, Enrolled(name, person, index, enrolment), day, ends)
        for index, enrolment, programme in programmes
        if programme
    ]


def _waves(stay: Stay) -> Iterator[tuple[Measure, Wave]]:
    for measure in stay.programme.measures:
        if stay.enrolled.enrolment.role in measure.roles:
            for wave in measure.waves:
                yield measure, wave


def _window(stay: Stay, measure: Measure, wave: Wave) -> Window:
    anchor = anchor_day(stay, wave.anchor)
    first = add_days(anchor, wave.from_days) if anchor else None
    last = add_days(anchor, wave.to_days) if anchor else None
    return Window(stay, measure.instrument, wave.id, first, last)


Answered = tuple[int, date]
"""The place of an answer and its day."""


def _answers(windows: list[Window], responses: tuple[Response, ...], day: date) -> dict[int, Answered]:
    """Give the answers by window: one goes to the nearest window of its kind, and of several the nearest counts.

    The windows of an enrolment that came to nothing are looked at last: whoever was declined and came again in another
    cohort answers for that one.
    """
    best: dict[int, tuple[int, Answered]] = {}
    for place, response in enumerate(responses):
        kind = (response.instrument, response.wave)
        near = [
            (one.stay.came_to_nothing, one.distance(response.on), i)
            for i, one in enumerate(windows)
            if (one.instrument, one.wave) == kind
        ]
        if near and response.on <= day:
            _, distance, window = min(near)
            if window not in best or distance < best[window][0]:
                best[window] = distance, (place, response.on)
    return {window: answer for window, (_, answer) in best.items()}


def _state(window: Window, answered: date | None) -> State:
    stay = window.stay
    if window.first is None or window.last is None:
        return State.EARLY if stay.goes_on else State.NOT_APPLICABLE
    if answered:
        return State.INSIDE if window.distance(answered) == 0 else State.OUTSIDE
    if stay.enrolled_on is None or (stay.left and stay.left <= window.last):
        return State.NOT_APPLICABLE
    if stay.day < window.first:
        return State.EARLY
    return State.DUE if stay.day <= window.last else State.MISSING
