"""What people call the codes that a table may have: roles, cohorts, channels, referrers, facts, in Danish and English."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from peerctl.imports.cells import Misread, one_of, plain, text, words, yes_or_no
from peerctl.model.book import Book
from peerctl.model.message import say
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.rows import Cell
from peerctl.model.taking_part import Fact, FactType

GENDERS = {"woman": "woman", "kvinde": "woman", "k": "woman", "f": "woman", "man": "man", "mand": "man", "m": "man"}
GENDERS |= {"other": "other", "andet": "other", "anden": "other"}
_ROLES = {"peermentor": "mentor", "frivillig": "mentor", "gruppeleder": "group-leader", "medarbejder": "staff"}
Value = str | int | bool | list[str]


@dataclass(frozen=True)
class CohortWords:
    """The words of the programme that a cohort follows."""

    programme: Programme

    @cached_property
    def roles(self) -> Mapping[str, str]:
        """The roles that the programme has, and staff."""
        labels = {word: role for role, rules in self.programme.roles.items() for word in _labels(rules.label)}
        known = {**self.programme.roles, "staff": None}
        more = {word: role for word, role in _ROLES.items() if role in known}
        return {**more, **labels, **{plain(role): role for role in known}}

    @cached_property
    def channels(self) -> Mapping[str, str]:
        """How people hear of the programme."""
        return _coded((one.id, one.label) for one in self.programme.channels)

    @cached_property
    def referrers(self) -> Mapping[str, str]:
        """Who refers people to it."""
        return _coded((one.id, one.label) for one in self.programme.referrers)

    def fact(self, name: str) -> Callable[[Cell], Value]:
        """Give how to read a fact: yes or no, or one or several of its choices."""
        fact = self.programme.facts[name]
        if fact.type is FactType.YES_NO:
            return yes_or_no
        read = one_of(_choices(fact))
        return read if fact.type is FactType.CHOICE else lambda cell: [read(word) for word in words(cell)]


def facts_of(book: Book) -> dict[str, tuple[str, ...]]:
    """Give the facts that any programme asks for, each with the words that may head its column."""
    known = [(name, fact) for programme in book.programmes.values() for name, fact in programme.facts.items()]
    return {name: tuple(_labels(fact.label)) for name, fact in known}


def cohorts_of(book: Book) -> Mapping[str, str]:
    """Give the cohorts, by id and by name."""
    named = {plain(cohort.name): name for name, cohort in book.cohorts.items()}
    return {**named, **{plain(name): name for name in book.cohorts}}


def coded(known: Mapping[str, str]) -> Callable[[Cell], str]:
    """Give how to read a code that a programme lists; where it lists none, any word will do that can be a code."""
    return one_of(known) if known else _code


def _code(cell: Cell) -> str:
    word = plain(text(cell))
    if word.isascii() and word.replace("-", "").isalnum():
        return word
    raise Misread(say("This can be no code: write small letters and hyphens."))


def _choices(fact: Fact) -> Mapping[str, str]:
    return _coded((choice, fact.choice_labels.get(choice)) for choice in fact.choices)


def _coded(listed: Iterable[tuple[str, Label | None]]) -> Mapping[str, str]:
    pairs = list(listed)
    by_label = {word: code for code, label in pairs for word in _labels(label)}
    return {**by_label, **{plain(code): code for code, _ in pairs}}


def _labels(label: Label | None) -> list[str]:
    return [plain(label.in_language(language)) for language in ("en", "da")] if label else []
