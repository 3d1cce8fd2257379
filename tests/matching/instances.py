"""Matching problems made from a number: the same number gives the same problem on every machine."""

from random import Random

from peerctl.matching.problem import Problem, Side, build_problem
from tests.matching.reference import Instance


def speed_dating(size: int, met: int, number: int, peers: int | None = None) -> Problem:
    """Make a cohort in which each mentor met `met` of the peers, and both sides rated from 1 to 5."""
    random = Random(number)  # noqa: S311  # an example, no secret
    mentor_ids = [f"m-{index:03}" for index in range(size)]
    peer_ids = [f"p-{index:03}" for index in range(peers or size)]
    meetings = _meetings(random, size, len(peer_ids), met)
    affinity = {(mentor_ids[i], peer_ids[j]): random.randrange(101) for i, j in sorted(meetings)}
    mentors: dict[str, dict[str, int]] = {mentor: {} for mentor in mentor_ids}
    partners: dict[str, dict[str, int]] = {peer: {} for peer in peer_ids}
    for mentor, peer in affinity:
        mentors[mentor][peer] = 5 - random.randint(1, 5)
        partners[peer][mentor] = 5 - random.randint(1, 5)
    return build_problem(_side(random, mentors), _side(random, partners), affinity)


def _side(random: Random, tiers: dict[str, dict[str, int]]) -> Side:
    return Side(dict.fromkeys(tiers, 1), {name: random.randrange(4) for name in tiers}, tiers)


def _meetings(random: Random, mentors: int, peers: int, met: int) -> set[tuple[int, int]]:
    """Let everybody meet about as many: each round the peers stand in a drawn order."""
    meetings: set[tuple[int, int]] = set()
    while len(meetings) < min(mentors, peers) * min(met, max(mentors, peers)):
        order = random.sample(range(max(mentors, peers)), max(mentors, peers))
        drawn = zip(range(min(mentors, peers)), order, strict=False)
        missing = min(mentors, peers) * met - len(meetings)
        found = [(i, j) if mentors <= peers else (j, i) for i, j in drawn]
        meetings.update([pair for pair in found if pair not in meetings][:missing])
    return meetings


def small(number: int) -> Instance:
    """Make a small case of any kind: ties, short lists, unequal sides, several places, waiting classes."""
    random = Random(number)  # noqa: S311  # an example, no secret
    mentors = tuple(f"m-{index}" for index in range(random.choice([1, 2, 3, 4, 4, 5, 6])))
    peers = tuple(f"p-{index}" for index in range(random.choice([1, 2, 3, 4, 4, 5, 6])))
    several = random.random() < 0.4
    dense, grades, likeness = (
        random.choice([0.3, 0.5, 0.7, 0.9]),
        random.choice([1, 2, 3, 6]),
        random.choice([1, 3, 101]),
    )
    every = [(mentor, peer) for mentor in mentors for peer in peers if random.random() < dense]
    allowed = sorted(random.sample(every, min(len(every), 11 if several else 18)))
    tiers: dict[str, dict[str, int]] = {person: {} for person in (*mentors, *peers)}
    for mentor, peer in allowed:
        tiers[mentor][peer], tiers[peer][mentor] = random.randrange(grades), random.randrange(grades)
    classes = random.choice([1, 2, 4])
    return Instance(
        mentors=mentors,
        peers=peers,
        places={person: random.choice([1, 1, 2, 3]) if several else 1 for person in tiers},
        waiting={person: None if random.random() < 0.1 else random.randrange(classes) for person in tiers},
        tiers=tiers,
        affinity={pair: random.randrange(likeness) for pair in allowed},
        seed=str(random.randrange(10)),
    )


def as_problem(instance: Instance) -> Problem:
    """Give the case as the package takes it."""
    sides = [
        Side(
            {person: instance.places[person] for person in people},
            {person: instance.waiting[person] for person in people},
            {person: instance.tiers[person] for person in people},
        )
        for people in (instance.mentors, instance.peers)
    ]
    return build_problem(sides[0], sides[1], instance.affinity)
