"""Persons named in a clause: where a name stands, and its way from the accusative back to the nominative."""

import re
from collections.abc import Iterator
from itertools import product
from operator import itemgetter

from app.russian.names import Case, PersonName, decline, guess_gender, parse_name
from db.vocabulary import Gender

_UPPER, _LOWER = "А-ЯЁӢҚҶҒӮҲӨҢҮӘІ", "а-яёӣқҷғӯҳөңүәі"
_WORD = rf"[{_UPPER}][{_LOWER}]+(?:-[{_UPPER}][{_LOWER}]+)?"
_INITIALS = r"[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?"
_PATRONYMIC = (
    rf"(?:[{_UPPER}][{_LOWER}]*(?:[вмкь]ич(?:а|у|ем)?|[вч]н[аеуы]|[вч]ной|ичн[аеуы])"
    r"|(?:уулу|кызы|оглы|огли|кизи|гызы))(?!\w)"
)
_FULL = rf"{_WORD} {_WORD} {_PATRONYMIC}|{_WORD} {_PATRONYMIC} {_WORD}"
_SURE = re.compile(rf"(?<!\w)(?:{_WORD}\s{_INITIALS}|{_INITIALS}\s?{_WORD}|{_FULL})".replace(" ", r"\s"))
# What a nominative ends in whose accusative ends so, the commoner first: «Светлого» may be «Светлой», too.
_ENDINGS = {
    "ую": ("ая", "уя"),
    "юю": ("яя",),
    "у": ("а",),
    "ю": ("я",),
    "ого": ("ый", "ий", "ой"),
    "его": ("ий",),
    "а": ("", "о"),
    "я": ("й", "ь"),
}


def names_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the names of persons that have initials or a patronymic, and so are sure to be names."""
    return _SURE.finditer(text)


def accusative(name: str) -> str:
    """Return «Петрову Л.Г.» for «Петрова Л.Г.»; a name whose gender nothing betrays stays as it is."""
    parsed = parse_name(name)
    gender = guess_gender(parsed)
    return str(decline(parsed, Case.ACCUSATIVE, gender)) if gender else str(parsed)


def from_accusative(name: str) -> str:
    """Return «Петрова Л.Г.» for «Петрову Л.Г.»; what is no accusative stays as it is."""
    said = parse_name(name)
    fitting = [
        (guess_gender(guess) is None, guess == said, guess)
        for gender, guess in product((Gender.FEMALE, Gender.MALE), _guesses(said))
        if guess_gender(guess) in (gender, None) and decline(guess, Case.ACCUSATIVE, gender) == said
    ]
    return str(min(fitting, key=itemgetter(0, 1), default=(True, True, said))[2])


def _guesses(said: PersonName) -> list[PersonName]:
    parts = (said.surname, said.first, said.patronymic)
    return [PersonName(*guess) for guess in product(*map(_nominatives, parts))]


def _nominatives(word: str) -> list[str]:
    if word.endswith("."):
        return [word]
    if "-" in word:
        return ["-".join(parts) for parts in product(*map(_nominatives, word.split("-")))]
    found = [
        word.removesuffix(ending) + nominative
        for ending, nominatives in _ENDINGS.items()
        if word.endswith(ending)
        for nominative in nominatives
    ]
    return [*found, word]
