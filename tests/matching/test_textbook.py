"""Published instances with their published answers.

- D. Gale, L. S. Shapley (1962). College admissions and the stability of marriage. American Mathematical Monthly 69:
  9-15, examples 1 and 2.
- R. W. Irving, P. Leather (1986). The complexity of counting stable marriages. SIAM Journal on Computing 15: 655-667:
  the family with 10 stable matchings at four a side; also in D. Gusfield, R. W. Irving (1989). The stable marriage
  problem: structure and algorithms. MIT Press.
- D. F. Manlove, R. W. Irving, K. Iwama, S. Miyazaki, Y. Morita (2002). Hard variants of stable marriage. Theoretical
  Computer Science 276: 261-279: with ties and short lists, stable matchings differ in size, at most by a factor of two.
"""

from itertools import permutations

import pytest

from peerctl.matching.merits import blocking_pairs
from peerctl.matching.problem import Problem, Side, build_problem
from peerctl.matching.solve import solve

Tiers = dict[str, dict[str, int]]


def problem(mentors: Tiers, peers: Tiers) -> Problem:
    """Make a problem in which everybody has one place, and those who name each other are allowed."""
    sides = [Side(dict.fromkeys(tiers, 1), dict.fromkeys(tiers, 0), tiers) for tiers in (mentors, peers)]
    return build_problem(sides[0], sides[1], {(mentor, peer): 0 for mentor, tiers in mentors.items() for peer in tiers})


def ranked(*rows: str) -> Problem:
    """Write a ranking matrix as Gale and Shapley do: `13` says first for the mentor and third for the peer."""
    mentors, peers = "abcd"[: len(rows)], "ABCD"[: len(rows)]
    matrix = {
        (m, p): cell for m, row in zip(mentors, rows, strict=True) for p, cell in zip(peers, row.split(), strict=True)
    }
    return problem(
        {m: {p: int(matrix[m, p][0]) for p in peers} for m in mentors},
        {p: {m: int(matrix[m, p][1]) for m in mentors} for p in peers},
    )


def strict(mentors: list[str], peers: list[str]) -> Problem:
    """Write strict lists by places on the other side, best first: mentors a, b, ...; peers A, B, ..."""
    names = ("abcd", "ABCD")
    return problem(*(_lists(lists, *turn) for lists, turn in ((mentors, names), (peers, names[::-1]))))


def _lists(lists: list[str], own: str, others: str) -> Tiers:
    return {
        name: {others[int(at) - 1]: tier for tier, at in enumerate(text)}
        for name, text in zip(own, lists, strict=False)
    }


def stable_matchings(known: Problem) -> set[str]:
    """List the stable matchings that pair everybody, by permutation and the definition of a blocking pair."""
    numbers = {known.ids(pair): pair for pair in range(len(known.pairs))}
    plans = [dict(zip(known.mentors, order, strict=True)) for order in permutations(known.peers)]
    return {
        " ".join(map("".join, plan.items()))
        for plan in plans
        if not blocking_pairs(known, frozenset(numbers[pair] for pair in plan.items()))
    }


def found(known: Problem, strategy: str) -> str:
    """Give the pairs of a strategy."""
    return " ".join("".join(known.ids(pair)) for pair in sorted(solve(known, strategy, "s").matching))


FIRST = ranked("13 22 31", "31 13 22", "22 31 13")
SECOND = ranked("13 23 32 43", "14 41 33 22", "22 14 34 41", "41 22 31 14")
TEN = strict(["1234", "2143", "3412", "4321"], ["4321", "3412", "2143", "1234"])


def test_the_first_example_of_gale_and_shapley_has_three_stable_matchings() -> None:
    assert stable_matchings(FIRST) == {"aA bB cC", "aC bA cB", "aB bC cA"}


@pytest.mark.parametrize("strategy", ["fair", "stable"])
def test_of_the_three_the_one_with_all_second_wishes_is_fair(strategy: str) -> None:
    assert found(FIRST, strategy) == "aB bC cA"


def test_of_the_three_peers_first_gives_all_peers_their_first_wish() -> None:
    assert found(FIRST, "peers-first") == "aC bA cB"


@pytest.mark.parametrize("strategy", ["fair", "stable", "peers-first"])
def test_the_second_example_of_gale_and_shapley_has_one_stable_matching_and_nobody_gets_a_first_wish(
    strategy: str,
) -> None:
    assert stable_matchings(SECOND) == {"aC bD cA dB"}
    assert found(SECOND, strategy) == "aC bD cA dB"


@pytest.mark.parametrize("strategy", ["fair", "stable"])
def test_of_the_ten_stable_matchings_of_irving_and_leather_a_fair_one_leaves_nobody_the_last_wish(
    strategy: str,
) -> None:
    assert len(stable_matchings(TEN)) == 10
    assert found(TEN, strategy) in stable_matchings(TEN)
    values = {outcome.stage: outcome.value for outcome in solve(TEN, strategy, "s").stages}
    assert values["fairness"] == ((2, 4), (1, 8))


@pytest.mark.parametrize("strategy", ["fair", "stable"])
def test_with_ties_stable_matchings_differ_in_size_and_the_largest_is_given(strategy: str) -> None:
    known = problem({"a": {"A": 0, "B": 1}, "b": {"A": 0}}, {"A": {"a": 0, "b": 0}, "B": {"a": 0}})
    numbers = {"".join(known.ids(pair)): pair for pair in range(len(known.pairs))}
    assert not blocking_pairs(known, frozenset([numbers["aA"]]))
    assert found(known, strategy) == "aB bA"
    assert not blocking_pairs(known, solve(known, strategy, "s").matching)
