"""No-break spaces and nested quotes, as a careful typist sets them; the text itself is never changed."""

import re
from functools import lru_cache
from itertools import pairwise

NO_BREAK_SPACE = "\u00a0"

_SPACE = f"[ {NO_BREAK_SPACE}]"
_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_ABBREVIATIONS = (
    "г|гор|с|пос|обл|ул|пер|пл|пр|просп|бул|д|корп|кв|каб|тел|п|пп|подп|ст|гл|ч|т|стр|рис|табл|см|им|исх|вх"
)
_NUMBERED = "пункт|подпункт|стать|част|приложени|глав|раздел"
_SHORT_WORDS = "а|в|во|до|за|и|из|к|ко|на|не|ни|но|о|об|от|по|с|со|у|я"
_UNITS = "тыс|млн|млрд|руб|коп|экз|шт|чел|км|кг|см|мм|м|ч|мин"
_ROMAN = "[IVXLCDMХІСМ]+"

# What stands before a space that must hold, and what stands behind it: words between spaces.
_HELD = (
    ("№", r"\w"),
    (r"(?<!\d)\d{1,2}", rf"(?i:{_MONTHS})\b"),
    (r"\d", r"(?:гг?\.|год)"),
    (r"\d", rf"(?:%|(?:{_UNITS})\b)"),
    (r"(?<!\d)\d{1,3}", r"\d{3}(?!\d)"),
    (rf"(?<![\w-])(?<!\d{_SPACE})(?i:{_ABBREVIATIONS})\.", "[А-ЯЁA-Z«№0-9]"),
    (rf"\b(?i:{_NUMBERED})[а-я]{{0,4}}", r"(?:№|\d)"),
    (r"(?<!\w)[А-ЯЁ]\.", "[А-ЯЁ](?:[а-яё]|\\.)"),
    (r"[А-ЯЁ][а-яё]+", rf"[А-ЯЁ]\.(?:{_SPACE}?[А-ЯЁ]\.|\Z)"),
    (rf"(?<!\w){_ROMAN}", "[а-яёА-ЯЁ]"),
    (rf"(?<![\w-])(?i:{_SHORT_WORDS})", r"[\w«„\"]"),
    (r"\w", r"(?:же|ли|бы)\b"),
    (r"(?<![\w-])[А-ЯЁ]{2,4}", "[«„]"),  # ОО «Мост»
    (r"\S", rf"[–—](?:{_SPACE}|\Z)"),
)
_ENDS = tuple(re.compile(rf"(?:{before})\Z") for before, _ in _HELD)
_BEGINNINGS = tuple(re.compile(behind) for _, behind in _HELD)
_ABBREVIATED = 1 << next(rule for rule, (before, _) in enumerate(_HELD) if _ABBREVIATIONS in before)


def typeset(text: str) -> str:
    """Return the text with no-break spaces where a line must not end; nothing but spaces is touched."""
    words = text.split(" ")
    settled = [words[0]]
    for place, (word, following) in enumerate(pairwise(words)):
        rules = _ending(word) & _beginning(following)
        if rules == _ABBREVIATED and place and words[place - 1][-1:].isdecimal():
            rules = 0  # «в 2021 г. Заречный …»: the year's own «г.»
        settled += (NO_BREAK_SPACE if rules else " ", following)
    return "".join(settled)


@lru_cache(maxsize=8192)  # a text repeats its words
def _ending(words: str) -> int:
    """Return the rules that want a space behind these words to hold, a bit for each."""
    return sum(1 << rule for rule, end in enumerate(_ENDS) if end.search(words))


@lru_cache(maxsize=8192)
def _beginning(words: str) -> int:
    """Return the rules that want a space before these words to hold."""
    return sum(1 << rule for rule, beginning in enumerate(_BEGINNINGS) if beginning.match(words))


def plain_spaces(text: str) -> str:
    """Return the text with ordinary spaces instead of no-break ones."""
    return text.replace(NO_BREAK_SPACE, " ")


def quoted(name: str) -> str:
    """Return the name in «ёлочки», its own quotes turned into „лапки“."""
    bare = name[1:-1] if _is_quoted_whole(name) else name
    inner = re.sub(r'(?<![^\s(])"', "„", bare).replace('"', "“")
    return f"«{inner.translate(str.maketrans('«»', '„“'))}»"


def _is_quoted_whole(name: str) -> bool:
    """Return whether the first of the quotes is closed by the last character only."""
    return bool(re.fullmatch(r'«[^«»]*(?:«[^«»]*»[^«»]*)*»|"[^"]*"', name))
