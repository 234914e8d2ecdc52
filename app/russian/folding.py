"""Text made comparable: folded for search and matching, keyed for Russian alphabetical order."""

import re
import unicodedata
from functools import lru_cache

_QUOTES = "«»„“”‟\"‚‘’‛'`′″‹›"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_DASHES = "‐‑‒–—―−"
_AFTER_ALL_LETTERS = "\uf8ff"  # private use: sorts behind every letter of an alphabet
_NEIGHBOURS = {
    "а": "ә",
    "г": "ғґ",
    "е": "ёє",
    "и": "іїӣ",
    "к": "қ",
    "н": "ң",
    "о": "ө",
    "у": "ӯўүұ",
    "х": "ҳһ",
    "ч": "ҷ",
}

_MIXED = re.compile(r"[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]")
_UNIFIED = str.maketrans(dict.fromkeys(_QUOTES + _INVISIBLE, "") | dict.fromkeys(_DASHES, "-"))
_SPACES = "".join(filter(str.isspace, map(chr, range(0x3001))))
_IN_PLACE = dict.fromkeys(_DASHES, "-") | dict.fromkeys(_SPACES.replace(" ", ""), " ") | {"ё": "е"}
# In either case: «B» looks like «В», «p» like «р». Whatever is folded so is compared only with its like.
_LOOK_ALIKES = str.maketrans("abcehikmoptxy", "авсенікмортху")
_ORDER = str.maketrans(
    {
        letter: f"{russian}{_AFTER_ALL_LETTERS}{rank}"
        for russian, letters in _NEIGHBOURS.items()
        for rank, letter in enumerate(letters)
    }
)


def fold(text: str) -> str:
    """Return the text for search and exact matching: no case, no ё, no quotes, one kind of space and dash."""
    return _unify(text).replace("ё", "е")


def search_fold(text: str) -> str:
    """Return the text folded for search: Latin letters that look like Russian ones count as those."""
    return fold(text).translate(_LOOK_ALIKES)


def sort_key(text: str) -> str:
    """Return a key whose binary order is the Russian reader's: ё after е, «ң» after «н», 9 before 10."""
    return re.sub(r"[0-9]+", lambda number: number[0].zfill(12), _unify(text)).translate(_ORDER)


def has_mixed_letters(text: str) -> bool:
    """Return whether a word has Latin letters among Russian ones, a slip that no eye can see."""
    return bool(_MIXED.search(text))


@lru_cache(maxsize=64)  # each of those who look at a sentence folds it
def fold_in_place(text: str) -> str:
    """Return the text in lower case with plain spaces, hyphens and е, every character at its old offset."""
    lower = text.lower()
    if len(lower) != len(text):  # a few letters become two, as «İ» does
        lower = "".join(map(_lower_character, text))
    for sign, plain in _IN_PLACE.items():  # most of them are nowhere in it: faster than to translate
        lower = lower.replace(sign, plain)
    return lower


def _lower_character(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


def _unify(text: str) -> str:
    composed = unicodedata.normalize("NFC", text.translate(_UNIFIED)).casefold()
    return " ".join(unicodedata.normalize("NFC", composed).split())
