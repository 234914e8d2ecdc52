"""What the tests of the copies do with the mouse, and what they see."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.application import Application
from ui.members.page import MembersPage
from ui.widgets.label import PlainLabel


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    """Click the button that begins so, once it is there and can be clicked."""
    qtbot.waitUntil(lambda: found(inside, words) is not None, timeout=10_000)
    qtbot.mouseClick(found(inside, words), Qt.MouseButton.LeftButton)


def found(inside: QWidget, words: str) -> QPushButton | None:
    """Return the button that begins so, or None."""
    every = inside.findChildren(QPushButton)
    fitting = (each for each in every if each.text().startswith(words) and each.isVisible())
    return next((each for each in fitting if each.isEnabled()), None)


def said(inside: QWidget) -> str:
    """Return everything that is said there."""
    return "\n".join(label.text() for label in inside.findChildren(PlainLabel) if label.isVisible())


def names(application: Application) -> list[str]:
    """Return the organisations that the table shows."""
    application.window.show_page("members")
    page = application.window.page
    assert isinstance(page, MembersPage)
    page.show_all()
    return [row.name for row in page.table.rows]
