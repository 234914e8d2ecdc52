"""Who is of the council by a decision: one line for each."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.resolutions.decisions.composition import Composition, member_in, member_words
from app.resolutions.decisions.effects import CouncilMember
from ui.resolutions.decision_dialogs import DecisionDialog
from ui.widgets.form import field, lines_edit

_LINES = 8
_EXAMPLE = "Петрова Лидия Георгиевна – председатель"


class CompositionDialog(DecisionDialog):
    """The members of the council, each on a line with the position."""

    def __init__(self, parent: QWidget, decision: Composition) -> None:
        self._former = decision
        self.members = lines_edit("\n".join(map(member_words, decision.members)), _LINES)
        self.members.setPlaceholderText(_EXAMPLE)
        subtitle = "С дня заседания в совете эти люди; полномочия прежнего состава кончаются в тот же день."
        note = "Каждый — с новой строки, должность после тире."
        super().__init__(parent, "Утвердить состав совета", subtitle, field("Кто", self.members, note))

    def corrected(self) -> Composition:
        """Return the composition as the lines say it."""
        lines = (line.strip() for line in self.members.toPlainText().splitlines())
        members = tuple(_member(line) for line in lines if line)
        if not members:
            raise UserError(f"Впишите, кто входит в совет, например: {_EXAMPLE}.")
        return replace(self._former, members=members)


def _member(line: str) -> CouncilMember:
    member = member_in(line)
    if member is None:
        raise UserError(f"Не понято, кто это: «{line}». Напишите, например: {_EXAMPLE}.")
    return member
