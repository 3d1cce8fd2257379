"""`peerctl export ics`: the calendar of a cohort, of a person or of everybody as a file for calendar programs."""

from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.request import Answer, Opened, names
from peerctl.model.message import Message, say, say_many

Cohort = Annotated[str | None, typer.Option("--cohort", metavar="COHORT", help=help_text("Only this cohort."))]
Person = Annotated[
    str | None, typer.Option("--person", metavar="ID", help=help_text("Only what this person is to come to, or leads."))
]
Names = Annotated[
    bool, typer.Option("--names", help=help_text("Write names in place of ids; mind who gets to see the calendar."))
]
Out = Annotated[
    str | None, typer.Option("--out", metavar="FILE", help=help_text("The file to write; otherwise it is printed."))
]


def ics(
    ctx: typer.Context,
    cohort: Cohort = None,
    person: Person = None,
    with_names: Names = False,  # noqa: FBT002  # typer's way to say a flag
    out: Out = None,
) -> Answer:
    """Write a calendar file."""
    from peerctl.cli.named_cohort import cohort_asked
    from peerctl.cli.named_people import asked_for
    from peerctl.cli.surroundings import zone
    from peerctl.reports.diary import diary
    from peerctl.show.ics import ics_text

    request = request_of(ctx)
    opened = request.open()
    cohort, person = cohort_asked(cohort, opened.book), asked_for(person, opened, request)
    settings = opened.book.workspace
    entries = diary(opened.book, opened.day, cohort, person, names(opened.book) if with_names else {})
    title = _title(opened, cohort, person, with_names=with_names)
    text = ics_text(entries, title, settings.name, zone(settings.timezone), request.wording)
    if out is None:
        return opened.answer(text)
    from peerctl.files.export import export

    export(request.around.folder / out, text.encode(), _BEGINNING)
    told = say_many("{count} entry is in {file}.", "{count} entries are in {file}.", len(entries), file=out)
    return opened.answer(request.wording.say(told) + "\n")


_BEGINNING = b"BEGIN:VCALENDAR"


def _title(opened: Opened, cohort: str | None, person: str | None, *, with_names: bool) -> Message:
    parts = [opened.book.workspace.name]
    if cohort is not None:
        parts.append(opened.book.cohorts[cohort].name)
    if person is not None:
        parts.append(names(opened.book).get(person, person) if with_names else person)
    return say("{parts}", parts=" · ".join(parts))
