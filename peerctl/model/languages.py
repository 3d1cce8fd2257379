"""What people read in place of the code of a language (ISO 639-1)."""

from peerctl.model.message import Message, say

_LANGUAGES = {
    "am": say("Amharic"),
    "ar": say("Arabic"),
    "bs": say("Bosnian"),
    "da": say("Danish"),
    "de": say("German"),
    "en": say("English"),
    "es": say("Spanish"),
    "fa": say("Persian"),
    "fo": say("Faroese"),
    "fr": say("French"),
    "is": say("Icelandic"),
    "it": say("Italian"),
    "kl": say("Greenlandic"),
    "ku": say("Kurdish"),
    "lt": say("Lithuanian"),
    "nl": say("Dutch"),
    "no": say("Norwegian"),
    "pl": say("Polish"),
    "ps": say("Pashto"),
    "pt": say("Portuguese"),
    "ro": say("Romanian"),
    "ru": say("Russian"),
    "so": say("Somali"),
    "sv": say("Swedish"),
    "ta": say("Tamil"),
    "th": say("Thai"),
    "ti": say("Tigrinya"),
    "tr": say("Turkish"),
    "uk": say("Ukrainian"),
    "ur": say("Urdu"),
    "vi": say("Vietnamese"),
    "zh": say("Chinese"),
}


def language_word(language: str) -> Message | str:
    """Give the word for a language; what is no code known here stands for itself."""
    return _LANGUAGES.get(language, language)
