"""Who is responsible, as the clause itself or a line «Ответственный: …» names them.

Bodies are given in the nominative, so that one body is one («Секретариат» for «Секретариату»), and so are
persons; those named with their positions as written.
"""

import re

from app.resolutions.reading.dative_names import from_dative
from app.resolutions.reading.everybody import is_everybody
from app.resolutions.reading.people import enumerated, goes_on_with_name, is_addressed, word_starts
from app.resolutions.sentences import sentences
from app.resolutions.verbs import infinitives, is_task
from app.russian.folding import fold_in_place

_LINE = re.compile(
    r"(?:^|\((?:[^()]*[,;])?)\s*(?:ответственн(?:ый|ая|ое|ые)|отв\.|исполнител[ьи])"
    r"(?:\s[^:;–—]*?)?(?:\s*:|\s+[–—-])\s+"
    r"|\((?:[^()]*[,;]\s*)?отв\.\s+(?=\w)",
    re.IGNORECASE,
)
_TERM = re.compile(r"срок(?:\s\w+)?\s*[:–—-]", re.IGNORECASE)
_CHARGE = re.compile(r"(?<!\w)поручить\s+", re.IGNORECASE)
_LAID_UPON = re.compile(r"(?<!\w)возложить(?:\s[^.;]*?)?\sна\s+", re.IGNORECASE)
_APPOINTED = re.compile(r"(?<!\w)ответственн(?:ым|ой|ыми)(?:\s[^.;]*?)?\sназначить\s+", re.IGNORECASE)
_NAMING = ("отв", "исполнител", "возложить", "назначить", "поручить")  # none of them: no need to search
_INITIALS = r"(?:[А-ЯЁ]\.\s?){1,2}"
_DATIVE_PERSON = re.compile(rf"{_INITIALS}[А-ЯЁ][\w-]+[уюй](?!\w)|[А-ЯЁ][\w-]+[уюй]\s{_INITIALS}")
# To whom one gives or sends is not the one who has to act.
_GIVING = re.compile(
    r"\w*(?:править|правлять|дать|давать|ставить|ставлять|слать|сылать|дарить|ложить|ладывать|нести|казать"
    r"|казывать|общить|общать|ручить|вучить|своить|действовать|собствовать|мочь|могать|титься|щаться)"
)


def named(text: str) -> tuple[str, ...]:
    """Return the persons and bodies that the text makes responsible."""
    for start, end in sentences(text):
        sentence = text[start:end]
        if (place := _laid_upon(sentence)) is not None:
            return tuple(enumerated(sentence, place))
        if (place := _asked(sentence)) is not None:
            return tuple(map(from_dative, enumerated(sentence, place)))
    return ()


def is_governing(text: str) -> bool:
    """Return whether the text is a line «Ответственный: …» or «Срок: …» that speaks of what is above it."""
    return bool(_LINE.match(text) or _TERM.match(text))


def _laid_upon(sentence: str) -> int | None:
    """Return where «Ответственный: …» or «Возложить на …» begins to name those responsible."""
    if not _may_name(sentence):
        return None
    found = _LINE.search(sentence) or _LAID_UPON.search(sentence) or _APPOINTED.search(sentence)
    return found.end() if found else None


def _asked(sentence: str) -> int | None:
    """Return where those who have to act are named in the dative, after «Поручить» or without it."""
    if _may_name(sentence) and (charge := _CHARGE.search(sentence)):
        return _charged(sentence, charge.end())
    if is_task(sentence) and "членств" not in fold_in_place(sentence):  # whose membership looks like a dative
        return _acting(sentence)
    return None


def _may_name(sentence: str) -> bool:
    folded = fold_in_place(sentence)
    return any(word in folded for word in _NAMING)


def _charged(sentence: str, start: int) -> int | None:
    """Return where «Поручить …» names whom: at once, or after what is to be done."""
    if goes_on_with_name(sentence, start):
        return start
    places = word_starts(sentence, start)
    return next((place for place in places if _is_charged(sentence, place)), None)


def _is_charged(sentence: str, place: int) -> bool:
    return is_addressed(sentence, place, certain=True) or is_everybody(sentence, place)


def _acting(sentence: str) -> int | None:
    """Return where the dative of «Секретариату подготовить …» or «… определить Секретариату» stands."""
    if is_addressed(sentence, 0) or is_everybody(sentence, 0) or _DATIVE_PERSON.match(sentence):
        return 0
    places = (verb.end() + 1 for verb in infinitives(sentence) if not _GIVING.fullmatch(verb[0]))
    return next((place for place in places if is_addressed(sentence, place)), None)
