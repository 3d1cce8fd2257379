"""`peerctl measure instruments|score`: how questionnaires are scored, and the scores."""

from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, format_of, request_of
from peerctl.cli.request import Answer, names

if TYPE_CHECKING:  # records are read by the command that needs them
    from peerctl.model.book import Book

Instrument = Annotated[str | None, typer.Argument(metavar="[ID]", help=help_text("The id of one questionnaire."))]
Person = Annotated[str | None, typer.Option("--for", metavar="ID", help=help_text("Only this person."))]
Wave = Annotated[
    str | None, typer.Option("--wave", metavar="WAVE", help=help_text("Only this time of measuring, such as pre."))
]


def instruments(ctx: typer.Context, name: Instrument = None, format_: Format = "table", csv: Csv = None) -> Answer:
    """List the questionnaires that can be scored, or tell everything of one."""
    from peerctl.cli.output import Output
    from peerctl.cli.unknown import UnknownInstrument
    from peerctl.files.load import all_instruments
    from peerctl.reports.instruments_table import instrument_tables, instruments_table, used_by

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    known, used = all_instruments(opened.book), used_by(opened.book)
    if name is None:
        return opened.answer(output.text({"instruments": tuple(known.values())}, (instruments_table(known, used),)))
    if name not in known:
        raise UnknownInstrument(name, known)
    one = known[name]
    return opened.answer(output.text({"instrument": one}, instrument_tables(one, used.get(name, ()))))


def score(
    ctx: typer.Context, person: Person = None, wave: Wave = None, format_: Format = "table", csv: Csv = None
) -> Answer:
    """Score what was answered."""
    from peerctl.cli.named_people import asked_for
    from peerctl.cli.output import Output, with_names
    from peerctl.cli.usage import one_of
    from peerctl.files.load import all_instruments
    from peerctl.reports.scores import scores
    from peerctl.reports.scores_table import scores_table

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    person = asked_for(person, opened, request)
    asked = wave and one_of("--wave", wave, _waves(opened.book))
    known = all_instruments(opened.book)
    scored = scores(opened.book, opened.day, known, person, asked)
    table = scores_table(scored, opened.day, known)
    if output.format == "table":
        table = with_names(table, names(opened.book))
    return opened.answer(output.text({"as_of": opened.day, "scores": scored}, (table,)))


def _waves(book: "Book") -> tuple[str, ...]:
    """Name every time of measuring that a programme has or an answer is of."""
    planned = [wave.id for one in book.programmes.values() for measure in one.measures for wave in measure.waves]
    answered = [response.wave for responses in book.responses.values() for response in responses]
    return tuple(dict.fromkeys([*planned, *answered]))
