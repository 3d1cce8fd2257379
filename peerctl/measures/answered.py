"""Which answer counts for each wave of each measure, scored; and why there is none.

Of several answers to one wave those that can be scored come before those that cannot; then the one nearest to its
window counts (`peerctl.measures.windows`), and of those equally near the one answered first. The others are named.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from peerctl.measures.scoring import Score, Unscored, score
from peerctl.measures.windows import NO_ENDS, Expected, State, expected
from peerctl.model.book import Book
from peerctl.model.finding import Route, route
from peerctl.model.response import Response


class Timing(StrEnum):
    """How an answer lies to its window."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"
    """There is no window: what it is counted from has not happened, or never will."""


class Measured(NamedTuple):
    """The answer that counts for one wave."""

    wave: str
    on: date
    at: Route
    """Where it stands."""
    score: Score
    value: float
    """The total."""
    left_out: tuple[int, ...]
    """The items left out, by their numbers; in the total the mean of the others stands for them."""
    timing: Timing
    first: date | None
    """First day of its window."""
    last: date | None
    """Last day of its window."""
    passed_over: tuple[Route, ...]
    """Other answers of the same person to the same wave, which do not count."""

    @property
    def inside(self) -> bool:
        """Whether it was answered within its window."""
        return self.timing is Timing.INSIDE


class Unmeasured(NamedTuple):
    """A wave without an answer that counts."""

    wave: str
    state: State
    """Where the measurement stands; `inside` and `outside` where there is an answer that cannot be scored."""
    unscored: Unscored | None
    """Why an answer has no score; None where there is no answer."""
    at: Route | None
    """Where that answer stands."""


Key = tuple[str, int, str, str]
"""Person, the place of the enrolment, questionnaire and wave."""
Scores = Mapping[tuple[str, int], Score]
"""By person and the place in the person's list of answers."""


def answered(book: Book, day: date, ends: Mapping[str, date] = NO_ENDS) -> Mapping[Key, Measured | Unmeasured]:
    """Give what came of every wave that is expected of anybody, as it stands on the day.

    Args:
        book: The workspace.
        day: Answers of later days do not exist yet.
        ends: The planned end of each match that runs, as in `peerctl.measures.windows.expected`.
    """
    scores = {
        (person, place): _score(book, response)
        for person, responses in book.responses.items()
        for place, response in enumerate(responses)
        if response.on <= day
    }
    chosen = _chosen(book, day, ends, scores)
    all_scored = all(one.total is not None for one in scores.values())
    at_all = chosen if all_scored else {_key(one): one for one in expected(book, day, ends)}
    spare = _spare(book, scores, chosen.values())
    return {
        key: _unmeasured(at_all[key], scores)
        if one.response is None
        else _measured(one, one.response, book, scores, spare)
        for key, one in chosen.items()
    }


def _score(book: Book, response: Response) -> Score:
    instrument = book.instruments.get(response.instrument)
    if instrument:
        return score(instrument, response.answers)
    return Score(response.instrument, None, 0, len(response.answers), 0, (), Unscored.UNKNOWN)


def _chosen(book: Book, day: date, ends: Mapping[str, date], scores: Scores) -> Mapping[Key, Expected]:
    """Give what is expected, each with the place of the answer that counts among those that have a score."""
    scored = [one for one, what in scores.items() if what.total is not None]
    places: dict[str, list[int]] = {}
    for person, place in sorted(scored, key=lambda one: (one[0], book.responses[one[0]][one[1]].on, one[1])):
        places.setdefault(person, []).append(place)
    usable = {person: tuple(book.responses[person][place] for place in theirs) for person, theirs in places.items()}
    return {
        _key(one): one if one.response is None else one._replace(response=places[one.person][one.response])
        for one in expected(replace(book, responses=usable), day, ends)
    }


def _key(one: Expected) -> Key:
    return (one.person, one.enrolment, one.instrument, one.wave)


Spare = Mapping[tuple[str, str, str], tuple[Route, ...]]
"""The answers that count nowhere, by person, questionnaire and wave."""


def _spare(book: Book, scores: Scores, chosen: Iterable[Expected]) -> Spare:
    counted = {(one.person, one.response) for one in chosen}
    spare: dict[tuple[str, str, str], tuple[Route, ...]] = {}
    for person, place in scores:
        if (person, place) not in counted:
            response = book.responses[person][place]
            key = (person, response.instrument, response.wave)
            spare[key] = (*spare.get(key, ()), route("responses", person, place))
    return spare


def _measured(one: Expected, place: int, book: Book, scores: Scores, spare: Spare) -> Measured:
    what, response = scores[one.person, place], book.responses[one.person][place]
    assert what.total is not None  # noqa: S101  # only what has a score is chosen
    return Measured(
        wave=one.wave,
        on=response.on,
        at=route("responses", one.person, place),
        score=what,
        value=what.total,
        left_out=tuple(item for item, answer in enumerate(response.answers, 1) if answer is None),
        timing=Timing(one.state) if one.state in {State.INSIDE, State.OUTSIDE} else Timing.UNKNOWN,
        first=one.first,
        last=one.last,
        passed_over=spare.get((one.person, one.instrument, one.wave), ()),
    )


def _unmeasured(one: Expected, scores: Scores) -> Unmeasured:
    if one.response is None:
        return Unmeasured(one.wave, one.state, None, None)
    reason = scores[one.person, one.response].reason
    return Unmeasured(one.wave, one.state, reason, route("responses", one.person, one.response))
