"""Hands that type, press keys and click in whatever is in front, and count what they did."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.russian.typography import plain_spaces
from ui.main_window import MainWindow
from ui.widgets.link import Link

W = TypeVar("W", bound=QWidget)
Inside = Callable[[QDialog], object]
PATIENCE = 20_000  # milliseconds, for what other processes do on a busy machine
FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)


class Hands:
    """What a person does at the keyboard and with the mouse; `acts` tells what it was, one by one."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        self.acts: list[str] = []
        self._awaited = 0  # dialogs that are about to open
        self._entered: list[QDialog] = []

    @property
    def front(self) -> QWidget:
        """The dialog in front, or the window."""
        return QApplication.activeModalWidget() or self.window

    def press(self, chord: str, times: int = 1) -> None:
        """Press keys together, «Ctrl+Shift+N», where the keyboard is."""
        combined = QKeySequence(chord)[0]
        for _ in range(times):
            self.note(chord)
            target = self.front.focusWidget() or self.front
            self.qtbot.keyClick(target, combined.key(), combined.keyboardModifiers())

    def write(self, text: str) -> None:
        """Type letters where the keyboard is."""
        self.note(text)
        for letter in text:
            _send_letter(self.front.focusWidget() or self.front, letter)

    def fill(self, name: str, text: str) -> None:
        """Type into the field of this name, in place of what stands there."""
        self.note(f"{name}: {text}")
        field = self.field(name)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self.qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for letter in text:
            _send_letter(field, letter)

    def choose(self, name: str, words: str) -> None:
        """Go down the list of this name to these words."""
        self.note(f"{name}: {words}")
        field = self.field(name)
        assert isinstance(field, QComboBox)
        field.setFocus()
        self.qtbot.keyClick(field, Qt.Key.Key_Home)
        for _ in range(field.count()):
            if field.currentText() == words:
                return
            self.qtbot.keyClick(field, Qt.Key.Key_Down)
        raise AssertionError(f"«{words}» is not offered: {[field.itemText(n) for n in range(field.count())]}")

    def click(self, words: str) -> None:
        """Click the button that says these words."""
        self.note(f"[{words}]")
        self.qtbot.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def pick(self, words: str) -> None:
        """Click the line of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(each for each in menu.actions() if each.text() == words)
        assert action.isEnabled(), words
        self.note(f"[{words}]")
        self.qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    def menu(self, title: str, words: str) -> None:
        """Click the menu of the window, and a line of it."""
        bar = self.window.menuBar()
        action = next(each for each in bar.actions() if each.text() == title)
        self.note(f"[{title}]")
        self.qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(action).center())
        self.pick(words)

    def within(self, opening: Callable[[], object], inside: Inside) -> None:
        """Do what opens a dialog, and in the dialog something that closes it."""
        before = QApplication.activeModalWidget()
        met: list[BaseException | None] = []

        def enter() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or dialog is before:
                QTimer.singleShot(5, enter)
                return
            self._awaited -= 1
            self._entered.append(dialog)
            try:
                inside(dialog)
                self.qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=PATIENCE)
            except BaseException as error:
                met.append(error)
                dialog.reject()
            else:
                met.append(None)

        self._awaited += 1
        QTimer.singleShot(0, enter)
        opening()
        self.qtbot.waitUntil(lambda: bool(met), timeout=PATIENCE)
        if met[0]:
            raise met[0]

    def rest(self) -> None:
        """Look on until all that was set off is seen."""
        self.qtbot.wait(1)

    def here(self) -> str:
        """The name of what has the keyboard."""
        focused = self.front.focusWidget()
        return focused.accessibleName() if focused else ""

    def text(self, name: str) -> str:
        """What stands in the field of this name."""
        field = self.field(name)
        assert isinstance(field, QLineEdit)
        return field.text()

    def said(self) -> str:
        """All words that are seen in front."""
        seen = (each.text() for each in (*self._shown(QLabel), *self._shown(Link)))
        return plain_spaces("\n".join(seen))

    def field(self, name: str) -> QWidget:
        """The visible field of this name."""
        found = [each for kind in FIELDS for each in self._shown(kind) if each.accessibleName() == name]
        assert found, (
            f"no field «{name}»: {[each.accessibleName() for k in FIELDS for each in self._shown(k)]}"
        )
        return found[0]

    def button(self, words: str) -> QAbstractButton:
        """The visible button that says these words, or begins with them."""
        enabled = [each for each in self._shown(QAbstractButton) if each.isEnabled()]
        said = [
            (each, plain_spaces(f"{each.text()}\n{each.accessibleName()}").split("\n")) for each in enabled
        ]
        exact = [each for each, names in said if words in names]
        begun = [each for each, names in said if any(name.startswith(words) for name in names)]
        assert exact or begun, f"no button «{words}»: {[names for _, names in said]}"
        return (exact or begun)[0]

    def note(self, words: str) -> None:
        """Count an act; what the one before has set off is over by now, and the front window is active."""
        QApplication.processEvents()
        if not self.front.isActiveWindow():  # any desktop sees to it when a dialog is gone
            self.front.activateWindow()
            self.qtbot.waitUntil(self.front.isActiveWindow)
        self.acts.append(words)
        QTimer.singleShot(0, self.window, self._refuse_unasked)

    @contextmanager
    def at_most(self, number: int) -> Iterator[None]:
        """See to it that what is done meanwhile takes no more than so many acts."""
        begun = len(self.acts)
        yield
        done = self.acts[begun:]
        assert len(done) <= number, done

    def _refuse_unasked(self) -> None:
        """Let no dialog wait for ever that nobody reckoned with."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and not self._awaited and dialog not in self._entered:
            dialog.reject()
            raise AssertionError(f"nobody answers «{dialog.windowTitle()}»")

    def _shown(self, kind: type[W]) -> list[W]:
        return [each for each in self.front.findChildren(kind) if each.isVisible()]


def _send_letter(target: QWidget, letter: str) -> None:
    key = ord(letter.upper()) if letter.isascii() else 0
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
