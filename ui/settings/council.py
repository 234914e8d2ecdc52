"""The form of the council's own details."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.council import CouncilDetails
from app.history.fields import FIELD
from ui import theme
from ui.widgets.form import field, line_edit, side_by_side
from ui.widgets.layout import column

NAMES = ("name", "name_genitive", "short_name", "city", "address", "phones", "emails", "site")
_GENITIVE_HINT = "Из состава чего: «исключить из состава Координационного совета …»."


class CouncilForm(QWidget):
    """A field for each detail; `left` tells the name of the one just left, and what stands in it."""

    left = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, QLineEdit] = {name: line_edit() for name in NAMES}
        for name, edit in self.fields.items():
            edit.editingFinished.connect(lambda name=name, edit=edit: self.left.emit(name, edit.text()))
        self.setLayout(self._arranged())
        self.setFocusProxy(self.fields["name"])

    def show_details(self, details: CouncilDetails) -> None:
        """Show the stored details; a field that shows its own already keeps the cursor."""
        for name, edit in self.fields.items():
            if edit.text() != getattr(details, name):
                edit.setText(getattr(details, name))
                edit.setCursorPosition(0)

    def typed(self) -> dict[str, str]:
        """Return what stands in the fields."""
        return {name: edit.text() for name, edit in self.fields.items()}

    def _arranged(self) -> QVBoxLayout:
        return column(
            self._field("name"),
            self._field("name_genitive", _GENITIVE_HINT),
            side_by_side(self._field("short_name"), self._field("city")),
            self._field("address"),
            side_by_side(*map(self._field, ("phones", "emails", "site"))),
            gap=theme.MIDDLE_GAP,
        )

    def _field(self, name: str, hint: str = "") -> QVBoxLayout:
        return field(FIELD["council"][name], self.fields[name], hint)
