"""The organisations a sentence is about: names in quotes with the generic words before them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.resolutions.bodies import Case, is_abbreviation, is_adjective, is_generic, nominative
from app.resolutions.decisions.base import Span
from app.resolutions.verbs import has_infinitive
from app.russian.folding import fold_in_place

_QUOTED = re.compile(r"«[^«»]*(?:«[^«»]*»[^«»]*)*»|\"[^\"]+\"|“[^”]+”|„[^“”]+[“”]")
_BOUNDARY = re.compile(r"[,;:()»”“\"]|(?<!\w)и(?!\w)")
_WORD = re.compile(r"[\w-]+")
_UNSHORTENED = re.compile(r"[\w-]+(?![\w.-])")  # the «О» of «О.О.» is no preposition
_PREPOSITIONS = frozenset("из в во с со о об от для на по при за до у к".split())
_PEOPLE = re.compile(r"руководител|председател|директор|президент|представител|лидер|глав[аы]")
_UNQUOTED_END = re.compile(
    r"\s*(?:[,;:(]|\.?\s*$|\s(?:в связи|ввиду|по причине|из-за|из|в состав|в члены|до|за)\s"
    r"|\s(?:исключить|приостановить|принять|возобновить|восстановить|членство)(?!\w))"
)


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation's name, its generic word in the nominative, and where the sentence has it."""

    name: str
    span: Span


def organizations(text: str, cases: Sequence[Case], outside: Sequence[Span] = ()) -> list[Named]:
    """Return the organisations named in the text outside of the given stretches."""
    hidden = _hide(text, outside)
    return list(_quoted(text, hidden, cases)) or list(_unquoted(text, hidden, cases))


def _hide(text: str, spans: Sequence[Span]) -> str:
    for start, end in spans:
        text = text[:start] + ";" * (end - start) + text[end:]
    return text


def _quoted(text: str, hidden: str, cases: Sequence[Case]) -> Iterator[Named]:
    brackets = before = 0
    for quote in _QUOTED.finditer(hidden):
        brackets += hidden.count("(", before, quote.start()) - hidden.count(")", before, quote.start())
        start = _start(hidden, before, quote.start(), cases)
        if brackets <= 0 and start is not None:
            yield Named(nominative(text[start : quote.end()]), (start, quote.end()))
        before = quote.end()


def _start(text: str, begin: int, quote: int, cases: Sequence[Case]) -> int | None:
    """Return where the name begins whose quotes open at `quote`; None if nothing is decided about it."""
    begin = max((found.end() for found in _BOUNDARY.finditer(text, begin, quote)), default=begin)
    words = list(_UNSHORTENED.finditer(text, begin, quote))
    if _PEOPLE.search(fold_in_place(text[begin:quote])):
        return None
    barrier = max((i for i, word in enumerate(words) if _is_barrier(word[0])), default=-1)
    preposition = barrier >= 0 and fold_in_place(words[barrier][0]) in _PREPOSITIONS
    for index in range(barrier + 1, len(words)):
        if is_generic(words[index][0], *cases):
            first = _with_adjectives(words, index, barrier)
            if not (preposition and first == barrier + 1):
                return words[first].start()
    return None if preposition else quote


def _is_barrier(word: str) -> bool:
    folded = fold_in_place(word)
    return folded in _PREPOSITIONS or folded.startswith("членств") or has_infinitive(word)


def _with_adjectives(words: Sequence[re.Match[str]], index: int, barrier: int) -> int:
    """Return the index of the first adjective before the generic word."""
    while index - 1 > barrier and is_adjective(words[index - 1][0]):
        index -= 1
    return index


def _unquoted(text: str, hidden: str, cases: Sequence[Case]) -> Iterator[Named]:
    """Yield «ОО Наш двор» and «Общество друзей парка», names that stand without quotes."""
    before = ""
    end = 0
    for word in _WORD.finditer(hidden):
        titled = is_abbreviation(word[0]) or (word[0][0].isupper() and is_generic(word[0], *cases))
        if (
            word.start() >= end
            and titled
            and fold_in_place(before) not in (*_PREPOSITIONS, "состава", "состав")
        ):
            stop = _UNQUOTED_END.search(hidden, word.end())
            end = stop.start() if stop else len(hidden)
            if end > word.end():
                yield Named(nominative(text[word.start() : end]), (word.start(), end))
        before = word[0]
