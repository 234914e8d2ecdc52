from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.vocabulary import LegalForm
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.choice_popup import FEW, ChoicePopup

TOWNS = ["Дальний", "Заречный", "Ольховка", "Устье"]


@pytest.fixture
def chip(qtbot: QtBot) -> ChoiceButton:
    made = ChoiceButton("город", lambda: None)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def popup(chip: ChoiceButton) -> ChoicePopup:
    made = ChoicePopup(chip, "Город", [(town, town, town == "Устье") for town in TOWNS], "")
    made.open_below(chip)
    return made


def test_a_click_anywhere_on_the_words_ticks_them(qtbot: QtBot, popup: ChoicePopup) -> None:
    place = popup.list.visualItemRect(popup.list.item(1)).center()
    with qtbot.waitSignal(popup.ticked) as told:
        qtbot.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [["Заречный", "Устье"]]


def test_space_and_enter_tick_what_the_arrows_went_to(qtbot: QtBot, popup: ChoicePopup) -> None:
    qtbot.keyClick(popup.list, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    qtbot.keyClick(popup.list, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    assert popup.list.values() == ["Заречный", "Ольховка", "Устье"]
    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    assert popup.list.values() == ["Заречный", "Устье"]


def test_all_ticks_are_taken_away_with_one_click(qtbot: QtBot, popup: ChoicePopup) -> None:
    clear = next(each for each in popup.findChildren(QPushButton) if each.text() == "Снять отметки")
    with qtbot.waitSignal(popup.ticked) as told:
        qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert told.args == [[]]


def test_a_long_list_is_searched_and_ticks_out_of_sight_stay(
    qtbot: QtBot, chip: ChoiceButton, type_text: Callable[[QWidget, str], None]
) -> None:
    towns = [f"Посёлок {number}" for number in range(FEW)] + ["Ёлкино"]
    popup = ChoicePopup(chip, "Город", [(town, town, town == "Посёлок 0") for town in towns], "")
    popup.open_below(chip)
    type_text(popup.search, "ЕЛК")
    qtbot.keyClick(popup.search, Qt.Key.Key_Down)
    assert [town for place, town in enumerate(towns) if not popup.list.item(place).isHidden()] == ["Ёлкино"]
    qtbot.keyClick(popup.list, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    assert popup.list.values() == ["Посёлок 0", "Ёлкино"]


def test_values_come_back_as_they_went_in(chip: ChoiceButton) -> None:
    popup = ChoicePopup(chip, "Форма", [("союз", LegalForm.UNION, True)], "")
    assert type(popup.list.values()[0]) is LegalForm


def test_where_there_is_nothing_to_tick_it_says_so(chip: ChoiceButton) -> None:
    popup = ChoicePopup(chip, "Регион", [], "Регионов пока нет.")
    popup.open_below(chip)
    assert not popup.list.isVisible()
    assert not popup.search.isVisible()


def test_a_chip_says_what_it_asks_and_is_highlighted_only_then(qtbot: QtBot) -> None:
    clicked: list[int] = []
    chip = ChoiceButton("регион", lambda: clicked.append(1))
    qtbot.addWidget(chip)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert clicked == [1]
    assert not chip.isChecked()
    chip.say("регион: Север & Юг")
    assert chip.isChecked()
    assert chip.text() == "регион: Север && Юг"
    assert chip.accessibleName() == "регион: Север & Юг"


def test_a_long_choice_is_cut_and_told_whole_in_the_tooltip(chip: ChoiceButton) -> None:
    whole = "город: " + ", ".join(f"Посёлок {number}" for number in range(30))
    chip.say(whole)
    assert chip.text().endswith("…")
    assert whole in chip.toolTip()
    assert chip.accessibleName() == whole


def test_a_list_under_a_chip_at_the_edge_stays_on_the_screen(chip: ChoiceButton) -> None:
    screen = chip.screen().availableGeometry()
    chip.move(screen.right() - 20, 100)
    popup = ChoicePopup(chip, "Город", [(town, town, False) for town in TOWNS], "")
    popup.open_below(chip)
    assert popup.geometry().right() <= screen.right()
