"""`peerctl session list [COHORT]`: the sessions one by one, or as months."""

from datetime import date
from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, OneCohort, format_of, request_of
from peerctl.cli.request import Answer, Opened, Request
from peerctl.cli.surroundings import day_typed
from peerctl.cli.usage import BadUsage, all_together
from peerctl.model.message import say

From = Annotated[str | None, typer.Option("--from", metavar="DATE", help=help_text("Only from this day on."))]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help=help_text("Only up to this day."))]
Calendar = Annotated[
    bool, typer.Option("--calendar", help=help_text("Draw the months, as a calendar on the wall has them."))
]


def list_sessions(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    cohort: OneCohort = None,
    from_: From = None,
    until: Until = None,
    calendar: Calendar = False,  # noqa: FBT002  # typer's way to say a flag
    format_: Format = "table",
    csv: Csv = None,
) -> Answer:
    """List sessions with the numbers of their weeks.

    Raises:
        BadUsage: A day typed is none, or `--until` comes before `--from`.
    """
    from peerctl.cli.named_cohort import cohort_asked
    from peerctl.cli.output import Output
    from peerctl.reports.session_list import session_views, sessions_table

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    all_together(lambda: day_typed("--from", from_), lambda: day_typed("--until", until))
    first, last = day_typed("--from", from_), day_typed("--until", until)
    if first and last and last < first:
        raise BadUsage(say("--until {until} comes before --from {first}.", until=last, first=first))
    opened = request.open()
    cohort = cohort_asked(cohort, opened.book)
    if calendar and output.format == "table":
        return opened.answer(request.headed(_months(request, opened, cohort, first, last)))
    views = session_views(opened.book, opened.day, cohort, first or date.min, last or date.max)
    return opened.answer(output.text({"as_of": opened.day, "sessions": views}, (sessions_table(views, opened.day),)))


def _months(request: Request, opened: Opened, cohort: str | None, first: date | None, last: date | None) -> str:
    """Draw the months that were asked for; otherwise the one of the day and the next."""
    from contextlib import suppress

    from peerctl.calendar.holidays import NoHolidaysLibrary, public_holidays
    from peerctl.model.days import add_months
    from peerctl.model.record import Label
    from peerctl.reports.diary import session_diary
    from peerctl.show.month import MonthView

    begin = first or min(opened.day, last or opened.day)
    end = max(begin, last or add_months(begin, 1))
    known: dict[date, Label] = {}
    with suppress(NoHolidaysLibrary):
        known |= public_holidays(opened.book.workspace.holidays, range(begin.year, end.year + 1))
    entries = session_diary(opened.book, opened.day, cohort)
    return MonthView(entries, opened.day, known, request.wording, request.screen).text(begin, end)
