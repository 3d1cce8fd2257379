"""Finding a day for one session: its slot's, else the next one near it that suits everybody."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from peerctl.calendar.filling import Existing
from peerctl.calendar.naming import Names
from peerctl.calendar.obstacles import ClosedDays, Diary, Engagement
from peerctl.calendar.slots import Slot, weekday_of
from peerctl.model.cohort import SeriesPlan
from peerctl.model.message import Message, say
from peerctl.model.schedule import Series
from peerctl.model.session import Session

_DAY_HOURS = 24
_LAST_MINUTE = "23:59"


@dataclass(frozen=True, slots=True)
class Placing:
    """Places the sessions of a series, and writes them into the diary."""

    series: Series
    settled: SeriesPlan
    today: date
    closed: ClosedDays
    diary: Diary
    names: Names
    days: frozenset[date]
    """The days of all slots: a session is not moved onto another one's."""
    engage: Callable[[Session], Engagement]

    def __call__(self, slot: Slot, existing: Existing | None) -> tuple[Session | None, tuple[Message, ...]]:
        """Give the session on its day, and why that is not the slot's; none where no day will do."""
        session = self._arranged(slot, existing)
        fits = existing and slot.takes(session.date) and weekday_of(session.date) in self.settled.weekday
        if fits and not self._why_not(session):
            return self._entered(session), ()
        planned = self._why_not(self._on(session, slot.day))
        if planned is None:
            return self._entered(self._on(session, slot.day)), ()
        near = self._near(slot, session)
        if not near:
            return None, (planned, say("no other day near it will do"))
        stands = existing and next((one for one in near if one.date == existing.session.date), None)
        unrivalled = (one for one in near if not self.diary.rivals(self.engage(one)))
        return self._entered(stands or next(unrivalled, near[0])), (planned,)

    def _near(self, slot: Slot, session: Session) -> list[Session]:
        """Give the session on each day near the slot's that will do, best first."""
        moved = [self._on(session, day) for day in slot.candidates() if day not in self.days]
        return [one for one in moved if not self._why_not(one)]

    def _arranged(self, slot: Slot, existing: Existing | None) -> Session:
        """Give the session as the series is held now; where nothing is said, as it stands in the file."""
        held, settled = existing.session if existing else None, self.settled
        end = settled.end or (settled.start and self.series.minutes and _later(settled.start, self.series.minutes))
        return Session(
            **{
                **({"id": self.names.free(slot), "series": self.series.id} if held is None else dict(held)),
                "date": held.date if held else slot.day,
                "start": settled.start,
                "end": end or (held and held.end),
                "place": settled.place or self.series.place or (held and held.place),
                "leaders": settled.leaders or (held.leaders if held else ()),
            }
        )

    def _entered(self, session: Session) -> Session:
        self.names.take(session.id)
        self.diary.enter([self.engage(session)])
        return session

    @staticmethod
    def _on(session: Session, day: date) -> Session:
        return session.model_copy(update={"date": day})

    def _why_not(self, session: Session) -> Message | None:
        if session.date < self.today:
            return say("{day} is past", day=session.date)
        return self.closed.why(session.date) or self.diary.clash(self.engage(session))


def _later(start: str, minutes: int) -> str:
    """Give the time of day so many minutes later, at most the last of the day."""
    hours, past = divmod(int(start[:2]) * 60 + int(start[3:]) + minutes, 60)
    return f"{hours:02d}:{past:02d}" if hours < _DAY_HOURS else _LAST_MINUTE
