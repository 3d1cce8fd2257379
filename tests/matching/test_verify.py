"""A certificate is checked again from the files, without the solver."""

import json
from dataclasses import asdict, replace

import pytest

from peerctl.matching import solver
from peerctl.matching.certificate import KIND, Certificate, NotACertificate, certificate, read_certificate
from peerctl.matching.cover import cover
from peerctl.matching.coverage import repaired
from peerctl.matching.propose import propose
from peerctl.matching.situation import situation
from peerctl.matching.solve import solve
from peerctl.matching.stable import stable_matching
from peerctl.matching.strategies import STRATEGIES
from peerctl.matching.verify import verify
from peerctl.model.book import Book
from tests.matching.instances import as_problem, small
from tests.matching.making import DAY, book, match, mentor, peer
from tests.matching.test_propose import TEXTBOOK

PEOPLE = (*TEXTBOOK, mentor("m-3"), peer("p-3"), peer("p-4"))
KNOWN = book(*PEOPLE, matches=[match(("m-3", "p-3"), ("2015-02-01", "started"))])


def certified(known: Book, strategy: str = "fair") -> Certificate:
    """Propose, and certify it."""
    return certificate(situation(known, "one", DAY), propose(known, "one", DAY, strategy=strategy))


def written(claimed: Certificate, **changed: object) -> str:
    """Give a certificate as its file has it, with something changed in it."""
    return json.dumps({"schema": 1, "certificate": KIND, **asdict(claimed), **changed})


def answers(known: Book, claimed: Certificate) -> dict[str, str]:
    """Verify a certificate."""
    return {check.subject: check.answer for check in verify(situation(known, "one", DAY), claimed)}


def stage(claimed: Certificate, name: str, **changed: object) -> Certificate:
    """Claim something else of a stage."""
    stages = tuple({**stage, **(changed if stage["stage"] == name else {})} for stage in claimed.stages)
    return replace(claimed, stages=stages)  # type: ignore[arg-type]


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_what_was_proposed_is_confirmed_without_the_solver(strategy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    claimed = certified(KNOWN, strategy)
    read = read_certificate(written(claimed))
    assert read == claimed
    monkeypatch.delattr(solver, "minimise")
    monkeypatch.delattr(solver, "relax")
    found = answers(KNOWN, read)
    assert "wrong" not in found.values()
    assert (found["inputs"], found["plan"], found["blocking_pairs"]) == ("proved", "proved", "proved")


def test_the_most_pairs_and_who_waits_are_proved_again_and_the_rest_rests_on_the_solver() -> None:
    found = answers(KNOWN, certified(KNOWN))
    assert (found["pairs"], found["waiting"]) == ("proved", "proved")
    assert found["blocking"] == "counted"
    assert answers(KNOWN, stage(certified(KNOWN), "blocking", proved=False))["blocking"] == "counted"


def test_files_that_say_something_else_are_noticed_first() -> None:
    claimed = certified(KNOWN)
    other = book(*PEOPLE[:-1], matches=tuple(KNOWN.matches.values()))
    assert answers(other, claimed) == {"inputs": "wrong"}


def test_a_plan_that_breaks_a_rule_is_wrong() -> None:
    claimed = certified(KNOWN)
    for pairs in ((("m-2", "p-2"),), (*claimed.pairs, ("m-1", "p-1")), claimed.pairs * 2):
        assert answers(KNOWN, replace(claimed, pairs=pairs))["plan"] == "wrong"
    assert answers(KNOWN, replace(claimed, locked=()))["plan"] == "wrong"


def test_a_claim_that_does_not_add_up_is_wrong() -> None:
    claimed = certified(KNOWN)
    assert answers(KNOWN, replace(claimed, blocking_pairs=()))["blocking_pairs"] == "wrong"
    assert answers(KNOWN, stage(claimed, "affinity", value=1))["affinity"] == "wrong"
    fewer = replace(claimed, pairs=claimed.pairs[:1])
    found = answers(KNOWN, stage(fewer, "pairs", value=2, proved=False))
    assert found["pairs"] == "counted"


@pytest.mark.parametrize("text", ["", "[]", "{}", "1", "[" * 9000])
def test_what_is_no_certificate_is_refused(text: str) -> None:
    with pytest.raises(NotACertificate):
        read_certificate(text)


def test_a_certificate_changed_by_hand_is_refused() -> None:
    claimed = certified(KNOWN)
    unproved = stage(claimed, "pairs", proved=False).stages
    for changed in (
        *({"seed": 1}, {"pairs": ["m-1"]}, {"pairs": [["m-1"]]}, {"stages": [1]}),
        *({"schema": 2}, {"certificate": "x"}, {"seed": "x"}, {"pairs": claimed.pairs[::-1]}, {"stages": unproved}),
    ):
        with pytest.raises(NotACertificate):
            read_certificate(written(claimed, **changed))
    with pytest.raises(NotACertificate):
        verify(situation(KNOWN, "one", DAY), replace(certified(KNOWN), strategy="total"))
    assert answers(KNOWN, stage(certified(KNOWN), "lot", value=3))["lot"] == "wrong"


def test_what_is_said_to_be_proved_has_its_value_as_the_bound_and_nothing_unproved_before_it() -> None:
    claimed = certified(KNOWN)
    assert answers(KNOWN, stage(claimed, "affinity", bound=99))["affinity"] == "wrong"
    assert answers(KNOWN, stage(claimed, "affinity", proved=None))["affinity"] == "wrong"
    found = answers(KNOWN, stage(claimed, "blocking", proved=False, bound=0))
    assert (found["blocking"], found["fairness"]) == ("counted", "wrong")


def test_a_cover_is_as_large_as_the_most_pairs_and_never_smaller_than_a_matching() -> None:
    for number in range(400):
        problem = as_problem(small(number))
        most = repaired(problem)
        assert cover(problem, most) == len(most), number
        assert cover(problem, stable_matching(problem, 0)) >= len(most), number
        assert cover(problem, solve(problem, "stable", "s").matching) >= len(most), number
