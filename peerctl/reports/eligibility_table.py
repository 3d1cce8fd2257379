"""Verdicts as tables: one line for each enrolment, and the rules behind each."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from peerctl.eligibility.missing import BORN, MUNICIPALITY
from peerctl.eligibility.rules import rule_labels
from peerctl.eligibility.verdict import RuleVerdict, Verdict
from peerctl.model.message import Message, say, say_many
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.model.timeline import Answer
from peerctl.model.words import answer_word, role_word, source_words

_VERDICT = (
    Column("id", say("Id"), Kind.ID),
    Column("cohort", say("Cohort"), Kind.ID),
    Column("role", say("Role")),
    Column("answer", say("Eligible")),
    Column("since", say("Since"), Kind.DAY),
    Column("until", say("Until"), Kind.DAY),
    Column("next", say("Then")),
    Column("missing", say("Ask for")),
)
_RULE = (
    Column("rule", say("Rule")),
    Column("answer", say("Holds")),
    Column("reason", say("Why")),
    Column("since", say("Since"), Kind.DAY),
    Column("until", say("Until"), Kind.DAY),
    Column("source", say("Source")),
)


_ASKED = {BORN: say("date of birth"), MUNICIPALITY: say("municipality")}
Programmes: TypeAlias = Mapping[str, Programme]


def eligibility_table(verdicts: Sequence[Verdict], day: date, programmes: Programmes) -> Table:
    """Give one line for each verdict: the answer, how long it holds, what comes next, and what to ask for."""
    return Table(
        title=say("Who may take part on {day}", day=day),
        columns=_VERDICT,
        rows=tuple(_verdict(verdict, programmes) for verdict in verdicts),
        notes=(_summary(verdicts),),
    )


def explanation_tables(verdicts: Sequence[Verdict], day: date, programmes: Programmes) -> tuple[Table, ...]:
    """Give a table for each verdict, with a line for each of its rules."""
    return tuple(_explanation(verdict, day, programmes) for verdict in verdicts)


def _verdict(verdict: Verdict, programmes: Programmes) -> tuple[Cell, ...]:
    return (
        verdict.id,
        verdict.cohort,
        role_word(verdict.role),
        answer_word(verdict.answer),
        verdict.since,
        verdict.until,
        _next(verdict),
        _asked(verdict, programmes),
    )


def _next(verdict: Verdict) -> Message | None:
    change = verdict.next
    return say("{answer} from {day}", answer=answer_word(change.answer), day=change.on) if change else None


def _asked(verdict: Verdict, programmes: Programmes) -> Message:
    """Word what to ask for: a fact by its label, where it has one."""
    facts = programmes[verdict.programme].facts
    labels = {name: fact.label for name, fact in facts.items() if fact.label}
    return say("{things}", things=tuple(_ASKED.get(name) or labels.get(name) or name for name in verdict.missing))


def _summary(verdicts: Sequence[Verdict]) -> Message:
    answers = [verdict.answer for verdict in verdicts]
    return say_many(
        "{count} enrolment: {yes} yes, {no} no, {unknown} unknown.",
        "{count} enrolments: {yes} yes, {no} no, {unknown} unknown.",
        len(answers),
        yes=answers.count(Answer.YES),
        no=answers.count(Answer.NO),
        unknown=answers.count(Answer.UNKNOWN),
    )


def _explanation(verdict: Verdict, day: date, programmes: Programmes) -> Table:
    title = say(
        "{id} as {role} in {cohort} on {day}: {answer}",
        id=verdict.id,
        role=role_word(verdict.role),
        cohort=verdict.cohort,
        day=day,
        answer=answer_word(verdict.answer),
    )
    programme = programmes[verdict.programme]
    labels = rule_labels(programme.eligibility.get(verdict.role, ()), programme)
    rows = tuple(_rule(rule, labels.get(rule.id)) for rule in verdict.rules)
    return Table(title, _RULE, rows, _notes(verdict, programmes))


def _rule(rule: RuleVerdict, label: Label | None) -> tuple[Cell, ...]:
    source = source_words(rule.source)
    return (label or rule.id, answer_word(rule.answer), rule.reason, rule.since, rule.until, source)


def _notes(verdict: Verdict, programmes: Programmes) -> tuple[Message, ...]:
    notes = [] if verdict.rules else [say("The programme asks nothing of this role: anyone may take part.")]
    if verdict.since:
        notes.append(say("So since {day}.", day=verdict.since))
    if verdict.next:
        notes.append(
            say("From {day} the answer is {answer}.", day=verdict.next.on, answer=answer_word(verdict.next.answer))
        )
    if verdict.missing:
        notes.append(say("To know more, ask for {missing}.", missing=_asked(verdict, programmes)))
    return tuple(notes)
