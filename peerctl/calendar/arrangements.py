"""When and where each series is held: as the cohort says, else as it has been held so far, else a sensible choice.

What is chosen is written into the cohort's file, so that the next plan begins from the same and the leader can see
and change it.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from peerctl.calendar.plan import Arrangement
from peerctl.calendar.slots import weekday_of
from peerctl.model.cohort import Cohort, SeriesPlan, Weekday
from peerctl.model.message import Message, say
from peerctl.model.schedule import Series
from peerctl.model.session import Session
from peerctl.model.words import weekday_word

T = TypeVar("T", bound=Hashable)

_LONG = 240
"""Minutes from which a session is held in the daytime."""
_ONE_A_WEEK = (Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY, Weekday.MONDAY)
_SEVERAL = (Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY, Weekday.TUESDAY, Weekday.THURSDAY)


@dataclass(frozen=True, slots=True)
class Habits:
    """What is said of a series, and what it has been like so far."""

    series: Series
    number: int
    """Its place among the programme's series, so that two do not choose the same weekday."""
    cohort: str
    """The cohort whose file says when it is held."""
    said: SeriesPlan
    held: tuple[Session, ...]
    """Its sessions so far, by day; without those that were cancelled or moved by hand."""
    first: date
    """The day it begins where nothing else is said."""
    followed: Weekday | None = None
    """The weekday of the series it is staggered after."""


def said_by(cohorts: Sequence[Cohort], series: str, asked: str) -> str:
    """Give the cohort whose file says when a series is held: the first of those that share it and say so."""
    return next((cohort.id for cohort in cohorts if series in cohort.series), asked)


def settle(habits: Habits) -> tuple[Arrangement, tuple[Message, ...]]:
    """Settle when and where a series is held, and say what had to be chosen."""
    said, held, series = habits.said, habits.held, habits.series
    place = said.place or _usual([session.place for session in held if session.place])
    begins = None if series.stagger else held[0].date if held else habits.first
    settled = said.model_copy(
        update={
            "weekday": _weekdays(habits),
            "start": said.start or _usual([session.start for session in held if session.start]) or _start(series),
            "end": said.end or (None if series.minutes else _usual([session.end for session in held if session.end])),
            "place": said.place or (None if place == series.place else place),
            "from_": said.from_ or begins,
            "leaders": said.leaders or _usual([session.leaders for session in held if session.leaders]) or (),
        }
    )
    return Arrangement(series.id, habits.cohort, said, settled), tuple(_chosen(habits, settled))


def _weekdays(habits: Habits) -> tuple[Weekday, ...]:
    """Give as many weekdays as the series has sessions in each interval."""
    times = max(habits.series.times, 1)
    usual = Counter(weekday_of(session.date) for session in habits.held).most_common(times)
    known = habits.said.weekday or _from_day(habits.said) or tuple(weekday for weekday, _ in usual)
    if not known and times == 1:
        known = (habits.followed or _ONE_A_WEEK[habits.number % len(_ONE_A_WEEK)],)
    several = tuple(dict.fromkeys([*known, *_SEVERAL, *Weekday]))[:times]
    return tuple(sorted(several, key=list(Weekday).index))


def _from_day(said: SeriesPlan) -> tuple[Weekday, ...]:
    return (weekday_of(said.from_),) if said.from_ else ()


def _usual(values: Sequence[T]) -> T | None:
    return Counter(values).most_common(1)[0][0] if values else None


def _start(series: Series) -> str:
    if series.optional:
        return "14:00"
    return "10:00" if series.minutes is None or series.minutes >= _LONG else "16:00"


def _chosen(habits: Habits, settled: SeriesPlan) -> Iterator[Message]:
    """Say what was chosen where neither the cohort nor the sessions so far say anything."""
    choices = tuple(_choices(habits, settled))
    if choices:
        yield say(
            "{series}: it is not said when this is held, so it is planned {choices}.",
            series=habits.series.label,
            choices=choices,
        )


def _choices(habits: Habits, settled: SeriesPlan) -> Iterator[Message]:
    said, held = habits.said, habits.held
    if not (said.weekday or said.from_ or held):
        yield say("on {weekdays}", weekdays=tuple(weekday_word(day) for day in settled.weekday))
    if not (said.start or any(session.start for session in held)):
        yield say("at {start}", start=settled.start or "")
    if settled.from_ and not (said.from_ or held):
        yield say("from {day}", day=settled.from_)
