from PySide6.QtWidgets import QWidget

from app.assignments.rows import AssignmentRow
from ui.widgets.dialog import Dialog
from ui.widgets.form import field
from ui.widgets.lines_field import LinesField


class ResponsibleDialog(Dialog):
    """Asks who answers for an assignment from now on; the clause itself stays as it was adopted."""

    def __init__(self, parent: QWidget, row: AssignmentRow) -> None:
        super().__init__(parent, "Ответственные", " ".join(row.text.split()))
        self.names = LinesField("\n".join(row.responsible), "лицо, орган или «всем руководителям»")
        hint = "Каждый в своей строке; Enter добавляет строку. Текст принятого пункта не меняется."
        self.body.addLayout(field("Ответственные", self.names, hint))
        self.names.setFocus()

    def told(self) -> tuple[str, ...]:
        """Return who is named in the lines."""
        return tuple(self.names.text().splitlines())
