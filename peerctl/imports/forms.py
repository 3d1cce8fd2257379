"""From rows to the forms they tell of: one of each questionnaire in a wide row, one of many rows in a long table."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from peerctl.imports.asked import Asking
from peerctl.imports.cells import Misread, answer, day, one_of, text, whole
from peerctl.imports.columns import Columns
from peerctl.imports.items import Item
from peerctl.imports.problem import Problem, Reading
from peerctl.model.message import say
from peerctl.model.rows import Cell, Rows


@dataclass(frozen=True, slots=True)
class Fixed:
    """What is the same for all rows, where it was told; a column goes before it."""

    instrument: str | None = None
    wave: str | None = None
    on: date | None = None


class Of(NamedTuple):
    """Whose answers to what, and when."""

    person: str
    instrument: str
    wave: str
    on: date


class Mark(NamedTuple):
    """An answer, and where it was read."""

    value: int | None
    reading: Reading
    field: str


@dataclass(frozen=True, slots=True)
class Form:
    """A filled-in form, and the row it begins in."""

    of: Of
    reading: Reading
    marks: dict[int, Mark] = field(default_factory=dict)
    """The answers by item, from 1."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is answered on it."""
        return all(mark.value is None for mark in self.marks.values())


@dataclass(frozen=True, slots=True)
class Telling:
    """What the rows of a table tell of."""

    asking: Asking
    fixed: Fixed
    columns: Columns
    items: Sequence[Item]
    """The columns of items; none in a long table."""

    def told(self, reading: Reading) -> Iterator[tuple[Of | None, dict[int, Mark]]]:
        """Give what a row tells; None for whose answers they are, where that cannot be read, or nothing is answered."""
        if not self.items:
            item = reading.needed("item", whole, say("Which item it is, is missing."))
            mark = Mark(reading.read("answer", answer), reading, "answer")
            yield self._of(reading, None), {} if item is None else {item: mark}
        for instrument in dict.fromkeys(item.instrument for item in self.items):
            mine = [item for item in self.items if item.instrument == instrument]
            marks = {one.number: Mark(reading.read(one.field, answer), reading, one.field) for one in mine}
            answered = any(mark.value is not None for mark in marks.values())
            yield (self._of(reading, instrument), marks) if answered else (None, {})

    def _of(self, reading: Reading, named: str | None) -> Of | None:
        person = reading.needed("id", self._person, say("Whose answers these are is missing."))
        known = self.asking.instruments
        instrument = named or self._word(reading, "instrument", known, self.fixed.instrument)
        if instrument is None and reading.cell("instrument") is None:
            told = say("Which questionnaire it is, is missing.")
            reading.wrong("instrument", told, say("Or say it with --instrument."))
        wave = self._word(reading, "wave", self.asking.waves, self.fixed.wave)
        if wave is None and reading.cell("wave") is None:
            reading.wrong("wave", say("The wave is missing."))
        on = reading.read("on", day) or (self.fixed.on if reading.cell("on") is None else None)
        if on is None and reading.cell("on") is None:
            reading.wrong("on", say("The day it was answered is missing."))
        return Of(person, instrument, wave, on) if person and instrument and wave and on else None

    def _word(self, reading: Reading, name: str, known: Mapping[str, str], fixed: str | None) -> str | None:
        """Read a word of those known; without one, what is the same for all rows, or the only one there is."""
        if reading.cell(name) is not None:
            return reading.read(name, one_of(known))
        only = tuple(dict.fromkeys(known.values()))
        return fixed or (only[0] if len(only) == 1 else None)

    def _person(self, cell: Cell) -> str:
        named = text(cell).casefold()
        if named not in self.asking.book.participants:
            raise Misread(say("There is nobody with this id in participants/."))
        return named


class Told(NamedTuple):
    """What all rows tell of."""

    forms: Collection[Form]
    problems: Sequence[Problem]
    spoilt: Collection[str]
    """In a long table, the people with a row that is wrong: their forms may be short of an item."""
    blank: int
    """In a wide table, the forms in sound rows that nothing is answered on."""


def forms_of(telling: Telling, rows: Rows) -> Told:
    """Gather the forms that all rows tell of, and what is wrong with the rows."""
    forms: dict[Of, Form] = {}
    blank = 0
    readings = [telling.columns.reading(row) for row in rows.rows]
    for reading in readings:
        for of, marks in telling.told(reading):
            if of:
                _add(forms.setdefault(of, Form(of, reading)), reading, marks)
            elif not marks and not reading.problems:
                blank += 1
    problems = [problem for reading in readings for problem in reading.problems]
    wrong = [] if telling.items else [reading for reading in readings if reading.problems]
    return Told(forms.values(), problems, {str(reading.cell("id")).strip().casefold() for reading in wrong}, blank)


def _add(form: Form, reading: Reading, marks: Mapping[int, Mark]) -> None:
    """Add answers to a form; an item that another row has answered already is a problem."""
    if form.marks.keys() & marks.keys():
        reading.wrong("item", say("Row {row} tells of the same already.", row=form.reading.row.number))
    form.marks.update(marks)
