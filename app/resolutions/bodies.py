"""The generic words for organisations and their organs, and their way from a case back to the nominative."""

import re
from enum import StrEnum

from app.russian.folding import fold_in_place

_WORDS = (
    "организация объединение общество фонд ассоциация союз движение филиал лига федерация содружество"
    " товарищество землячество община диаспора клуб центр студия школа дом театр музей хор ансамбль коллектив"
    " мастерская кружок секретариат совет президиум правление исполком оргкомитет комитет комиссия группа"
    " коллегия редколлегия бюро дирекция штаб отделение представительство"
)
_ABBREVIATIONS = frozenset("ОО ОФ ОЮЛ МОО РОО ОД АНО НКО НП БФ ТОО".split())
_VELARS_AND_HUSHERS = "гкхжчшщ"
_ADJECTIVE = re.compile(r"(?<=\w\w\w)(?:ую|юю|ая|яя|ое|ее|ый|ий|ой|ей|ого|его|ому|ему|ым|им)$")
_SOFT = frozenset("юю яя ее его ему ей".split())


class Case(StrEnum):
    """The cases in which resolutions name an organisation or an organ."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"


def _endings(word: str) -> tuple[int, tuple[str, str, str, str]]:
    """Return how many letters of the nominative change, and into what, in the order of Case."""
    match word[-2:], word[-1]:
        case "ая", _:
            return 2, ("ая", "ой", "ой", "ую")
        case "ия", _:
            return 1, ("я", "и", "и", "ю")
        case "ие", _:
            return 1, ("е", "я", "ю", "е")
        case "ро", _:
            return 0, ("", "", "", "")
        case _, "а":
            return 1, ("а", "и" if word[-2] in _VELARS_AND_HUSHERS else "ы", "е", "у")
        case _, "о":
            return 1, ("о", "а", "у", "о")
        case _, "ь" | "й":
            return 1, (word[-1], "я", "ю", word[-1])
        case "ок", _:
            return 2, ("ок", "ка", "ку", "ок")
    return 0, ("", "а", "у", "")


def _table() -> dict[str, dict[Case, str]]:
    """Return for every form of every word the cases it may be, each with the word's nominative."""
    table: dict[str, dict[Case, str]] = {}
    for word in _WORDS.split():
        cut, endings = _endings(word)
        for case, ending in zip(Case, endings, strict=True):
            table.setdefault(word[: len(word) - cut] + ending, {})[case] = word
    return table


_FORMS = _table()


def is_generic(word: str, *cases: Case) -> bool:
    """Return whether the word is a legal form's abbreviation, or a generic word in one of the cases."""
    return word in _ABBREVIATIONS or any(case in _FORMS.get(fold_in_place(word), {}) for case in cases)


def is_abbreviation(word: str) -> bool:
    """Return whether the word is the abbreviation of a legal form: ОО, ОФ, ОЮЛ."""
    return word in _ABBREVIATIONS


def is_adjective(word: str) -> bool:
    """Return whether the word ends as an adjective in the singular does."""
    return bool(_ADJECTIVE.search(word))


def nominative(phrase: str) -> str:
    """Return «Рабочая группа по …» for «Рабочей группе по …»; a phrase of no generic word stays as it is."""
    words = phrase.split(" ")
    for index, word in enumerate(words):
        cases = _FORMS.get(fold_in_place(word))
        if cases:
            base = next(iter(cases.values()))
            adjectives = [_agreeing(adjective, base) for adjective in words[:index]]
            return " ".join([*adjectives, _capitalised_like(word, base), *words[index + 1 :]])
        if not is_adjective(word):
            break
    return phrase


def declined(phrase: str, case: Case) -> str:
    """Return «общественного объединения «Мост»»; a phrase of no generic word stays as it is."""
    words = phrase.split(" ")
    for index, word in enumerate(words):
        base = _FORMS.get(fold_in_place(word), {}).get(Case.NOMINATIVE)
        if base:
            cut, endings = _endings(base)
            noun = word[: len(word) - cut] + endings[list(Case).index(case)]
            return " ".join([*(_inflected(each, case) for each in words[:index]), noun, *words[index + 1 :]])
        if not is_adjective(word):
            break
    return phrase


def _inflected(adjective: str, case: Case) -> str:
    """Return the adjective in the case; an organisation has an accusative of its own only in the feminine."""
    stem, ending = adjective[:-2], adjective[-2:]
    hushed = stem[-1:] in tuple("жчшщ")
    match case, ending:
        case Case.ACCUSATIVE, "ая" | "яя":
            return stem + ("ую" if ending == "ая" else "юю")
        case Case.GENITIVE | Case.DATIVE, "ая" | "яя":
            return stem + ("ей" if hushed or ending == "яя" else "ой")
        case Case.GENITIVE | Case.DATIVE, _:
            soft = ending == "ее" or (ending == "ий" and stem[-1:] not in tuple("гкх"))
            of, to = ("его", "ему") if soft else ("ого", "ому")
            return stem + (of if case is Case.GENITIVE else to)
    return adjective


def _capitalised_like(word: str, base: str) -> str:
    if len(word) > 1 and word.isupper():
        return base.upper()
    return base.capitalize() if word[:1].isupper() else base


def _agreeing(adjective: str, noun: str) -> str:
    """Return the adjective in the nominative of the noun's gender."""
    found = _ADJECTIVE.search(adjective)
    if not found or not adjective[1:].islower():
        return adjective
    stem, ending = adjective[: found.start()], found[0]
    hushed = stem[-1:] in tuple(_VELARS_AND_HUSHERS)
    soft = ending in _SOFT and not hushed
    if noun.endswith(("а", "я")):
        return stem + ("яя" if soft else "ая")
    if noun.endswith(("о", "е")):
        return stem + ("ее" if ending in _SOFT else "ое")
    return adjective if ending in ("ый", "ий", "ой") else stem + ("ий" if soft or hushed else "ый")
