"""The words by which minutes part what was heard, spoken, decided and voted."""

import re
from dataclasses import dataclass
from typing import Final

from app.resolutions.reading.landmarks import operative
from db.vocabulary import ClauseRole

_WORDS: Final = (
    (ClauseRole.HEARD, r"(?:за)?слушали"),
    (ClauseRole.SPOKEN, r"выступил[аи]?|в (?:прениях|обсуждении) (?:выступили|участвовали|приняли участие)"),
    (ClauseRole.VOTED, r"(?:про)?голосовали|голосование|(?:результаты|итоги) голосования"),
)
_BEGINNINGS: Final = tuple(
    (role, re.compile(rf"(?P<word>{words})(?P<end>\s*:|\s*$|(?!\w))", re.IGNORECASE))
    for role, words in _WORDS
)
_DECIDED: Final = re.compile(r"\s*(?:постан|реш|прин)", re.IGNORECASE)  # as the words that operative() knows
_QUESTION: Final = re.compile(
    r"(?:по\s+(?:\S+\s+){0,3}?(?:вопросу|пункту|п\.)|(?:\S+\s+)?вопрос(?=\s*(?:№|\d|[:.]|повестки)))",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(
    r"(?:председательству\w+|председатель(?:\s+заседания|\s+собрания)?\s*[:–—-]|секретарь(?:\s+заседания)?\s*[:–—-]"
    r"|(?:на заседании )?присутств(?:овал\w*|уют)|отсутств(?:овал\w*|у[ею]т)|участвовали"
    r"|приглаш[её]нн\w*\s*[:–—-]|кворум|повестка(?:\s+дня)?)(?!\w)",
    re.IGNORECASE,
)
_SPEAKER: Final = re.compile(  # «Л.Г. Петрова – предложила …»
    r"(?:(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][\w-]+|[А-ЯЁ][\w-]+\s(?:[А-ЯЁ]\.\s?){1,2})\s*(?:\([^()]*\)\s*)?[–—-]\s"
)


@dataclass(frozen=True, slots=True)
class Told:
    """The word at the beginning of a paragraph: what it tells, and where the paragraph's own text begins."""

    role: ClauseRole
    word: str  # as it stood, with its colon; of a decision without it
    end: int


def told(text: str) -> Told | None:
    """Return what the first word of the paragraph tells of it, or None."""
    decided = operative(text) if _DECIDED.match(text) else None
    if decided and not text[: decided.start()].strip():
        return Told(ClauseRole.DECIDED, decided["word"], decided.end())
    for role, beginning in _BEGINNINGS:
        found = beginning.match(text)
        if found and _is_heading(role, found):
            return Told(role, found[0].rstrip(), found.end())
    return None


def is_question(text: str) -> bool:
    """Return whether the text begins as «По первому вопросу …» does."""
    return bool(_QUESTION.match(text))


def begins_part_of_minutes(line: str, after_sentence: bool) -> bool:
    """Return whether a line begins a new paragraph of minutes, though no blank line stands before it."""
    if not line[:1].isupper():
        return False
    found = told(line)
    if found and found.role is ClauseRole.DECIDED:
        return after_sentence  # «Участники / ПОСТАНОВИЛИ: …» is one sentence
    speaks = after_sentence and _SPEAKER.match(line)
    return bool(found or speaks) or opens_minutes(line)


def opens_minutes(text: str) -> bool:
    """Return whether the text begins as a paragraph above the agenda does: who presided, who was there."""
    return bool(_OPENING.match(text))


def _is_heading(role: ClauseRole, found: re.Match[str]) -> bool:
    """Return whether a colon, capitals or its loneliness make the word a heading; a vote's always is."""
    ends = ":" in found["end"] or found.end() == len(found.string)
    return ends or found["word"].isupper() or role is ClauseRole.VOTED
