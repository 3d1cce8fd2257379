"""`peerctl undo`: takes back what the last command wrote, as long as nobody has changed it since."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import typer

from peerctl.cli.options import request_of
from peerctl.cli.request import Answer, Opened
from peerctl.cli.writing import DryRun, difference_text
from peerctl.model.failure import Failure
from peerctl.model.message import say

if TYPE_CHECKING:  # what reads and writes is imported by the command
    from peerctl.files.remembered import Remembered
    from peerctl.files.save import Edited
    from peerctl.model.finding import Finding


class NothingToUndo(Failure):
    """No command is remembered."""

    code = "nothing-to-undo"

    def __init__(self, most: int) -> None:
        super().__init__(
            say("There is nothing more to take back."),
            say("What the last {count} commands wrote here is remembered; git revert takes back a commit.", count=most),
        )


class NeverTakenBack(Failure):
    """The last command is one that stands, whatever happens."""

    code = "never-taken-back"

    def __init__(self, command: str) -> None:
        super().__init__(
            say("{command} is never taken back, and neither is what came before it.", command=command),
            say("An allocation stands: it was drawn by lot, and others hold its log."),
        )


def undo(ctx: typer.Context, dry_run: DryRun = False) -> Answer:  # noqa: FBT002  # typer's way to say a flag
    """Take back the last command."""
    from peerctl.cli.keeping import keep_beside
    from peerctl.cli.recording import told_text
    from peerctl.files.undo import forgetting, taken_back

    request = request_of(ctx)
    opened = request.open()
    root, identities = opened.root, opened.book.workspace.identities
    remembered = _last(opened)
    files = taken_back(root, remembered, identities)
    new = _brought_back(opened, files)
    if not dry_run:
        command = f"undo: {remembered.command}"
        keep_beside(request, opened, files, command, lambda: forgetting(root, remembered, identities))
    if not files:
        already = say("All is as it was before {command} already.", command=remembered.command)
        return opened.answer(told_text(request, [already], ()))
    name = remembered.command
    said = (
        say("Would be taken back: {command}", command=name) if dry_run else say("Taken back: {command}", command=name)
    )
    text = told_text(request, [said], new)
    return opened.answer(text + difference_text(files, request, dry_run=dry_run))


def _last(opened: Opened) -> "Remembered":
    """Give the last command.

    Raises:
        NothingToUndo: None is remembered.
        NeverTakenBack: It is one that stands.
    """
    from peerctl.files.remembered import last
    from peerctl.files.undo import MOST

    remembered = last(opened.root, opened.book.workspace.identities)
    if remembered is None:
        raise NothingToUndo(MOST)
    if remembered.final:
        raise NeverTakenBack(remembered.command)
    return remembered


def _brought_back(opened: Opened, files: "Mapping[str, Edited]") -> "Sequence[Finding]":
    """Give what check finds once a command is taken back, and does not find now."""
    from peerctl.cli.recording import new_findings
    from peerctl.cli.writing import previewed

    return new_findings(opened, previewed(opened, files)) if files else ()
