"""What a cohort says of its series is held against the programme, and a workspace's school holidays against the calendar."""

from pathlib import Path

import pytest

from tests.cli.running import BASE, peerctl, workspace

COHORT = (BASE / "cohorts" / "spring-2015.yaml").read_text(encoding="utf-8")
SETTINGS = (BASE / "peerctl.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("cohort", "settings", "found"),
    [
        ("series: {choir: {weekday: tue}}", "", "error[unknown-reference]"),
        ("series: {training: {leaders: [s-009]}}", "", "error[unknown-reference]"),
        ('series: {training: {start: "10:00", end: "09:00"}}', "", "[absurd-date]"),
        ("", "school-holidays: [{from: 2015-08-09, to: 2015-06-27}]", "[absurd-date]"),
    ],
)
def test_what_cannot_be_is_found(tmp_path: Path, cohort: str, settings: str, found: str) -> None:
    root = workspace(tmp_path, cohorts__spring_2015=COHORT + cohort, peerctl=SETTINGS + settings)
    ran = peerctl("check", "--as-of", "2015-06-15", folder=root)
    assert found in ran.out


def test_what_can_be_is_not(tmp_path: Path) -> None:
    said = 'series: {training: {weekday: tue, start: "10:00", end: "15:00", leaders: [s-001]}}\nruled-out-days: 2015-06-30\n'
    root = workspace(
        tmp_path,
        cohorts__spring_2015=COHORT + said,
        peerctl=SETTINGS + "school-holidays: [{from: 2015-06-27, to: 2015-08-09, name: Summer}]\n",
    )
    assert "no errors" in peerctl("check", "--as-of", "2015-06-15", folder=root).out
