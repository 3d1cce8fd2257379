"""`peerctl measure freeze`: lay down how change will be told, before the answers are looked at."""

from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import format_of, request_of
from peerctl.cli.request import Answer, Opened, Request
from peerctl.cli.writing import DryRun, difference_text
from peerctl.model.message import say

if TYPE_CHECKING:  # the writing part is imported when something is written
    from peerctl.files.save import Edited

Write = Annotated[bool, typer.Option("--write", help=help_text("Write it to analysis-plan.yaml in the workspace."))]
Replace = Annotated[bool, typer.Option("--replace", help=help_text("Write it over a plan that was laid down before."))]
Format = Annotated[
    str,
    typer.Option("--format", metavar="table|json", help=help_text("How to write the answer; otherwise as text.")),
]


def freeze(
    ctx: typer.Context,
    write: Write = False,  # noqa: FBT002  # typer's way to say a flag
    replace: Replace = False,  # noqa: FBT002
    dry_run: DryRun = False,  # noqa: FBT002
    format_: Format = "table",
) -> Answer:
    """Lay down the plan."""
    from hashlib import sha256

    from peerctl.files.plan import PLAN, plan_text
    from peerctl.measures.plan import FROZEN, plan

    request = request_of(ctx)
    chosen = format_of(format_, ("table", "json"))
    opened = request.open()
    text = plan_text({FROZEN: opened.day.isoformat(), **plan(opened.book)})
    files = _laid_down(request, opened, text, replace=replace, dry_run=dry_run) if write or dry_run else {}
    written = write and not dry_run
    digest = sha256(text.encode()).hexdigest()
    if chosen == "json":
        from peerctl.show.json import json_text

        record = {"as_of": opened.day, "file": PLAN, "sha256": digest, "plan": plan(opened.book)}
        return opened.answer(json_text({**record, "written": written}, request.wording))
    told = difference_text(files, request, dry_run=dry_run) if write or dry_run else text
    return opened.answer(f"{told}\n{_what_now(request, digest, written=written)}")


def _laid_down(request: Request, opened: Opened, text: str, *, replace: bool, dry_run: bool) -> "dict[str, Edited]":
    """Write the plan to its file.

    Raises:
        UnsoundWorkspace: There are files that cannot be read, and what stands in them may matter.
        PlanThere: One was laid down before, and is not to be replaced.
    """
    from peerctl.cli.keeping import keep
    from peerctl.cli.unsound import UnsoundWorkspace
    from peerctl.files.folder import DiskFolder
    from peerctl.files.plan import PLAN, PlanThere, read_plan
    from peerctl.files.save import Edited

    if opened.unsound:
        raise UnsoundWorkspace(opened.unsound)
    there = read_plan(DiskFolder.at(opened.root))
    if there and not replace:
        raise PlanThere
    files = {PLAN: Edited(there.digest, text, there.text) if there else Edited(None, text)}
    if not dry_run:
        keep(request, opened, files)
    return files


def _what_now(request: Request, digest: str, *, written: bool) -> str:
    """Say what the fingerprint is for."""
    say_it = request.wording.say
    told = [
        say("Its SHA-256 is {digest}.", digest=digest),
        say(
            "Send that line to somebody else today, and commit the file: then everybody can see that it was not changed."
        ),
    ]
    if not written:
        told = [*told[:1], say("Nothing is written. Add --write, and it is laid down in analysis-plan.yaml.")]
    return "".join(f"{say_it(one)}\n" for one in told)
