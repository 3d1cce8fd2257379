"""What `match propose` writes: a file for each new pair, and a certificate."""

from dataclasses import fields
from typing import TYPE_CHECKING

from peerctl.cli.request import Opened, Request
from peerctl.model.message import NOTHING, Message, say, say_many

if TYPE_CHECKING:  # the solver is imported when something is solved
    from peerctl.matching.explanation import Plan
    from peerctl.matching.proposal import Proposal

_CERTIFICATE = b'{\n  "schema": 1,\n  "certificate": "match propose"'


def recorded_files(request: Request, opened: Opened, proposal: "Proposal", *, write: bool) -> dict[str, str]:
    """Make the files of the new pairs, and write them where asked to; give their texts by their names.

    Raises:
        UnsoundWorkspace: There are files that cannot be read.
    """
    from peerctl.cli.keeping import keep
    from peerctl.cli.new_matches import new_matches
    from peerctl.cli.unsound import UnsoundWorkspace
    from peerctl.files.save import Edited
    from peerctl.files.schemas import schema_line

    if opened.unsound:
        raise UnsoundWorkspace(opened.unsound)
    new = new_matches(opened.book, proposal, opened.day)
    files = {file: schema_line(opened.root, file) + text for file, text in new.items()}
    if write:
        keep(request, opened, {file: Edited(None, text) for file, text in files.items()})
    return files


def certify(request: Request, plan: "Plan", proposal: "Proposal", file: str) -> None:
    """Write a certificate of the proposal of a plan."""
    from peerctl.files.export import export
    from peerctl.matching.certificate import KIND, certificate
    from peerctl.show.json import json_text

    certified = certificate(plan.seen, proposal)
    record = {field.name: getattr(certified, field.name) for field in fields(certified)}
    text = json_text({"certificate": KIND, **record}, request.wording)
    export(request.around.folder / file, text.encode(), _CERTIFICATE)


def files_text(request: Request, opened: Opened, proposal: "Proposal", files: dict[str, str], *, written: bool) -> str:
    """Show the new files, every line of which is added, after what is left alone."""
    say_it, screen = request.wording.say, request.screen
    left_alone = _left_alone(opened, proposal)
    told = [say_it(left_alone)] if left_alone.text else []
    if not files:
        nothing = say("There is nothing to write.") if told else say("There is nothing to write: no pair is new.")
        return "\n".join([*told, say_it(nothing)]) + "\n"
    title = (
        say_many("{count} new file was written", "{count} new files were written", len(files))
        if written
        else say_many("{count} new file would be written", "{count} new files would be written", len(files))
    )
    blocks = [
        "\n".join([screen.paint(file, "strong"), *(f"+ {line}" for line in text.splitlines())])
        for file, text in files.items()
    ]
    first = next(iter(files)).removeprefix("matches/").removesuffix(".yaml")
    talk = say("When they have talked it over: {command}", command=f"peerctl match conversation {first}")
    return (
        "\n\n".join([*told, screen.paint(say_it(title), "strong"), *blocks, *([say_it(talk)] if written else [])])
        + "\n"
    )


def _left_alone(opened: Opened, proposal: "Proposal") -> Message:
    """Say of how many pairs no file is made, since they have one; nothing where there are none."""
    from peerctl.matching.recorded import recorded

    count = len(recorded(opened.book, proposal, opened.day))
    if not count:
        return NOTHING
    return say_many(
        "{count} pair is on file already, and is not written again.",
        "{count} pairs are on file already, and are not written again.",
        count,
    )
