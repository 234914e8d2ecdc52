"""How a text speaks of another clause of the same document: «см. п. 7в», «пункта 2а настоящей резолюции»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.resolutions.bodies import Case, is_generic
from app.resolutions.decisions.base import Span

_COUNTED = (
    r"января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|год|гг?\.|лет(?!\w)|%"
    r"|руб|тыс|млн|чел|дн|час|минут|недел|месяц|раз(?!\w|дел)|организац|объединени|делегат|член|участник|экз"
)
_MARKER = rf"\d{{1,3}}(?:\.\d{{1,3}})*[а-я]{{0,2}}(?!\w|[.,]\d|\s*(?:{_COUNTED}))"
_JOIN = r"(?:\s*[,–—-]\s*|,?\s+(?:и|или|либо|а\sтакже)\s+)"
_LIST = rf"{_MARKER}(?:{_JOIN}{_MARKER})*"
_POINT = r"(?:п\.|пункт[а-яё]{0,3})\s*"
_HEAD = r"(?:п\.\s?п\.|пп?\.|подп\.|подпункт[а-яё]{0,3}|пункт[а-яё]{0,3})\s*(?:№\s*)?"
_LETTERED = (
    r"(?:пп\.|подп\.|подпункт[а-яё]{0,3})\s*[«„\"]?(?P<letter>[а-я])(?!\w)[»“\"]?\)?\s*"
    rf"{_POINT}(?P<number>{_MARKER})"
)
_PLAIN = re.sub(r"\?P<\w+>", "", _LETTERED)
_ONE = rf"(?:{_PLAIN}|{_HEAD}{_LIST})"
_PHRASE = re.compile(rf"(?<!\w){_ONE}(?:(?:{_JOIN}|\s+){_ONE})*", re.IGNORECASE)
_PIECE = re.compile(rf"{_LETTERED}|(?P<plain>{_MARKER})", re.IGNORECASE)

# What stands behind the number and says whose clause it is.
_OWN = re.compile(
    r"\s+(?:настоящ|данн|эт(?:ой|ого)\s|сего\s|нашей\s)|\s+(?:резолюции|постановления|решения)\s*(?:[.,;:)]|$)",
    re.IGNORECASE,
)
_DOCUMENT: Final = (
    r"(?:резолюци[ий]|постановлени[яй]|решени[яй]|протокол(?:а|ов)|устава|положени[яй]|закон(?:а|ов)|кодекса"
    r"|регламента|договора|соглашени[яй]|приложени[яй]|повестки|порядка|концепции|программы|плана|инструкции"
    r"|правил|указа|приказа|распоряжени[яй]|деклараци[ий]|конвенции|конституции|хартии|меморандума"
    r"|обращени[яй]|заявлени[яй]|отч[её]та|доклада|письма|перечня|списка|стать[ией]|раздела|главы|части"
    r"|выписки|документа|акта|контракта|сметы|методики|стратегии|стандарта|требований|рекомендаций|проекта"
    r"|ст\.|гл\.|ч\.)"
)
_ADJECTIVES = r"(?:(?:[а-яё-]+(?:ой|ей|ого|его|ых|их)|ранее|выше)\s+){0,3}"
_ANOTHER = re.compile(rf"\s+{_ADJECTIVES}{_DOCUMENT}(?!\w)|\s*[«„\"]", re.IGNORECASE)
_TITLE = re.compile(r"\s+(?:[А-ЯЁ]{2,}(?!\w)|([А-ЯЁ][а-яё-]+[аяыий])(?!\w)(?!\s[А-ЯЁ]\.))")
# What stands before: «Устав (п. 5)», «статьи 4, п. 2».
_NAMED_BEFORE = re.compile(
    r"(?:(?:Устав|Положени|Закон|Кодекс|Регламент|Договор|Соглашени|Хартии|Конституци|Деклараци|Концепци"
    r"|[Рр]езолюци|[Пп]остановлени|[Пп]ротокол|устав|закон|кодекс)[^.;:()]*[(,]"
    r"|(?:[Сс]т\.|[Сс]тать\w+|[Гг]л\.|[Гг]лав\w+|[Рр]аздел\w*|[Чч]аст[ьи]\w*)\s*[\dIVX][\dIVX.]*\s*,?)\s*$"
)
_OURS_BEFORE = re.compile(r"настоящ|данн", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """Which clause a text refers to, and where its number stands; «3 а» is the letter а under 3."""

    name: str
    spans: tuple[Span, ...]

    def __str__(self) -> str:
        number, _, letter = self.name.partition(" ")
        return f"подп.\u00a0{letter} п.\u00a0{number}" if letter else f"п.\u00a0{number}"


@lru_cache(maxsize=1024)  # every row of an outline is asked at each letter typed into one of them
def find(text: str) -> tuple[Reference, ...]:
    """Return the references to clauses of the same document; those to other documents are none."""
    return tuple(
        reference
        for phrase in _PHRASE.finditer(text)
        if _is_own(text[: phrase.start()], text[phrase.end() :])
        for reference in _within(text, phrase.span())
    )


def _is_own(before: str, behind: str) -> bool:
    if _OWN.match(behind):
        return True
    if _NAMED_BEFORE.search(before) and not _OURS_BEFORE.search(before):
        return False
    title = _TITLE.match(behind)
    return not (_ANOTHER.match(behind) or (title and not is_generic(title[1] or "", *Case)))


def _within(text: str, span: Span) -> Iterator[Reference]:
    for piece in _PIECE.finditer(text, *span):
        if piece["plain"]:
            yield Reference(piece["plain"].lower(), (piece.span("plain"),))
        else:
            name = f"{piece['number']} {piece['letter']}".lower()
            yield Reference(name, (piece.span("number"), piece.span("letter")))
