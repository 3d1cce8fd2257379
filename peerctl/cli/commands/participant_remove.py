"""`peerctl participant remove`: a person who was added by mistake, or asks to be forgotten before anything came of it."""

from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.commands.person_life import Person
from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.recording import recorded
from peerctl.cli.request import Answer
from peerctl.cli.writing import DryRun
from peerctl.model.message import say

if TYPE_CHECKING:  # the editor is imported when something is written
    from peerctl.files.changes import Change

Yes = Annotated[bool, typer.Option("--yes", help=help_text("It is meant; nothing is asked."))]


def remove(
    ctx: typer.Context,
    person: Person,
    yes: Yes = False,  # noqa: FBT002  # typer's way to say a flag
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Take away the files of a person whom nothing else names.

    All of them go, or none. `undo` takes back the last command first, so an id that somebody new was given meanwhile is
    free again before the person comes back. Where git has seen the person removed, nobody new is given the id by
    peerctl: `history` and the pseudonyms of an export would make one life of two. Without git, the id of the last
    person added may be given again.
    """
    from peerctl.cli.person_events import somebody_on
    from peerctl.cli.removing import is_meant, named_nowhere, own_files, told_of_removal
    from peerctl.files.changes import Remove

    request = request_of(ctx)
    opened = request.open_to_write()
    somebody = somebody_on(request, opened, person, None)
    named_nowhere(request, somebody)
    files = own_files(opened, somebody.person.id)
    if not (yes or dry_run or is_meant(request, somebody, files)):
        return Answer(request.wording.say(say("Nothing was removed.")) + "\n")
    changes: dict[str, list[Change]] = {file: [Remove(())] for file in files}
    told = told_of_removal(somebody, files, dry_run=dry_run)
    return recorded(request, opened, changes, lambda _: told, dry_run=dry_run)
