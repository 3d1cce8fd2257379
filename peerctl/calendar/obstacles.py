"""What keeps a session from a day: a holiday, the leader's wish, or another session at the same time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from peerctl.calendar.audience import Wanted
from peerctl.model.message import Message, say
from peerctl.model.record import Label
from peerctl.model.session import Session
from peerctl.model.workspace import Span

_MIDNIGHT, _END_OF_DAY = "00:00", "24:00"


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """The days on which no session is planned."""

    holidays: Mapping[date, Label]
    school_holidays: tuple[Span, ...]
    ruled_out: frozenset[date]

    def why(self, day: date) -> Message | None:
        """Tell why no session is planned on a day; None where it may be."""
        if day in self.ruled_out:
            return say("{day} is ruled out by the leader", day=day)
        if day in self.holidays:
            return say("{day} is a public holiday: {name}", day=day, name=self.holidays[day])
        span = next((span for span in self.school_holidays if span.from_ <= day <= span.to), None)
        if span is None:
            return None
        if span.name:
            return say("{day} is in a school holiday: {name}", day=day, name=span.name)
        return say("{day} is in a school holiday", day=day)


@dataclass(frozen=True, slots=True)
class Engagement:
    """A session as others see it: who and which place are taken, and when.

    Without a start it takes the day from midnight, without an end until the day is over.
    """

    name: str
    series: tuple[str, str]
    """The file and the series: a series is held once a day."""
    session: Session
    wanted: frozenset[Wanted]
    invited: frozenset[tuple[str, str]] = frozenset()
    """The cohorts and roles it is for, those included who come only if they like."""

    def rivals(self, other: "Engagement") -> bool:
        """Tell whether another session on the same day is held at the same time, for some of the same cohorts and roles."""
        return _overlap(self.session, other.session) and bool(self.invited & other.invited)

    def clash(self, other: "Engagement") -> Message | None:
        """Tell why another session cannot be on the same day; None where it can."""
        if self.series == other.series:
            return say("the series has another session on {day}", day=self.session.date)
        if not _overlap(self.session, other.session):
            return None
        place = self.session.place
        if place and other.session.place and place.casefold() == other.session.place.casefold():
            return say("{place} is taken on {day} by {session}", place=place, day=self.session.date, session=self.name)
        if self.wanted & other.wanted:
            return say(
                "{session} is at the same time on {day}, for some of the same people",
                session=self.name,
                day=self.session.date,
            )
        return None


def _overlap(one: Session, other: Session) -> bool:
    one_first = (one.start or _MIDNIGHT) < (other.end or _END_OF_DAY)
    return one_first and (other.start or _MIDNIGHT) < (one.end or _END_OF_DAY)


@dataclass(slots=True)
class Diary:
    """What is taken already."""

    engagements: dict[date, list[Engagement]] = field(default_factory=dict)

    def enter(self, engagements: Iterable[Engagement]) -> None:
        """Write something in; what is cancelled takes nobody's time."""
        for one in engagements:
            if not one.session.cancelled:
                self.engagements.setdefault(one.session.date, []).append(one)

    def rivals(self, wished: Engagement) -> bool:
        """Tell whether people would have to choose between a session and another one at the same time."""
        return any(one.rivals(wished) for one in self.engagements.get(wished.session.date, ()))

    def clash(self, wished: Engagement) -> Message | None:
        """Tell what stands in the way of a session on its day; None where nothing does."""
        known = self.engagements.get(wished.session.date, ())
        return next((why for one in known if (why := one.clash(wished))), None)
