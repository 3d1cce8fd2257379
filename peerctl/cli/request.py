"""One run of the program: what was asked, of which workspace, by whom; and the answer a command gives."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from peerctl.cli.arguments import Arguments
from peerctl.cli.language import language
from peerctl.cli.surroundings import Surroundings, asked_day
from peerctl.files.discover import NoWorkspace, find_workspace
from peerctl.files.shipped import locale_folder
from peerctl.model.message import Message, say
from peerctl.show.screen import Screen
from peerctl.show.wording import Wording, translations

if TYPE_CHECKING:  # what loads records is imported by the command that reads them
    from peerctl.files.folder import Folder
    from peerctl.files.load import Loaded
    from peerctl.files.places import Sources
    from peerctl.files.revision import Revision
    from peerctl.model.book import Book
    from peerctl.model.finding import Finding


INTERRUPTED = 130
"""The exit code after Ctrl-C."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command answers: a text for stdout, and the exit code."""

    text: str
    code: int = 0
    unsound: tuple[str, ...] = ()
    """Files that could not be read, and so are not in the answer."""


class Opened(NamedTuple):
    """A workspace as it was read, and the day it is looked at."""

    root: Path
    book: "Book"
    findings: "tuple[Finding, ...]"
    sources: "Sources"
    day: date

    @property
    def unsound(self) -> tuple[str, ...]:
        """The files that could not be read, and so are not in the book."""
        return tuple(dict.fromkeys(found.at.file for found in self.findings if found.level == "error"))

    def answer(self, text: str) -> Answer:
        """Answer from the sound files: exit code 1 where there are others."""
        return Answer(text, int(bool(self.unsound)), self.unsound)


class Request:
    """What a command may know of the run: the workspace, the day, the reader's language and screen."""

    def __init__(self, arguments: Arguments, around: Surroundings) -> None:
        self.arguments = arguments
        self.around = around
        self.notes: list[Message] = []
        """What is to be told beside the answer, on stderr."""
        self.revision: Revision | None = None
        """The commit that the workspace was read from, once it was read; None where it is the disk."""

    @cached_property
    def root(self) -> Path:
        """The folder of the workspace.

        Raises:
            NoWorkspace: There is none.
        """
        asked = self.arguments.directory
        named = self.around.environment.get("PEERCTL_WORKSPACE")
        return find_workspace(None if asked is None else Path(asked), named, self.around.folder)

    @cached_property
    def wording(self) -> Wording:
        """The words of the reader's language.

        Raises:
            BadUsage: The language asked for is not spoken.
        """
        return self._wording(self.arguments.language)

    @property
    def wording_of_errors(self) -> Wording:
        """The words for telling of an error, whatever was asked for."""
        known = self.arguments.language in {"da", "en"}
        return self._wording(self.arguments.language if known else None)

    def _wording(self, asked: str | None) -> Wording:
        try:
            root = self.root
        except NoWorkspace:
            root = None
        spoken = language(asked, root, self.around.environment)
        return Wording(spoken, translations(locale_folder(), spoken))

    @cached_property
    def screen(self) -> Screen:
        """The screen that the answer is drawn on."""
        return self.around.screen(self.around.out, self.arguments.colour)

    def open(self) -> Opened:
        """Read the workspace: the files as they are, or with `--rev` as they were in a commit.

        Raises:
            NoWorkspace: There is none.
            NoSuchTimezone: The day is wanted, and cannot be told.
            Failure: A change that was broken off cannot be completed now; or the commit cannot be read.
        """
        asked = asked_day(self.arguments)
        named = self.arguments.revision
        if named is None:
            return self.opened(self.read(), asked)
        from peerctl.files.git import repository
        from peerctl.files.revision import load_at, revision

        kept = repository(self.root, self.around.environment)
        self.revision = revision(kept, named)
        return self.opened(load_at(kept, self.revision), asked)

    def open_to_write(self) -> Opened:
        """Read the workspace for a command that writes in it.

        Raises:
            UnsoundWorkspace: There are files that cannot be read, and what stands in them may matter.
            Failure: As for `open`.
        """
        from peerctl.cli.unsound import UnsoundWorkspace

        opened = self.open()
        if opened.unsound:
            raise UnsoundWorkspace(opened.unsound)
        return opened

    def read(self) -> "Loaded":
        """Read the files as they are.

        Raises:
            NoWorkspace: There is none.
            Failure: A change that was broken off cannot be completed now.
        """
        from peerctl.files.load import load
        from peerctl.files.recover import read_whole

        return read_whole(self.root, load)

    def opened(self, loaded: "Loaded", asked: date | None) -> Opened:
        """Look at what was read on the day asked of: otherwise on the workspace's own, or today.

        Raises:
            NoSuchTimezone: The day is wanted, and cannot be told.
        """
        settings = loaded.book.workspace
        day = asked or settings.as_of or self.around.today(settings.timezone)
        return Opened(self.root, loaded.book, loaded.findings, loaded.sources, day)

    @property
    def home(self) -> "Folder":
        """The folder that the workspace is read from, on the disk or in a commit: for files that hold no record.

        Raises:
            NoWorkspace: There is none.
            Failure: git cannot tell.
        """
        from peerctl.files.folder import DiskFolder

        if self.revision is None:
            return DiskFolder.at(self.root)
        from peerctl.files.git import repository
        from peerctl.files.tree import tree

        return tree(repository(self.root, self.around.environment), self.revision.rev)

    def private_words(self, opened: Opened) -> tuple[str, ...]:
        """Give every name, number and address to be masked: a commit is masked by what stands in the files now, too."""
        books = [opened.book] if self.revision is None else [opened.book, self.read().book]
        return tuple(dict.fromkeys(word for book in books for word in personal(book)))

    @property
    def rev(self) -> str | None:
        """The full name of the commit that the answer is taken from, for programs."""
        return self.revision.rev if self.revision else None

    def headed(self, text: str) -> str:
        """Let an answer for people begin with the commit that it is taken from, if it is from one."""
        if self.revision is None:
            return text
        told = self.wording.say(say("As it was known in commit {revision}:", revision=self.revision.told))
        return self.screen.paint(told, "strong") + "\n\n" + text


def names(book: "Book") -> dict[str, str]:
    """Give the name of everybody whose identity is there."""
    return {person: identity.name for person, identity in book.identities.items()}


def personal(book: "Book") -> Iterable[str]:
    """Give every name, number and address of the identities."""
    for identity in book.identities.values():
        yield from (word for word in (identity.name, identity.phone, identity.email) if word)
