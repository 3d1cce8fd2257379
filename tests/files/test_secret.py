"""The secret of a study comes from elsewhere."""

from pathlib import Path

import pytest

from peerctl.files.places import Sources
from peerctl.files.secret import NoSecret, new_key, read_key, read_secret


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


def test_where_nobody_can_tell_whether_there_is_a_repository_it_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_: Path) -> bool:
        raise OSError

    (tmp_path / "secret").write_bytes(b"x")
    monkeypatch.setattr(Path, "exists", failing)
    with pytest.raises(NoSecret, match="among your own files"):
        read_secret(tmp_path / "secret", tmp_path / "workspace", Sources())


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


def keys(tmp_path: Path) -> tuple[Path, Path]:
    """Make a workspace, and give it with a place for a key beside it."""
    (tmp_path / "workspace").mkdir()
    return tmp_path / "workspace", tmp_path / "peer.key"


def test_a_new_key_is_for_its_owner_alone_and_is_read_again(tmp_path: Path) -> None:
    root, path = keys(tmp_path)
    new_key(path, root, "k" * 64)
    assert path.stat().st_mode & 0o777 == 0o600
    assert read_key(path, root, Sources()) == b"k" * 64


def test_a_key_is_never_written_over_another_file_or_where_the_data_goes(tmp_path: Path) -> None:
    root, path = keys(tmp_path)
    path.write_text("mine")
    for place, why in (
        (path, "already"),
        (root / "peer.key", "wherever they go"),
        (tmp_path / "no" / "k", "be written"),
    ):
        with pytest.raises(NoSecret, match=why):
            new_key(place, root, "k" * 64)
    assert path.read_text() == "mine"
    assert list(root.iterdir()) == []


def test_a_key_that_can_be_guessed_or_goes_along_with_the_data_is_refused(tmp_path: Path) -> None:
    root, path = keys(tmp_path)
    path.write_text("k" * 31 + "\n")
    with pytest.raises(NoSecret, match="too short"):
        read_key(path, root, Sources())
    (root / "peer.key").write_text("k" * 64)
    with pytest.raises(NoSecret, match="wherever they go"):
        read_key(root / "peer.key", root, Sources())
