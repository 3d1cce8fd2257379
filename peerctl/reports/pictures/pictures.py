"""Pictures of one questionnaire in one programme: everybody's before and after, and the mean changes of groups."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import stdev

from peerctl.measures.arms import between
from peerctl.measures.changes import Change
from peerctl.measures.groups import Group, groups
from peerctl.measures.outcomes import cohorts_of, control_of
from peerctl.measures.statistics import paired
from peerctl.model.book import Book
from peerctl.model.instrument import Instrument
from peerctl.model.message import Message, say, say_many
from peerctl.model.participant import PARTICIPANT_ROLES
from peerctl.model.picture import Forest, ForestRow, Interval, Panel, People, Scale
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.reports.pictures.group_words import group_word
from peerctl.reports.pictures.small import shown_groups

EVERYBODY = Group()


@dataclass(frozen=True)
class Subject:
    """What pictures are of.

    Attributes:
        changes: The complete sets of one questionnaire in one programme.
        asked: How many people within the group take part and are asked before and after.
        within: The group that is drawn.
        least: The least number of people that is shown (k); 1 where everything is.
    """

    book: Book
    day: date
    programme: Programme
    instrument: Instrument
    changes: tuple[Change, ...]
    asked: int
    within: Group = EVERYBODY
    least: int = 1

    @property
    def name(self) -> str:
        """Name it by the ids of what it is of."""
        parts = (self.programme.id, self.instrument.id, self.within.cohort, self.within.role)
        return "-".join(part for part in parts if part)

    def people(self) -> People:
        """Draw everybody's scores: role by role, or in a study arm by arm."""
        roles = [role for role in PARTICIPANT_ROLES if any(one.role == role for one in self._drawn)]
        wanted = [Group(arm=arm) for arm in self._arms] or [Group(role=role) for role in roles]
        panels = ((self._word(group), self._pairs(group)) for group in self._shown(wanted))
        return People(
            title=say("{name}: before and after", name=self.instrument.name),
            axis=self._axis,
            scale=self._scale,
            panels=tuple(Panel(word, pairs) for word, pairs in panels if pairs),
            notes=(*self._notes, say("Each person is drawn, though nobody is named: think of who gets to see it.")),
        )

    def forest(self) -> Forest:
        """Draw the mean change of every group with its 95 % interval; in a study the differences between arms too.

        Raises:
            NoStatisticsLibrary: The library that knows the distributions is not installed.
        """
        shown = self._shown(groups(self._drawn, self._arms, cohorts_of(self.book, self.programme.id)))
        differences = tuple(self._differences(shown))
        adjusted = (say("What stands as a difference is adjusted for the score before."),) if differences else ()
        return Forest(
            title=say("{name}: mean change", name=self.instrument.name),
            axis=self._axis,
            rows=(*(self._row(group) for group in shown), *differences),
            notes=(*self._notes, *adjusted),
        )

    @property
    def _arms(self) -> tuple[str, ...]:
        return tuple(arm.id for arm in self.programme.arms) if control_of(self.programme) else ()

    @property
    def _scale(self) -> Scale:
        end, instrument = self.instrument.range, self.instrument
        return Scale(instrument.name, end.min, end.max, instrument.better == "higher")

    @property
    def _axis(self) -> Message:
        end = self.instrument.range
        if self._scale.higher_is_better:
            return say("Points, of {low} to {high}; higher is better", low=end.min, high=end.max)
        return say("Points, of {low} to {high}; lower is better", low=end.min, high=end.max)

    @property
    def _drawn(self) -> tuple[Change, ...]:
        return tuple(one for one in self.changes if self.within.has(one))

    def _shown(self, wanted: Sequence[Group]) -> tuple[Group, ...]:
        """Give the groups within the one that is drawn, but for those that may not be told of."""
        whole = self.within
        found = [Group(one.cohort or whole.cohort, one.role or whole.role, one.arm) for one in wanted]
        return shown_groups(found, self.changes, self.least, by_arm=bool(self._arms))

    def _word(self, group: Group) -> Message | Label:
        return group_word(group, self.programme, self.book)

    def _members(self, group: Group) -> list[Change]:
        return [one for one in self.changes if group.has(one)]

    def _pairs(self, group: Group) -> tuple[tuple[float, float], ...]:
        """Give the scores from the lowest to the highest: their order says nothing of whose they are."""
        return tuple(sorted((one.before.value, one.after.value) for one in self._members(group)))

    def _row(self, group: Group) -> ForestRow:
        differences = [one.value for one in self._members(group)]
        found = paired(differences) if len(differences) > 1 and stdev(differences) > 0 else None
        change = Interval(found.value, found.low, found.high) if found else None
        whole = (group.cohort, group.role) == (self.within.cohort, self.within.role)
        return ForestRow(self._word(group), len(differences), change, whole)

    def _differences(self, shown: Sequence[Group]) -> Iterator[ForestRow]:
        whole = [one for one in shown if one.arm and one.cohort == self.within.cohort]
        arms = {one.arm: members for one in whole if one.arm and (members := self._members(one))}
        control = control_of(self.programme)
        if control not in arms:
            return
        for one in between(arms, control):
            found = one.adjusted
            label = say(
                "Difference: {arm} against {control}",
                arm=self._word(Group(arm=one.arm)),
                control=self._word(Group(arm=control)),
            )
            change = Interval(found.value, found.low, found.high) if found else None
            yield ForestRow(label, len(arms[one.arm]) + len(arms[control]), change, whole=True)

    @property
    def _notes(self) -> tuple[Message, ...]:
        return tuple(self._told())

    def _told(self) -> Iterator[Message]:
        yield say("Source: {workspace} on {day}.", workspace=self.book.workspace.name, day=self.day)
        yield say("Questionnaire: {name} ({version}).", name=self.instrument.name, version=self.instrument.version)
        if self.least > 1:
            yield say(
                "Groups of fewer than {least} people, and others that would tell of them, are left out.",
                least=self.least,
            )
        else:
            yield from self._counts()
        if not self._arms:
            yield say("There was no control group: a change may have other reasons than the programme.")

    def _counts(self) -> Iterator[Message]:
        """Count what may be small, and so is only for those in the house."""
        yield say("Complete sets: {count}, of {asked} people who take part.", count=len(self._drawn), asked=self.asked)
        outside = sum(not one.inside for one in self._drawn)
        if outside:
            yield say_many(
                "{count} of the sets has an answer that was not given within its window.",
                "{count} of the sets have an answer that was not given within its window.",
                outside,
            )
