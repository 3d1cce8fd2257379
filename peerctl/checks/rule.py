"""A rule of `check`: one file each, whose docstring is its manual."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from peerctl.checks.inspection import Inspection
from peerctl.model.finding import Level, Related, Route
from peerctl.model.message import NOTHING, Message


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule found: a finding that does not know its level yet."""

    message: Message
    at: Route
    help: Message = NOTHING
    related: tuple[Related, ...] = ()
    programme: str = ""
    """The programme whose levels apply, where the fault belongs to one."""
    level: Level | None = None
    """A level of this fault's own, where it matters more or less than the rule's others."""


def at_key(at: Route) -> Route:
    """Point at the last key itself, where the key and not its value is the fault."""
    return replace(at, at_key=True)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, its level unless a programme or the workspace sets another, and the function that finds its faults."""

    id: str
    level: Level
    title: Message
    find: Callable[[Inspection], Iterable[Fault]]
