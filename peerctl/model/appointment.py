"""Something with a day in the calendar: what a report gives, and `peerctl.show` draws as a calendar file or a month."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerctl.model.message import Message
from peerctl.model.record import Label


class Occasion(StrEnum):
    """What kind of thing it is."""

    SESSION = "session"
    PLANNED_END = "planned-end"
    MEASUREMENT = "measurement"


@dataclass(frozen=True, slots=True)
class Appointment:
    """A session, a planned end, or the days in which a questionnaire is to be filled in."""

    key: tuple[str, ...]
    """What stays the same whatever is changed: the words that name it, from the general to the particular."""
    occasion: Occasion
    short: Message | Label
    """What it is, in a word or two."""
    title: Message
    day: date
    last: date | None = None
    """The last day, where it goes over several."""
    start: str | None = None
    """When it starts, such as `10:00`; all day where not said."""
    end: str | None = None
    """When it ends."""
    minutes: int | None = None
    """How long it takes, where no end is said."""
    place: str | None = None
    details: tuple[Message, ...] = ()
    cancelled: bool = False
    revision: int = 0
    """Rises as it is changed, as far as the files tell that it was."""
