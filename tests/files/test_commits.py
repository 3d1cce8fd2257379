"""The commits that touched files, with what stood in them before and after."""

from pathlib import Path

import pytest

from peerctl.files.commits import Commit, commits, removed
from peerctl.files.git import repository
from peerctl.files.load import load
from peerctl.files.revision import keeps_names, load_at, revision
from peerctl.model.book import Book
from tests.files.gits import SOMEBODY, git, repository_in
from tests.files.test_git import ATTACKS, Attack

PERSON = "participants/p-001.yaml"


def written(root: Path, file: str, text: str | None, subject: str) -> None:
    """Write a file, or remove it, and commit."""
    path = root / file
    path.parent.mkdir(exist_ok=True)
    if text is None:
        path.unlink()
    else:
        path.write_text(text)
    git(root, "add", "--all")
    git(root, "commit", "--quiet", f"--message={subject}")


def person(**more: str) -> str:
    return "".join(f"{key}: {value}\n" for key, value in {"id": "p-001", "enrolments": "[]", **more}.items())


@pytest.fixture
def kept(root: Path) -> Path:
    return repository_in(root)


def of(root: Path, *files: str, at: str = "HEAD") -> list[Commit]:
    return commits(repository(root, SOMEBODY), at, files, load(root).book)


def languages(book: Book) -> list[str] | None:
    """Give what tells the versions apart."""
    found = book.participants.get("p-001")
    return [*found.languages] if found else None


def test_each_commit_has_the_records_before_and_after_it(kept: Path) -> None:
    written(kept, PERSON, person(), "Add")
    written(kept, "participants/p-002.yaml", person().replace("p-001", "p-002"), "Another")
    written(kept, PERSON, person(languages="[da]"), "Change")
    written(kept, PERSON, "nonsense", "Spoil")
    written(kept, PERSON, None, "Remove")
    found = of(kept, PERSON)
    assert [(one.subject, languages(one.before), languages(one.after)) for one in found] == [
        ("Add", None, []),
        ("Change", [], ["da"]),
        ("Spoil", ["da"], None),
        ("Remove", None, None),
    ]
    assert {one.files for one in found} == {(PERSON,)}
    assert found[0].revision.rev == git(kept, "rev-parse", "HEAD~4").strip()
    assert not any(one.merge for one in found)


def test_only_what_is_asked_for_is_told_and_only_as_far_as_the_commit(kept: Path) -> None:
    written(kept, PERSON, person(), "Add")
    written(kept, PERSON, person(languages="[da]"), "Change")
    assert [one.subject for one in of(kept, PERSON, at="HEAD~1")] == ["Add"]
    assert of(kept) == []
    assert of(kept, "participants/p-009.yaml") == []


def test_several_files_of_one_commit_stand_together(kept: Path) -> None:
    (kept / "cohorts").mkdir()
    (kept / "cohorts/one.yaml").write_text("id: one\nprogramme: x\nname: One\nstart: 2016-01-01\n")
    written(kept, PERSON, person(), "Both")
    (found,) = of(kept, PERSON, "cohorts/one.yaml", "cohorts/two.yaml")
    assert (set(found.before.cohorts), set(found.after.cohorts), set(found.after.participants)) == (
        set(),
        {"one"},
        {"p-001"},
    )


def test_a_subject_may_be_anything(kept: Path) -> None:
    for number, subject in enumerate([":100644 not a file", "søndag “æ” \t tab", "--format=x"]):
        written(kept, PERSON, person(languages=f"[l{number}]"), subject)
    git(kept, "commit", "--quiet", "--allow-empty", "--allow-empty-message", "--message=")
    assert [one.subject for one in of(kept, PERSON)] == [":100644 not a file", "søndag “æ” \t tab", "--format=x"]


def test_a_link_is_no_record(kept: Path) -> None:
    written(kept, PERSON, person(), "Add")
    (kept / PERSON).unlink()
    (kept / PERSON).symlink_to("p-002.yaml")
    git(kept, "commit", "--quiet", "--all", "--message=Link")
    assert [(languages(one.before), languages(one.after)) for one in of(kept, PERSON)] == [(None, []), ([], None)]


