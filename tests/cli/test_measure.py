"""Questionnaires and scores on the command line, as a leader reads them."""

import json
from pathlib import Path

from inline_snapshot import snapshot

from tests.cli.running import peerctl, workspace


def test_the_questionnaires_are_listed() -> None:
    ran = peerctl("measure", "instruments", "--format", "csv", "--csv", "plain")
    assert (ran.code, ran.err) == (0, "")
    assert "who-5,WHO-5 Well-Being Index,5,0 to 5,0 to 100,higher,allotment" in ran.out.splitlines()


def test_one_questionnaire_is_told_with_its_sources() -> None:
    ran = peerctl("measure", "instruments", "who-5")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot("""\
WHO-5 Well-Being Index (who-5), version 5 items

What          Is
─────────────────────────────────────────────────────────────────────────────
Items         5
Answers       0 to 5
Total         the sum of the answers
Then          times 4
Range         0 to 100
Better        higher
Completeness  80 % of the items, and 75 % of a subscale's; always both of two
Used by       allotment
Sources       valant, inspq

How much has to be answered is our own rule: no source that was read states one.
Free to use when the source is stated.

Cut-offs and reliability

Figure    Means            Found among                     Sources
──────────────────────────────────────────────────────────────────
below 52  poor well-being  adults screened for depression  valant

The source says a raw score below 13, which is 52 when multiplied by 4.

Sources

Source  Title                                                                                                Year
─────────────────────────────────────────────────────────────────────────────────────────────────────────────────
valant  Valant help centre, WHO-Five Well-being Index (WHO-5), scoring and interpretation (help.valant.com)
inspq   Institut national de santé publique du Québec, on the WHO-5 (inspq.qc.ca)
""")


def test_one_questionnaire_as_json_has_the_keys_of_its_file() -> None:
    told = json.loads(peerctl("measure", "instruments", "swemwbs", "--format", "json").out)["instrument"]
    assert (told["method"], told["table"][0], told["range"]) == ("table", [7, 7.0], {"min": 7.0, "max": 35.0})


def test_all_questionnaires_as_json_are_a_list() -> None:
    told = json.loads(peerctl("measure", "instruments", "--format", "json").out)["instruments"]
    assert [one["id"] for one in told] == sorted(one["id"] for one in told)


def test_a_questionnaire_that_there_is_none_of_may_have_been_mistyped() -> None:
    ran = peerctl("measure", "instruments", "who5")
    assert (ran.code, ran.out) == (3, "")
    assert "Did you mean “who-5”?" in ran.err
    assert "peerctl measure instruments lists them all." in peerctl("measure", "instruments", "nothing").err


def test_scores_tell_what_is_answered_and_stand_beside_the_names() -> None:
    ran = peerctl("measure", "score")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot("""\
Scores on 2015-06-15

Id     Name             Questionnaire  Wave  On          Scale  Score  Answered        Replaced  Note
─────────────────────────────────────────────────────────────────────────────────────────────────────
p-002                   who-5          pre   2015-02-10  total     40  5 of 5 (100 %)         0
p-001  Invented Person  who-5          pre   2015-02-10  total     40  5 of 5 (100 %)         0

Forms with a score: 2 of 2.
""")


def test_an_item_left_out_is_told_in_the_score(tmp_path: Path) -> None:
    answers = "- {instrument: who-5, wave: pre, on: 2015-02-10, answers: [2, ~, 1, 3, 2]}\n"
    root = workspace(tmp_path, responses__p_002=answers)
    ran = peerctl("measure", "score", "--for", "p-002", "--wave", "pre", "--format", "json", folder=root)
    (one,) = json.loads(ran.out)["scores"]
    assert (one["person"], one["on"], one["response"]) == ("p-002", "2015-02-10", 0)
    assert one["score"] == {
        "instrument": "who-5",
        "total": 40.0,
        "answered": 4,
        "items": 5,
        "prorated": 1,
        "subscales": [],
        "reason": None,
    }


def test_a_person_or_a_wave_that_there_is_none_of_is_refused() -> None:
    assert peerctl("measure", "score", "--for", "p-999").code == 3
    ran = peerctl("measure", "score", "--wave", "prae")
    assert ran.code == 2
    assert "Did you mean “pre”?" in ran.err
