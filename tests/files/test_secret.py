"""The secret of a study comes from elsewhere."""

from pathlib import Path

import pytest

from peerctl.files.places import Sources
from peerctl.files.secret import NoSecret, read_secret


def test_a_secret_is_read_byte_for_byte(tmp_path: Path) -> None:
    (tmp_path / "workspace").mkdir()
    (tmp_path / "secret").write_bytes(b"\xff\r\n")
    assert read_secret(tmp_path / "secret", tmp_path / "workspace", Sources()) == b"\xff\r\n"


def test_a_secret_in_the_workspace_or_its_repository_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "repository" / "workspace"
    root.mkdir(parents=True)
    (tmp_path / "repository" / ".git").mkdir()
    for place in (root / "secret", tmp_path / "repository" / "secret"):
        place.write_bytes(b"x")
        with pytest.raises(NoSecret, match="among your own files"):
            read_secret(place, root, Sources())
    (tmp_path / "link").symlink_to(root / "secret")
    with pytest.raises(NoSecret, match="among your own files"):
        read_secret(tmp_path / "link", root, Sources())


@pytest.mark.parametrize("name", ["nowhere", "."])
def test_a_secret_that_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "workspace").mkdir()
    with pytest.raises(NoSecret, match="cannot be read"):
        read_secret(tmp_path / name, tmp_path / "workspace", Sources())


def test_a_secret_that_the_files_repeat_is_refused(tmp_path: Path) -> None:
    (tmp_path / "workspace").mkdir()
    (tmp_path / "secret").write_bytes(b"a long word\n")
    sources = Sources()
    sources.keep("cohorts/one.yaml", "seed: a long word # so that we do not forget\n")
    with pytest.raises(NoSecret, match="among your own files"):
        read_secret(tmp_path / "secret", tmp_path / "workspace", sources)
