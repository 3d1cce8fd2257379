"""Verdicts as tables."""

from peerctl.eligibility.verdict import verdicts
from peerctl.model.message import say
from peerctl.reports.eligibility_table import eligibility_table, explanation_tables
from tests.reports.making import Steps, book, day, enrolment, person, programme

DAY = day("2015-06-01")
IN: Steps = [("2015-01-20", "enrolled")]
YOUNG = {"id": "young", "age": {"max": "40"}, "source": ["x", "y"]}
WALKS = programme(eligibility={"peer": [YOUNG], "mentor": []})
PEOPLE = [
    person("p-1", enrolment("one", "peer", IN)),
    person("p-2", enrolment("one", "peer", IN), born=None),
    person("m-1", enrolment("one", "mentor", IN)),
]
VERDICTS = verdicts(book(PEOPLE, programmes=[WALKS]), DAY)


def test_a_line_for_each_enrolment_says_until_when_and_what_comes_next() -> None:
    rows = eligibility_table(VERDICTS, DAY).rows
    last = day("2026-05-04")
    turned = say("{answer} from {day}", answer=say("no"), day=day("2026-05-05"))
    assert rows == (
        ("m-1", "one", say("mentor"), say("yes"), None, None, None, ""),
        ("p-1", "one", say("peer"), say("yes"), None, last, turned, ""),
        ("p-2", "one", say("peer"), say("unknown"), None, None, None, "born"),
    )


def test_the_note_counts_the_answers() -> None:
    (note,) = eligibility_table(VERDICTS, DAY).notes
    assert note.values == {"count": 3, "yes": 2, "no": 0, "unknown": 1}


def test_an_explanation_has_a_line_for_each_rule_with_its_source() -> None:
    explained = explanation_tables(VERDICTS, DAY)[1]
    ((rule, answer, _, since, until, source),) = explained.rows
    assert (rule, answer, since, until, source) == ("young", say("yes"), None, day("2026-05-04"), "x, y")
    assert explained.title.values["answer"] == say("yes")
    assert explained.notes == (say("From {day} the answer is {answer}.", day=day("2026-05-05"), answer=say("no")),)


def test_an_explanation_says_what_to_ask_for() -> None:
    assert explanation_tables(VERDICTS, DAY)[2].notes == (say("To know more, ask for {missing}.", missing=("born",)),)


def test_an_explanation_says_since_when_the_answer_holds() -> None:
    after = day("2027-01-01")
    explained = explanation_tables(verdicts(book(PEOPLE, programmes=[WALKS]), after), after)[1]
    assert explained.notes == (say("So since {day}.", day=day("2026-05-05")),)


def test_a_role_without_rules_is_open_to_anyone() -> None:
    assert explanation_tables(VERDICTS, DAY)[0].notes == (
        say("The programme asks nothing of this role: anyone may take part."),
    )
