"""Which of the periods that a clause speaks of binds those who carry it out (the office's rules, periods)."""

import re
from datetime import date

from db.vocabulary import Period, PeriodKind


def _pattern(regex: str) -> re.Pattern[str]:
    return re.compile(regex.replace(" ", r"\s+"), re.IGNORECASE)


_REACH = 1000  # letters; words farther away say nothing of a period any more
_QUOTES = re.compile("[«»]")
_SENTENCE_END = re.compile(r"(?:[а-яё]{3}|[\d)»])[.!?]+\s+(?=[А-ЯЁ«])|;\s")
_INFINITIVE = _pattern(r"\b\w*(?:[аеиоуыя]ть(?:ся)?|вести|нести|везти|йти|[вн]естись)\b")

# What a period begins with unless it is a bare date like «17 октября 2026 года».
_ADVERBIAL = _pattern(
    r"(?:до|ко?|во?|со?|по|не|на|за|без|после|через|начиная|срок|сроком)\b"
    r"|осенью|весной|летом|зимой|немедленно|незамедлительно|безотлагательно"
)
_IN_YEAR = _pattern(r"в [12]\d{3}.{0,4} г(?:оду|\.)")
# How something is done rather than by when, unless it is announced as the term.
_MANNERS = ("постоянно", "регулярно", "систематически", "в рабочем порядке", "по мере необходимости")
_UNTIL_YEAR = _pattern(r"до [12]\d{3}(?:-?го)?(?:\s*г(?:ода|\.)?)?")

_TERM_FOLLOWS = _pattern(r"\bсрок(?:и|ом|а)?(?: [а-яё]+){0,2}\s*[:–—-]?\s*$")
_NOUN_OF_PERIOD = _pattern(
    r"(?:\b(?:за|на|от|из)(?: (?:весь |этот )?(?:период|срок|время|перспективу))?|№)\s*$"
)
_NOUN_OF_PURPOSE = _pattern(r"\b(?:подготов|готов|обращени|отношени|приветстви|присоедин|приглаш)\w* $")
_TOWARDS = _pattern(r"ко?\b")
_SUSPENDING = _pattern(r"\bприостан")
_MOVING = _pattern(r"\b(?:назначить|перенести|перенос|отложить|наметить|запланировать)\b")
_HOLDING = _pattern(r"\b(?:провести|созвать|собрать|организовать|назначить|перенести|отложить|открыть)\b")
_REACHING_FAR = _pattern(
    r"\b(?:план|программ|стратеги|концепци|развити|перспектив|уров(?:е?н)|прогноз|дорожн|цел[ьеия])"
)

_AT = r"\b(?:на|для|до|ко?|от|об?|по|со?|из|перед|при|после|во?|ходе|рамках|итогам) "
_AT_MEETING = (
    r"(?:[\w-]+ ){0,6}(?:конференци(?:и|й|ей)|(?:заседани|собрани)(?:и|ю|я|ем)|сесси[ий]"
    r"|(?:съезд|форум|пленум|сл[её]т|конгресс)(?:а|у|е|ом))"
)
_TO_MEETING = (
    r"(?:(?:[\w-]+(?:ую|юю|ое|ее|ый|ий)|[IVXLCХІСМ]+) ){0,5}"
    r"(?:конференцию|заседание|собрание|съезд|форум|сессию)"
)
# A word is read in one way only, as an abbreviation or as a genitive: two ways would multiply.
_OF_WHAT = r"(?: (?:(?-i:(?=[\w-]*[а-яё]))[\w-]*(?:[аяыиейх]|[ое]в|го)|(?-i:[А-ЯЁ]{2,}))(?![\w-]))*"
_AT_THE_MEETING = _pattern(rf"{_AT}(?:{_AT_MEETING}|{_TO_MEETING}){_OF_WHAT} $")


def is_binding(text: str, start: int, period: Period, on: date) -> bool:
    """Return whether the period that begins at text[start] is one by which the clause is to be done."""
    before = _sentence_before(text, start)
    return not (
        is_quoted(text, start)
        or _is_past(period, on)
        or _SUSPENDING.search(before)
        or (_TOWARDS.match(period.text) and _NOUN_OF_PURPOSE.search(before))
        or (_NOUN_OF_PERIOD.search(before) and not _MOVING.search(before))
        or _is_mere_year(_since_last_verb(before), period.text)
        or _is_mere_date(before, period)
    )


def is_announced(before: str) -> bool:
    """Return whether the text ends in the word «срок», so that what follows is a term."""
    return "срок" in before.lower() and bool(_TERM_FOLLOWS.search(before))


def is_quoted(text: str, position: int) -> bool:
    """Return whether the position lies inside quotes that are closed behind it."""
    before, behind = text[:position], text[position:]
    return (_opened(before) > 0 and "»" in behind) or (before.count('"') % 2 == 1 and '"' in behind)


def _opened(text: str) -> int:
    depth = 0
    for quote in _QUOTES.findall(text):
        depth = depth + 1 if quote == "«" else max(0, depth - 1)
    return depth


def _sentence_before(text: str, position: int) -> str:
    """Return what the sentence says before the position."""
    start = max(0, position - _REACH)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, position)]
    return text[ends[-1] if ends else start : position]


def _since_last_verb(before: str) -> str:
    """Return what the last infinitive governs."""
    ends = [match.end() for match in _INFINITIVE.finditer(before)]
    return before[ends[-1] if ends else 0 :]


def _is_past(period: Period, on: date) -> bool:
    """Return whether the period is over, or has been going on since an earlier year."""
    last = period.end or period.start
    began_long_ago = period.start is not None and period.start.year < on.year
    return began_long_ago or (last is not None and last < on)


def _is_mere_year(governed: str, words: str) -> bool:
    """Return whether the year is the horizon of a plan or the year of a meeting, not a term."""
    if _UNTIL_YEAR.fullmatch(words):
        return bool(_REACHING_FAR.search(governed))
    return bool(_IN_YEAR.fullmatch(words) and _AT_THE_MEETING.search(governed))


def _is_mere_date(before: str, period: Period) -> bool:
    """Return whether a date, or «постоянно», just stands there: no term, no day of an event to be held."""
    if is_announced(before):
        return False
    if period.kind is not PeriodKind.SPAN:
        return period.text.lower() in _MANNERS
    return not (_ADVERBIAL.match(period.text) or _HOLDING.search(before))
