"""Small tables, texts and readers for the tests of what is shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import NullTranslations

from peerctl.model.finding import Finding, Level, Route
from peerctl.model.message import Message, say
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.show.findings import Reader
from peerctl.show.masking import Mask
from peerctl.show.screen import Screen
from peerctl.show.wording import Wording

ENGLISH = Wording()


class Danish(NullTranslations):
    """A catalogue of a few sentences."""

    sentences: Mapping[str, str] = {
        "{most} and {last}": "{most} og {last}",
        "{count} of {of}": "{count} af {of}",
        "week {week} of {year}": "uge {week} i {year}",
        "{title}: count": "{title}: antal",
        "{title}: of": "{title}: af",
        "{title}: share": "{title}: andel",
        "Monday": "mandag",
        "Name": "Navn",
        "{count} error": "{count} fejl",
        "{count} errors": "{count} fejl",
    }

    def gettext(self, message: str) -> str:
        """Give the Danish of a sentence."""
        return self.sentences.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Give the Danish of a sentence that counts."""
        return self.gettext(msgid1 if n == 1 else msgid2)


DANISH = Wording("da", Danish())


def table(*columns: tuple[str, Kind], rows: tuple[tuple[Cell, ...], ...], notes: tuple[Message, ...] = ()) -> Table:
    """Make a table whose titles are its keys."""
    heads = tuple(Column(key.lower(), Message(key), kind) for key, kind in columns)
    return Table(say("A table"), heads, rows, notes)


@dataclass(frozen=True)
class Place:
    """A place in a text."""

    file: str
    line: int
    column: int
    end_column: int


class Texts:
    """Texts in which a route's keys say line, column and end column."""

    def __init__(self, **texts: str) -> None:
        self._texts = {f"{name}.yaml": text for name, text in texts.items()}

    def place(self, route: Route) -> Place:
        """Give the place that the keys name."""
        line, column, end = (int(key) for key in route.keys)
        return Place(route.file, line, column, end)

    def lines(self, file: str) -> list[str]:
        """Give the lines of a text."""
        return self._texts.get(file, "").split("\n")


def finding(line: int, column: int, end: int, message: Message, help_: Message | None = None, **other: str) -> Finding:
    """Make a finding in `p.yaml`."""
    level = Level(other.get("level", "error"))
    return Finding(other.get("rule", "a-rule"), level, message, Route("p.yaml", (line, column, end)), help_ or say(""))


def reader(text: str, screen: Screen | None = None, wording: Wording = ENGLISH) -> Reader:
    """Make a reader of `p.yaml`."""
    return Reader(wording, Texts(p=text), Mask(["Invented Person", " "]), screen or Screen())