def test_what_was_committed_apart_comes_before_what_brought_it_together(kept: Path) -> None:
    written(kept, PERSON, person(), "Add")
    git(kept, "checkout", "--quiet", "-b", "other")
    written(kept, PERSON, person(languages="[da]"), "Apart")
    git(kept, "checkout", "--quiet", "main")
    written(kept, "peerctl.yaml", "format: 1\nname: Other\n", "Meanwhile")
    git(kept, "merge", "--quiet", "--no-edit", "other", "--message=Together")
    assert [(one.subject, one.merge) for one in of(kept, PERSON)][:2] == [("Add", False), ("Apart", False)]


def test_a_merge_that_changed_something_itself_is_told(kept: Path) -> None:
    written(kept, PERSON, person(), "Add")
    git(kept, "checkout", "--quiet", "-b", "other")
    written(kept, PERSON, person(languages="[da]"), "Apart")
    git(kept, "checkout", "--quiet", "main")
    written(kept, PERSON, person(languages="[en]"), "Meanwhile")
    git(kept, "merge", "--quiet", "other", check=False)
    written(kept, PERSON, person(languages="[da, en]"), "Together")
    last = of(kept, PERSON)[-1]
    assert (last.subject, last.merge, languages(last.before), languages(last.after)) == (
        "Together",
        True,
        ["en"],
        ["da", "en"],
    )


def test_files_that_were_removed_are_named(kept: Path) -> None:
    for name in ("p-001", "p-002", "p-003"):
        written(kept, f"participants/{name}.yaml", person(), "Add")
    written(kept, PERSON, None, "Remove")
    written(kept, PERSON, person(), "Back again")
    git(kept, "mv", "participants/p-002.yaml", "participants/p-004.yaml")
    git(kept, "commit", "--quiet", "--message=Another id")
    opened = repository(kept, SOMEBODY)
    assert removed(opened, "HEAD", "participants") == [PERSON, "participants/p-002.yaml"]
    assert removed(opened, "HEAD", "matches") == []


SETTINGS = {
    "log.showRoot": "false",
    "log.follow": "true",
    "log.diffMerges": "combined",
    "log.decorate": "full",
    "diff.renames": "copies",
    "color.ui": "always",
    "i18n.logOutputEncoding": "latin1",
}
"""What people set for their own reading."""


def test_the_settings_of_whoever_runs_it_make_no_difference(kept: Path) -> None:
    written(kept, "cohorts/one.yaml", "id: one\nprogramme: x\nname: One\nstart: 2016-01-01\n", "First")
    git(kept, "update-ref", "-d", "HEAD")
    git(kept, "commit", "--quiet", "--message=First")
    written(kept, "participants/p-009.yaml", person(), "Under another id")
    git(kept, "mv", "participants/p-009.yaml", PERSON)
    git(kept, "commit", "--quiet", "--message=x")
    written(kept, PERSON, person(languages="[en]"), "Søren is back")
    git(kept, "checkout", "--quiet", "-b", "other", "HEAD~1")
    written(kept, PERSON, person(languages="[da]"), "Apart")
    git(kept, "merge", "--quiet", "main", check=False)
    written(kept, PERSON, person(languages="[da, en]"), "Together")
    plain = of(kept, PERSON, "cohorts/one.yaml")
    for key, value in SETTINGS.items():
        git(kept, "config", key, value)
    assert of(kept, PERSON, "cohorts/one.yaml") == plain
    assert of(kept, PERSON) == [one for one in plain if PERSON in one.files]
    assert {"First", "x", "Søren is back", "Apart", "Together"} == {one.subject for one in plain}


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_nothing_that_a_repository_brings_along_is_run(attack: Attack, kept: Path, tmp_path: Path) -> None:
    written(kept, PERSON, person(), "Add")
    mark = tmp_path / "mark"
    attack(kept, mark)
    opened = repository(kept, SOMEBODY)
    last = revision(opened, "HEAD")
    then = load_at(opened, last)
    keeps_names(opened, last, then.book)
    assert commits(opened, last.rev, [PERSON], then.book)
    assert not mark.exists()
