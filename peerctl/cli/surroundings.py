"""What the program finds around it, read once: the environment, the clock, the folder, and where it may write."""

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from peerctl.cli.arguments import Arguments
from peerctl.cli.usage import BadUsage, one_of
from peerctl.model.failure import Failure
from peerctl.model.message import say
from peerctl.show.screen import Screen

if TYPE_CHECKING:  # loaded when a timezone is wanted
    from zoneinfo import ZoneInfo


class NoSuchTimezone(Failure):
    """This computer does not know the timezone; one that is written wrongly in `peerctl.yaml` is a finding instead."""

    code = "no-such-timezone"

    def __init__(self, timezone: str) -> None:
        super().__init__(
            say("This computer does not know the timezone “{timezone}”.", timezone=timezone),
            say("Install the list of timezones with: pip install tzdata. Or name the day with --as-of."),
        )


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The world around one run."""

    environment: Mapping[str, str]
    folder: Path
    now: datetime
    """This moment, in UTC."""
    out: TextIO
    err: TextIO
    given: TextIO = field(default_factory=StringIO)
    """What comes in: standard input."""

    @classmethod
    def here(cls) -> "Surroundings":
        """Look around once; what is written to a stream that was closed beforehand goes nowhere."""
        out, err = sys.stdout or StringIO(), sys.stderr or StringIO()
        for stream in (out, err):
            if hasattr(stream, "reconfigure"):  # UTF-8 everywhere, and line ends as written
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
        given = sys.stdin or StringIO()
        if hasattr(given, "reconfigure"):
            given.reconfigure(encoding="utf-8-sig", errors="replace")
        return cls(os.environ, Path.cwd(), datetime.now(UTC), out, err, given)

    def today(self, timezone: str) -> date:
        """Give the day it is in a timezone.

        Raises:
            NoSuchTimezone: This computer does not know it.
        """
        return self.now.astimezone(zone(timezone)).date()

    def screen(self, stream: TextIO, colour: str | None) -> Screen:
        """Tell how wide a stream is, and whether it takes colour: `--color`, else `NO_COLOR`, else a terminal does."""
        terminal = stream.isatty()
        wanted = one_of("--color", colour or "auto", ("auto", "always", "never"))
        plain = bool(self.environment.get("NO_COLOR")) or self.environment.get("TERM") == "dumb"
        coloured = wanted == "always" or (wanted == "auto" and terminal and not plain)
        return Screen(shutil.get_terminal_size().columns if terminal else None, coloured)


def zone(timezone: str) -> "ZoneInfo":
    """Give a timezone by its name.

    Raises:
        NoSuchTimezone: This computer does not know it.
    """
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(timezone)
    except (KeyError, ValueError, OSError):
        raise NoSuchTimezone(timezone) from None


def asked_day(arguments: Arguments) -> date | None:
    """Give the day named with `--as-of`.

    Raises:
        BadUsage: It is no day.
    """
    return day_typed("--as-of", arguments.as_of)


def day_typed(option: str, typed: str | None) -> date | None:
    """Give the day typed after an option, or None where nothing was.

    Raises:
        BadUsage: It is no day.
    """
    if typed is None:
        return None
    try:
        if len(typed) == len("2016-01-31"):
            return date.fromisoformat(typed)
    except ValueError:
        pass
    raise BadUsage(
        say("{option} takes a day, and “{typed}” is none.", option=option, typed=typed),
        say("Write it year-month-day, such as 2016-01-31."),
    )
