"""`peerctl schema` prints a kind of file as JSON Schema, anywhere, and writes all of them into a workspace."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from peerctl.show.schema import RECORDS, schema
from tests.cli.running import peerctl, workspace


def test_a_schema_is_printed_as_json(tmp_path: Path) -> None:
    ran = peerctl("--lang", "en", "schema", "programme", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == schema("programme")


def test_without_a_kind_all_are_listed(tmp_path: Path) -> None:
    ran = peerctl("--lang", "en", "schema", "--format", "json", folder=tmp_path)
    assert ran.code == 0
    assert [row["record"] for row in json.loads(ran.out)["records"]] == list(RECORDS)


def test_an_unknown_kind_is_wrong_usage_and_told_what_may_be_meant(tmp_path: Path) -> None:
    ran = peerctl("--lang", "en", "schema", "program", folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean “programme”?" in ran.err


def test_the_schema_is_told_in_the_language_asked_for(tmp_path: Path) -> None:
    ran = peerctl("--lang", "da", "schema", "cohort", folder=tmp_path)
    assert json.loads(ran.out)["properties"]["programme"]["description"] == "Den indsats, holdet følger."


def test_the_schemas_of_a_workspace_are_written_and_brought_up_to_date(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    written = peerctl("schema", "--write", folder=root)
    assert (written.code, written.out.splitlines()[0]) == (0, "9 schemas were written:")
    assert {path.name.removesuffix(".schema.json") for path in (root / ".peerctl").iterdir()} == set(RECORDS)
    (root / ".peerctl" / "cohort.schema.json").write_text("{}", encoding="utf-8")
    assert peerctl("schema", "--dry-run", folder=root).out == snapshot("""\
1 schema would be written:
  .peerctl/cohort.schema.json

New files begin with a line that names theirs. Older ones can have it too: # yaml-language-server: $schema=../.peerctl/participant.schema.json
""")
    assert (root / ".peerctl" / "cohort.schema.json").read_text(encoding="utf-8") == "{}"
    assert peerctl("schema", "--write", folder=root).code == 0
    assert json.loads((root / ".peerctl" / "cohort.schema.json").read_text(encoding="utf-8")) == schema("cohort")
    assert peerctl("schema", "--write", folder=root).out.startswith("The schemas are as they should be.\n")


@pytest.mark.parametrize(
    ("words", "file", "record"),
    [
        (["participant", "add", "--role", "peer", "--name", "Somebody New"], "participants/p-003.yaml", "participant"),
        (["participant", "add", "--role", "peer", "--name", "Somebody New"], "identities/p-003.yaml", "identity"),
        (["cohort", "add", "autumn-2015", "--programme", "allotment"], "cohorts/autumn-2015.yaml", "cohort"),
        (["match", "propose", "spring-2015", "--write"], "matches/m-002--p-002.yaml", "match"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_a_new_file_begins_with_its_schema_where_that_is_there(
    words: list[str], file: str, record: str, tmp_path: Path
) -> None:
    root = workspace(tmp_path)
    assert peerctl("schema", "--write", folder=root).code == 0
    assert peerctl(*words, folder=root).code == 0
    first = (root / file).read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema=../.peerctl/{record}.schema.json"
    assert peerctl("check", folder=root).code == 0


def test_one_kind_alone_is_not_written() -> None:
    assert peerctl("schema", "cohort", "--write").code == 2
