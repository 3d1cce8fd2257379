"""Workspaces made from a number: invented people in files like those that a leader writes."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

SIDE = 15
"""Mentors in a cohort, and as many peers."""
PAIRED = 10
"""Of them matched; the others left before."""
INTERESTS = ("walking", "cinema", "cooking", "music", "football", "knitting", "gaming", "gardening")
SLOTS = ("mon-evening", "tue-evening", "wed-afternoon", "thu-evening", "sat-morning", "sun-afternoon")
SETTINGS = "format: 1\nname: Invented\nlanguage: en\n"
FACTS = {
    "mentor": "  lived-experience: true\n  recovered-enough: {value: true, since: 2014-06-01}\n",
    "peer": "  section-85: {value: true, since: 2014-05-01}\n  residential-care: false\n",
}


def grown(root: Path, people: int) -> Path:
    """Write a workspace of cohorts of 30 that are over: people, identities, sessions, pairs and answers."""
    random = Random(people)
    _write(root, "peerctl.yaml", SETTINGS)
    for number in range(people // (2 * SIDE)):
        for path, text in _cohort(random, number):
            _write(root, path, text)
    return root


def _write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _cohort(random: Random, number: int) -> Iterator[tuple[str, str]]:
    cohort = f"cohort-{number:04}"
    mentors = [f"m-{number:04}-{n:02}" for n in range(SIDE)]
    peers = [f"p-{number:04}-{n:02}" for n in range(SIDE)]
    yield (
        f"cohorts/{cohort}.yaml",
        f"id: {cohort}\nprogramme: peer-projektet\nname: Hold {number}\nstart: 2015-02-02\nend: 2016-01-31\n",
    )
    yield f"sessions/{cohort}.yaml", _sessions(random, mentors, peers)
    for role, side, others in (("mentor", mentors, peers), ("peer", peers, mentors)):
        for place, person in enumerate(side):
            yield f"participants/{person}.yaml", _participant(random, person, role, cohort, others, place < PAIRED)
            yield f"identities/{person}.yaml", f"id: {person}\nname: Invented Person\nemail: {person}@example.org\n"
            yield f"responses/{person}.yaml", _responses(random, finished=place < PAIRED)
    for mentor, peer in zip(mentors[:PAIRED], peers[:PAIRED], strict=True):
        yield f"matches/{mentor}--{peer}.yaml", _match(cohort, mentor, peer)


def _participant(random: Random, person: str, role: str, cohort: str, others: list[str], paired: bool) -> str:  # noqa: FBT001
    wished = random.sample(others, 4)
    last = "{on: 2015-10-02, event: completed}" if paired else "{on: 2015-03-15, event: withdrawn, reason: moved}"
    return f"""\
id: {person}
born: {random.randint(1980, 1994)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}
municipality: Vejle
gender: {random.choice(["woman", "man"])}
languages: [da]
facts:
{FACTS[role]}\
interests: [{", ".join(random.sample(INTERESTS, 3))}]
availability: [{", ".join(random.sample(SLOTS, 3))}]
consents:
  - {{kind: data, given: 2014-12-01}}
enrolments:
  - cohort: {cohort}
    role: {role}
    channel: contact-person
    wishes:
      ranked: [[{wished[0]}], [{wished[1]}, {wished[2]}]]
      never: [{wished[3]}]
      nice: {{interests: [{random.choice(INTERESTS)}]}}
    history:
      - {{on: 2014-12-01, event: applied}}
      - {{on: 2014-12-10, event: interviewed}}
      - {{on: 2015-01-05, event: enrolled}}
      - {last}
"""


def _sessions(random: Random, mentors: list[str], peers: list[str]) -> str:
    came = "".join(f"    {mentor}: {random.choice(['present', 'present', 'absent'])}\n" for mentor in mentors)
    rated = "".join(
        f"    - {{from: {mentor}, to: {peer}, score: {random.randint(1, 5)}}}\n"
        for mentor in mentors
        for peer in random.sample(peers, 4)
    )
    return (
        f"- id: training-1\n  series: training\n  date: 2015-02-10\n  theme: communication\n  attendance:\n{came}"
        f"- id: speed-dating-1\n  series: speed-dating\n  date: 2015-03-10\n  ratings:\n{rated}"
    )


def _match(cohort: str, mentor: str, peer: str) -> str:
    return f"""\
