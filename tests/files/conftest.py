"""Every test of reading runs twice: with libyaml and with the pure parser."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from peerctl.files.events import Parser, libyaml, pure
from peerctl.files.load import Loaded, load

SETTINGS = "format: 1\nname: A small workspace\n"


@pytest.fixture(params=[libyaml, pure], ids=["libyaml", "pure"])
def parser(request: pytest.FixtureRequest) -> Parser:
    chosen: Parser = request.param
    return chosen


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with settings alone; no programmes are shipped."""
    monkeypatch.setattr("peerctl.files.load.data_folder", lambda: tmp_path / "data")
    folder = tmp_path / "workspace"
    folder.mkdir()
    (folder / "peerctl.yaml").write_text(SETTINGS)
    return folder


@pytest.fixture
def read(root: Path, parser: Parser) -> Callable[[Mapping[str, str | bytes]], Loaded]:
    """Lay files into a workspace and read it."""

    def lay_and_read(files: Mapping[str, str | bytes]) -> Loaded:
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return load(root, parser)

    return lay_and_read
