"""Sessions as a month on the terminal: a week a line, from Monday to Sunday, and below it what there is on each day.

The day it is stands in brackets, a holiday has a star, and what is cancelled has a cross. What has no room in the grid
is cut short there, and stands in full below.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest

from peerctl.model.appointment import Appointment
from peerctl.model.days import add_months
from peerctl.model.message import say
from peerctl.model.record import Label
from peerctl.show.screen import Screen
from peerctl.show.terminal import paragraph
from peerctl.show.widths import width
from peerctl.show.wording import Wording

_NARROWEST, _USUAL, _WIDEST = 40, 80, 140
"""Columns of the whole."""
_WEEK = 4
"""Columns of the number of the week."""
_DAYS = 7
_LAST = date(9999, 11, 30)
"""The last day whose week and whose next month are days that can be counted."""


@dataclass(frozen=True, slots=True)
class MonthView:
    """What months are drawn from, and for whom.

    Attributes:
        appointments: The sessions, in order of time.
        today: The day to mark.
        holidays: Days to mark, with their names.
    """

    appointments: Sequence[Appointment]
    today: date
    holidays: Mapping[date, Label]
    wording: Wording
    screen: Screen

    def text(self, first: date, last: date) -> str:
        """Draw every month from the first day to the last."""
        month, drawn = first.replace(day=1), []
        while month <= min(last, _LAST):
            drawn.append(self._month(month))
            month = add_months(month, 1)
        return "\n".join(drawn)

    def _month(self, first: date) -> str:
        last = add_months(first, 1) - timedelta(days=1)
        monday = first - timedelta(days=first.weekday())
        weeks = [monday + timedelta(weeks=n) for n in range((last - monday).days // _DAYS + 1)]
        lines = [self.screen.paint(self.wording.month(first), "strong"), "", self._heads()]
        for week in weeks:
            lines += self._week(week, first.month)
        return "\n".join([*(line.rstrip() for line in lines), "", *self._told(first, last)]) + "\n"

    @property
    def _cell(self) -> int:
        """The columns of a day, without the blank before it."""
        whole = min(max(self.screen.width or _USUAL, _NARROWEST), _WIDEST)
        return (whole - _WEEK) // _DAYS - 1

    def _heads(self) -> str:
        monday = date(2001, 1, 1)
        days = [self.wording.weekday(monday + timedelta(days=n)) for n in range(_DAYS)]
        return _pad(self.wording.say(say("Week")), _WEEK) + "".join(" " + self._fit(day) for day in days)

    def _week(self, monday: date, month: int) -> Iterator[str]:
        """Draw a week: as many lines as its fullest day has."""
        days = [monday + timedelta(days=n) for n in range(_DAYS)]
        cells = [list(self._day(day)) if day.month == month else [] for day in days]
        number = f"{monday.isocalendar().week:>3}"
        for row, texts in enumerate(zip_longest(*cells, fillvalue=("", ""))):
            week = _pad("" if row else number, _WEEK)
            yield week + "".join(" " + self._painted(text, style) for text, style in texts)

    def _day(self, day: date) -> Iterator[tuple[str, str]]:
        """Give the lines of a day, each with its style."""
        shown = f"[{day.day}]" if day == self.today else str(day.day)
        yield shown + ("*" if day in self.holidays else ""), "strong" if day == self.today else ""
        for one in self.appointments:
            if one.day == day:
                word = self.wording.value(one.short)
                yield (f"×{word}", "faint") if one.cancelled else (word, "")

    def _painted(self, text: str, style: str) -> str:
        fitted = self._fit(text)
        return self.screen.paint(fitted, style) if style else fitted

    def _fit(self, text: str) -> str:
        """Cut a text short where it has no room, and fill it up with blanks where it has more."""
        kept = text
        while width(kept) > self._cell:
            kept = kept.rstrip("…")[:-1] + "…"
        return _pad(kept, self._cell)

    def _told(self, first: date, last: date) -> Iterator[str]:
        """Tell each day that has something, in full; or that there are no sessions."""
        if not any(first <= one.day <= last for one in self.appointments):
            yield self.wording.say(say("There are no sessions in this month."))
        files = {one.key[1] for one in self.appointments}
        for day in (first + timedelta(days=n) for n in range((last - first).days + 1)):
            whole = [self._line(one, several=len(files) > 1) for one in self.appointments if one.day == day]
            if day in self.holidays:
                whole.insert(0, f"* {self.wording.value(self.holidays[day])}")
            for line in whole:
                head = f"{day.day:>2} {self.wording.weekday(day)[:3].lower()}  "
                yield paragraph(head + line, self.screen, " " * len(head))

    def _line(self, one: Appointment, *, several: bool) -> str:
        hours = "-".join(clock for clock in (one.start, one.end) if clock)
        parts = [self.wording.say(one.title), self.wording.value(one.place or ""), one.key[1] if several else ""]
        return f"{hours:<12} " + " · ".join(part for part in parts if part)


def _pad(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))
