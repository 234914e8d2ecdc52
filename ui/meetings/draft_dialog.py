from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.meetings.documents import DocumentRow
from ui.widgets.dialog import Dialog
from ui.widgets.form import choice, field

_NEW = 0


class DraftChoice(Dialog):
    """Asks which draft goes with a question: one of those there are, or a new one."""

    def __init__(self, parent: QWidget, question: str, drafts: Sequence[DocumentRow]) -> None:
        super().__init__(parent, "Проект к вопросу", question)
        options: list[tuple[str, object]] = [(row.words, row.id) for row in drafts]
        self.draft = choice([*options, ("новый проект", _NEW)])
        self.body.addLayout(field("Проект", self.draft, "Новый проект сразу откроется в «Решениях»."))

    def chosen(self) -> int | None:
        """Return the draft that was chosen; None is a new one."""
        return self.draft.currentData() or None
