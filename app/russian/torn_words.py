"""Words that the end of a printed line tore in two, told from those with a hyphen of their own."""

from functools import cache
from typing import Any

_SHORTEST = 5  # letters; shorter ones are not worth tearing, and too much is a word by chance


def is_one_word(left: str, right: str) -> bool:
    """Return whether «органи-» and «зацию» are one word without a hyphen, as the dictionary has it."""
    whole = left + right
    if len(whole) < _SHORTEST or not (right.islower() or whole.isupper()):
        return False
    return bool(_dictionary().word_is_known(whole.lower()))


@cache
def _dictionary() -> Any:
    # The dictionary takes its time to load and is needed only where a word is torn.
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")
