"""Verdicts as tables."""

from peerctl.eligibility.verdict import verdicts
from peerctl.model.message import say
from peerctl.model.record import Label
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
PROGRAMMES = {WALKS.id: WALKS}
VERDICTS = verdicts(book(PEOPLE, programmes=[WALKS]), DAY)
NOTHING_ASKED = say("{things}", things=())
BIRTH = say("{things}", things=(say("date of birth"),))


def test_a_line_for_each_enrolment_says_until_when_and_what_comes_next() -> None:
    rows = eligibility_table(VERDICTS, DAY, PROGRAMMES).rows
    last = day("2026-05-04")
    turned = say("{answer} from {day}", answer=say("no"), day=day("2026-05-05"))
    assert rows == (
        ("m-1", "one", say("mentor"), say("yes"), None, None, None, NOTHING_ASKED),
        ("p-1", "one", say("peer"), say("yes"), None, last, turned, NOTHING_ASKED),
        ("p-2", "one", say("peer"), say("unknown"), None, None, None, BIRTH),
    )


def test_the_note_counts_the_answers() -> None:
    (note,) = eligibility_table(VERDICTS, DAY, PROGRAMMES).notes
    assert note.values == {"count": 3, "yes": 2, "no": 0, "unknown": 1}


def test_an_explanation_has_a_line_for_each_rule_with_its_source() -> None:
    explained = explanation_tables(VERDICTS, DAY, PROGRAMMES)[1]
    ((rule, answer, _, since, until, source),) = explained.rows
    assert (rule, answer, since, until, source) == (
        "young",
        say("yes"),
        None,
        day("2026-05-04"),
        say("{sources}", sources=("x", "y")),
    )
    assert explained.title.values["answer"] == say("yes")
    assert explained.notes == (say("From {day} the answer is {answer}.", day=day("2026-05-05"), answer=say("no")),)


def test_an_explanation_says_what_to_ask_for() -> None:
    assert explanation_tables(VERDICTS, DAY, PROGRAMMES)[2].notes == (
        say("To know more, ask for {missing}.", missing=BIRTH),
    )


def test_an_explanation_says_since_when_the_answer_holds() -> None:
    after = day("2027-01-01")
    explained = explanation_tables(verdicts(book(PEOPLE, programmes=[WALKS]), after), after, PROGRAMMES)[1]
    assert explained.notes == (say("So since {day}.", day=day("2026-05-05")),)


def test_a_role_without_rules_is_open_to_anyone() -> None:
    assert explanation_tables(VERDICTS, DAY, PROGRAMMES)[0].notes == (
        say("The programme asks nothing of this role: anyone may take part."),
    )


def test_rules_and_facts_are_called_by_their_labels_and_a_figure_of_our_own_an_assumption() -> None:
    old_enough = {"en": "Old enough", "da": "Gammel nok"}
    fit = {"label": {"en": "Feels fit", "da": "Er frisk"}, "source": "x"}
    rules = [{"id": "adult", "label": old_enough, "age": {"min": "18"}, "source": "assumption"}, {"fact": "fit"}]
    walks = programme(eligibility={"peer": rules}, facts={"fit": fit, "well": {"source": "x"}})
    judged = verdicts(book([person("p-1", enrolment("one", "peer", IN))], programmes=[walks]), DAY)
    (explained,) = explanation_tables(judged, DAY, {walks.id: walks})
    adult, fact = explained.rows
    assert (adult[0], adult[5]) == (Label(**old_enough), say("{sources}", sources=(say("assumption"),)))
    assert fact[0] == Label(en="Feels fit", da="Er frisk")
    assert explained.notes[-1].values["missing"] == say("{things}", things=(fact[0],))
