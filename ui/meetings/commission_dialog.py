from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.dialog import Dialog
from ui.widgets.form import field
from ui.widgets.lines_field import LinesField


class CommissionDialog(Dialog):
    """Asks who counts the votes of a meeting."""

    def __init__(self, parent: QWidget, names: Sequence[str]) -> None:
        super().__init__(parent, "Счётная комиссия", "Её протокол подписывают все названные здесь.")
        self.members = LinesField("\n".join(names), "Фамилия Имя Отчество")
        hint = "Первым — председатель комиссии. Enter — следующий."
        self.body.addLayout(field("Состав", self.members, hint))
        self.members.setFocus()

    def names(self) -> tuple[str, ...]:
        """Return the members of the commission, the chairman first."""
        return tuple(self.members.text().splitlines())
