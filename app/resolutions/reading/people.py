"""Persons and bodies enumerated in a sentence: where each name begins and ends."""

import re
from collections.abc import Iterator

from app.resolutions.bodies import Case, is_abbreviation, is_adjective, is_generic, nominative
from app.resolutions.reading.everybody import everybody, is_everybody
from app.resolutions.verbs import has_infinitive
from app.russian.folding import fold_in_place

_OFFICIAL = re.compile(
    r"(?:со)?председател(?:[ьюяи]|ям)|(?:\w+-)?секретар(?:[ьюяи]|ям)|координатор(?:[уаы]|ам)?"
    r"|заместител(?:[ьюяи]|ям)|руководител(?:[ьюяи]|ям)|директор(?:[уа]|ам)?|президент(?:[уа]|ам)?"
    r"|член(?:[уаы]|ам)?|представител(?:[ьюяи]|ям)"
)
_DATIVE = re.compile(r"(?:[юу]|[ая]м)$")
_TOKEN = re.compile(r"«[^»]*»\S*|\S+")
_INITIALS = re.compile(r"(?:[А-ЯЁ]\.){1,2}")
_ENDS_IN_INITIALS = re.compile(r"(?<!\w)[А-ЯЁ]\.$")
_STOPS = frozenset(
    "и или а в во до к ко на за с со о об от для не впредь каждый каждую каждое раз один дважды".split()
)
_HOW = re.compile(r"[а-яё]{3,}(?:[бвгджзклмнпрстфхцчшщь]но|чески)")  # how or how often, never a name
_NOUNS_LIKE_IT = frozenset("полотно волокно".split())
_WHOSE = re.compile(r"[а-яё-]{3,}(?:ых|их)")
_ANOTHER_PHRASE = re.compile(r"по (?:соглас|итог|результат|мере|возможн|оконч|заверш|состоян|необход)")
_AND = re.compile(r"[\s,]*(?:,|(?<!\w)(?:и|а также)(?!\w))\s+")


def enumerated(sentence: str, start: int) -> Iterator[str]:
    """Yield those named one after the other from the place on, bodies in the nominative."""
    while (end := _end(sentence, start)) > start:
        said = sentence[start:end]
        yield everybody(said) or nominative(said)
        following = _AND.match(sentence, end)
        if not following or not _may_be_named(sentence, following.end()):
            return
        start = following.end()


def is_somebody(sentence: str, start: int) -> bool:
    """Return whether a body or an official is named at the place, in whatever case."""
    word = _head(sentence, start)
    return bool(_OFFICIAL.match(fold_in_place(word))) or is_generic(word, *Case)


def is_addressed(sentence: str, start: int, certain: bool = False) -> bool:
    """Return whether a body or an official stands there in the dative, for `certain` in no other case."""
    word = _head(sentence, start)
    if _OFFICIAL.match(fold_in_place(word)):
        return bool(_DATIVE.search(word))
    if is_abbreviation(word) or not is_generic(word, Case.DATIVE):
        return False
    return not (certain and is_generic(word, Case.GENITIVE))


def goes_on_with_name(sentence: str, start: int) -> bool:
    """Return whether words follow that can be a name: no verb, no preposition."""
    token = _TOKEN.match(sentence, start)
    return token is not None and not has_infinitive(token[0]) and not _is_no_name(token[0])


def word_starts(sentence: str, start: int) -> Iterator[int]:
    """Yield where the words begin from the place on; a name in quotes is one word."""
    return (token.start() for token in _TOKEN.finditer(sentence, start))


def _head(sentence: str, start: int) -> str:
    """Return the first word from the place on that is no adjective."""
    words = (token[0].strip(",.;:()") for token in _TOKEN.finditer(sentence, start))
    return next((word for word in words if not is_adjective(word)), "")


def _may_be_named(sentence: str, start: int) -> bool:
    capital = sentence[start : start + 1].isupper()
    somebody = is_somebody(sentence, start) or is_everybody(sentence, start)
    return somebody or (capital and goes_on_with_name(sentence, start))


def _end(sentence: str, start: int) -> int:
    """Return where the name that begins at `start` ends."""
    end, before = start, ""
    for token in _TOKEN.finditer(sentence, start):
        if end > start and _stops(token) and not _joins(before, token):
            break
        word, end = token[0], token.end()
        initials = _INITIALS.fullmatch(word.rstrip(",;"))
        if word[-1] in ",;:" or (word[-1] == "." and not initials):
            break
        if initials and _is_surname(before, first=sentence.startswith(before, start)):
            break
        before = word
    bare = sentence[start:end].rstrip(" ,;:").removesuffix(").").rstrip(" ,;:)")
    return start + len(bare if _ENDS_IN_INITIALS.search(bare) else bare.rstrip(" .)"))


def _is_surname(word: str, first: bool) -> bool:
    """Return whether the initials complete a name: «Петровой Л.Г.», but not «Совета Л.Г. Петровой»."""
    return word.istitle() and (first or not word.endswith(("а", "я", "и", "ы")))


def _joins(before: str, token: re.Match[str]) -> bool:
    """Return whether the «и» stands within one name: «совета культурных и благотворительных организаций»."""
    after = _TOKEN.search(token.string, token.end())
    return token[0] == "и" and bool(after and _WHOSE.fullmatch(before) and _WHOSE.fullmatch(after[0]))


def _stops(token: re.Match[str]) -> bool:
    word = token[0].strip(",.;:")
    named = word[:1].isalpha() or word[:1] == "«"
    another_phrase = _ANOTHER_PHRASE.match(token.string, token.start())
    return not named or _is_no_name(word) or has_infinitive(word) or bool(another_phrase)


def _is_no_name(word: str) -> bool:
    """Return whether the word is none of a name: a preposition, or an adverb that tells how or how often."""
    adverb = _HOW.fullmatch(word) and word not in _NOUNS_LIKE_IT
    return bool(adverb) or fold_in_place(word) in _STOPS
