"""The languages of streams as those who speak them write them."""

from mini_ttv.core.translation import marked, tr

_NAMES = {
    "ar": "العربية", "asl": "American Sign Language", "bg": "Български", "ca": "Català", "cs": "Čeština",
    "da": "Dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "Español", "fi": "Suomi",
    "fr": "Français", "hi": "हिन्दी", "hu": "Magyar", "id": "Bahasa Indonesia", "it": "Italiano", "ja": "日本語",
    "ko": "한국어", "ms": "Bahasa Melayu", "nl": "Nederlands", "no": "Norsk", "pl": "Polski", "pt": "Português",
    "ro": "Română", "ru": "Русский", "sk": "Slovenčina", "sv": "Svenska", "th": "ภาษาไทย", "tl": "Tagalog",
    "tr": "Türkçe", "uk": "Українська", "vi": "Tiếng Việt", "zh": "中文", "zh-hk": "粵語",
    "other": marked("Other languages"),
}  # fmt: skip


def native_name(code: str) -> str:
    """What the speakers of a language call it; the code itself where that is not known."""
    return tr(_NAMES[code]) if code in _NAMES else code
