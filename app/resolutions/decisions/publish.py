import re
from dataclasses import dataclass
from typing import ClassVar

from app.resolutions.decisions.base import Act, Decision
from app.resolutions.decisions.effects import Effect, Remembered
from app.resolutions.decisions.governed import is_weighed
from app.resolutions.decisions.wording import Wording, sentence, without_period
from app.resolutions.sentences import sentences
from db.vocabulary import DecisionKind

_VERB = re.compile(
    r"(?<!\w)(?:направить|отправить|разослать|выслать|опубликовать|разместить|обнародовать)(?!\w)",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"(?<!\w)(?:резолюци|постановлени|решени|обращени|заявлени|письм|текст|материал|протокол|доклад|отчет|отчёт"
    r"|поздравлени|приветстви|информаци|выписк|копи[июя]|деклараци|план|проект|концепци|список|перечень"
    r"|сообщени|стать|фото|итог|программ|приглашени)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?<!\w)(?:(?:по\s)?(?:электронной|обычной|заказной)\sпочт(?:ой|е)|(?:по\s)?почт(?:ой|е)"
    r"|заказным\sписьмом|нарочным|факсом|на\sбумаге"
    r"|через\s(?:сайт|портал|посольств|почт|курьер|секретариат|соц)[^,.;:]*)",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?<!\w)(?:в|во|на|для)\s(?=[\w«])|(?<!\w)(?:всем|каждо(?:му|й)|членам|участникам|организациям|посольству"
    r"|министерству|фонду|совету|делегатам|руководител(?:ям|ю)|секретариату|председател(?:ю|ям))(?!\w)",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"(?:в|на)\s(?:официальн\w+\s|своих\s|всех\s)?(?:сайт|страниц|газет|журнал|канал|сет[иь]|социальн|соцсет"
    r"|интернет|печати|сми(?!\w)|портал|бюллетен|средствах)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publish(Decision):
    """A paper is to be sent or made public; by when is the clause's own period."""

    kind: ClassVar[DecisionKind] = DecisionKind.PUBLISH
    what: str = ""
    to: str = ""  # as written: «в Посольство», «членам совета», «на сайте совета»; empty: to all
    by: str = ""  # «электронной почтой»

    @property
    def verb(self) -> str:
        """Return what is done with the paper."""
        return "опубликовать" if not self.to or _PUBLIC.match(self.to) else "направить"

    def effects(self, act: Act) -> tuple[Effect, ...]:
        """Return what is to be remembered."""
        return (Remembered(self.label(), act.period),)

    def label(self) -> str:
        """Return «направить: резолюцию в Посольство электронной почтой»."""
        return f"{self.verb}: {self._phrase()}"

    def wording(self) -> str:
        """Return «Направить резолюцию в Посольство электронной почтой»."""
        return sentence(self.verb.capitalize(), self._phrase())

    def _phrase(self) -> str:
        return " ".join(filter(None, (self.what, self.to, self.by)))


def recognise(wording: Wording) -> tuple[Publish, ...]:
    """Return what the clause sends or makes public: a paper, and to whom."""
    text = without_period(wording)
    for start, end in sentences(text):
        verb = _VERB.search(text, start, end)
        if verb and not is_weighed(text[start : verb.start()]):
            said = _said(text[start : verb.start()], text[verb.end() : end])
            if said.what and (said.to or said.verb == verb[0].lower()):
                return (Publish(what=said.what, to=said.to, by=said.by, source=(verb.span(),)),)
    return ()


def _said(before: str, after: str) -> Publish:
    """Return what stands around the verb, taken apart; a paper is named behind it, or else before it."""
    by = _BY.search(after)
    rest = after[: by.start()] + after[by.end() :] if by else after
    to = _TO.search(_quotes_hidden(rest))
    what, whom = (rest[: to.start()], rest[to.start() :]) if to else (rest, "")
    if not _PAPER.search(what):
        paper = _PAPER.search(before)
        what = _within(before[_beginning(before, paper.start()) :]) if paper else ""
    return Publish(what=_tidy(what), to=_tidy(whom), by=_tidy(by[0]) if by else "")


def _beginning(before: str, paper: int) -> int:
    """Return where the phrase with the paper begins: with the sentence, where that names nobody first."""
    return 0 if before[:paper].count(" ") <= 2 else paper


def _within(phrase: str) -> str:
    """Return the phrase as it stands within a sentence."""
    return phrase[:1].lower() + phrase[1:] if phrase[1:2].islower() else phrase


def _quotes_hidden(text: str) -> str:
    return re.sub(r"«[^»]*»", lambda quote: "«" * len(quote[0]), text)


def _tidy(words: str) -> str:
    return " ".join(words.split()).strip(" ,;:.–")
