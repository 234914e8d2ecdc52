"""Names of persons: split into parts, shortened to initials, declined."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.russian.typography import NO_BREAK_SPACE
from db.vocabulary import Gender


class Case(StrEnum):
    """The cases in which documents need a name, besides the nominative."""

    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in parts; first name and patronymic may be initials («В.») or empty."""

    surname: str
    first: str = ""
    patronymic: str = ""

    def __str__(self) -> str:
        glue = "" if _INITIAL.match(self.patronymic) else " "
        return " ".join(filter(None, (self.surname, glue.join(filter(None, (self.first, self.patronymic))))))


_PARTICLES = ("уулу", "кызы", "оглы", "огли", "кизи", "гызы")
_INITIAL = re.compile(r"[А-ЯЁA-Z]\.")
_PATRONYMIC = re.compile(r".+(?:[вмкь]ич|вна|ична)", re.IGNORECASE)
_FEMALE_PATRONYMIC = re.compile(r".+(?:на|кызы|кизи|гызы)", re.IGNORECASE)
_MALE_SURNAME = re.compile(r".{2,}(?:[оеё]в|ин|ын|ский|цкий| уулу)", re.IGNORECASE)
_FEMALE_SURNAME = re.compile(r".+(?:[оеё]ва|ина|ына|ская|цкая|ая| кызы)", re.IGNORECASE)
_OTHER_SURNAME = re.compile(r".+(?:[ую]к|ко|[ая]н|дзе|швили|зода|заде)", re.IGNORECASE)
_CONSONANT = re.compile(r".*[бвгджзйклмнпрстфхцчшщь]", re.IGNORECASE)


def parse_name(text: str) -> PersonName:
    """Return the parts of «Петрова Людмила Григорьевна», «Л.Г. Петрова», «Петрова Л.Г.»."""
    initials = _INITIAL.findall(text)
    words = _joined_particles(_INITIAL.sub(" ", text).split() if initials else text.split())
    if initials:
        return PersonName(" ".join(words), initials[0], "".join(initials[1:]))
    if _begins_with_first_name(words):
        words = [words[-1], *words[:-1]]
    surname, first, *rest = *words, "", ""
    return PersonName(surname, first, " ".join(filter(None, rest)))


def initials_before(name: PersonName) -> str:
    """Return «Л.Г. Петрова», as under a signature."""
    return NO_BREAK_SPACE.join(filter(None, (_initials(name), name.surname)))


def initials_after(name: PersonName) -> str:
    """Return «Петрова Л.Г.», as in an address or a list."""
    return NO_BREAK_SPACE.join(filter(None, (name.surname, _initials(name))))


def guess_gender(name: PersonName) -> Gender | None:
    """Return the gender that the patronymic, the surname or the first name betrays; None: ask."""
    if name.patronymic and not _INITIAL.match(name.patronymic):
        return Gender.FEMALE if _FEMALE_PATRONYMIC.fullmatch(name.patronymic) else Gender.MALE
    if _FEMALE_SURNAME.fullmatch(name.surname):
        return Gender.FEMALE
    if _MALE_SURNAME.fullmatch(name.surname):
        return Gender.MALE
    return _gender_of_first_name(name.first)


def decline(name: PersonName, case: Case, gender: Gender) -> PersonName:
    """Return the name in the case; initials, «уулу», «кызы», «оглы» and a woman's «Ким» stay as they are."""
    inflect = _inflector(case, gender)
    indeclinable = gender is Gender.FEMALE and _CONSONANT.fullmatch(name.surname)
    return PersonName(
        name.surname if indeclinable else inflect("surname", name.surname),
        inflect("first", name.first),
        inflect("patronymic", name.patronymic),
    )


def _initials(name: PersonName) -> str:
    parts = (name.first, name.patronymic)
    return "".join(part if _INITIAL.match(part) else f"{part[0]}." for part in parts if part)


def _joined_particles(words: list[str]) -> list[str]:
    """Return the words with «уулу» and its like joined to the name they belong to."""
    joined: list[str] = []
    for word in words:
        if joined and word.lower() in _PARTICLES:
            joined[-1] += f" {word}"
        else:
            joined.append(word)
    return joined


def _begins_with_first_name(words: list[str]) -> bool:
    """Return whether the surname stands last: «Людмила Григорьевна Петрова», «Людмила Петрова»."""
    if len(words) == 3:
        return bool(_PATRONYMIC.fullmatch(words[1])) and not _PATRONYMIC.fullmatch(words[2])
    return len(words) == 2 and _looks_like_surname(words[1]) and not _looks_like_surname(words[0])


def _looks_like_surname(word: str) -> bool:
    return any(ending.fullmatch(word) for ending in (_MALE_SURNAME, _FEMALE_SURNAME, _OTHER_SURNAME))


def _gender_of_first_name(first: str) -> Gender | None:
    # pytrovich reads its rules from a file: not at start
    from pytrovich.detector import PetrovichGenderDetector
    from pytrovich.enums import Gender as PetrovichGender

    if not first or _INITIAL.match(first):
        return None
    detect: Callable[..., PetrovichGender] = PetrovichGenderDetector().detect
    return {PetrovichGender.MALE: Gender.MALE, PetrovichGender.FEMALE: Gender.FEMALE}.get(
        detect(firstname=first)
    )


def _inflector(case: Case, gender: Gender) -> Callable[[str, str], str]:
    """Return how a part of the name is inflected."""
    # pytrovich reads its rules from a file: not at start
    from pytrovich.enums import Case as PetrovichCase
    from pytrovich.enums import Gender as PetrovichGender
    from pytrovich.enums import NamePart
    from pytrovich.maker import PetrovichDeclinationMaker

    maker = PetrovichDeclinationMaker()
    parts = {"surname": NamePart.LASTNAME, "first": NamePart.FIRSTNAME, "patronymic": NamePart.MIDDLENAME}

    def inflect(part: str, word: str) -> str:
        if not word or _INITIAL.match(word) or word.split()[-1].lower() in _PARTICLES:
            return word
        inflected: str = maker.make(parts[part], PetrovichGender[gender.name], PetrovichCase[case.name], word)
        return inflected

    return inflect
