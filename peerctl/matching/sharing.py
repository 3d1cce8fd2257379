"""What two people have in common, in words that both may hear: nothing of what either wished."""

from collections.abc import Iterator

from peerctl.matching.candidates import Candidate
from peerctl.model.languages import language_word
from peerctl.model.message import Message, say, say_many


def sharing(mentor: Candidate, peer: Candidate) -> Iterator[Message]:
    """Name the interests and languages both stated, and count the times of the week."""
    names = {"mentor": mentor.id, "peer": peer.id}
    interests = _both(mentor.person.interests, peer.person.interests)
    if interests:
        yield say("{mentor} and {peer} share these interests: {interests}.", interests=interests, **names)
    languages = _both(mentor.person.languages, peer.person.languages)
    if languages:
        words = tuple(map(language_word, languages))
        yield say("{mentor} and {peer} both speak {languages}.", languages=words, **names)
    slots = _both(mentor.person.availability, peer.person.availability)
    if slots:
        yield say_many(
            "{mentor} and {peer} are both free at {count} time of the week.",
            "{mentor} and {peer} are both free at {count} times of the week.",
            len(slots),
            **names,
        )
    if not interests and not languages and not slots:
        yield say("{mentor} and {peer} have not named anything that they share.", **names)


def _both(ones: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(ones) if word in others)
