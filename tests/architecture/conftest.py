"""A package of a few lines, for planting violations in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture.source import Module, modules

Plant = Callable[[dict[str, str]], tuple[Module, ...]]


@pytest.fixture
def plant(tmp_path: Path) -> Plant:
    """Write a package `peerctl` with the files given, and give its modules."""

    def write(files: dict[str, str]) -> tuple[Module, ...]:
        for name, text in files.items():
            path = tmp_path / "peerctl" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return modules(tmp_path / "peerctl")

    return write
