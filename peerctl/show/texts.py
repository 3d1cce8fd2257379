"""What drawing a finding needs of the files: their lines, and where in them a route leads."""

from collections.abc import Sequence
from typing import Protocol

from peerctl.model.finding import Route


class Place(Protocol):
    """A stretch of a line; all from 1, columns in characters."""

    @property
    def file(self) -> str:
        """The file, relative to the workspace."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The first column."""

    @property
    def end_column(self) -> int:
        """The first column after it."""


class Texts(Protocol):
    """The texts of a workspace's files."""

    def place(self, route: Route, /) -> Place:
        """Find where a route leads."""

    def lines(self, file: str, /) -> Sequence[str]:
        """Give the lines of a file."""
