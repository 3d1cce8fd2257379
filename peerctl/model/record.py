"""The base of every record: frozen, strict, and spelt in kebab-case in the files."""

from pydantic import BaseModel, ConfigDict, model_validator

from peerctl.model.fields import Text


def kebab(name: str) -> str:
    """Spell a Python field as the files do: `for_at_least` is `for-at-least`, `from_` is `from`."""
    return name.rstrip("_").replace("_", "-")


class Record(BaseModel):
    """A thing from a file. Unknown keys are refused; lists are tuples; nothing changes after reading.

    What validates it is built when one is first read: most records are only read as a part of another, which validates
    them itself. For the same reason a default is made by `model_construct`, which validates nothing.
    """

    model_config = ConfigDict(
        frozen=True,
        defer_build=True,
        extra="forbid",
        alias_generator=kebab,
        validate_by_alias=True,
        validate_by_name=True,
        hide_input_in_errors=True,
    )


class Label(Record):
    """What people read in place of a code, in both languages; a text alone is for both."""

    en: Text
    """In English."""
    da: Text
    """In Danish."""

    @model_validator(mode="before")
    @classmethod
    def for_both(cls, value: object) -> object:
        """Let a text alone be the wording in both languages."""
        return {"en": value, "da": value} if isinstance(value, str) else value

    def in_language(self, language: str) -> str:
        """Give the wording for `da` or `en`; English for any other language."""
        return self.da if language == "da" else self.en
