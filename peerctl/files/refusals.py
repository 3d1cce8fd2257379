"""What the reader refuses: each kind with a title and the manual that `peerctl explain` prints."""

from collections.abc import Mapping
from dataclasses import dataclass

from peerctl.model.message import Message, say


@dataclass(frozen=True, slots=True)
class Refusal:
    """A kind of refusal."""

    id: str
    title: Message
    manual: tuple[Message, ...]
    """Paragraphs: why it is refused, and what to do."""


_ALL = (
    Refusal(
        "yaml-syntax",
        say("The text is no YAML"),
        (
            say(
                "A sign is missing or stands in a wrong place, so that what follows could mean several things. Often it is a quotation mark or a bracket that is not closed, a colon without a space after it, or a line that is not as far in as its neighbours."
            ),
            say(
                "Look at the place named and at the line above it. Text that holds a colon and a space, or begins with a sign such as @, % or a bracket, goes between quotation marks."
            ),
        ),
    ),
    Refusal(
        "duplicate-key",
        say("A key stands twice in one record"),
        (
            say(
                "Only one of the two could be used, and nobody can see from the file which one, so neither is guessed at."
            ),
            say(
                "Keep the one that is right and delete the other. Where both are right, the key usually takes a list: write both values between brackets."
            ),
        ),
    ),
    Refusal(
        "unknown-key",
        say("A key that this record does not have"),
        (
            say(
                "A key that is misspelt would be passed over, and what it says would be lost without a word. Therefore every key must be one that the record knows."
            ),
            say(
                "Mend the spelling, or move what you want to remember into a comment: everything after # on a line is yours."
            ),
        ),
    ),
    Refusal(
        "missing-key",
        say("A key that this record must have is missing"),
        (
            say(
                "Some keys are needed before anything can be said of a record: a person's id and enrolments, an enrolment's cohort, role and history, an event's day."
            ),
            say(
                "Add the key. `peerctl schema` tells for each kind of record which keys are needed and what they mean."
            ),
        ),
    ),
    Refusal(
        "wrong-value",
        say("A value that this key cannot have"),
        (
            say(
                "Each key takes a value of one kind: a day, a whole number, yes or no, an id, one of a few words, or text. What counts is the kind the key asks for and never how the value looks: text stays as it was typed."
            ),
            say("Write the value as the help line says. Days are written year-month-day, such as 2015-01-31."),
        ),
    ),
    Refusal(
        "not-a-mapping",
        say("Keys with values were expected"),
        (
            say(
                "A record is written as `key: value` lines. Here stands a list or a single word instead, so that nobody can tell which key it belongs to."
            ),
            say("Write `key: value`, each on a line of its own and equally far in, or between braces with commas."),
        ),
    ),
    Refusal(
        "not-a-list",
        say("A list was expected"),
        (
            say("This key, or this file, holds any number of items. Here stands something else."),
            say(
                "Begin each item with a dash and a space on a line of its own, or write them between brackets: [one, two]."
            ),
        ),
    ),
    Refusal(
        "empty-file",
        say("The file is empty"),
        (
            say(
                "An empty file may be a record that was lost while it was saved. It is told, so that nobody goes missing without a word."
            ),
            say(
                "Write the record, bring it back with git, or delete the file. A list without items is written as [] alone."
            ),
        ),
    ),
    Refusal(
        "alias",
        say("An anchor or an alias"),
        (
            say(
                "`&name` and `*name` let one place of a file stand for another. A change in one place then changes others, which is easily overlooked in records about people."
            ),
            say("Write the value out where it belongs. Text that begins with & or * goes between quotation marks."),
        ),
    ),
    Refusal(
        "merge-key",
        say("A merge key"),
        (
            say(
                "`<<` pours the keys of another record into this one. It is no part of YAML 1.2, and hides what a record says."
            ),
            say("Write the keys out."),
        ),
    ),
    Refusal(
        "tag",
        say("A tag"),
        (
            say(
                "`!name` and `!!name` ask a program to turn a value into something else, in some programs even to run code. Here the key alone says what a value is."
            ),
            say("Delete the tag. Text that begins with ! goes between quotation marks."),
        ),
    ),
    Refusal(
        "complex-key",
        say("A key that is no word"),
        (
            say("A key is one word. A list, a record or nothing at all cannot be one."),
            say(
                "Write the key before the colon. Text that begins with a question mark, a bracket or a brace goes between quotation marks."
            ),
        ),
    ),
    Refusal(
        "several-documents",
        say("Several documents in one file"),
        (
            say(
                "A line of `---` begins a new document. One file holds one record, so that git can tell who changed what."
            ),
            say("Give each record a file of its own, named after its id, and delete the line."),
        ),
    ),
    Refusal(
        "directive",
        say("A directive"),
        (
            say(
                "A line that begins with % sets other rules for reading the file, such as those of YAML 1.1, in which `no` is not a word and 12:30 is a number."
            ),
            say("Delete the line. The files are read as YAML 1.2; `%YAML 1.2` may stand and changes nothing."),
        ),
    ),
    Refusal(
        "too-deep",
        say("Too many levels inside each other"),
        (
            say("No record needs more than 32 levels. A file that has more is broken, or was made to break a program."),
            say("Look for brackets that are not closed."),
        ),
    ),
    Refusal(
        "too-large",
        say("The file is too large"),
        (
            say("A record is a few lines, or a few hundred. A file of more than 1 MiB is something else."),
            say("Move it out of the workspace; or split it, where it is a record after all."),
        ),
    ),
    Refusal(
        "not-utf8",
        say("The file is not written in UTF-8"),
        (
            say("In another encoding æ, ø and å would turn into other letters without anyone noticing."),
            say("Save the file again in your editor and choose the encoding UTF-8."),
        ),
    ),
    Refusal(
        "conflict-marker",
        say("Two versions that git could not join"),
        (
            say(
                "Two people changed the same lines, and git put both versions into the file, between lines of <<<<<<< and >>>>>>>."
            ),
            say(
                "Keep the lines that are right, delete the others together with the lines of signs, then run `peerctl check` again before you commit."
            ),
        ),
    ),
    Refusal(
        "control-character",
        say("An invisible control character"),
        (
            say(
                "Some characters cannot be seen, but change how a terminal or an editor shows the text around them: they move the cursor, colour the text or turn its direction. With them a file can look as if it said something else than it does."
            ),
            say(
                "Delete the character, or write the line anew. They mostly come along when text is copied from elsewhere."
            ),
        ),
    ),
    Refusal(
        "wrong-file-name",
        say("A file whose name is no id"),
        (
            say(
                "A record is found by the name of its file: the id in small letters, digits and hyphens, and `.yaml`. A file with another name would be passed over, and the person in it would be missing from every count."
            ),
            say("Rename the file, or move it out of the folder. Notes may stay as `.md` or `.txt` files."),
        ),
    ),
    Refusal(
        "unreadable-file",
        say("A file that cannot be read"),
        (
            say(
                "The file is there and cannot be opened: its permissions forbid it, it is a folder or a device, or it is a link that leads nowhere or out of the workspace."
            ),
            say("Give yourself the right to read it, or put a plain file in its place."),
        ),
    ),
)

REFUSALS: Mapping[str, Refusal] = {refusal.id: refusal for refusal in _ALL}
"""Every refusal, by its rule id."""
