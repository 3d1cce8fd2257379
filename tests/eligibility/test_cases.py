"""The cases in `cases/`, which a project leader can read: a person, a day, and the verdict.

What may stand under a day: `answer`; `answers`, `why` and `source` by rule (a bare `why` is that of the only rule);
`since` and `until`, `open` where there is none; `next`, as `yes from DAY` or `never`; `ask`, what is still to be
asked; `line`, the verdict in one line; `danish`, reasons as a Danish reader has them (here without a catalogue).
"""

from datetime import date

import pytest

from peerctl.eligibility.summary import summary
from peerctl.eligibility.verdict import Verdict, verdict
from peerctl.show.wording import Wording
from tests.eligibility.reading import Case, cases

ENGLISH, DANISH = Wording("en"), Wording("da")


def judged(case: Case) -> Verdict:
    """Judge the person of a case."""
    return verdict(case.programme, case.role, case.person, case.day, id=case.person.id, cohort="c-1")


def written(day: date | None) -> str:
    """Write a day as the cases do."""
    return day.isoformat() if day else "open"


def told(verdict: Verdict) -> dict[str, object]:
    """Write a verdict as the cases do."""
    reasons = {rule.id: ENGLISH.say(rule.reason) for rule in verdict.rules}
    return {
        "answer": verdict.answer.value,
        "answers": {rule.id: rule.answer.value for rule in verdict.rules},
        "why": reasons,
        "danish": {rule.id: DANISH.say(rule.reason) for rule in verdict.rules},
        "source": {rule.id: list(rule.source) for rule in verdict.rules},
        "since": written(verdict.since),
        "until": written(verdict.until),
        "next": f"{verdict.next.answer.value} from {verdict.next.on}" if verdict.next else "never",
        "ask": list(verdict.missing),
        "line": ENGLISH.say(summary(verdict)),
    }


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in cases()])
def test_the_verdict_is_as_the_case_says(case: Case) -> None:
    found = told(judged(case))
    for key, expected in case.expected.items():
        actual = found[key]
        if isinstance(actual, dict) and isinstance(expected, dict):
            actual = {rule: text for rule, text in actual.items() if rule in expected}
        elif isinstance(actual, dict):
            (actual,) = actual.values()
        assert actual == expected, key
