"""Titles of posts in the dative, for whom a paper is addressed to: «Председателю правления»."""

import re
from typing import Final

# The nouns by which an organisation's leader is called; what stands behind them is not declined.
_NOUNS: Final = (
    "руководитель председатель директор президент секретарь координатор лидер глава староста атаман"
    " заместитель учредитель начальник".split()
)
_ADJECTIVE = re.compile(r"(?:ый|ий|ой|ая)$")
_ENDINGS: Final = {"ый": "ому", "ой": "ому", "ий": "ему", "ая": "ой"}


def in_dative(title: str) -> str:
    """Return «исполнительному директору» for «исполнительный директор»; empty where the noun is unknown."""
    words = title.split()
    for place, word in enumerate(words):
        if word.lower().endswith(tuple(_NOUNS)):
            return " ".join([*map(_adjective, words[:place]), _noun(word), *words[place + 1 :]])
        if not _ADJECTIVE.search(word):
            return ""
    return ""


def _noun(word: str) -> str:
    if word[-1] == "а":
        return f"{word[:-1]}е"
    return f"{word[:-1]}ю" if word[-1] == "ь" else f"{word}у"


def _adjective(word: str) -> str:
    return word[:-2] + _ENDINGS[word[-2:]]
