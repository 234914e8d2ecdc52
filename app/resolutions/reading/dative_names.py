"""Those who have to act stand in the dative: persons' names back in the nominative, where it is certain."""

import re
from typing import Final, TypeAlias

_Endings: TypeAlias = tuple[tuple[re.Pattern[str], str], ...]

_WORD = r"[А-ЯЁ][\w-]+"
_INITIALS = r"(?:[А-ЯЁ]\.\s?){1,2}"
_SURNAME, _FIRST = rf"(?P<surname>{_WORD})", rf"(?P<first>{_WORD})"
_PATRONYMIC = r"(?P<patronymic>[А-ЯЁ]\w+(?:вне|ичне|ичу))"
_SHAPES: Final = tuple(
    re.compile(shape)
    for shape in (
        _INITIALS + _SURNAME,
        rf"{_SURNAME}\s{_INITIALS}",
        rf"{_SURNAME}\s{_FIRST}\s{_PATRONYMIC}",
        rf"{_FIRST}\s{_PATRONYMIC}\s{_SURNAME}",
    )
)
_VOWEL, _CONSONANT = "[аеёиоуыэюя]", "[бвгджзклмнпрстфхцчшщ]"


def _endings(*pairs: tuple[str, str]) -> _Endings:
    return tuple((re.compile(dative), nominative) for dative, nominative in pairs)


_SOFT: Final = ((rf"(.+{_VOWEL})ю", r"\1й"), (rf"(.+{_CONSONANT})ю", r"\1ь"))
# Of each part the first that fits; none, or nothing, where several nominatives are possible: «Белому» is of
# Белый and of Белой, «Русу» of Рус and of Русу, «Орлу» of Орёл, «Дубраве» of one with -а or with -я.
_BACK: Final = {
    "surname": _endings(
        (r"(.+(?:ов|ев|ёв|ин|ын))ой", r"\1а"),
        (r"(.+[сц]к)ой", r"\1ая"),
        (r"(.+[сц]к)ому", r"\1ий"),
        (r".+(?:[ая]н|ос|ус|уп|ош|[ое]м)у", ""),
        (rf"(.+(?:{_VOWEL}[бвгджзклмнпрстфхчшщ]|[{_CONSONANT[1:-1]}й][бвгджзмпстфхчшщ]|йн))у", r"\1"),
        *_SOFT,
        (rf"(.*{_CONSONANT})", r"\1"),  # a woman's «Ким», and what was left undeclined
        (r"(.+(?:ко|дзе|швили|[ыи]х))", r"\1"),
    ),
    "first": _endings(
        ("Павлу", "Павел"),
        ("Льву", "Лев"),
        ("Петру", "Пётр"),
        (rf"(.+{_CONSONANT})у", r"\1"),
        *_SOFT,
        (r"(.+и)и", r"\1я"),
        (r"(.+(?:ов|ел))и", r"\1ь"),
        (rf"(.+(?:{_VOWEL}|ь))е", r"\1я"),
        (rf"(.+{_CONSONANT})е", r"\1а"),
    ),
    "patronymic": _endings((r"(.+н)е", r"\1а"), (r"(.+ич)у", r"\1")),
}


def from_dative(name: str) -> str:
    """Return «Н.Н. Петрова» for «Н.Н. Петровой»; what may come of several nominatives stays as it is."""
    said = next(filter(None, (shape.fullmatch(name) for shape in _SHAPES)), None)
    if said is None:
        return name
    bases = {part: _nominative(word, _BACK[part]) for part, word in said.groupdict().items()}
    if not all(bases.values()):
        return name
    for part in sorted(bases, key=said.start, reverse=True):
        name = name[: said.start(part)] + bases[part] + name[said.end(part) :]
    return name


def _nominative(word: str, endings: _Endings) -> str:
    """Return the word in the nominative, of «Петровой-Ким» each half; empty where it is not certain."""
    halves = [_nominative_of_half(half, endings) for half in word.split("-")]
    return "-".join(halves) if all(halves) else ""


def _nominative_of_half(half: str, endings: _Endings) -> str:
    found = ((dative.fullmatch(half), nominative) for dative, nominative in endings)
    return next((match.expand(nominative) for match, nominative in found if match), "")
