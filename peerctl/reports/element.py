"""A core element of a programme: what was done, of what was planned."""

from dataclasses import dataclass
from enum import StrEnum

from peerctl.model.message import Message
from peerctl.model.record import Label
from peerctl.model.table import Share


class Unit(StrEnum):
    """What an element is counted in."""

    SESSIONS = "sessions"
    MINUTES = "minutes"
    ATTENDANCES = "attendances"
    PAIRS = "pairs"
    MEETINGS = "meetings"
    QUESTIONNAIRES = "questionnaires"


@dataclass(frozen=True, slots=True)
class Element:
    """One element in one cohort. Field names are the keys of its JSON."""

    id: str
    label: Message | Label
    unit: Unit
    done: Share
    """How many were done, of how many planned; of 0 where nothing could have been done yet."""
    source: tuple[str, ...]
    """Where the plan comes from, by the programme's sources."""
