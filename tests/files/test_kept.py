"""Since when git has a file as it is."""

from pathlib import Path

from peerctl.files.git import repository
from peerctl.files.kept import kept_since
from tests.files.gits import SOMEBODY, git, repository_in


def test_the_commit_that_brought_a_file_to_what_it_is_is_given(tmp_path: Path) -> None:
    root = repository_in(tmp_path / "home") / "below"
    root.mkdir()
    for text in ("one\n", "two\n"):
        (root / "plan.yaml").write_text(text, encoding="utf-8", newline="\n")
        git(root, "add", "plan.yaml")
        git(root, "commit", "--quiet", "--message=Write it", "--date=2015-01-15T12:00:00+0100")
    written = git(root, "rev-parse", "HEAD").strip()
    git(root, "commit", "--quiet", "--allow-empty", "--message=Something else")
    home = repository(root, SOMEBODY)
    found = kept_since(home, "HEAD", "plan.yaml", b"two\n")
    assert found
    assert (found.rev, found.day.isoformat()) == (written, "2015-01-15")
    assert kept_since(home, "HEAD", "plan.yaml", b"one\n") is None
    assert kept_since(home, "HEAD", "other.yaml", b"two\n") is None
    earlier = kept_since(home, "HEAD~2", "plan.yaml", b"one\n")
    assert earlier
    assert earlier.rev == git(root, "rev-parse", "HEAD~2").strip()
