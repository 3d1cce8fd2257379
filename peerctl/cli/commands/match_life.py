"""`peerctl match accept|decline|pause|resume`: what happens to a pair on its way."""

from typing import Annotated, TypeAlias

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.recording import On
from peerctl.cli.request import Answer
from peerctl.cli.writing import DryRun

Pair: TypeAlias = Annotated[
    list[str],
    typer.Argument(metavar="ID | MENTOR PEER", help=help_text("The pair: its id, or its mentor and its peer.")),
]
Reason: TypeAlias = Annotated[
    str | None,
    typer.Option("--reason", metavar="CODE", help=help_text("Why: one of the reasons that the programme lists.")),
]


def _happened(  # one parameter for each option
    ctx: typer.Context, pair: list[str], on: str | None, kind: str, reason: str | None = None, *, dry_run: bool
) -> Answer:
    from peerctl.cli.pair_events import event_recorded, may_come, pair_on
    from peerctl.cli.reasons import reason_for
    from peerctl.model.match import MatchEventKind

    known = pair_on(request_of(ctx), pair, on)
    may_come(known, MatchEventKind(kind))
    why = reason_for(known.request, known.codes, kind, reason) if kind in known.codes.reasons else None
    return event_recorded(known, MatchEventKind(kind), {"reason": why}, dry_run=dry_run)


def accept(ctx: typer.Context, pair: Pair, on: On = None, dry_run: DryRun = False) -> Answer:  # noqa: FBT002
    """Write down that the two said yes."""
    return _happened(ctx, pair, on, "accepted", dry_run=dry_run)


def resume(ctx: typer.Context, pair: Pair, on: On = None, dry_run: DryRun = False) -> Answer:  # noqa: FBT002
    """Write down that a pause is over."""
    return _happened(ctx, pair, on, "resumed", dry_run=dry_run)


def decline(
    ctx: typer.Context,
    pair: Pair,
    reason: Reason = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that a proposed pair comes to nothing."""
    return _happened(ctx, pair, on, "declined", reason, dry_run=dry_run)


def pause(
    ctx: typer.Context,
    pair: Pair,
    reason: Reason = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that a pair pauses."""
    return _happened(ctx, pair, on, "paused", reason, dry_run=dry_run)
