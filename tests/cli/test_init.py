"""`peerctl init DIR --programme ID`: a new workspace."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, Terminal, peerctl


def init(folder: Path, *words: str) -> Ran:
    """Make a workspace below a folder, on 15 June 2015."""
    return peerctl("init", *words, "--lang", "en", folder=folder)


def test_a_workspace_has_its_settings_and_a_first_cohort(tmp_path: Path) -> None:
    ran = init(tmp_path, "ours", "--programme", "peer-to-peer", "--name", "Our work", "--cohort", "first")
    assert (ran.code, ran.out) == (
        0,
        snapshot("""\
A workspace in ours: 13 files. Those in .peerctl/ are for editors, which check and explain what is typed by them.

4 files were changed:

--- /dev/null
+++ b/peerctl.yaml
@@ -0,0 +1,6 @@
+# yaml-language-server: $schema=.peerctl/workspace.schema.json
+format: 1
+name: Our work
+language: en
+timezone: Europe/Copenhagen
+holidays: DK
--- /dev/null
+++ b/cohorts/first.yaml
@@ -0,0 +1,5 @@
+# yaml-language-server: $schema=../.peerctl/cohort.schema.json
+id: first
+programme: peer-to-peer
+name: first
+start: 2015-06-15
--- /dev/null
+++ b/.gitattributes
@@ -0,0 +1,4 @@
+# Lines end alike on every system, so that a difference shows what was changed.
+* text=auto
+*.yaml text eol=lf
+.peerctl/*.schema.json text eol=lf linguist-generated
--- /dev/null
+++ b/.gitignore
@@ -0,0 +1,9 @@
+# Names, telephone numbers and addresses. What git has once taken in stays in its history for ever; so they are left
+# out, and want a backup of their own. Delete this line if the repository is to hold them.
+/identities/
+
+# What peerctl keeps while it writes.
+.peerctl.lock
+.peerctl.writing
+.peerctl.journal
+.*.peerctl-new

What to do next

Add people as they apply; on a terminal it asks for what has to be known.
    peerctl -C ours participant add

Plan the sessions; --dry-run shows the plan first.
    peerctl -C ours session plan first --dry-run

When people are enrolled, see who could meet whom.
    peerctl -C ours match propose first

See how it stands, and what is next.
    peerctl -C ours

Keep the history in git, and have the files checked before each commit.
    git -C ours init && peerctl -C ours hook install
"""),
    )
    assert peerctl("check", folder=tmp_path / "ours").code == 0
    added = ("participant", "add", "--role", "peer", "--name", "Karl Invented")
    assert peerctl(*added, folder=tmp_path / "ours").code == 0


def test_what_is_not_said_is_made_up(tmp_path: Path) -> None:
    assert init(tmp_path, "ours", "--programme", "peer-to-peer").code == 0
    assert "name: ours\n" in (tmp_path / "ours" / "peerctl.yaml").read_text(encoding="utf-8")
    cohort = tmp_path / "ours" / "cohorts" / "peer-to-peer-2015-1.yaml"
    assert "start: 2015-06-15\n" in cohort.read_text(encoding="utf-8")


def test_an_example_is_copied(tmp_path: Path) -> None:
    ran = init(tmp_path, "tried", "--programme", "peer-to-peer", "--example")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "    peerctl -C tried")
    assert peerctl("status", folder=tmp_path / "tried").code == 0
    assert (tmp_path / "tried" / ".peerctl" / "match.schema.json").is_file()


def test_the_records_name_their_schemas_and_the_schemas_are_there(tmp_path: Path) -> None:
    assert init(tmp_path, "ours", "--programme", "peer-to-peer").code == 0
    for file in ("peerctl.yaml", "cohorts/peer-to-peer-2015-1.yaml"):
        path = tmp_path / "ours" / file
        first = path.read_text(encoding="utf-8").splitlines()[0]
        named = path.parent / first.removeprefix("# yaml-language-server: $schema=")
        assert json.loads(named.read_text(encoding="utf-8"))["title"] in {"workspace", "cohort"}


@pytest.mark.parametrize(
    ("programme", "command"),
    [
        ("peer-to-peer", "match propose one"),
        ("vejen-til-hverdagslivet", "course groups one"),
        ("effektstudiet", "study allocate --dry-run one"),
    ],
)
def test_what_comes_next_is_what_the_programme_is_about(programme: str, command: str, tmp_path: Path) -> None:
    ran = init(tmp_path, "our work", "--programme", programme, "--cohort", "one")
    assert f"\n    peerctl -C 'our work' {command}\n" in ran.out


def asked(folder: Path, *answers: str, lang: str = "en") -> Ran:
    """Make a workspace on a terminal, where the programme is asked for."""
    given = Terminal("".join(f"{answer}\n" for answer in answers))
    return peerctl("init", "ours", "--lang", lang, folder=folder, tty=True, given=given)


def test_on_a_terminal_the_programme_is_chosen_from_a_list_until_one_is_meant(tmp_path: Path) -> None:
    ran = asked(tmp_path, "", "what?", "0", "peer", "PEER-T")
    assert (ran.code, ran.err) == (
        0,
        snapshot("""\
Which programme does the first cohort follow?
  1  effektstudiet            The effect study
  2  peer-projektet           Peer-projektet
  3  peer-to-peer             Peer-to-Peer
  4  peerfaellesskabet        Peer-fællesskabet
  5  vejen-til-hverdagslivet  Vejen til Hverdagslivet
Its number, its id, or how the id begins: It may be one of these: effektstudiet, peer-projektet, peer-to-peer, peerfaellesskabet and vejen-til-hverdagslivet.
Its number, its id, or how the id begins: It may be one of these: effektstudiet, peer-projektet, peer-to-peer, peerfaellesskabet and vejen-til-hverdagslivet.
Its number, its id, or how the id begins: It may be one of these: effektstudiet, peer-projektet, peer-to-peer, peerfaellesskabet and vejen-til-hverdagslivet.
Its number, its id, or how the id begins: That may mean peer-projektet, peer-to-peer and peerfaellesskabet.
Its number, its id, or how the id begins: \
"""),
    )
    assert (tmp_path / "ours" / "cohorts" / "peer-to-peer-2015-1.yaml").is_file()


@pytest.mark.parametrize("answer", ["1", "effektstudiet", "eff", "  1 "])
def test_a_number_an_id_or_its_beginning_is_enough(answer: str, tmp_path: Path) -> None:
    assert asked(tmp_path, answer, lang="da").err.splitlines()[1].split() == ["1", "effektstudiet", "Effektstudiet"]
    assert (tmp_path / "ours" / "cohorts" / "effektstudiet-2015-1.yaml").is_file()


def test_nothing_is_written_where_no_answer_comes(tmp_path: Path) -> None:
    assert (asked(tmp_path).code, list(tmp_path.iterdir())) == (3, [])


def test_in_a_git_repository_nobody_is_told_to_make_one(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    told = init(tmp_path, "below/ours", "--programme", "peer-to-peer").out
    assert told.endswith(
        "\n\nThe folder lies in a git repository already: have the files checked before each commit.\n"
        "    peerctl -C below/ours hook install\n"
    )
    assert "git -C" not in told


def test_all_that_cannot_be_meant_is_told_at_once(tmp_path: Path) -> None:
    ran = init(tmp_path, "ours", "--programme", "peer-to-per", "--cohort", "Hold 1", "--start", "soon")
    assert (ran.code, ran.err, list(tmp_path.iterdir())) == (
        2,
        snapshot("""\
error: --programme cannot be “peer-to-per”. Did you mean “peer-to-peer”?
  --cohort cannot be “Hold 1”. This is not an id. Use small letters a to z, digits and hyphens, at most 48, and begin with a letter or a digit.
  --start takes a day, and “soon” is none. Write it year-month-day, such as 2016-01-31.
"""),
        [],
    )


def test_what_git_knows_of_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / ".gitignore").write_text("/drafts/\n", encoding="utf-8")
    assert init(tmp_path, "ours", "--programme", "peer-to-peer").code == 0
    assert (tmp_path / "ours" / ".gitignore").read_text(encoding="utf-8") == "/drafts/\n"


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    ran = init(tmp_path, "ours", "--programme", "peer-to-peer", "--dry-run")
    assert (ran.code, "would have 13 files" in ran.out, list(tmp_path.iterdir())) == (0, True, [])
    assert init(tmp_path, "ours", "--programme", "peer-to-peer", "--example", "--dry-run").code == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("ours",), 2, "--programme is missing."),
        (("ours", "--programme", "peer-to-per"), 2, "Did you mean “peer-to-peer”?"),
        (("ours", "--programme", "peer-to-peer", "--start", "soon"), 2, "--start takes a day"),
        (("ours", "--programme", "peer-to-peer", "--cohort", "../A b"), 2, "--cohort cannot be “../A b”."),
        (("ours", "--programme", "peer-to-peer", "--cohort", ""), 2, "help: This is not an id. Use small letters"),
        (("ours", "--programme", "peer-to-peer", "--cohort", "con"), 2, "help: This id is a name that Windows keeps"),
        (("there", "--programme", "peer-to-peer"), 3, "There is a workspace in that folder already"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    tmp_path: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "peerctl.yaml").touch()
    ran = init(tmp_path, *words)
    assert (ran.code, told in ran.err) == (code, True), ran.err
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["peerctl.yaml", "there"]
