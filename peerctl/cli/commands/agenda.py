"""`peerctl agenda`: what is due, overdue, at risk or coming, most urgent first."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, format_of, request_of
from peerctl.cli.request import Answer, Request, names
from peerctl.cli.surroundings import day_typed
from peerctl.cli.usage import BadUsage
from peerctl.model.message import Message, say

if TYPE_CHECKING:  # reports are imported when one is made
    from peerctl.reports.agenda.line import Agenda, Line

Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help=help_text("Look ahead until this day; otherwise for a week.")),
]
For = Annotated[
    str | None,
    typer.Option(
        "--for",
        metavar="ID",
        help=help_text(
            "Only what is about this person; of the staff, everything they lead, stand in for or check in on."
        ),
    ),
]


def agenda(
    ctx: typer.Context,
    until: Until = None,
    for_: For = None,
    format_: Format = "table",
    csv: Csv = None,
) -> Answer:
    """Tell what is due.

    Raises:
        BadUsage: `--until` comes before the day asked of.
        NobodyNamed: There is nobody with this id or name.
    """
    from peerctl.cli.named_people import asked_for
    from peerctl.cli.output import Output
    from peerctl.reports.agenda.agenda import agenda as report
    from peerctl.reports.agenda.table import agenda_table

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    last = day_typed("--until", until)
    opened = request.open()
    if last and last < opened.day:
        raise BadUsage(say("--until {until} comes before the day asked of, {day}.", until=last, day=opened.day))
    for_ = asked_for(for_, opened, request)
    found = report(opened.book, opened.day, until=last, person=for_)
    if output.format == "table":
        return opened.answer(request.headed(_text(found, request, names(opened.book))))
    return opened.answer(output.text(found, (agenda_table(found),)))


def _text(found: "Agenda", request: Request, known: Mapping[str, str]) -> str:
    """Write the lines under a heading for each urgency."""
    from peerctl.reports.agenda.table import URGENCIES, agenda_title, count_of

    say_it, screen = request.wording.say, request.screen
    blocks = [screen.paint(say_it(agenda_title(found)), "strong")]
    for one, lines in groupby(found.lines, key=lambda line: line.urgency):
        blocks.append(screen.paint(say_it(URGENCIES[one]), "strong"))
        blocks += ["\n".join(_line(line, request, known)) for line in lines]
    return "\n\n".join([*blocks, say_it(count_of(found))]) + "\n"


def _line(line: "Line", request: Request, known: Mapping[str, str]) -> Iterator[str]:
    from peerctl.model.words import source_words
    from peerctl.show.terminal import paragraph

    wording, screen = request.wording, request.screen

    def below(message: Message) -> str:
        return paragraph("    " + wording.say(message), screen, "    ")

    yield paragraph("  ".join(_head(line, request, known)), screen, "    ")
    yield below(line.why)
    yield below(say("Rule: {rule} ({source})", rule=line.rule, source=source_words(line.source)))
    yield below(line.do)
    if line.command:
        yield "    " + screen.paint(line.command, "command")


def _head(line: "Line", request: Request, known: Mapping[str, str]) -> Iterator[str]:
    """Give the day, whom it is about with their names where these are there, and the pair or the cohort."""
    from peerctl.show.clean import clean

    if line.due:
        yield line.due.isoformat()
    if line.people:
        people = [f"{person} {clean(known[person])}" if person in known else person for person in line.people]
        yield request.wording.listed(people)
    yield f"({line.match or line.cohort})  [{line.kind}]"
