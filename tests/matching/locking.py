"""Cases as workspaces in which some pairs stay."""

from dataclasses import replace
from random import Random

from peerctl.model.book import Book
from peerctl.model.match import Match
from peerctl.model.participant import Participant
from tests.matching.making import book, match, part, person
from tests.matching.reference import Instance


def locked_pairs(instance: Instance) -> list[tuple[str, str]]:
    """Lock a few pairs that there are places for."""
    random, left = Random(instance.seed), dict(instance.places)  # noqa: S311  # an example, no secret
    found = []
    for one, other in random.sample(sorted(instance.affinity), len(instance.affinity) // 4):
        if left[one] and left[other]:
            left[one] -= 1
            left[other] -= 1
            found.append((one, other))
    return found


def without(instance: Instance, locked: list[tuple[str, str]]) -> Instance:
    """Take the locked pairs out: their places first, and then whoever has none left."""
    left = dict(instance.places)
    for pair in locked:
        for one in pair:
            left[one] -= 1
    matched = {one for pair in locked for one in pair}
    allowed = [pair for pair in instance.affinity if pair not in locked and all(left[one] for one in pair)]
    waiting = {one: None if one in matched else instance.waiting[one] or 0 for one in left}
    return replace(instance, places=left, affinity=dict.fromkeys(allowed, 0), waiting=waiting)


def as_book(instance: Instance, locked: list[tuple[str, str]]) -> Book:
    """Write the case as a workspace: tiers as wishes for nobody else, waiting classes as months of enrolment."""
    matches: list[Match] = [match(pair, ("2015-02-01", "started")) for pair in locked]
    mentors = [_person(instance, one, "mentor") for one in instance.mentors]
    return book(*mentors, *(_person(instance, one, "peer") for one in instance.peers), matches=matches)


def _person(instance: Instance, one: str, role: str) -> Participant:
    grades = sorted(set(instance.tiers[one].values()))
    ranked = [[other for other, tier in instance.tiers[one].items() if tier == grade] for grade in grades]
    enrolled = f"2014-{(instance.waiting[one] or 0) + 1:02}-15"
    wishes = {"ranked": ranked, "others": "no"}
    capacity = str(instance.places[one])
    return person(one, part(role, [(enrolled, "enrolled")], wishes=wishes, capacity=capacity))
