"""What may be chosen about the looks: the same actions as in the menu «Вид»."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.actions import Actions
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column

_HINTS = {
    "larger": "Все надписи и строки крупнее на пятую часть.",
    "dark": "Светлые буквы на тёмном: легче глазам в полутьме.",
}


class Looks(QWidget):
    """A box to tick for each action, in step with the menu."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.boxes = {name: _box(actions[name]) for name in _HINTS}
        self.setLayout(column(*(_hinted(box, _HINTS[name]) for name, box in self.boxes.items())))


def _hinted(box: QCheckBox, hint: str) -> QVBoxLayout:
    return column(box, PlainLabel(hint, "small").wrapping(), gap=0)


def _box(action: QAction) -> QCheckBox:
    box = QCheckBox(action.text())
    box.setChecked(action.isChecked())
    box.clicked.connect(lambda _checked=False: action.trigger())
    action.toggled.connect(box.setChecked)
    return box
