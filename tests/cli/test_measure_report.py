"""What changed, on the command line, with the words that a leader may pass on."""

import json
from pathlib import Path

import pytest

from tests.cli.running import peerctl

EXAMPLES = Path(__file__).parents[2] / "examples"
PAIRS, STUDY = EXAMPLES / "peer-projektet", EXAMPLES / "effektstudiet"


def test_the_example_says_how_many_of_how_many_first() -> None:
    ran = peerctl("--lang", "en", "measure", "report", folder=PAIRS)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[2] == "31 of 50 participants have answered both before and after."
    assert "On average the score is" in ran.out


@pytest.mark.parametrize("language", ["en", "da"])
def test_without_a_control_arm_nobody_speaks_of_effects(language: str) -> None:
    for more in ([], ["--details"], ["--trail"], ["--format", "json"], ["--format", "csv"]):
        ran = peerctl("--lang", language, "measure", "report", *more, folder=PAIRS)
        assert ran.code == 0
        assert "effe" not in ran.out.lower()


def test_a_study_tells_the_difference_between_its_arms() -> None:
    ran = peerctl("--lang", "en", "measure", "report", folder=STUDY)
    assert (ran.code, ran.err) == (0, "")
    assert "With the same score before, “Offered the group course” is" in ran.out


def test_details_and_trail_come_on_demand() -> None:
    plain = peerctl("--lang", "en", "measure", "report", folder=PAIRS).out
    detailed = peerctl("--lang", "en", "measure", "report", "--details", folder=PAIRS).out
    traced = peerctl("--lang", "en", "measure", "report", "--trail", folder=PAIRS).out
    assert "Every figure of Mental Health Recovery Measure" not in plain
    assert "Every figure of Mental Health Recovery Measure" in detailed
    assert "How the figures of Mental Health Recovery Measure (mhrm, version 30 items) are reckoned" in traced
    assert "Whom the flow counts" in traced
    assert "How the subscales of Lubben Social Network Scale" in traced
    line = next(each for each in traced.splitlines() if "m-001" in each and " pre " in each)
    assert line.endswith("responses/m-001.yaml:1")


def test_json_has_the_trail_where_it_is_asked_for() -> None:
    told = json.loads(peerctl("measure", "report", "--format", "json", folder=PAIRS).out)
    assert "trail" not in told
    assert told["as_of"] == "2016-03-16"
    assert [one["instrument"] for one in told["outcomes"]] == ["mhrm", "lsns-r"]
    traced = json.loads(peerctl("measure", "report", "--trail", "--format", "json", folder=PAIRS).out)
    assert len([one for one in traced["trail"] if not one["lost"]]) == 2 * 2 * 31
    steps = [one["step"] for one in traced["trail_flow"] if not one["lost"]]
    assert steps.count("analysed") == traced["flows"][0]["courses"][0]["reached"]["analysed"] == 31
    assert {tuple(one["items"]) for one in traced["trail_subscales"]} == {(1, 2, 3, 4, 5, 6), (7, 8, 9, 10, 11, 12)}
    assert [one["person"] for one in traced["trail"] if one["lost"]] == 2 * [
        "m-003",
        "m-006",
        "m-024",
        "p-005",
        "p-025",
    ]


@pytest.mark.parametrize(
    ("table", "first"),
    [
        ("changes", "programme,instrument,cohort,role,arm,sets"),
        ("flow", "programme,cohort,role,arm,recruited"),
        ("losses", "programme,cohort,role,arm,step,reason"),
        ("answers", "instrument,version,person"),
        ("counted", "programme,step,counted,why,person,cohort,role,arm,groups,where"),
        ("subscales", "instrument,version,subscale,items,person"),
    ],
)
def test_any_table_comes_alone_as_csv(table: str, first: str) -> None:
    ran = peerctl("--lang", "en", "measure", "report", "--table", table, "--format", "csv", folder=PAIRS)
    assert ran.out.startswith(first)


def test_csv_is_of_the_changes_unless_another_table_is_named() -> None:
    ran = peerctl("--lang", "en", "measure", "report", "--format", "csv", folder=PAIRS)
    assert ran.out.startswith("programme,instrument,cohort,role,arm,sets")


def test_one_cohort_or_programme_may_be_asked_about() -> None:
    assert "31 of 36 participants" in peerctl("--lang", "en", "measure", "report", "vejle-2015-1", folder=PAIRS).out
    ran = peerctl("--lang", "en", "measure", "report", "vejle-2015-2", folder=PAIRS)
    assert (ran.code, ran.out) == (3, "")
    assert "Did you mean “vejle-2015-1”?" in ran.err


def test_waves_may_be_named_and_answers_outside_their_windows_left_out() -> None:
    ran = peerctl("--lang", "en", "measure", "report", "--before", "pre", "--after", "post", "--inside", folder=PAIRS)
    assert "21 of 50 participants" in ran.out
    assert "Answered outside the window" in ran.out
    assert (
        "nobody here is asked"
        in peerctl("--lang", "en", "measure", "report", "--after", "pre", folder=PAIRS).out.lower()
    )


@pytest.mark.parametrize("words", [["--before", "mid"], ["--after", "never"], ["--table", "all"], ["--format", "yaml"]])
def test_what_there_is_none_of_is_wrong_usage(words: list[str]) -> None:
    assert peerctl("--lang", "en", "measure", "report", *words, folder=PAIRS).code == 2
