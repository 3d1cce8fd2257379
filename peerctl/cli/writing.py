"""Writing what a command changes: shown as a difference, all of it or nothing, and not at all with `--dry-run`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from peerctl.cli.help import help_text
from peerctl.cli.request import Opened, Request
from peerctl.model.message import say, say_many

if TYPE_CHECKING:  # the editor is imported when something is written
    from peerctl.files.load import Loaded
    from peerctl.files.save import Edited

DryRun: TypeAlias = Annotated[
    bool, typer.Option("--dry-run", help=help_text("Show what would be written, and write nothing."))
]


def previewed(opened: Opened, files: "Mapping[str, Edited]") -> "Loaded":
    """Give the workspace as it would be once files are written, or removed."""
    from peerctl.files.preview import preview

    texts = {file: one.text for file, one in files.items() if not one.gone}
    return preview(opened.book, opened.sources, texts, [file for file, one in files.items() if one.gone])


def difference_text(files: "Mapping[str, Edited]", request: Request, *, dry_run: bool) -> str:
    """Show what was changed, as a unified difference."""
    from peerctl.files.editing import difference
    from peerctl.show.clean import clean_lines

    say_it, screen = request.wording.say, request.screen
    if not files:
        return say_it(say("There is nothing to write.")) + "\n"
    title = (
        say_many("{count} file would be changed:", "{count} files would be changed:", len(files))
        if dry_run
        else say_many("{count} file was changed:", "{count} files were changed:", len(files))
    )
    shown = "\n".join(difference(file.was, file.text, name).rstrip("\n") for name, file in files.items())
    return screen.paint(say_it(title), "strong") + "\n\n" + clean_lines(shown) + "\n"