id: {mentor}--{peer}
cohort: {cohort}
mentor: {mentor}
peer: {peer}
contract: {{signed: 2015-03-27, months: 6, cadence: weekly, goals: [out of the flat twice a week]}}
history:
  - {{on: 2015-03-20, event: proposed}}
  - {{on: 2015-03-27, event: conversation}}
  - {{on: 2015-03-27, event: accepted}}
  - {{on: 2015-04-02, event: started}}
  - {{on: 2015-10-02, event: ended, reason: completed, by: both}}
meetings:
  - {{on: 2015-04-09, held: yes, activity: cafe, place: town, minutes: 90}}
  - {{on: 2015-04-16, held: no, reason: cancelled-by-peer}}
  - {{on: 2015-04-23, held: yes, activity: cinema, place: town, minutes: 120}}
contacts:
  - {{on: 2015-04-16, with: {mentor}, by: {mentor}, minutes: 15}}
checklist: {{coffee-card-returned: 2015-10-12}}
"""


def _responses(random: Random, *, finished: bool) -> str:
    waves = [("pre", "2015-01-05"), ("post", "2015-10-02")][: 1 + finished]
    return "".join(
        f"- {{instrument: {instrument}, wave: {wave}, on: {on}, answers: [{_answers(random, items)}]}}\n"
        for wave, on in waves
        for instrument, items in (("mhrm", 30), ("lsns-r", 12))
    )


def _answers(random: Random, items: int) -> str:
    return ", ".join(str(random.randint(0, 4)) for _ in range(items))


def matching(root: Path, side: int, met: int) -> Path:
    """Write a workspace of one cohort after its speed-dating: each met `met` of the others and rated them 1 to 5.

    The ratings stand as tiers of wishes, best first, and nobody else is wanted: so every list has `met` people.
    """
    random = Random(side)
    mentors, peers = [f"m-{n:03}" for n in range(side)], [f"p-{n:03}" for n in range(side)]
    meetings = _meetings(random, side, met)
    _write(root, "peerctl.yaml", SETTINGS)
    _write(
        root,
        "cohorts/one.yaml",
        "id: one\nprogramme: peer-projektet\nname: One\nstart: 2015-02-02\nend: 2016-01-31\n",
    )
    for n in range(side):
        theirs = {
            "mentor": [peers[j] for i, j in meetings if i == n],
            "peer": [mentors[i] for i, j in meetings if j == n],
        }
        for role, person in (("mentor", mentors[n]), ("peer", peers[n])):
            _write(root, f"participants/{person}.yaml", _hopeful(random, person, role, theirs[role]))
    return root


def _meetings(random: Random, side: int, met: int) -> list[tuple[int, int]]:
    """Let each mentor meet so many peers by chance; the peers meet as many on average."""
    return [(mentor, peer) for mentor in range(side) for peer in sorted(random.sample(range(side), met))]


def _hopeful(random: Random, person: str, role: str, others: list[str]) -> str:
    tiers: dict[int, list[str]] = {}
    for other in others:
        tiers.setdefault(random.randint(1, 5), []).append(other)
    ranked = ", ".join(f"[{', '.join(tiers[score])}]" for score in sorted(tiers, reverse=True))
    return f"""\
id: {person}
born: {random.randint(1980, 1994)}-05-05
municipality: Vejle
languages: [da]
facts:
{FACTS[role]}\
interests: [{", ".join(random.sample(INTERESTS, 3))}]
consents:
  - {{kind: data, given: 2014-12-01}}
enrolments:
  - cohort: one
    role: {role}
    wishes:
      ranked: [{ranked}]
      others: no
    history:
      - {{on: 2014-12-01, event: applied}}
      - {{on: {random.choice(["2014-12-20", "2015-01-05", "2015-01-20", "2015-02-05"])}, event: enrolled}}
"""
