"""`peerctl import responses|participants FILE`: a table that somebody keeps elsewhere, read in."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.request import Answer, Opened, Request
from peerctl.cli.surroundings import day_typed
from peerctl.cli.usage import BadUsage
from peerctl.cli.writing import DryRun
from peerctl.model.message import say

if TYPE_CHECKING:  # what reads tables is imported when one is read
    from peerctl.imports.telling import Same

File: TypeAlias = Annotated[
    Path, typer.Argument(metavar="FILE", help=help_text("A table with a header: CSV, or a workbook such as .xlsx."))
]
Sheet: TypeAlias = Annotated[
    str | None, typer.Option("--sheet", metavar="NAME", help=help_text("Which sheet; otherwise the first."))
]
Column: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="FIELD=HEADER",
        help=help_text("Which column a field is, such as born=Fødselsdag; may be repeated."),
    ),
]
OnlySound: TypeAlias = Annotated[
    bool, typer.Option("--only-sound", help=help_text("Write the sound rows, where others have problems."))
]
Instrument = Annotated[
    str | None, typer.Option("--instrument", metavar="ID", help=help_text("Which questionnaire all rows are of."))
]
Wave = Annotated[
    str | None, typer.Option("--wave", metavar="WAVE", help=help_text("Which time of measuring all rows are of."))
]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help=help_text("The day of all rows that have none."))]
Cohort = Annotated[str | None, typer.Option("--cohort", metavar="ID", help=help_text("Which cohort all rows are of."))]
Role = Annotated[
    str | None,
    typer.Option("--role", metavar="peer|mentor|group-leader|staff", help=help_text("As what all rows are.")),
]
Consented = Annotated[
    bool, typer.Option("--consent", help=help_text("All have given the consents that the programme needs."))
]


def responses(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    file: File,
    instrument: Instrument = None,
    wave: Wave = None,
    on: On = None,
    column: Column = None,
    sheet: Sheet = None,
    only_sound: OnlySound = False,  # noqa: FBT002  # typer's way to say a flag
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Read answers to questionnaires from a table."""
    from peerctl.cli.imported_answers import answers_changes, answers_table, row_of_answers
    from peerctl.cli.importing import Writing, columns_named, imported, rows_of
    from peerctl.cli.person_events import only
    from peerctl.imports.answers import FIELDS, LONG, plan_answers
    from peerctl.imports.asked import Asking
    from peerctl.imports.forms import Fixed

    request = request_of(ctx)
    named, day = columns_named(column, [*FIELDS, *LONG]), day_typed("--on", on)
    opened = request.open_to_write()
    asking = Asking(opened.book, opened.day)
    which = instrument and only(sorted({*asking.instruments.values()}), instrument, "--instrument")
    when = wave and only(sorted({*asking.waves.values()}), wave, "--wave")
    rows = rows_of(request, file, sheet)
    plan = plan_answers(rows, asking, Fixed(which, when, day), named)
    how = Writing(answers_table, answers_changes, lambda error, lines: row_of_answers(opened.book, error, lines))
    return imported(request, opened, plan, how, only_sound=only_sound, dry_run=dry_run)


def participants(  # noqa: PLR0913, PLR0917
    ctx: typer.Context,
    file: File,
    cohort: Cohort = None,
    role: Role = None,
    on: On = None,
    consented: Consented = False,  # noqa: FBT002
    column: Column = None,
    sheet: Sheet = None,
    only_sound: OnlySound = False,  # noqa: FBT002
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Read people from a table."""
    from peerctl.imports.telling import Same

    same = Same(cohort, role, consent=consented)
    return _people(request_of(ctx), (file, sheet, column), same, on, only_sound=only_sound, dry_run=dry_run)


def added_from(
    request: Request,
    file: Path,
    others: Iterable[object],
    same: tuple[str | None, str | None, bool, str | None],
    *,
    dry_run: bool,
) -> Answer:
    """Add everybody in a table, with the cohort, the role, the consent and the day that hold for all.

    Raises:
        BadUsage: Something else was said, which the table tells of each.
    """
    from peerctl.imports.telling import Same

    if any(others):
        raise BadUsage(
            say("With --from, the table tells of each person."),
            say("Only --cohort, --role, --on and --consent may be said, for all of them."),
        )
    cohort, role, consented, on = same
    together = Same(cohort, role, consent=consented)
    return _people(request, (file, None, None), together, on, only_sound=False, dry_run=dry_run)


def _people(
    request: Request,
    table: tuple[Path, str | None, list[str] | None],
    same: "Same",
    on: str | None,
    *,
    only_sound: bool,
    dry_run: bool,
) -> Answer:
    from peerctl.cli.imported_people import people_changes, people_table, row_of_person
    from peerctl.cli.importing import Writing, columns_named, imported, rows_of
    from peerctl.cli.named_cohort import cohort_asked
    from peerctl.cli.past import knowing_the_gone
    from peerctl.cli.recording import happened_on
    from peerctl.imports.people import FIELDS, plan_people
    from peerctl.imports.words import facts_of

    file, sheet, column = table
    opened = request.open_to_write()
    same = replace(same, cohort=cohort_asked(same.cohort, opened.book))
    named = columns_named(column, [*FIELDS, *facts_of(opened.book)])
    applied = happened_on(on, opened)
    _possible(opened, same)
    rows = rows_of(request, file, sheet)
    plan = plan_people(rows, knowing_the_gone(request, opened), opened.day, same, named)
    how = Writing(people_table, lambda lines: people_changes(applied, lines), row_of_person)
    return imported(request, opened, plan, how, only_sound=only_sound, dry_run=dry_run)


def _possible(opened: Opened, same: "Same") -> None:
    """See to it that the cohort and the role that were said are such as there are."""
    from typing import get_args

    from peerctl.cli.person_events import only
    from peerctl.model.participant import Role as Roles

    if same.cohort is not None:
        only(tuple(opened.book.cohorts), same.cohort, "--cohort")
    if same.role is not None:
        only(get_args(Roles), same.role, "--role")
