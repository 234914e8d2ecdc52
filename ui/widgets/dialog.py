from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.errors import FileDamaged, UserError
from ui import theme
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line


class Dialog(QDialog):
    """The base of our dialogs: a title, a body, a line for what is in the way, buttons on the right."""

    def __init__(self, parent: QWidget | None, title: str, subtitle: str = "", width: int = 560) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        width = min(width, self._room())
        self.setMinimumWidth(width)
        self.body: QVBoxLayout = column(gap=theme.MIDDLE_GAP)
        self._error = PlainLabel(role="error").wrapping()
        self._error.hide()
        self._left: QHBoxLayout = line()
        self._right: QHBoxLayout = line()
        heading = column(PlainLabel(title, "title").wrapping(), gap=theme.GAP)
        if subtitle:
            heading.addWidget(PlainLabel(subtitle, "quiet").wrapping())
        buttons = line(self._left, 0, self._right)
        parts = (heading, self.body, self._error, theme.GAP, buttons)
        self._frame = column(*parts, margin=theme.PAGE_GAP, gap=theme.WIDE_GAP)
        self.setLayout(self._frame)
        self.resize(width, self.height())

    def _room(self) -> int:
        """Return how wide a dialog may become here, a margin left."""
        parent = self.parentWidget()
        widest = max(self.screen().availableSize().width(), parent.window().width() if parent else 0)
        return widest - 2 * theme.WIDE_GAP

    def offer(
        self, text: str, act: Callable[[], object], kind: str = "", *, left: bool = False
    ) -> QPushButton:
        """Add a button and return it; a filled one is what Enter does."""
        made = button(text, act, kind)
        made.setDefault(kind == "filled")
        (self._left if left else self._right).addWidget(made)
        return made

    def offer_cancel(self, text: str = "Отмена") -> QPushButton:
        """Add the button that leaves everything as it was and return it."""
        return self.offer(text, self.reject)

    def attempt(self, act: Callable[[], object]) -> None:
        """Do it and close; where a rule stands in the way, say so and stay open."""
        if self.tried(act):
            self.accept()

    def tried(self, act: Callable[[], object]) -> bool:
        """Do it and return whether it was done; where a rule stands in the way, say so."""
        self.object_to("")
        try:
            act()
        except FileDamaged:
            self.reject()
            raise
        except UserError as error:
            self.object_to(str(error))
            return False
        return True

    def object_to(self, sentence: str) -> None:
        """Show what is in the way; an empty sentence clears it."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Open as high as the wrapped lines need, no higher."""
        super().showEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Grow with what comes to be said later; never shrink under somebody's hands."""
        known = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            needed = self._frame.totalHeightForWidth(self.width())
            self.resize(self.width(), max(needed, self.height()))
        return known

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus; elsewhere it presses the filled one."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self._frame.activate()
        self.resize(self.width(), self._frame.totalHeightForWidth(self.width()))


def show_until_closed(dialog: QDialog) -> None:
    """Show the dialog until it is closed, and let it go then."""
    dialog.exec()
    dialog.deleteLater()


def ask(parent: QWidget | None, title: str, text: str, yes: str, no: str = "Отмена") -> bool:
    """Return whether the secretary agreed."""
    dialog = Dialog(parent, title, width=440)
    dialog.body.addWidget(PlainLabel(text).wrapping())
    dialog.offer_cancel(no)
    dialog.offer(yes, dialog.accept, "filled").setFocus()
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return agreed


def tell(parent: QWidget | None, title: str, text: str) -> None:
    """Say something that must not be overlooked."""
    dialog = Dialog(parent, title, width=440)
    dialog.body.addWidget(PlainLabel(text).wrapping())
    dialog.offer("Понятно", dialog.accept, "filled")
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    show_until_closed(dialog)
