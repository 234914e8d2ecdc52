"""Where a word that is wider than its cell goes on in the next line."""

from collections.abc import Callable, Iterator
from typing import Final

_SEAMS: Final = "\u00a0-–/@"  # a word parts behind one of these before it is hyphenated
_VOWELS: Final = frozenset("аеёиоуыэюяАЕЁИОУЫЭЮЯ")
_INSEPARABLE: Final = frozenset("ьъйыЬЪЙЫ")  # no line begins with one of these
_LEAST: Final = 2  # letters left alone on either side
_SIGHT: Final = 12  # letters in which the rest of a word shows its next syllable


def parted(word: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """Yield the word in pieces that fit; nothing is lost, a hyphen is added only inside a Russian word."""
    start = 0
    while (end := _reach(word, start, fits)) < len(word):
        if seam := max(word.rfind(sign, start, end) for sign in _SEAMS) + 1:
            yield word[start:seam]
            start = seam
        elif at := _syllable(word, start, end, fits):
            yield f"{word[start:at]}-"
            start = at
        else:
            yield word[start:end]
            start = end
    yield word[start:]


def _reach(word: str, start: int, fits: Callable[[str], bool]) -> int:
    """Return how far the word fits from its start on; one character always does."""
    end = start + 1
    while end < len(word) and fits(word[start : end + 1]):
        end += 1
    return end


def _syllable(word: str, start: int, end: int, fits: Callable[[str], bool]) -> int:
    """Return the last place before `end` where a hyphen may stand, or 0."""
    places = (at for at in range(end, start + _LEAST - 1, -1) if _parts_well(word, start, at))
    return next((at for at in places if fits(f"{word[start:at]}-")), 0)


def _parts_well(word: str, start: int, at: int) -> bool:
    left, right = word[start:at], word[at : at + _SIGHT]
    return (
        len(right) >= _LEAST
        and left[-_LEAST:].isalpha()
        and right[:_LEAST].isalpha()
        and right[0] not in _INSEPARABLE
        and not _VOWELS.isdisjoint(left)
        and not _VOWELS.isdisjoint(right)
        and (left[-1] in _VOWELS | _INSEPARABLE or right[0] not in _VOWELS)
    )
