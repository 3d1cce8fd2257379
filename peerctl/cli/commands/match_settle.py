"""`peerctl match settle`: what of the programme's checklists is done for a pair, and the contract that is signed."""

from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.commands.match_life import Pair
from peerctl.cli.commands.match_term import Signed
from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.recording import On
from peerctl.cli.request import Answer
from peerctl.cli.surroundings import day_typed
from peerctl.cli.usage import BadUsage
from peerctl.cli.writing import DryRun
from peerctl.model.message import say

if TYPE_CHECKING:  # records and the editor are imported when something is written
    from collections.abc import Iterator, Mapping

    from peerctl.cli.pair_events import Known
    from peerctl.files.changes import Change, Plain
    from peerctl.model.book import Book
    from peerctl.model.message import Message
    from peerctl.model.record import Label

Items = Annotated[
    list[str] | None,
    typer.Option("--item", metavar="CODE", help=help_text("What of the checklists is done; may be repeated.")),
]


def settle(
    ctx: typer.Context,
    pair: Pair,
    item: Items = None,
    signed: Signed = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002  # typer's way to say a flag
) -> Answer:
    """Write down what is settled for a pair."""
    from peerctl.cli.pair_events import changed, contract_changes, pair_on
    from peerctl.cli.recording import coded

    signed_on = day_typed("--signed", signed)
    known = pair_on(request_of(ctx), pair, on)
    labels = _labels(known)
    for one in item or ():
        coded("--item", one, known.codes.checklist)
    if not item and not signed_on:
        raise BadUsage(
            say("{option} is missing.", option="--item"),
            say("It may be one of these: {words}.", words=(*labels, "--signed")),
        )
    done: dict[str, Plain] = dict.fromkeys(item or (), known.on)
    changes = [*_checked(known, done), *contract_changes(known.match, {"signed": signed_on})]

    def told(_: "Book") -> "Iterator[Message]":
        if done:
            settled = tuple(labels[one] for one in done)
            yield say("{id}: settled on {on}: {items}.", id=known.match.id, on=known.on, items=settled)
        if signed_on:
            yield say("{id}: the contract was signed on {on}.", id=known.match.id, on=signed_on)

    return changed(known, changes, told, dry_run=dry_run)


def _labels(known: "Known") -> "Mapping[str, Label]":
    """Give what people read in place of each item, in the order of the checklists."""
    lists = known.programme.checklists
    return {one.id: one.label for one in (*lists.start, *lists.midway, *lists.end)}


def _checked(known: "Known", done: "dict[str, Plain]") -> "Iterator[Change]":
    from peerctl.files.changes import Set

    if done and not known.match.checklist:
        yield Set(("checklist",), done)
        return
    for one, day in done.items():
        yield Set(("checklist", one), day)
