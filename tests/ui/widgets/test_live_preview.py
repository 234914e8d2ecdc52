"""A page that follows its fields: the last one asked for is shown, and only it is printed."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.documents.style import COUNCIL, GOST
from app.documents.tree import Document, Heading, PageBreak, Properties, Run
from app.errors import UserError
from ui import jobs
from ui.main_window import MainWindow
from ui.members.page import MembersPage
from ui.widgets import preview
from ui.widgets.form import field, line_edit
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.print_style import saved_style


class Leaves(LivePreview):
    """As many pages as the field says."""

    def __init__(self, page: MembersPage) -> None:
        super().__init__(page, "Листы")
        self.count = line_edit("1")
        self.put_fields(line(field("Сколько", self.count)), self.count)

    def composed(self) -> Composed:
        if not self.count.text().isdigit():
            raise UserError("Введите, сколько листов, цифрами.")
        return partial(_leaves, count=int(self.count.text()))


def _leaves(_session: Session, count: int) -> Document:
    if count > 9:
        raise UserError("Столько листов не бывает.")
    blocks = [block for _ in range(count) for block in (Heading((Run("Лист"),)), PageBreak())][:-1]
    return Document(tuple(blocks), Properties(f"Листы: {count}"))


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    titles: list[str] = []
    monkeypatch.setattr(preview, "print_pdf", lambda _parent, _content, title: titles.append(title))
    return titles


@pytest.fixture
def leaves(qtbot: QtBot, window: MainWindow, page: MembersPage) -> Iterator[Leaves]:
    assert window
    dialog = Leaves(page)
    dialog.show()
    yield dialog
    jobs.wait()


def write(qtbot: QtBot, leaves: Leaves, count: str) -> None:
    leaves.count.setFocus()
    leaves.count.selectAll()
    qtbot.keyClicks(leaves.count, count)
    qtbot.keyClick(leaves.count, Qt.Key.Key_Return)


def press_print(qtbot: QtBot, leaves: Leaves) -> None:
    found = next(each for each in leaves.findChildren(QPushButton) if each.text() == "Напечатать…")
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_another_word_in_a_field_draws_other_pages(qtbot: QtBot, leaves: Leaves) -> None:
    qtbot.waitUntil(lambda: leaves.place.text() == "Страница 1 из 1")
    write(qtbot, leaves, "3")
    qtbot.waitUntil(lambda: leaves.place.text() == "Страница 1 из 3")


def test_what_is_printed_is_what_was_asked_for_last_however_quick_the_hand(
    qtbot: QtBot, leaves: Leaves, printed: list[str]
) -> None:
    qtbot.waitUntil(lambda: leaves.place.text() == "Страница 1 из 1")
    for count in "234":
        write(qtbot, leaves, count)
    press_print(qtbot, leaves)
    assert printed == []
    qtbot.waitUntil(lambda: bool(printed))
    assert printed == ["Листы: 4"]


def test_leaving_a_field_as_it_was_draws_nothing_anew(
    qtbot: QtBot, leaves: Leaves, printed: list[str]
) -> None:
    qtbot.waitUntil(lambda: leaves.place.text() == "Страница 1 из 1")
    write(qtbot, leaves, "1")
    press_print(qtbot, leaves)
    assert printed == ["Листы: 1"]


@pytest.mark.parametrize(
    ("wrong", "said"), [("x", "Введите, сколько листов, цифрами."), ("10", "Столько листов не бывает.")]
)
def test_what_cannot_be_drawn_is_told_and_nothing_is_printed(
    qtbot: QtBot, leaves: Leaves, printed: list[str], wrong: str, said: str
) -> None:
    qtbot.waitUntil(lambda: leaves.place.text() == "Страница 1 из 1")
    write(qtbot, leaves, wrong)
    qtbot.waitUntil(leaves.trouble.isVisible)
    press_print(qtbot, leaves)
    assert [label.text() for label in leaves.trouble.findChildren(PlainLabel)] == [said]
    jobs.wait()
    assert printed == []


def test_the_style_chosen_above_the_pages_is_that_of_the_pages_and_is_remembered(
    qtbot: QtBot, leaves: Leaves
) -> None:
    qtbot.waitUntil(lambda: leaves.place.text() == "Страница 1 из 1")
    before = leaves._content
    leaves.style_chosen.setFocus()
    qtbot.keyClick(leaves.style_chosen, Qt.Key.Key_End)
    assert leaves.style_chosen.currentText() == "по ГОСТу, бланк на каждой странице"
    qtbot.waitUntil(lambda: leaves.place.text() == "Страница 1 из 1" and leaves._content != before)
    assert saved_style(leaves.page.settings) == replace(GOST, letterhead_everywhere=True)
    leaves.style_chosen.setFocus()
    qtbot.keyClick(leaves.style_chosen, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: leaves._content == before)
    assert saved_style(leaves.page.settings) == COUNCIL


def test_what_cannot_be_drawn_is_not_said_to_be_under_way(qtbot: QtBot, leaves: Leaves) -> None:
    qtbot.waitUntil(lambda: leaves.pages.pages() == 1)
    leaves.pages.show_pdf(b"")
    leaves.count.setText("много")
    leaves.refresh()
    assert leaves.place.text() == "Страниц пока нет"
    leaves.count.setText("2")
    leaves.refresh()
    assert leaves.place.text() == "Готовим страницы…"
    qtbot.waitUntil(lambda: leaves.place.text() == "Страница 1 из 2")
