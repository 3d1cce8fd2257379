"""What is refused in a record: its file, its shape, its keys and its values."""

from peerctl.files.refusal import Refusal
from peerctl.model.message import say

REFUSALS_OF_RECORDS = (
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
