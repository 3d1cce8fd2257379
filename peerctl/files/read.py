"""From one file to one record, or to what is wrong with it."""

import os
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from peerctl.files.build import Data, build
from peerctl.files.disk import SUFFIX, inside, list_records, read_bytes, unreadable
from peerctl.files.events import Parser
from peerctl.files.faults import faults
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

    def folder(
        self, path: Path, shown: str, kind: Kind, within: str, only: Collection[str] | None = None
    ) -> dict[str, Any]:
        """Read every record of a folder, by name.

        Args:
            path: the folder; it need not exist.
            shown: the folder as routes name it.
            kind: the type of its records.
            within: the real path of the folder that links may not lead out of.
            only: the names of the records that are wanted; all of them where not said.
        """
        if not inside(os.path.realpath(path), within):
            self.refuse([unreadable(shown)])
            return {}
        listing = list_records(path, shown)
        self.refuse(listing.findings)
        read = (
            (name, self.record(f"{path}/{name}{SUFFIX}", f"{shown}/{name}{SUFFIX}", kind, within))
            for name in listing.names
            if only is None or name in only
        )
        return {name: record for name, record in read if record is not None}

    def record(self, path: str, file: str, kind: Kind, within: str) -> Any:  # noqa: ANN401  # whatever `kind` says
        """Read one file; None where something is wrong with it, and then there are findings."""
        return self.validated(file, kind, self.data(path, file, within))

    def data(self, path: str, file: str, within: str) -> Data:
        """Read one file into plain data; None where it cannot be held against the schema."""
        content = read_bytes(path, within)
        if content is None:
            self.refuse([unreadable(file)])
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
