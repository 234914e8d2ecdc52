"""«СЛУШАЛИ: Петрову Л.Г., секретаря-координатора»: who was heard, in the accusative."""

import re

from app.resolutions.decisions.persons import names_in
from app.russian.names import Case, decline, guess_gender, parse_name
from app.russian.posts import in_accusative

_BETWEEN = re.compile(r"([,;()]\s*(?:и\s+)?|\s+(?:и|[–—-])\s+)")


def heard(speaker: str) -> str:
    """Return «Петрову Л.Г.» for «Петрова Л.Г.»; what is worded otherwise, or tells no gender, stays."""
    told, end = "", 0
    for found in names_in(speaker):
        before, name = speaker[end : found.start()], _accusative(found[0])
        if not name or not _names_only(before, speaker[found.end() :]):
            return speaker
        told, end = told + _posts(before) + name, found.end()
    return told + _posts(speaker[end:]) if told else speaker


def _names_only(before: str, after: str) -> bool:
    """Return whether a name or a post and a name stand alone: not in «доклад Орлова», «Орлов просил»."""
    last, following = _BETWEEN.split(before)[-1].strip(), _BETWEEN.split(after)[0].strip(" .")
    return not following and (not last or bool(in_accusative(last)))


def _accusative(written: str) -> str:
    """Return the name in the accusative, its parts in their order; empty where the gender is unknown."""
    name = parse_name(written)
    gender = guess_gender(name)
    if gender is None:
        return ""
    said = decline(name, Case.ACCUSATIVE, gender)
    forms = {name.surname: said.surname, name.first: said.first, name.patronymic: said.patronymic}
    return re.sub(r"[\w-]+", lambda word: forms.get(word[0], word[0]), written)


def _posts(text: str) -> str:
    return "".join(map(_post, _BETWEEN.split(text)))


def _post(piece: str) -> str:
    """Return the post in the accusative, the spaces around it kept; anything else as it is."""
    return piece.replace(piece.strip(), in_accusative(piece.strip()) or piece.strip())
