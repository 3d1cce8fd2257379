"""What holds of every rule, every person and every day."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.eligibility.conditions import condition_timeline
from peerctl.eligibility.summary import summary
from peerctl.eligibility.timeline import eligibility_timeline
from peerctl.eligibility.verdict import Verdict, verdict
from peerctl.model.participant import Participant
from peerctl.model.timeline import Answer
from peerctl.show.wording import Wording
from tests.eligibility.plain import answer
from tests.eligibility.reading import person_of
from tests.eligibility.worlds import Rule, condition, days, days_that_matter, lasting, people, programme, rules

DAY = timedelta(days=1)
several = st.lists(rules, min_size=1, max_size=3)


def judged(asked: list[Rule], person: Participant, day: date) -> Verdict:
    """Judge a person by some rules."""
    return verdict(programme(*asked), "mentor", person, day, id="p-001", cohort="c-1")


@settings(deadline=None, max_examples=200)
@given(rules | lasting, people)
def test_the_timeline_is_what_a_plain_look_at_each_single_day_says(rule: Rule, person: Participant) -> None:
    made, small = condition(rule)
    timeline = condition_timeline(made, small, person)
    for day in days_that_matter(person):
        assert timeline.at(day) == answer(made, small, person, day), day


@settings(deadline=None, max_examples=50)
@given(several, people, days)
def test_since_until_and_next_are_where_the_answer_changes(asked: list[Rule], person: Participant, day: date) -> None:
    timeline = eligibility_timeline(programme(*asked), "mentor", person)
    found = judged(asked, person, day)
    assert found.answer is timeline.at(day)
    if found.since:
        assert found.since <= day
        assert timeline.at(found.since) is found.answer is not timeline.at(found.since - DAY)
    if found.until and found.next:
        assert day <= found.until == found.next.on - DAY
        assert timeline.at(found.until) is found.answer is not timeline.at(found.next.on) is found.next.answer
    assert (found.until is None) == (found.next is None)


@settings(deadline=None, max_examples=50)
@given(several, people, days)
def test_a_verdict_is_the_least_of_its_rules_and_asks_only_where_one_is_unknown(
    asked: list[Rule], person: Participant, day: date
) -> None:
    found = judged(asked, person, day)
    answers = {rule.answer for rule in found.rules}
    assert found.answer is next(one for one in (Answer.NO, Answer.UNKNOWN, Answer.YES) if one in answers)
    assert bool(found.missing) == (Answer.UNKNOWN in answers)


@settings(deadline=None, max_examples=50)
@given(rules, people)
def test_not_not_is_nothing(rule: Rule, person: Participant) -> None:
    assert _timeline({"not": {"not": rule}}, person) == _timeline(rule, person)


@settings(deadline=None, max_examples=50)
@given(several, people)
def test_de_morgan(asked: list[Rule], person: Participant) -> None:
    negated = [{"not": rule} for rule in asked]
    assert _timeline({"not": {"any": asked}}, person) == _timeline({"all": negated}, person)
    assert _timeline({"not": {"all": asked}}, person) == _timeline({"any": negated}, person)


@settings(deadline=None, max_examples=50)
@given(several.flatmap(lambda asked: st.tuples(st.just(asked), st.permutations(asked))), people)
def test_the_order_of_rules_does_not_matter(both: tuple[list[Rule], list[Rule]], person: Participant) -> None:
    one, other = both
    assert eligibility_timeline(programme(*one), "mentor", person) == eligibility_timeline(
        programme(*other), "mentor", person
    )


@settings(deadline=None, max_examples=50)
@given(several, people, days)
def test_no_sentence_gives_away_what_somebody_typed(asked: list[Rule], person: Participant, day: date) -> None:
    found = judged(asked, person, day)
    for language in ("en", "da"):
        wording = Wording(language)
        sentences = [wording.say(summary(found)), *(wording.say(rule.reason) for rule in found.rules)]
        assert all(sentences)
        assert not [text for text in sentences for typed in ("perhaps", "sometimes", "secret") if typed in text]
        if "Horsens" not in str(asked):
            assert "orsens" not in " ".join(sentences)


far_off = st.sampled_from([date.min, date(1, 1, 2), date(1, 12, 31), date(9998, 12, 31), date(9999, 12, 30), date.max])


@settings(deadline=None, max_examples=50)
@given(several, st.none() | far_off, st.lists(st.tuples(far_off, far_off), max_size=2), far_off)
def test_days_at_the_ends_of_the_calendar_do_no_harm(
    asked: list[Rule], born: date | None, spans: list[tuple[date, date]], day: date
) -> None:
    dated = [{"value": "yes", "since": since, "until": until} for since, until in spans]
    found = judged(asked, person_of(born=born, facts={"free": dated}), day)
    assert Wording("da").say(summary(found))


def _timeline(rule: Rule, person: Participant) -> object:
    made, small = condition(rule)
    return condition_timeline(made, small, person)
