import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.button import button
from ui.widgets.header import PageHeader


@pytest.fixture
def printing() -> QPushButton:
    return button("Печать", lambda: None, drawing="printer")


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def header(qtbot: QtBot, holder: QWidget, printing: QPushButton) -> PageHeader:
    made = PageHeader("Организации")
    made.add_buttons(printing, button("Добавить", lambda: None, "filled"))
    made.setParent(holder)
    with qtbot.waitExposed(holder):
        holder.show()
    return made


def title(header: PageHeader) -> QLabel:
    return next(label for label in header.findChildren(QLabel) if label.text() == "Организации")


def test_a_wide_head_shows_title_and_words(header: PageHeader, printing: QPushButton) -> None:
    header.resize(800, 60)
    assert title(header).isVisible()
    assert printing.text() == "Печать"


def test_a_narrow_head_drops_the_word_then_the_title(header: PageHeader, printing: QPushButton) -> None:
    least = header.minimumSizeHint().width()
    header.resize(least + title(header).sizeHint().width() + 20, 60)
    assert (title(header).isVisible(), printing.text()) == (True, "")
    assert printing.accessibleName() == printing.toolTip() == "Печать"
    header.resize(least, 60)
    assert not title(header).isVisible()
    assert header.minimumSizeHint().width() <= least


def test_what_was_dropped_comes_back_with_the_room(header: PageHeader, printing: QPushButton) -> None:
    header.resize(header.minimumSizeHint().width(), 60)
    header.resize(800, 60)
    assert (title(header).isVisible(), printing.text()) == (True, "Печать")
