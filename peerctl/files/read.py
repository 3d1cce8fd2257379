"""From one file to one record, or to what is wrong with it."""

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from peerctl.files.build import Data, build
from peerctl.files.disk import SUFFIX
from peerctl.files.events import Parser
from peerctl.files.faults import faults
from peerctl.files.folder import Folder
from peerctl.files.places import Sources
from peerctl.files.refuse import refused
from peerctl.files.shape import Kind
from peerctl.files.text import decode
from peerctl.model.finding import Finding, Route
from peerctl.model.message import say

adapter = cache(TypeAdapter)
"""The validator of a type, made once."""


class Reader:
    """Reads files, keeps their texts, and gathers what is wrong with them."""

    def __init__(self, parser: Parser) -> None:
        self.sources = Sources(parser)
        self.findings: list[Finding] = []
        self.unread: set[str] = set()
        self._parser = parser

    def folder(self, folder: Folder, shown: str, kind: Kind, only: Collection[str] | None = None) -> dict[str, Any]:
        """Read every record of a folder, by name.

        Args:
            folder: the folder; it need not exist.
            shown: the folder as routes name it.
            kind: the type of its records.
            only: the names of the records that are wanted; all of them where not said.
        """
        listing = folder.records(shown)
        self.refuse(listing.findings)
        read = (
            (name, self.record(folder, name, f"{shown}/{name}{SUFFIX}", kind))
            for name in listing.names
            if only is None or name in only
        )
        return {name: record for name, record in read if record is not None}

    def record(self, folder: Folder, name: str, file: str, kind: Kind) -> Any:  # noqa: ANN401  # whatever `kind` says
        """Read one file; None where something is wrong with it, and then there are findings."""
        return self.validated(file, kind, self.data(folder, name + SUFFIX, file))

    def data(self, folder: Folder, name: str, file: str) -> Data:
        """Read one file into plain data; None where it cannot be held against the schema.

        Args:
            folder: where it is.
            name: what it is called there.
            file: the file as routes name it.
        """
        content = folder.read(name)
        if content is None:
            self.refuse([folder.unreadable(file)])
            return None
        return self.parsed(file, content)

    def parsed(self, file: str, content: bytes) -> Data:
        """Read the bytes of one file into plain data; None where it cannot be held against the schema."""
        text, found = decode(file, content)
        self.sources.keep(file, text)
        if found:
            self.refuse(found)
            return None
        data, found, whole = build(file, text, self._parser)
        if data is None and not found:
            found = [_empty(file)]
        if found:
            self.refuse(found)
        return data if whole else None

    def validated(self, file: str, kind: Kind, data: Data) -> Any:  # noqa: ANN401  # whatever `kind` says
        """Hold plain data against the schema; None where there is none, or anything is wrong with the file."""
        if data is None:
            return None
        try:
            record = adapter(kind).validate_python(data, by_alias=True, by_name=False)
        except ValidationError as error:
            self.refuse(faults(file, kind, error))
            return None
        return None if file in self.unread else record

    def refuse(self, found: Iterable[Finding]) -> None:
        """Keep findings, and that their files could not be read."""
        for finding in found:
            self.findings.append(finding)
            self.unread.add(finding.at.file)


def _empty(file: str) -> Finding:
    return refused(
        "empty-file",
        Route(file),
        say("There is no record in this file."),
        say("Write the record, bring it back with git, or delete the file. A list without items is written as []."),
    )
