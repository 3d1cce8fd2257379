"""People from the rows of a table: a row for each, who has applied to a cohort or takes part in it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from peerctl.imports.columns import columns_of, lacking
from peerctl.imports.known import Known, differences
from peerctl.imports.plan import Line, Plan, State
from peerctl.imports.problem import Reading
from peerctl.imports.said import SaidPerson
from peerctl.imports.telling import Same, Telling
from peerctl.imports.words import facts_of
from peerctl.model.book import Book
from peerctl.model.message import say
from peerctl.model.rows import Rows

FIELDS = {
    "id": ("nr", "deltager", "deltager-id", "participant"),
    "name": ("navn", "full name", "fulde navn"),
    "phone": ("telephone", "mobile", "telefon", "tlf", "mobil", "telefonnummer", "mobilnummer"),
    "email": ("e-mail", "mail", "e-post"),
    "born": ("birthday", "date of birth", "birth date", "født", "fødselsdag", "fødselsdato"),
    "municipality": ("kommune", "bopælskommune"),
    "gender": ("sex", "køn"),
    "languages": ("language", "sprog"),
    "interests": ("interest", "interesser", "interesse"),
    "availability": ("available", "ledig"),
    "cohort": ("hold", "forløb"),
    "role": ("rolle",),
    "channel": ("kanal", "hørt om", "rekrutteret via"),
    "referrer": ("referred by", "henvist af", "henviser"),
    "ready": ("klar", "klar fra"),
    "capacity": ("kapacitet",),
    "consent": ("samtykke",),
    "applied": ("ansøgt", "tilmeldt", "henvendt"),
    "interviewed": ("interview", "samtale", "rekrutteringssamtale"),
    "enrolled": ("indskrevet", "optaget"),
}


def plan_people(rows: Rows, book: Book, today: date, same: Same, named: Mapping[str, str]) -> Plan[SaidPerson]:
    """Tell what every row becomes.

    Args:
        rows: the table.
        book: the workspace.
        today: what happened later has not happened yet.
        same: what is the same for all rows.
        named: the headers of columns, by the fields they are.
    """
    facts = facts_of(book)
    columns = columns_of(rows, {**FIELDS, **facts}, named)
    needed = {"cohort": say("There is no column with the cohort."), "role": say("There is no column with the role.")}
    told = {name: one for name, one in needed.items() if getattr(same, name) is None}
    problems = [*columns.problems, *lacking(columns, rows, told)]
    if problems:
        return Plan(rows, (), tuple(problems), columns.unread)
    readings = [columns.reading(row) for row in rows.rows]
    telling, known = Telling(book, today, same), Known(book)
    lines = [line for reading in readings if (line := _line(telling.said(reading), known, reading))]
    wrong = tuple(problem for reading in readings for problem in reading.problems)
    return Plan(rows, tuple(lines), wrong, columns.unread)


def _line(said: SaidPerson | None, known: Known, reading: Reading) -> Line[SaidPerson] | None:
    """Give what a row becomes; None where something is wrong with it, which is noted."""
    if said is None or reading.problems:
        return None
    row = reading.row.number
    who = known.candidates(said)
    if len(who) > 1:
        reading.wrong("name", say("Several people may be meant: {ids}.", ids=tuple(who)), say("Give the row an id."))
    elif not who:
        return Line(row, State.NEW, replace(said, id=known.add(said, row)))
    elif who[0] in known.rows:
        reading.wrong("id" if said.id else "name", say("Row {row} is the same person.", row=known.rows[who[0]]))
    else:
        differing = tuple(dict.fromkeys(differences(known.book, who[0], said)))
        known.rows[who[0]] = row
        if not differing:
            return Line(row, State.UNCHANGED, replace(said, id=who[0]))
        told = say("{id} is here already, and differs in: {fields}.", id=who[0], fields=differing)
        reading.wrong("id" if said.id else "name", told, say("participant set and enrol change it; a table only adds."))
    return None
