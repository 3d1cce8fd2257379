"""Writing down what happened: held against the rules of check first, and told with what it brings about."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from peerctl.cli.help import help_text
from peerctl.cli.request import Answer, Opened, Request
from peerctl.cli.surroundings import day_typed
from peerctl.cli.usage import BadUsage, meant
from peerctl.model.failure import Failure
from peerctl.model.finding import Finding, Level
from peerctl.model.message import NOTHING, Message, in_a_row, say

if TYPE_CHECKING:  # records, rules and the editor are imported when something is written
    from peerctl.checks.vocabulary import Vocabulary
    from peerctl.files.changes import Change
    from peerctl.files.load import Loaded
    from peerctl.files.save import Edited
    from peerctl.model.book import Book

On: TypeAlias = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help=help_text("The day it happened; otherwise the day asked of."))
]


class AgainstRules(Failure):
    """Written down, it would be an error of check."""

    code = "against-the-rules"

    def __init__(self, errors: Sequence[Finding]) -> None:
        super().__init__(
            say("Nothing was written, because of this: {errors}", errors=in_a_row([error.message for error in errors])),
            errors[0].help,
        )
        self.rules = frozenset(error.rule for error in errors)


class NotNow(Failure):
    """What was asked for cannot come after what has happened."""

    code = "not-possible"


def if_wrong(file: str) -> Message:
    """Say what to do where nothing can come next, because something that is written down is wrong."""
    return say("If what is written down is wrong: peerctl undo, or correct it in {file} by hand.", file=file)


def happened_on(typed: str | None, opened: Opened, option: str = "--on") -> date:
    """Give the day something happened: the one typed after an option, else the day asked of.

    Raises:
        BadUsage: It is no day.
        NotNow: It is still to come.
    """
    on = day_typed(option, typed) or opened.day
    if on > opened.day:
        raise NotNow(
            say("{on} is still to come, and what has happened is written down.", on=on),
            say("Write it down on the day; or say --as-of {on} to do so now.", on=on.isoformat()),
        )
    return on


def coded(option: str, typed: str | None, words: "Vocabulary | None", *, needed: bool = True) -> str | None:
    """Give a code of those that the programme lists; any word will do where it lists none.

    Raises:
        BadUsage: It is none of them, or is missing and needed.
    """
    if words is None or (typed is None and not needed):
        return typed
    if typed is None:
        raise BadUsage(
            say("{option} is missing.", option=option),
            say("It may be one of these: {words}.", words=tuple(words.known)),
        )
    if words.lacks(typed):
        raise BadUsage(
            say("{option} cannot be “{typed}”.", option=option, typed=typed), meant(typed, tuple(words.known))
        )
    return typed


def recorded(
    request: Request,
    opened: Opened,
    changes: "Mapping[str, Sequence[Change]]",
    told: "Callable[[Book], Iterable[Message]]",
    *,
    dry_run: bool,
) -> Answer:
    """Write changes, unless they would be an error of check.

    Args:
        request: the run.
        opened: the workspace as it was read.
        changes: what to change, by the files' names.
        told: what to tell of it, from the workspace as it is afterwards.
        dry_run: show what would be written, and write nothing.

    Raises:
        UnsoundWorkspace: There are files that cannot be read.
        AgainstRules: There would be new errors.
    """
    from peerctl.cli.keeping import keep
    from peerctl.cli.writing import difference_text

    files, after, new = _by_the_rules(opened, changes)
    if not dry_run:
        keep(request, opened, files)
    return Answer(told_text(request, [*told(after.book)], new) + difference_text(files, request, dry_run=dry_run))


def written(
    request: Request, opened: Opened, changes: "Mapping[str, Sequence[Change]]", *, dry_run: bool
) -> "dict[str, Edited]":
    """Write changes as `recorded` does, for a command that tells of them in its own way; gives what was changed."""
    from peerctl.cli.keeping import keep

    files, _, _ = _by_the_rules(opened, changes)
    if not dry_run:
        keep(request, opened, files)
    return files


def _by_the_rules(
    opened: Opened, changes: "Mapping[str, Sequence[Change]]"
) -> "tuple[dict[str, Edited], Loaded, tuple[Finding, ...]]":
    """Make changes without writing them: the files, the workspace as it would be, and what check would newly find.

    Raises:
        UnsoundWorkspace: There are files that cannot be read, and what stands in them may matter.
        AgainstRules: There would be new errors.
        CannotEdit: A file cannot be edited safely.
        ChangedMeanwhile: A file is not what it was when it was read.
    """
    from peerctl.cli.unsound import UnsoundWorkspace
    from peerctl.cli.writing import previewed
    from peerctl.files.editing import edited

    if opened.unsound:
        raise UnsoundWorkspace(opened.unsound)
    files = edited(opened.root, opened.sources, changes, identities=opened.book.workspace.identities)
    after = previewed(opened, files)
    new = new_findings(opened, after) if files else ()
    if errors := [finding for finding in new if finding.level is Level.ERROR]:
        raise AgainstRules(errors)
    return files, after, new


def new_findings(opened: Opened, after: "Loaded") -> tuple[Finding, ...]:
    """Give what is found in a workspace as it would be, and not as it is."""
    from peerctl.checks.run import check

    before = Counter(map(_same, check(opened.book, opened.day, opened.sources.comments)))
    found = check(after.book, opened.day, after.sources.comments)
    new = Counter(map(_same, found)) - before
    return (*after.findings, *(finding for finding in found if new[_same(finding)]))


def _same(finding: Finding) -> tuple[str, str, Message]:
    return finding.rule, finding.at.file, finding.message


def told_text(request: Request, told: Sequence[Message], new: Sequence[Finding]) -> str:
    """Write what was done, and what check finds of it."""
    from peerctl.show.terminal import paragraph

    say_it, screen = request.wording.say, request.screen
    lines = [paragraph(say_it(message), screen, "  ") for message in told]
    for finding in new:
        title = f"{finding.level}[{finding.rule}]"
        words = (say_it(one) for one in (finding.message, finding.help) if one != NOTHING)
        text = paragraph(" ".join([title, *words]), screen, "  ")
        lines.append(screen.paint(title, str(finding.level)) + text.removeprefix(title))
    return "\n".join([*lines, "", ""]) if lines else ""
