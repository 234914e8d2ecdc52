"""The places by which a reader finds the way through a document, told from the words alone."""

import re

from app.resolutions.reading.responsibles import is_governing
from app.resolutions.verbs import has_infinitive
from app.russian.dates import find_dates
from app.russian.folding import fold_in_place

_CLOSING = "»“”\"')]* \t"
_WORDS = (
    r"постановил[аои]?|постановля[её]т|постановляем|решил[аои]?|решает"
    r"|прин(?:яли|яла|ял|имает)\s+(?:следующ(?:ие|ее|ую)\s+)?(?:решени[ея]|резолюцию|постановление)"
)
_OPERATIVE = re.compile(rf"(?<!\w)(?P<word>{_WORDS})(?P<colon>\s*:)?(?P<end>\s*$)?", re.IGNORECASE)
_ADOPTION = re.compile(
    r"(?:(?:настоящ|данн)\w+ )?(?:(?:резолюция|постановление|решение|документ) )?"
    r"(?:(?:конференции|совета|участников|единогласно|была|было) ){0,2}"
    r"(?:принят|утвержден|одобрен)[аоы]?(?!\w)"
    r"|(?:про)?голосовали|голосование|(?:результаты|итоги) голосовани|[«\"]?за[»\"]? ?[-:] ?\d"
)
_APPENDIX = re.compile(r"приложение(?:\s*№?\s*\d+)?\s*(?:$|[.:«(–-]|ко?\s)", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:мы|участники|участницы|делегаты|заслушав|выслушав|обсудив|рассмотрев|проанализировав|учитывая|отмечая"
    r"|принимая|подводя|исходя|руководствуясь|присутствовал[аио]?|участвовал[аио]?|слушали|выступили"
    r"|повестка дня)"
    r"(?!\w)",
    re.IGNORECASE,
)
_POSITION = re.compile(
    r"(?:и\.\s?о\.\s?|исполняющ\w+ обязанности )?"
    r"(?:(?:ответственный|исполнительный|почётный|генеральный|первый)\s+)?"
    r"(?:председатель|председательствующ(?:ий|ая)|сопредседател[ьи]|заместитель|секретар[ьи]|координатор"
    r"|(?:вице-)?президент|директор|староста|старшина|казначей|руководитель|глава|модератор|ведущ(?:ий|ая)|член|делегат)(?!\w)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?<!\w)(?:(?<!\d )(?<!\d)|(?<=\.\d{4} ))"  # of «5 мая 2025 г. …» the «г.» is the year's
    r"(?:(?:г|пос|с)\.\s*|(?:город|городе|пос[её]лок|пос[её]лке|село|селе)\s+)"
    r"[А-ЯЁӢҚҶҒӮҲӨҢҮӘ][\w-]*(?:\s(?!г\.)[А-ЯЁ][а-яё-]+(?=\s*[,.)]?$))?"
)
_MEETING = re.compile(r"(?<!\w)(?:конференци|заседани|форум|съезд)", re.IGNORECASE)
_LONGEST_LINE = 120
_FEW_LETTERS = 40


def finished(text: str) -> bool:
    """Return whether the text ends as a sentence, or an item of a list, does."""
    return text.rstrip(_CLOSING).endswith((".", "!", "?", "…", ":", ";"))


def operative(text: str) -> re.Match[str] | None:
    """Return where the text says ПОСТАНОВИЛИ; in small letters only where nothing but a list can follow."""
    for found in _OPERATIVE.finditer(text):
        ends = found["end"] is not None
        loud = found["word"].isupper() and (ends or found["colon"])
        alone = not text[: found.start()].strip() and (ends or found["colon"])
        if loud or alone or (ends and found["colon"]):
            return found
    return None


def is_operative_alone(line: str) -> bool:
    """Return whether the line consists of the operative word."""
    found = operative(line)
    return found is not None and found.group(0).strip() == line.strip()


def is_adoption(text: str) -> bool:
    """Return whether the text begins as «Принято …», «Утверждена на …» or a count of votes does."""
    return bool(_ADOPTION.match(fold_in_place(text))) and not has_infinitive(text)


def is_appendix_title(text: str) -> bool:
    """Return whether the text is the title «Приложение № 1 к …»."""
    return bool(_APPENDIX.match(text)) and not has_infinitive(text)


def is_opening(text: str) -> bool:
    """Return whether the text begins as a preamble does."""
    return bool(_OPENING.match(text))


def is_position(text: str) -> bool:
    """Return whether the text begins with the position of a signatory."""
    return bool(_POSITION.match(text)) and not has_infinitive(text)


def is_date_line(text: str) -> bool:
    """Return whether the text is a line of date and place and says hardly anything else."""
    if len(text) > _LONGEST_LINE or ":" in text or has_infinitive(text):
        return False
    if _MEETING.search(text) or is_opening(text) or is_position(text):
        return False
    rest = text
    for found in reversed(find_dates(text)):
        rest = rest[: found.start] + rest[found.end :]
    rest = _PLACE.sub("", rest)
    return rest != text and sum(map(str.isalpha, rest)) <= _FEW_LETTERS


def place_in(text: str) -> str:
    """Return the first place the text names, as written: «г. Заречный»."""
    found = _PLACE.search(text)
    return found[0] if found else ""


def begins_part(line: str, after_sentence: bool) -> bool:
    """Return whether a line begins something new, though no blank line stands before it."""
    if line[:1].isupper() and (is_adoption(line) or is_appendix_title(line)):
        return True
    return after_sentence and (is_position(line) or is_governing(line))
