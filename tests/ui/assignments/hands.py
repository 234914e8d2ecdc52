"""What one sees and does on the page «Поручения»."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.assignments.queries import assignments
from app.assignments.rows import AssignmentRow
from app.assignments.story import Story, story
from ui.assignments.page import AssignmentsPage
from ui.widgets.label import PlainLabel
from ui.widgets.link import Link

TODAY = date.today()


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    """Click the visible button that begins with these words."""
    found = (each for each in inside.findChildren(QPushButton) if each.text().startswith(words))
    qtbot.mouseClick(next(each for each in found if each.isVisible()), Qt.MouseButton.LeftButton)


def said(inside: QWidget) -> list[str]:
    shown = (PlainLabel, Link)
    return [each.text() for kind in shown for each in inside.findChildren(kind) if each.isVisible()]


def texts(page: AssignmentsPage) -> list[str]:
    return [row.text for row in page.table.rows]


def row(page: AssignmentsPage, text: str) -> AssignmentRow:
    """The assignment of this text as of today."""
    return next(each for each in page.office.read(assignments, TODAY) if each.text == text)


def told(page: AssignmentsPage, text: str) -> Story:
    found = page.office.read(story, row(page, text).id, TODAY)
    assert found
    return found


def choose(page: AssignmentsPage, text: str) -> None:
    page.table.choose(row(page, text).id)


def enter(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.keyClick(widget, Qt.Key.Key_Return)
