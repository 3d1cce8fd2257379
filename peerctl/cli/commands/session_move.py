"""`peerctl session move` and `peerctl session cancel`: one session changed by hand."""

from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.recording import recorded
from peerctl.cli.request import Answer
from peerctl.cli.surroundings import day_typed
from peerctl.cli.usage import BadUsage, text_typed
from peerctl.cli.writing import DryRun
from peerctl.model.message import say

Name = Annotated[
    str, typer.Argument(metavar="COHORT/ID", help=help_text("The session, such as spring-2016/training-3."))
]
Day = Annotated[str, typer.Argument(metavar="DATE", help=help_text("The new day, such as 2016-04-26."))]
Start = Annotated[
    str | None,
    typer.Option("--start", metavar="TIME", help=help_text("The new start, such as 10:00; the end moves with it.")),
]
Place = Annotated[str | None, typer.Option("--place", metavar="TEXT", help=help_text("The new place."))]
Because = Annotated[
    str | None, typer.Option("--because", metavar="TEXT", help=help_text("Why; without names, it stays in the file."))
]


def move(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    name: Name,
    day: Day,
    start: Start = None,
    place: Place = None,
    because: Because = None,
    dry_run: DryRun = False,  # noqa: FBT002  # typer's way to say a flag
) -> Answer:
    """Move a session to another day; a new plan leaves it there."""
    from peerctl.cli.moving import clock_typed, moved, remarks
    from peerctl.cli.named_session import session_named
    from peerctl.cli.session_changes import differences

    request = request_of(ctx)
    new_day = day_typed("DATE", day) or request.around.now.date()
    clock = clock_typed("--start", start)
    text_typed("--place", place)
    text_typed("--because", because)
    opened = request.open_to_write()
    named = session_named(name, opened.book)
    after = moved(named, new_day, clock, place, because)
    changes = list(differences((named.index,), named.session, after))
    told = (say("{session} is now on {day}.", session=named.name, day=new_day), *remarks(opened, named, after))
    return recorded(request, opened, {named.path: changes}, lambda _: told, dry_run=dry_run)


def cancel(
    ctx: typer.Context,
    name: Name,
    because: Because = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Cancel a session; it stays in the file, with the reason."""
    from peerctl.cli.moving import called_off
    from peerctl.cli.named_session import session_named
    from peerctl.cli.session_changes import differences

    request = request_of(ctx)
    if not (because or "").strip():
        raise BadUsage(say("--because is missing: a session is cancelled with a reason."))
    text_typed("--because", because)
    opened = request.open_to_write()
    named = session_named(name, opened.book)
    after = called_off(named, (because or "").strip())
    changes = list(differences((named.index,), named.session, after))
    told = (
        say("{session} on {day} is cancelled.", session=named.name, day=named.session.date),
        say("peerctl session plan plans another one where the programme counts its sessions."),
    )
    return recorded(request, opened, {named.path: changes}, lambda _: told, dry_run=dry_run)
