"""Fields of several values, and lists that grow from use."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.grown_list import GrownList
from ui.widgets.lines_field import LinesField
from ui.widgets.link import Link
from ui.widgets.tags_field import TagsField

TypeText = Callable[[QWidget, str], None]


def seen(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()


def test_enter_adds_a_line_and_an_empty_one_is_no_value(qtbot: QtBot, type_text: TypeText) -> None:
    field = LinesField("+000 1")
    seen(qtbot, field)
    qtbot.keyClick(field.lines[0], Qt.Key.Key_Return)
    type_text(field.lines[1], "+000 2")
    qtbot.keyClick(field.lines[1], Qt.Key.Key_Return)
    qtbot.keyClick(field.lines[2], Qt.Key.Key_Return)  # an empty line brings no further one
    assert len(field.lines) == 3
    assert field.text() == "+000 1\n+000 2"


def test_backspace_takes_an_empty_line_out_but_never_the_last(qtbot: QtBot) -> None:
    field = LinesField("+000 1")
    seen(qtbot, field)
    qtbot.keyClick(field.lines[0], Qt.Key.Key_Return)
    qtbot.keyClick(field.lines[1], Qt.Key.Key_Backspace)
    assert len(field.lines) == 1
    field.lines[0].clear()
    qtbot.keyClick(field.lines[0], Qt.Key.Key_Backspace)
    assert len(field.lines) == 1


def test_each_line_has_a_name_of_its_own(qtbot: QtBot) -> None:
    field = LinesField("+000 1\n+000 2")
    qtbot.addWidget(field)
    field.setAccessibleName("Телефоны")
    assert [line.accessibleName() for line in field.lines] == ["Телефоны", "Телефоны, 2"]


def test_enter_makes_a_tag_and_a_click_takes_it_out(qtbot: QtBot, type_text: TypeText) -> None:
    field = TagsField(["спорт"], ["музыка"])
    seen(qtbot, field)
    line = field.typed.lineEdit()
    assert line is not None
    for tag in ("  юные   таланты ", "Музыка", "«Спорт»"):
        type_text(line, tag)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert field.tags() == ("музыка", "юные таланты", "«Спорт»")
    chip = next(each for each in field.findChildren(QPushButton) if "таланты" in each.accessibleName())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert field.tags() == ("музыка", "«Спорт»")


def test_a_tag_still_in_the_line_is_not_lost(qtbot: QtBot, type_text: TypeText) -> None:
    field = TagsField([])
    seen(qtbot, field)
    line = field.typed.lineEdit()
    assert line is not None
    type_text(line, "выставки")
    assert field.tags() == ("выставки",)


def test_a_grown_list_offers_what_was_used_and_takes_anything(qtbot: QtBot, type_text: TypeText) -> None:
    field = GrownList(["звонок", "письмо"], "встреча")
    seen(qtbot, field)
    assert field.words() == "встреча"
    line = field.lineEdit()
    assert line is not None
    line.clear()
    type_text(line, "сьм")
    completer = field.completer()
    assert completer is not None
    assert completer.currentCompletion() == "письмо"
    assert field.words() == "сьм"


def test_a_link_shows_all_its_words_as_typed(qtbot: QtBot) -> None:
    link = Link("Устав & <b>правила</b>.pdf", lambda: None)
    qtbot.addWidget(link)
    assert link.text() == "Устав && <b>правила</b>.pdf"
    assert link.accessibleName() == "Устав & <b>правила</b>.pdf"
