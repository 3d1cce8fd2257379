"""Positions from tiers: how many allowed partners somebody strictly prefers."""

from peerctl.matching.problem import Problem, Side, build_problem


def side(tiers: dict[str, dict[str, int]]) -> Side:
    """Make a side of people with one place each."""
    return Side(dict.fromkeys(tiers, 1), dict.fromkeys(tiers, 0), tiers)


def positions(tiers: dict[str, int], allowed: set[str]) -> dict[str, int]:
    """Give the positions of the allowed peers on one mentor's wishes."""
    peers = {name: {"m": 0} for name in tiers}
    problem = build_problem(side({"m": tiers}), side(peers), {("m", name): 0 for name in allowed})
    return {problem.ids(pair)[1]: problem.positions[pair][0] for pair in range(len(problem.pairs))}


def test_those_in_one_tier_have_one_position_and_the_next_tier_counts_them_all() -> None:
    assert positions({"a": 1, "b": 3, "c": 1, "d": 7}, set("abcd")) == {"a": 0, "c": 0, "b": 2, "d": 3}


def test_who_is_not_allowed_counts_in_no_position() -> None:
    assert positions({"a": 1, "b": 3, "c": 1, "d": 7}, set("bd")) == {"b": 0, "d": 1}


def test_people_and_pairs_are_numbered_by_id_in_whatever_order_they_come() -> None:
    def made(mentors: list[str], peers: list[str]) -> Problem:
        sides = [
            {name: dict.fromkeys(others, 0) for name in names} for names, others in ((mentors, peers), (peers, mentors))
        ]
        return build_problem(side(sides[0]), side(sides[1]), {(m, p): 5 for m in mentors for p in peers})

    assert made(["m-2", "m-1"], ["p-1", "p-3", "p-2"]) == made(["m-1", "m-2"], ["p-3", "p-2", "p-1"])
    assert made(["m-1"], ["p-1", "p-2"]).pairs == ((0, 1), (0, 2))


def test_somebody_with_a_place_and_nobody_allowed_is_in_the_problem_without_pairs() -> None:
    problem = build_problem(side({"m": {}}), side({"p": {}}), {})
    assert problem.pairs_of == ((), ())
    assert problem.classes == 1
