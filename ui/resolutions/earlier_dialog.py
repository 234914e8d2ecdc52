"""Which earlier clause a decision amends or cancels."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.resolutions.decisions.amend import Amend
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.earlier import references
from app.resolutions.queries import BasisRow
from app.russian.typography import plain_spaces
from ui.resolutions.decision_dialogs import DecisionDialog
from ui.widgets.completing_box import CompletingBox
from ui.widgets.form import field, line_edit

_EXAMPLE = "п. 7в резолюции XIX страновой конференции"
_LETTERS = 40


class EarlierDialog(DecisionDialog):
    """The clause is chosen from the adopted ones, or named in words that will be looked up."""

    def __init__(self, parent: QWidget, decision: Amend | Cancel, rows: Sequence[BasisRow]) -> None:
        self._former = decision
        self.clause = CompletingBox(_LETTERS)
        self.clause.prompt(_EXAMPLE)
        for row in rows:
            self.clause.addItem(plain_spaces(row.words), row.clause_id)
        self.clause.setCurrentIndex(self.clause.findData(decision.clause_id))
        if self.clause.currentIndex() < 0:
            self.clause.setEditText(plain_spaces(str(decision.reference())))
        which = field("Пункт прежней резолюции", self.clause)
        if isinstance(decision, Amend):
            self.words = line_edit(decision.change, "слова «до ноября» заменить словами «до декабря»")
            note = "Прежний текст останется; у пункта встанет отметка, чем он изменён."
            super().__init__(parent, "Изменить прежний пункт", note, which, field("Что меняется", self.words))
        else:
            self.words = line_edit(decision.reason, "в связи с переносом форума")
            note = "Открытые поручения пункта будут сняты с контроля, назначенное им заседание — отменено."
            super().__init__(parent, "Отменить прежний пункт", note, which, field("Причина", self.words))

    def corrected(self) -> Amend | Cancel:
        """Return the decision about the chosen clause."""
        said = self.clause.words()
        place = self.clause.findText(said)
        chosen = int(self.clause.itemData(place)) if place >= 0 else None
        named = next(references(said), None)
        if chosen is None and named is None:
            raise UserError(f"Выберите пункт из принятых или напишите, например: {_EXAMPLE}.")
        found = replace(
            self._former,
            clause=named.clauses[0] if named else "",
            document=named.document if named else said,
            clause_id=chosen,
        )
        words = self.words.text().strip()
        return replace(found, change=words) if isinstance(found, Amend) else replace(found, reason=words)
