"""`peerctl schema` prints a kind of file as JSON Schema, anywhere and with no workspace."""

import json
from pathlib import Path

from peerctl.show.schema import RECORDS, schema
from tests.cli.running import peerctl


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
