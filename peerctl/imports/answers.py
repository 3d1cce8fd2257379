"""Answers to questionnaires from the rows of a table.

A table is wide, with a row for a person and wave and a column for each item, or long, with a row for each item. In both,
a form on which nothing is answered is none, and is passed over: it is no score of 0.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from peerctl.imports.asked import Asking
from peerctl.imports.columns import Columns, columns_of, lacking
from peerctl.imports.forms import Fixed, Telling, forms_of
from peerctl.imports.items import Item, items_of
from peerctl.imports.judging import judged
from peerctl.imports.plan import Filled, Plan
from peerctl.imports.problem import Problem
from peerctl.model.message import say
from peerctl.model.rows import Rows

FIELDS = {
    "id": ("person", "participant", "deltager", "deltager-id", "nr"),
    "instrument": ("questionnaire", "skema", "spørgeskema"),
    "wave": ("time", "måling", "tidspunkt", "bølge", "runde"),
    "on": ("date", "day", "answered", "dato", "besvaret", "udfyldt"),
}
LONG = {"item": ("question", "spørgsmål", "spm"), "answer": ("svar", "value", "værdi")}


def plan_answers(rows: Rows, asking: Asking, fixed: Fixed, named: Mapping[str, str]) -> Plan[Filled]:
    """Tell what every row becomes.

    Args:
        rows: the table.
        asking: the workspace.
        fixed: what is the same for all rows; a column goes before it.
        named: the headers of columns, by the fields they are.
    """
    columns = columns_of(rows, {**FIELDS, **LONG}, named)
    header = columns.header
    items = () if {"item", "answer"} <= columns.places.keys() else tuple(items_of(header, asking.instruments))
    taken = {item.place for item in items}
    places = {name: place for name, place in columns.places.items() if place not in taken}
    columns = replace(
        columns,
        places={**places, **{item.field: item.place for item in items}},
        unread=tuple(head for place, head in enumerate(header) if head in columns.unread and place not in taken),
    )
    problems = [*columns.problems, *_lacking(columns, rows, items, fixed), *_same_item(items, rows, header)]
    if problems:
        return Plan(rows, (), tuple(problems), columns.unread)
    told = forms_of(Telling(asking, fixed, columns, items), rows)
    lines, wrong = judged(told.forms, asking)
    every = sorted([*told.problems, *wrong], key=lambda one: one.row)
    bad = {problem.row for problem in every}
    kept = tuple(line for line in lines if line.row not in bad and line.said.person not in told.spoilt)
    empty = sum(form.is_empty and form.reading.row.number not in bad for form in told.forms)
    return Plan(rows, kept, tuple(every), columns.unread, empty + told.blank)


def _lacking(columns: Columns, rows: Rows, items: Sequence[Item], fixed: Fixed) -> Iterator[Problem]:
    needed = {"id": say("There is no column with the person's id."), "on": say("There is no column with the day.")}
    yield from lacking(columns, rows, {name: told for name, told in needed.items() if name == "id" or fixed.on is None})
    if "wave" not in columns.places and fixed.wave is None:
        yield Problem(rows.header.number, "", say("There is no column with the wave."), say("Or say it with --wave."))
    if not items and not {"item", "answer"} <= columns.places.keys():
        told = say("There are no columns with the items.")
        yield Problem(rows.header.number, "", told, say("Head them 1, 2, 3, or with the questionnaire, as in mhrm_1."))


def _same_item(items: Sequence[Item], rows: Rows, header: Sequence[str]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for item in items:
        if first.setdefault(item.field, item.place) != item.place:
            told = say("Another column is item {number} already.", number=item.number)
            yield Problem(rows.header.number, header[item.place], told)
