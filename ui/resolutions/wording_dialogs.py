"""Dialogs of the decisions whose facts are a few words each, kept with their clause."""

from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.resolutions.decisions.base import Decision
from db.vocabulary import DecisionKind
from ui.resolutions.decision_dialogs import DecisionDialog
from ui.widgets.form import field, line_edit


class _Words(NamedTuple):
    """A fact that is asked for: its name, the words above the field, an example in it."""

    fact: str
    asked: str
    example: str


class _Form(NamedTuple):
    """What is asked of a decision; where `needed` is not filled in, `refusal` is said."""

    title: str
    subtitle: str
    words: tuple[_Words, ...]
    needed: tuple[str, ...]
    refusal: str


_FORMS = {
    DecisionKind.STANDING: _Form(
        "Вопрос на каждую повестку",
        "С какого дня и до какого — говорит срок этого пункта.",
        (_Words("title", "Вопрос", "Песни реки"),),
        ("title",),
        "Напишите, какой вопрос вносить в повестки.",
    ),
    DecisionKind.CHECKLIST: _Form(
        "Открыть список",
        "Что сдают организации или к чему они присоединяются. До какого дня — говорит срок этого пункта.",
        (
            _Words("what", "Что собирают", "тексты, фотографии, видео"),
            _Words("purpose", "Для чего или к чему", "для юбилейной книги; к Декларации о реке"),
        ),
        ("purpose",),
        "Напишите, для чего собирают или к чему присоединяются.",
    ),
    DecisionKind.NOMINATE: _Form(
        "Делегировать",
        "Кто представит совет и где.",
        (
            _Words("person", "Кто", "Петрова Лидия Георгиевна"),
            _Words("event", "Куда", "на Всемирный форум"),
        ),
        ("person", "event"),
        "Напишите, кто едет и куда.",
    ),
    DecisionKind.PUBLISH: _Form(
        "Направить или опубликовать",
        "До какого дня — говорит срок этого пункта.",
        (
            _Words("what", "Что", "резолюцию"),
            _Words("to", "Кому или где", "в Посольство; на сайте совета"),
            _Words("by", "Чем", "электронной почтой"),
        ),
        ("what",),
        "Напишите, что направить или опубликовать.",
    ),
}
WORDED = frozenset(_FORMS)


class WordingDialog(DecisionDialog):
    """Corrects a decision whose facts are words."""

    def __init__(self, parent: QWidget, decision: Decision) -> None:
        self._former, self._form = decision, _FORMS[decision.kind]
        self.lines = {
            one.fact: line_edit(getattr(decision, one.fact), one.example) for one in self._form.words
        }
        asked = (field(one.asked, self.lines[one.fact]) for one in self._form.words)
        super().__init__(parent, self._form.title, self._form.subtitle, *asked)

    def corrected(self) -> Decision:
        """Return the decision with the words of the fields."""
        facts: dict[str, Any] = {fact: " ".join(line.text().split()) for fact, line in self.lines.items()}
        if not all(facts[fact] for fact in self._form.needed):
            raise UserError(self._form.refusal)
        return replace(self._former, **facts)
