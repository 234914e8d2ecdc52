"""The bar above the text being written: words to find, and words to put in their place."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from ui import theme
from ui.resolutions.clause_keys import OutlineKey, outline_key
from ui.widgets.button import button, icon_button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line

_STEPS = (OutlineKey.BACK, OutlineKey.FORTH)


class FindBar(QFrame):
    """Asks; whoever finds answers by `say`."""

    asked = Signal(str)
    stepped = Signal(int)  # to the next hit, or back to the one before
    replaced = Signal(str)
    all_replaced = Signal(str)
    told = Signal(object)  # a key that takes a step of the document back, or does it again
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.words = _Field("Найти в тексте")
        self.others = _Field("Заменить на")
        self.count = PlainLabel(role="quiet")
        self._one = button("Заменить", lambda: self.replaced.emit(self.others.text()))
        self._all = button("Заменить все", lambda: self.all_replaced.emit(self.others.text()))
        self._arrange()
        self.words.textChanged.connect(self.asked)
        for field in (self.words, self.others):
            field.left.connect(self.left)
            field.installEventFilter(self)
        self.words.entered.connect(self.stepped)
        self.others.entered.connect(lambda _: self.replaced.emit(self.others.text()))

    def open(self, words: str, *, replacing: bool) -> None:
        """Ask for words; those chosen in the text are suggested."""
        self._replacing.setVisible(replacing)
        self.show()
        if words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        """Take the keys of steps back, whichever button of the bar has the keyboard."""
        return self._told(event) or super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take them from the fields, too: it is the document that one wants as it was."""
        return self._told(event) or super().eventFilter(watched, event)

    def say(self, number: int, count: int) -> None:
        """Say which hit of how many is shown; 0 is none of them yet."""
        found = f"{number} из {count}" if number else f"найдено {count}"
        self.count.setText((found if count else "не найдено") if self.words.text() else "")
        self._one.setEnabled(bool(count))
        self._all.setEnabled(bool(count))

    def _told(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or outline_key(event) not in _STEPS:
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.told.emit(outline_key(event))
        event.accept()
        return True

    def _arrange(self) -> None:
        back = icon_button("arrow-up", "Предыдущее (Shift+F3)", lambda: self.stepped.emit(-1))
        forth = icon_button("arrow-down", "Следующее (F3)", lambda: self.stepped.emit(1))
        close = icon_button("x", "Закрыть поиск (Esc)", self.left.emit)
        self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance("не найдено") + theme.GAP)
        self._replacing = QWidget()
        self._replacing.setLayout(line(self.others, self._one, self._all, gap=theme.SMALL_GAP))
        found = line(self.words, self.count, back, forth, close, gap=theme.SMALL_GAP)
        layout = column(found, self._replacing, gap=theme.SMALL_GAP)
        layout.setContentsMargins(theme.PAGE_GAP, theme.SMALL_GAP, theme.PAGE_GAP, theme.SMALL_GAP)
        self.setLayout(layout)


class _Field(QLineEdit):
    """Enter goes on, Shift+Enter back, Esc leaves."""

    entered = Signal(int)
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or tell what the key means here."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.entered.emit(-1 if back else 1)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
