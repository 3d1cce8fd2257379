"""What is wrong with the data, as values: all findings at once, each with its place."""

from dataclasses import dataclass
from enum import StrEnum

from peerctl.model.message import NOTHING, Message

Key = str | int


class Level(StrEnum):
    """How much a finding matters: an error makes `check` exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Route:
    """Where something stands: a file of the workspace, and the keys that lead to the value.

    Never a line number. `peerctl.files` turns a route into lines and columns; keys that the text does not have
    are passed over, so the route of a missing key ends at the record it is missing from.
    """

    file: str
    keys: tuple[Key, ...] = ()
    at_key: bool = False
    """Whether the key itself is meant, not its value."""
    spot: tuple[int, ...] = ()
    """Line, column and end column, where no keys lead to it: broken syntax, a stray byte. Only `peerctl.files` sets it."""

    def to(self, *keys: Key) -> "Route":
        """Give the route to something inside this one."""
        return Route(self.file, (*self.keys, *keys))


def route(folder: str, name: str, *keys: Key) -> Route:
    """Give the route into a record: `route("participants", "p-014", "born")`."""
    return Route(f"{folder}/{name}.yaml", keys)


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that helps to see the fault."""

    at: Route
    message: Message


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong, or due, or worth knowing: what, where, and what to do next."""

    rule: str
    level: Level
    message: Message
    at: Route
    help: Message = NOTHING
    related: tuple[Related, ...] = ()
