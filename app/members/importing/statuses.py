"""A status in somebody's free words: «приост.», «исключён 14.04.2018», «приостановлено до 2020 г.»."""

import re
from dataclasses import dataclass
from functools import lru_cache

from app.members.importing.days import Day, find_day
from app.russian.folding import fold_in_place
from db.vocabulary import EventKind, Status

K = EventKind

# The first that fits decides; a former member's kind tells how it left.
_WORDS: tuple[tuple[str, Status, EventKind | None], ...] = (
    (r"не состо|не член|не явл|не вход|^нет$", Status.NONE, None),
    (r"исключ", Status.FORMER, K.EXCLUDED),
    (r"приост", Status.SUSPENDED, None),
    (
        r"ликвид|распущ|распал|закры[тлв]|реорганиз|(?<!членство )прекра[тщ](?!\w* членств)",
        Status.FORMER,
        K.DISSOLVED,
    ),
    (
        r"вышл|вышел|вышед|выбы|(?<!не )выход(?!и)|выведен|членство прекра|прекра\w+ членств|бывш",
        Status.FORMER,
        K.WITHDREW,
    ),
    (r"канд|заявл|рассм|ожида", Status.CANDIDATE, None),
    (r"(?<!не )(?<!не)действ|состо|член|(?<!не )(?<!не)актив|^да$|^[+v✓✔]$", Status.ACTIVE, None),
    (r"принят|вход|состав|участ|возобн|восстан", Status.ACTIVE, None),
)
_PATTERNS = tuple((re.compile(pattern), status, kind) for pattern, status, kind in _WORDS)
# What happened; of two such things in a cell nobody can tell which day is whose and what came last.
_HAPPENED = tuple(
    map(
        re.compile,
        (
            r"принят|вступ|^(?:член\w*|состо\w*) с ",
            r"приост",
            r"исключ|выш[ел]|выбы|ликвид|распа[лд]",
            r"возобн|восстан",
        ),
    )
)
# What is only meant, undone, doubted or denied is no status yet.
_UNSURE = re.compile(
    r"исключить|исключать|к исключ|ожида\w* исключ"
    r"|(?<!\w)не (?:исключ|приост|вышл|вышел|выбы|принят|вступ|участ|возобн|восстан)"
    r"|приост\w* (?:\w+ )?(?:снят|отмен|истек|законч)|срок приост\w* истек|отозва|^отказ|под вопрос"
    r"|утрат\w* член|лиш\w+ член|член\w* аннул|аннулир|(?<!\w)экс-|\?"
)
_UNTIL = re.compile(
    r"(?<![а-я])(?:вплоть )?(?:до|по(?! решен| прот| пост| рез| заяв| собст| прич| прось)|сроком|на срок)"
    r"\s[^(;,]+"
)
# Words that say nothing beyond the status itself.
_EMPTY = re.compile(
    r"(?:не|нет|да|в|во|за|из|с|со|от|и|г|год|года|к|на|член\w*|совет\w*|состав\w*|состо\w*|действ\w*|актив\w*"
    r"|полноправн\w*|постоянн\w*|организаци\w*|объединени\w*|исключ\w*|приост\w*|при[её]м\w*|вступ\w*|ликвид\w*|прекра\w*"
    r"|деятельност\w*|выш\w*|выб\w*|выход(?!и)\w*|вывед\w*|канд\w*|принят\w*|вход\w*|участ\w*|возобн\w*|восстан\w*)"
)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class StatusTold:
    """What the words say: the status, since when, a suspension's term, and what else there is."""

    status: Status
    kind: EventKind | None = None
    day: Day | None = None
    until: str = ""  # with its preposition: «до 2020 г.»
    rest: str = ""  # «за утрату связи»


@lru_cache(4096)
def read_status(text: str) -> StatusTold | None:
    """Return what the words say of a membership, or None where they say nothing of it."""
    if is_unsure(text):
        return None
    folded = fold_in_place(text.strip())
    for pattern, status, kind in _PATTERNS:
        if pattern.search(folded):
            told = _told(text.strip(), status, kind)
            return None if told.day and status is Status.NONE else told  # since then it is something else
    return None


def is_unsure(text: str) -> bool:
    """Return whether the words speak of a membership and yet leave open what it is."""
    folded = fold_in_place(text.strip())
    return bool(_UNSURE.search(folded)) or sum(bool(said.search(folded)) for said in _HAPPENED) > 1


def _told(text: str, status: Status, kind: EventKind | None) -> StatusTold:
    until = _UNTIL.search(fold_in_place(text)) if status is Status.SUSPENDED else None
    term = text[until.start() : until.end()].strip() if until else ""
    without = text[: until.start()] + " " + text[until.end() :] if until else text
    found = find_day(without)
    rest = f"{without[: found.start]} {without[found.end :]}" if found else without
    return StatusTold(status, kind, found.day if found else None, term, _rest(rest))


def _rest(text: str) -> str:
    """Return what is left to be said: from the first word that says more than the status."""
    words = (word for word in _WORD.finditer(text) if not _EMPTY.fullmatch(fold_in_place(word[0])))
    first = next(words, None)
    if first is None:
        return ""
    before = re.search(
        r"(?:(?<!\w)(?:за|по|в связи с|из-за|ввиду|о|об)\s+)?$", text[: first.start()], re.IGNORECASE
    )
    return text[before.start() if before else first.start() :].strip(" \t\n\u00a0.,;:()–—-")
