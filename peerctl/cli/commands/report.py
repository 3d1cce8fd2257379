"""`peerctl report ...`: attendance, certificates, courses, and the core elements of the programme."""

from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, OneCohort, format_of, request_of
from peerctl.cli.request import Answer, Opened, names

if TYPE_CHECKING:  # reports are imported when one is made
    from peerctl.cli.output import Output
    from peerctl.model.table import Table

Person = Annotated[str | None, typer.Option("--person", metavar="ID", help=help_text("Only this person."))]


def attendance(
    ctx: typer.Context, cohort: OneCohort = None, person: Person = None, format_: Format = "table", csv: Csv = None
) -> Answer:
    """Count who came."""
    from peerctl.cli.named_cohort import cohort_asked
    from peerctl.cli.named_people import asked_for
    from peerctl.cli.output import Output
    from peerctl.reports.attendance import attendance as report
    from peerctl.reports.attendance_tables import attendance_tables

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    cohort, person = cohort_asked(cohort, opened.book), asked_for(person, opened, request)
    counted = report(opened.book, opened.day, cohort, person)
    return opened.answer(output.text(counted, _named(attendance_tables(counted), opened, output)))


def certificates(
    ctx: typer.Context, cohort: OneCohort = None, person: Person = None, format_: Format = "table", csv: Csv = None
) -> Answer:
    """Tell who has earned the certificate."""
    from peerctl.cli.named_cohort import cohort_asked
    from peerctl.cli.named_people import asked_for
    from peerctl.cli.output import Output
    from peerctl.reports.asked import cohorts_asked
    from peerctl.reports.certificate import certificates as report
    from peerctl.reports.certificate_table import certificate_table

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    cohort, person = cohort_asked(cohort, opened.book), asked_for(person, opened, request)
    asked = cohorts_asked(opened.book, cohort)
    judged = [one for one in report(opened.book, opened.day) if one.cohort in asked and person in {None, one.person}]
    tables = _named((certificate_table(judged, opened.day),), opened, output)
    return opened.answer(output.text({"as_of": opened.day, "certificates": judged}, tables))


def course(ctx: typer.Context, cohort: OneCohort = None, format_: Format = "table", csv: Csv = None) -> Answer:
    """Tell how group courses stand."""
    from peerctl.cli.named_cohort import cohort_asked
    from peerctl.cli.output import Output
    from peerctl.reports.course import courses as report
    from peerctl.reports.course_tables import course_tables

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    seen = report(opened.book, opened.day, cohort_asked(cohort, opened.book))
    return opened.answer(output.text(seen, _named(course_tables(seen), opened, output)))


def elements(ctx: typer.Context, cohort: OneCohort = None, format_: Format = "table", csv: Csv = None) -> Answer:
    """Hold what was done against what the programme plans."""
    from peerctl.cli.named_cohort import cohort_asked
    from peerctl.cli.output import Output
    from peerctl.reports.elements import elements as report
    from peerctl.reports.elements_table import elements_table

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    counted = report(opened.book, opened.day, cohort_asked(cohort, opened.book))
    return opened.answer(output.text({"as_of": opened.day, "cohorts": counted}, (elements_table(counted, opened.day),)))


def _named(tables: "tuple[Table, ...]", opened: Opened, output: "Output") -> "tuple[Table, ...]":
    """Put names beside the ids that people read; programs get the ids alone."""
    from peerctl.cli.output import with_names

    return tuple(with_names(table, names(opened.book)) for table in tables) if output.format == "table" else tables
