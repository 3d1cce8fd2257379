"""Verdicts as tables: one line for each enrolment, and the rules behind each."""

from collections.abc import Sequence
from datetime import date

from peerctl.eligibility.verdict import RuleVerdict, Verdict
from peerctl.model.message import Message, say, say_many
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.model.timeline import Answer
from peerctl.model.words import answer_word, role_word

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
    Column("rule", say("Rule"), Kind.ID),
    Column("answer", say("Holds")),
    Column("reason", say("Why")),
    Column("since", say("Since"), Kind.DAY),
    Column("until", say("Until"), Kind.DAY),
    Column("source", say("Source")),
)


def eligibility_table(verdicts: Sequence[Verdict], day: date) -> Table:
    """Give one line for each verdict: the answer, how long it holds, what comes next, and what to ask for."""
    return Table(
        title=say("Who may take part on {day}", day=day),
        columns=_VERDICT,
        rows=tuple(_verdict(verdict) for verdict in verdicts),
        notes=(_summary(verdicts),),
    )


def explanation_tables(verdicts: Sequence[Verdict], day: date) -> tuple[Table, ...]:
    """Give a table for each verdict, with a line for each of its rules."""
    return tuple(_explanation(verdict, day) for verdict in verdicts)


def _verdict(verdict: Verdict) -> tuple[Cell, ...]:
    return (
        verdict.id,
        verdict.cohort,
        role_word(verdict.role),
        answer_word(verdict.answer),
        verdict.since,
        verdict.until,
        _next(verdict),
        _listed(verdict.missing),
    )


def _next(verdict: Verdict) -> Message | None:
    change = verdict.next
    return say("{answer} from {day}", answer=answer_word(change.answer), day=change.on) if change else None


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(words)


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


def _explanation(verdict: Verdict, day: date) -> Table:
    title = say(
        "{id} as {role} in {cohort} on {day}: {answer}",
        id=verdict.id,
        role=role_word(verdict.role),
        cohort=verdict.cohort,
        day=day,
        answer=answer_word(verdict.answer),
    )
    return Table(title, _RULE, tuple(_rule(rule) for rule in verdict.rules), _notes(verdict))


def _rule(rule: RuleVerdict) -> tuple[Cell, ...]:
    return (rule.id, answer_word(rule.answer), rule.reason, rule.since, rule.until, _listed(rule.source))


def _notes(verdict: Verdict) -> tuple[Message, ...]:
    notes = [] if verdict.rules else [say("The programme asks nothing of this role: anyone may take part.")]
    if verdict.since:
        notes.append(say("So since {day}.", day=verdict.since))
    if verdict.next:
        notes.append(
            say("From {day} the answer is {answer}.", day=verdict.next.on, answer=answer_word(verdict.next.answer))
        )
    if verdict.missing:
        notes.append(say("To know more, ask for {missing}.", missing=verdict.missing))
    return tuple(notes)
