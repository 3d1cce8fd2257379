"""Which language the reader is spoken to in, and what is Danish whatever the catalogue says."""

from pathlib import Path

import pytest

from peerctl.cli.language import language
from tests.cli.running import peerctl, workspace


@pytest.mark.parametrize(
    ("settings", "spoken"),
    [
        ("language: da", "da"),
        ("language: en", "en"),
        ('language: "en"  # English', "en"),
        ("name: X", "da"),
        ("name: X\n# language: en", "da"),
    ],
)
def test_the_workspace_says_the_language_and_danish_is_what_it_says_by_itself(
    settings: str, spoken: str, tmp_path: Path
) -> None:
    (tmp_path / "peerctl.yaml").write_text(settings, encoding="utf-8")
    assert language(None, tmp_path, {"LANG": "fr_FR.UTF-8"}) == spoken


def test_what_is_asked_for_comes_before_the_workspace(tmp_path: Path) -> None:
    (tmp_path / "peerctl.yaml").write_text("language: da", encoding="utf-8")
    assert language("en", tmp_path, {}) == "en"


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LANG": "da_DK.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LC_MESSAGES": "da"}, "da"),
        ({}, "en"),
    ],
)
def test_without_a_workspace_the_environment_says_it(environment: dict[str, str], spoken: str) -> None:
    assert language(None, None, environment) == spoken


def test_settings_that_cannot_be_read_are_taken_for_danish(tmp_path: Path) -> None:
    assert language(None, tmp_path, {}) == "da"


def test_danish_csv_and_days(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    assert peerctl("status", "--format", "csv", "--lang", "da", folder=root).out.startswith("\ufeff")
    assert "15. juni 2015" in peerctl("status", "--lang", "da", folder=root).out
    assert "2015-06-15" in peerctl("status", "--lang", "en", folder=root).out


def test_json_keeps_its_keys_codes_and_days_in_any_language() -> None:
    danish = peerctl("status", "--format", "json", "--lang", "da").out
    assert '"as_of": "2015-06-15"' in danish
    assert '"participants": 2' in danish
