from PySide6.QtWidgets import QWidget

from app.assignments.story import Story
from app.assignments.words import RECURRENCE
from db.vocabulary import Recurrence
from ui.widgets.dialog import Dialog
from ui.widgets.form import choice, field

_NEVER = "не повторяется"


class RecurrenceDialog(Dialog):
    """Asks how often an assignment comes again; what its wording says is proposed."""

    def __init__(self, parent: QWidget, told: Story) -> None:
        super().__init__(parent, "Повторение", " ".join(told.row.text.split()))
        options: list[tuple[str, object]] = [(_NEVER, None)]
        options += [(words, often) for often, words in RECURRENCE.items()]
        self.often = choice(options, told.row.recurrence or told.proposed)
        hint = "Когда поручение снято с контроля как исполненное, следующее откроется само."
        self.body.addLayout(field("Как часто", self.often, hint))
        self.often.setFocus()

    def told(self) -> Recurrence | None:
        """Return how often it comes again."""
        often = self.often.currentData()
        return Recurrence(often) if often else None
