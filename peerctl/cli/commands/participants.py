"""`peerctl participant list` and `show`: who takes part, and one person."""

from typing import Annotated

import typer

from peerctl.cli.commands.person_life import Person
from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, OneCohort, format_of, request_of
from peerctl.cli.request import Answer, names

Role = Annotated[
    str | None,
    typer.Option("--role", metavar="peer|mentor|group-leader|staff", help=help_text("Only those in one role.")),
]


def list_people(
    ctx: typer.Context, cohort: OneCohort = None, role: Role = None, format_: Format = "table", csv: Csv = None
) -> Answer:
    """List everybody, a line for each enrolment."""
    from typing import get_args

    from peerctl.cli.named_cohort import cohort_known
    from peerctl.cli.output import Output, with_names
    from peerctl.cli.usage import one_of
    from peerctl.model.participant import Role as RoleWord
    from peerctl.reports.people import people_table, person_lines

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    if role is not None:
        one_of("--role", role, get_args(RoleWord))
    opened = request.open()
    cohort = None if cohort is None else cohort_known(cohort, opened.book)
    lines = person_lines(opened.book, opened.day, cohort, role)
    table = people_table(lines, opened.day)
    if output.format == "table":
        table = with_names(table, names(opened.book))
    return opened.answer(output.text({"as_of": opened.day, "people": lines}, (table,)))


def show_person(ctx: typer.Context, person: Person, format_: Format = "table", csv: Csv = None) -> Answer:
    """Show one person; name and contact data on the leader's own terminal or page alone, not for programs."""
    from peerctl.cli.named_people import person_named
    from peerctl.cli.output import Output
    from peerctl.model.message import say
    from peerctl.model.table import Table
    from peerctl.reports.people import person_view
    from peerctl.reports.person_tables import person_tables

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    view = person_view(opened.book, person_named(person, opened, request), opened.day)
    tables = person_tables(opened.book, view, opened.day)
    identity = opened.book.identities.get(view.id)
    if identity and output.format == "table":
        known = ", ".join(word for word in (identity.name, identity.phone, identity.email) if word)
        tables = (Table(say("{known}", known=known), (), ()), *tables)
    return opened.answer(output.text({"as_of": opened.day, "person": view}, tables))
