"""The scores of everything answered, as a record and as a table."""

from dataclasses import replace
from typing import Any

from peerctl.measures.scoring import Unscored
from peerctl.model.book import Book
from peerctl.model.instrument import Instrument
from peerctl.model.response import Response
from peerctl.reports.scores import Scored, scores
from peerctl.reports.scores_table import scores_table
from peerctl.show.wording import Wording
from tests.reports.making import book, day

LABEL = {"en": "Soil", "da": "Jord"}
PLAIN = {"name": LABEL, "version": "1", "sources": {}, "source": "us", "better": "higher", "min": 0, "max": 4}
LONG = {
    **PLAIN,
    "id": "long",
    "items": 4,
    "range": {"min": 0, "max": 16},
    "subscales": [{"id": "soil", "label": LABEL, "items": [1, 2], "source": "us"}],
}
SHORT = {
    **PLAIN,
    "id": "short",
    "items": 2,
    "range": {"min": 0, "max": 8},
    "taken-from": [{"instrument": "long", "items": [2, 4], "source": "us"}],
}
KNOWN = {name: Instrument.model_validate(keys) for name, keys in (("long", LONG), ("short", SHORT))}
TODAY = day("2015-06-15")
WORDING = Wording("en")


def answered(*answers: int | None, instrument: str = "long", on: str = "2015-02-01", wave: str = "pre") -> Response:
    return Response.model_validate({"instrument": instrument, "wave": wave, "on": on, "answers": answers})


def found(*responses: Response, **asked: Any) -> tuple[Scored, ...]:  # noqa: ANN401  # as scores takes it
    return scores(with_responses({"p-1": responses}), TODAY, KNOWN, **asked)


def with_responses(responses: dict[str, tuple[Response, ...]]) -> Book:
    return replace(book(), responses=responses)


def lines(*responses: Response) -> list[str]:
    table = scores_table(found(*responses), TODAY, KNOWN)
    rows = [" | ".join(WORDING.cell(cell) for cell in row[4:]) for row in table.rows]
    return [*rows, *(WORDING.say(note) for note in table.notes)]


def test_answers_are_also_scored_as_a_questionnaire_whose_items_are_in_them() -> None:
    both = found(answered(4, 3, 2, 1))
    assert [(one.instrument, one.answered_as, one.score.total) for one in both] == [
        ("long", "long", 10),
        ("short", "long", 4),
    ]


def test_only_what_was_answered_by_the_day_and_what_is_asked_for_is_scored() -> None:
    first, later = answered(1, 1, instrument="short"), answered(1, 1, instrument="short", on="2015-06-16")
    post = answered(2, 2, instrument="short", wave="post")
    assert [one.response for one in found(first, later, post)] == [0, 2]
    assert [one.wave for one in found(first, post, wave="post")] == ["post"]
    two = with_responses({"p-2": (first,), "p-1": (first,)})
    assert [one.person for one in scores(two, TODAY, KNOWN)] == ["p-1", "p-2"]
    assert [one.person for one in scores(two, TODAY, KNOWN, person="p-2")] == ["p-2"]


def test_a_questionnaire_without_a_scoring_file_has_no_score_and_says_so() -> None:
    (one,) = found(answered(1, None, instrument="other"))
    assert (one.version, one.score.answered, one.score.items, one.score.reason) == (None, 1, 2, Unscored.UNKNOWN)


def test_a_table_has_a_line_for_the_total_and_one_for_each_subscale() -> None:
    assert lines(answered(4, 3, 2, 1)) == [
        "total | 10 | 4 of 4 (100 %) | 0 | ",
        "Soil | 7 | 2 of 2 (100 %) | 0 | ",
        "total | 4 | 2 of 2 (100 %) | 0 | scored from the answers to long",
        "Forms with a score: 2 of 2.",
    ]


def test_a_table_says_why_there_is_no_score_and_how_many_items_were_replaced() -> None:
    assert lines(answered(None, 3, 2, 1)) == [
        "total |  | 3 of 4 (75 %) | 0 | too much is left out",
        "Soil |  | 1 of 2 (50 %) | 0 | too much is left out",
        "total | 4 | 2 of 2 (100 %) | 0 | scored from the answers to long",
        "Forms with a score: 1 of 2.",
    ]
    fifth = Instrument.model_validate({**PLAIN, "id": "five", "items": 5, "range": {"min": 0, "max": 20}})
    read = with_responses({"p-1": (answered(1, 1, 2, 2, None, instrument="five"),)})
    table = scores_table(scores(read, TODAY, {"five": fifth}), TODAY, {"five": fifth})
    assert table.rows[0][5:8] == (7.5, table.rows[0][6], 1)
    assert [WORDING.say(note) for note in table.notes] == [
        "Forms with a score: 1 of 1.",
        "In 1 of them items were left out, and replaced by the mean of what the person answered.",
    ]


def test_answers_without_a_scoring_file_are_told_in_the_table() -> None:
    assert lines(answered(1, instrument="other"))[0] == "total |  | 1 of 1 (100 %) | 0 | no scoring file is known"


def test_where_nothing_was_answered_the_table_says_so() -> None:
    assert lines() == ["Nothing was answered by then."]
