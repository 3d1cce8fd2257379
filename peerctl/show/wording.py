"""Messages and values in the reader's language: gettext for the sentences, and dates, numbers and lists as it has them."""

from datetime import date
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING

from peerctl.model.message import Decimals, Message, Value, say
from peerctl.show.clean import clean

if TYPE_CHECKING:
    from peerctl.model.table import Cell, Share

_MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = (
    *(say("Monday"), say("Tuesday"), say("Wednesday"), say("Thursday"), say("Friday")),
    *(say("Saturday"), say("Sunday")),
)


def translations(folder: Path, language: str) -> NullTranslations:
    """Read the catalogue of a language from the folder of catalogues; English stands in the code itself."""
    catalogue = folder / language / "LC_MESSAGES" / "peerctl.mo"
    if language == "en" or not catalogue.is_file():
        return NullTranslations()
    with catalogue.open("rb") as file:
        return GNUTranslations(file)


class Wording:
    """How one reader is spoken to.

    Args:
        language: `da` or `en`.
        catalogue: The translations of that language; without them sentences stay English.
    """

    def __init__(self, language: str = "en", catalogue: NullTranslations | None = None) -> None:
        self.language = language
        self._catalogue = catalogue or NullTranslations()

    def text(self, english: str) -> str:
        """Translate a text without places in it, such as a line of help."""
        return self._catalogue.gettext(english) if english else ""

    def say(self, message: Message) -> str:
        """Word a sentence, with its values in the reader's language; several lines may be in it."""
        if not message.text:
            return ""
        if message.many:
            wording = self._catalogue.ngettext(message.text, message.many, message.count)
        else:
            wording = self._catalogue.gettext(message.text)
        return wording.format_map({name: self.value(value) for name, value in message.values.items()})

    def value(self, value: Value) -> str:
        """Word what stands in a sentence."""
        if isinstance(value, str):
            return clean(value)
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, tuple):
            return self.listed([self.value(item) for item in value])
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, (int, float, Decimals)):
            return self.number(value)
        return clean(value.in_language(self.language))

    def day(self, day: date) -> str:
        """Write a day for people: `2. maj 2019` in Danish, `2019-05-02` in English."""
        if self.language == "da":
            return f"{day.day}. {_MONTHS[day.month - 1]} {day.year}"
        return day.isoformat()

    def weekday(self, day: date) -> str:
        """Name the day of the week."""
        return self.say(_WEEKDAYS[day.weekday()])

    def month(self, day: date) -> str:
        """Name the month, with its year: `marts 2016`."""
        months = _MONTHS if self.language == "da" else _ENGLISH_MONTHS
        return f"{months[day.month - 1]} {day.year}"

    def week(self, day: date) -> str:
        """Name the week by its number in ISO 8601, as Danish calendars do."""
        year, week, _ = day.isocalendar()
        return self.say(say("week {week} of {year}", week=str(week), year=str(year)))

    def number(self, number: float | Decimals) -> str:
        """Write a number, with the decimals it asks for or at most two, and the comma or point of the language."""
        if isinstance(number, Decimals):  # a nought has no minus, though what it is rounded from may have
            return self.decimal(f"{round(number.number, number.places) + 0.0:.{number.places}f}")
        if isinstance(number, int):
            return str(number)
        return self.decimal(f"{number:.2f}".rstrip("0").rstrip("."))

    def decimal(self, digits: str) -> str:
        """Give digits written with a point the sign that the language has for it."""
        return digits.replace(".", ",") if self.language == "da" else digits

    def share(self, share: "Share") -> str:
        """Write a share with its numerator and denominator: `7 of 50 (14 %)`."""
        of = say("{count} of {of}", count=share.count, of=share.of)
        if share.share is None:
            return self.say(of)
        return self.say(say("{part} ({percent} %)", part=of, percent=round(share.share * 100)))

    def cell(self, cell: "Cell") -> str:
        """Write what stands in a table; days are ISO there, so that columns align and sort."""
        if cell is None:
            return ""
        if isinstance(cell, date):
            return cell.isoformat()
        from peerctl.model.table import Share  # noqa: PLC0415  # help has no tables

        if isinstance(cell, Share):
            return self.share(cell)
        return self.value(cell)

    def listed(self, items: list[str]) -> str:
        """Write a list as people do: `a, b and c`."""
        if len(items) < 2:  # noqa: PLR2004  # one item is no list
            return "".join(items)
        return self.say(say("{most} and {last}", most=", ".join(items[:-1]), last=items[-1]))
