"""`peerctl hook install|remove`: has git check the workspace before each commit."""

import sys
from typing import TYPE_CHECKING

import typer

from peerctl.cli.options import request_of
from peerctl.cli.request import Answer, Request
from peerctl.cli.writing import DryRun
from peerctl.model.message import say

if TYPE_CHECKING:  # git is asked by the command alone
    from pathlib import Path

    from peerctl.files.git import Repository


def install_hook(ctx: typer.Context, dry_run: DryRun = False) -> Answer:  # noqa: FBT002  # typer's way to say a flag
    """Write the hook."""
    from peerctl.files.hooks import free_path, hook_text, install

    request = request_of(ctx)
    kept = _repository(request)
    text = hook_text(kept, sys.executable)
    if dry_run:
        would = say("{file} would be written:", file=_shown(kept, free_path(kept)))
        return Answer(f"{request.wording.say(would)}\n\n{text}")
    written = say(
        "{file} was written: from now on git checks what is staged before each commit, and refuses it where there are errors.",
        file=_shown(kept, install(kept, text)),
    )
    around = say("git commit --no-verify commits all the same. Each copy of the repository has hooks of its own.")
    return Answer(f"{request.wording.say(written)}\n{request.wording.say(around)}\n")


def remove_hook(ctx: typer.Context, dry_run: DryRun = False) -> Answer:  # noqa: FBT002
    """Remove the hook."""
    from peerctl.files.hooks import own_path, remove

    request = request_of(ctx)
    kept = _repository(request)
    if dry_run:
        told = say("{file} would be removed.", file=_shown(kept, own_path(kept)))
    else:
        told = say("{file} was removed: git commits unchecked again.", file=_shown(kept, remove(kept)))
    return Answer(request.wording.say(told) + "\n")


def _repository(request: Request) -> "Repository":
    from peerctl.files.git import repository

    return repository(request.root, request.around.environment)


def _shown(kept: "Repository", path: "Path") -> str:
    """Name the hook as from the repository's folder; a worktree's is elsewhere."""
    return path.relative_to(kept.top).as_posix() if path.is_relative_to(kept.top) else path.name
