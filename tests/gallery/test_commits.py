"""Every case of the gallery is read from a commit as it is from the disk: each the folder of one repository."""

from pathlib import Path

import pytest

from peerctl.files.git import repository
from peerctl.files.load import load
from peerctl.files.revision import load_at, revision
from tests.files.gits import SOMEBODY, repository_in
from tests.gallery.cases import Case, folder_cases, rule_cases
from tests.gallery.overlay import GALLERY, lay

READER = sorted((GALLERY / "reader").iterdir())
CASES = [
    *rule_cases(),
    *(case for folder in READER if folder.name != "unreadable-file" for case in folder_cases(folder)),
]
"""All but those of files that cannot be opened: on a disk and in git that is told in other words."""


def named(case: Case) -> str:
    return f"{case.id}-{case.name}"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a workspace for each case."""
    folder = tmp_path_factory.mktemp("gallery")
    for case in CASES:
        lay(folder / named(case), case.files)
    return repository_in(folder)


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_case_is_read_alike(case: Case, kept: Path) -> None:
    opened = repository(kept / named(case), SOMEBODY)
    then, now = load_at(opened, revision(opened, "HEAD")), load(kept / named(case))
    assert (then.book, then.findings) == (now.book, now.findings)
    assert [then.sources.place(one.at) for one in then.findings] == [now.sources.place(one.at) for one in now.findings]
    assert {file: then.sources.text(file) for file in then.sources.files()} == {
        file: now.sources.text(file) for file in now.sources.files()
    }
