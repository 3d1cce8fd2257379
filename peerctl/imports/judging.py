"""Whether the forms that rows tell of can be written down: held against what is asked, and against what is there."""

from collections.abc import Iterable

from peerctl.imports.asked import Asking
from peerctl.imports.forms import Form
from peerctl.imports.plan import Filled, Line, State
from peerctl.imports.problem import Problem, Reading
from peerctl.measures.windows import Expected
from peerctl.model.message import say
from peerctl.model.response import Response

Seen = dict[tuple[str, int, str, str], int]
"""The row that answered each wave asked."""


def judged(forms: Iterable[Form], asking: Asking) -> tuple[list[Line[Filled]], list[Problem]]:
    """Give what each form becomes, and what is wrong with them; a form on which nothing is answered becomes nothing."""
    lines: list[Line[Filled]] = []
    problems: list[Problem] = []
    seen: Seen = {}
    for form in forms:
        if not form.is_empty:
            whole = Reading(form.reading.row, form.reading.places, form.reading.header)
            line = _line(form, asking, whole, seen)
            wrong = [*whole.problems, *_out_of_range(form, asking)]
            problems += wrong
            if line and not wrong:
                lines.append(line)
    return lines, problems


def _line(form: Form, asking: Asking, reading: Reading, seen: Seen) -> Line[Filled] | None:
    """Give what a form becomes; what is wrong with it as a whole is noted."""
    numbers = range(1, _items(form, asking, reading) + 1)
    one = _asked(form, asking, reading)
    if one is None or reading.problems:
        return None
    filled = Filled(*form.of, tuple(form.marks[number].value if number in form.marks else None for number in numbers))
    return Line(reading.row.number, _state(filled, one, asking.there(one), seen, reading), filled)


def _items(form: Form, asking: Asking, reading: Reading) -> int:
    """Give how many items the questionnaire has; without a scoring file as many as were answered."""
    scoring = asking.scoring(form.of.instrument)
    if scoring is None:
        return max(form.marks)
    too_high = next((mark for number, mark in form.marks.items() if not 1 <= number <= scoring.items), None)
    if too_high:
        told = say("{instrument} has {items} items.", instrument=scoring.id, items=scoring.items)
        reading.wrong("item" if too_high.field == "answer" else too_high.field, told)
    return scoring.items


def _out_of_range(form: Form, asking: Asking) -> Iterable[Problem]:
    scoring = asking.scoring(form.of.instrument)
    for mark in form.marks.values() if scoring else ():
        if scoring and mark.value is not None and not scoring.min <= mark.value <= scoring.max:
            reading = Reading(mark.reading.row, mark.reading.places, mark.reading.header)
            low, high = scoring.min, scoring.max
            reading.wrong(
                mark.field,
                say("Answers to {instrument} are from {min} to {max}.", instrument=scoring.id, min=low, max=high),
                say("Correct it by the form; leave the cell empty if the item was left out."),
            )
            yield from reading.problems


def _asked(form: Form, asking: Asking, reading: Reading) -> Expected | None:
    """Find the wave that is answered, and see whether the day can be."""
    of = form.of
    one = asking.meant(of.person, of.instrument, of.wave, of.on)
    if one is None:
        told = say("{id} is not asked for {instrument} ({wave}).", id=of.person, instrument=of.instrument, wave=of.wave)
        reading.wrong("instrument", told, say("peerctl measure instruments tells who uses which."))
    if of.on > asking.day:
        reading.wrong("on", say("The day is still to come."))
    first = asking.applied(of.person)
    if first and of.on < first:
        reading.wrong("on", say("The day is before {id} applied, on {first}.", id=of.person, first=first))
    return one


def _state(filled: Filled, one: Expected, there: Response | None, seen: Seen, reading: Reading) -> State:
    """Tell whether the form is new, given what is there and what other rows said of the same wave."""
    row = seen.setdefault((one.person, one.enrolment, one.instrument, one.wave), reading.row.number)
    if row != reading.row.number:
        told = say("Row {row} has {instrument} ({wave}) already.", row=row, instrument=one.instrument, wave=one.wave)
        reading.wrong("", told)
    if there is None:
        return State.NEW
    if (there.on, there.answers) != (filled.on, filled.answers):
        reading.wrong(
            "",
            say(
                "{id} has answered {instrument} ({wave}) on {on} already, and otherwise.",
                id=one.person,
                instrument=one.instrument,
                wave=one.wave,
                on=there.on,
            ),
            say(
                "See {file}. What is written down is not changed: take the row out, or correct the file.",
                file=f"responses/{one.person}.yaml",
            ),
        )
    return State.UNCHANGED
