"""Titles of posts in the cases a paper needs: «Председателю правления»."""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

# The nouns by which an organisation's leader is called; what stands behind them is not declined.
_NOUNS: Final = tuple(
    "руководитель председатель директор президент секретарь координатор лидер глава староста атаман"
    " заместитель учредитель начальник".split()
)
_ADJECTIVE = re.compile(r"(?:ый|ий|ой|ая)$")
_DATIVE: Final = {"ый": "ому", "ой": "ому", "ий": "ему", "ая": "ой"}
_ACCUSATIVE: Final = {"ый": "ого", "ой": "ого", "ий": "его", "ая": "ую"}
_Inflection: TypeAlias = Callable[[str], str]


def in_dative(title: str) -> str:
    """Return «исполнительному директору» for «исполнительный директор»; empty where the noun is unknown."""
    return _inflected(title, _noun_in_dative, _DATIVE)


def in_accusative(title: str) -> str:
    """Return «секретаря-координатора» for «секретарь-координатор»; empty where the noun is unknown."""
    return _inflected(title, _noun_in_accusative, _ACCUSATIVE)


def _inflected(title: str, inflect: _Inflection, endings: dict[str, str]) -> str:
    words = title.split()
    for place, word in enumerate(words):
        if word.lower().endswith(_NOUNS):
            adjectives = (each[:-2] + endings[each[-2:]] for each in words[:place])
            halves = (inflect(half) if half.lower().endswith(_NOUNS) else half for half in word.split("-"))
            return " ".join([*adjectives, "-".join(halves), *words[place + 1 :]])
        if not _ADJECTIVE.search(word):
            return ""
    return ""


def _noun_in_dative(word: str) -> str:
    if word[-1] == "а":
        return f"{word[:-1]}е"
    return f"{word[:-1]}ю" if word[-1] == "ь" else f"{word}у"


def _noun_in_accusative(word: str) -> str:
    if word[-1] == "а":
        return f"{word[:-1]}у"
    return f"{word[:-1]}я" if word[-1] == "ь" else f"{word}а"
