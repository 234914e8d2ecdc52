import re
from dataclasses import dataclass
from typing import ClassVar

from app.resolutions.decisions.base import Act, Decision, Span
from app.resolutions.decisions.effects import Effect, Remembered
from app.resolutions.decisions.wording import Wording, sentence, without_period
from app.resolutions.sentences import sentences
from app.russian.folding import fold_in_place
from db.vocabulary import DecisionKind

_LIST = r"(?:список|перечень|лист|листа|списка|перечня)(?!\w)"
_OPEN = re.compile(
    rf"(?<!\w)(?:открыть\s(?:[\w-]+\s)?{_LIST}|{_LIST}[^.;]*?\sоткрыт(?!\w)"
    rf"|открыт(?!\w)[^.;]*?\s(?:для|к)\sприсоединени)",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"(?<!\w)присоединивши\w+\s(?P<purpose>ко?\s[^.;:,()]+?)"
    r"(?=[.;:,()]|\s(?:утвердить|открыт|открыть|считать)(?!\w)|\s*$)",
    re.IGNORECASE,
)
_FROM_ALL = (
    r"(?:от|с|среди)\s(?:(?:всех|каждой|каждого)\s)?(?:[\w-]+(?:ых|их|ой)\s)?"
    r"(?:организаци[ий]|объединени[йя]|участников|членов(?:\sсовета)?)"
)
_TO_ALL = (
    r"(?:всем|каждой|каждому)\s(?:[\w-]+(?:ым|им|ой|ому)\s)?(?:организаци(?:ям|и)|объединени(?:ям|ю)"
    r"|членам\sсовета)"
)
_THINGS = (
    r"материал|текст|фото|видео|истори|сведени|данны|анкет|документ|рассказ|справк|заявк|предложени|подпис"
)
_COLLECTED = (
    re.compile(rf"(?<!\w)собрать\s{_FROM_ALL}\s(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(
        rf"(?<!\w){_TO_ALL}(?:\s[^.;:]*?)?\s(?:подготовить|представить|предоставить|прислать|сдать)\s"
        r"(?P<what>[^.;]+)",
        re.IGNORECASE,
    ),
)
_PURPOSE = re.compile(r"\sдля\s")
# None of them: no need to search.
_SAID = ("присоединивши", "собрать", "подготовить", "представить", "предоставить", "прислать", "сдать")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist(Decision):
    """A list that stays open: what each organisation hands in, or to what it joins (then `what` is empty)."""

    kind: ClassVar[DecisionKind] = DecisionKind.CHECKLIST
    what: str = ""
    purpose: str = ""  # with its preposition: «для юбилейной книги», «к декларации о семье»

    def effects(self, act: Act) -> tuple[Effect, ...]:
        """Return the list to be remembered; by when is the clause's own period."""
        return (Remembered(self.label(), act.period),)

    def label(self) -> str:
        """Return «сбор: тексты, фотографии для книги», «присоединение: к декларации о семье»."""
        if self.what:
            return " ".join(filter(None, (f"сбор: {self.what}", self.purpose)))
        return f"присоединение: {self.purpose}"

    def wording(self) -> str:
        """Return «Собрать от организаций фотографии для книги», «Открыть список присоединившихся к …»."""
        said = f"Собрать от организаций {self.what}" if self.what else "Открыть список присоединившихся"
        return sentence(said, self.purpose)


def recognise(wording: Wording) -> tuple[Checklist, ...]:
    """Return the list that the clause opens: all organisations are to hand something in, or may join."""
    folded = fold_in_place(wording.text)
    if not any(word in folded for word in _SAID):
        return ()
    text = without_period(wording)
    opened, joined = _OPEN.search(text), _JOINED.search(text)
    if opened and joined:
        purpose = " ".join(joined["purpose"].split())
        return (Checklist(purpose=purpose, source=_in_order(opened.span(), joined.span())),)
    for start, end in sentences(text):
        for pattern in _COLLECTED:
            found = pattern.search(text, start, end)
            if found and re.search(_THINGS, found["what"], re.IGNORECASE):
                what, purpose = _parted(found["what"])
                return (Checklist(what=what, purpose=purpose, source=(found.span(),)),)
    return ()


def _parted(said: str) -> tuple[str, str]:
    """Return what is handed in, and for what."""
    said = " ".join(said.split()).rstrip(" ,:")
    purpose = _PURPOSE.search(said)
    return (said[: purpose.start()], said[purpose.start() + 1 :]) if purpose else (said, "")


def _in_order(one: Span, other: Span) -> tuple[Span, ...]:
    """Return the two stretches as one source; where they overlap, the whole."""
    first, second = sorted((one, other))
    return (first, second) if first[1] <= second[0] else ((first[0], max(first[1], second[1])),)
