from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.vocabulary import Precision
from ui.widgets.calendar_popup import CalendarPopup
from ui.widgets.day_field import DayField
from ui.widgets.loose_day import LooseDay, LooseDayField, parse_loose_day


def test_a_day_typed_in_words_is_rewritten_in_figures(
    qtbot: QtBot, type_text: Callable[[QWidget, str], None]
) -> None:
    field = DayField("День")
    qtbot.addWidget(field)
    type_text(field, "14 июня 2024")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "14.06.2024"
    assert field.day() == date(2024, 6, 14)


def test_what_is_no_day_is_marked(qtbot: QtBot, type_text: Callable[[QWidget, str], None]) -> None:
    field = DayField("День")
    qtbot.addWidget(field)
    type_text(field, "32.13.2024")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.property("wrong") is True
    assert field.day() is None


def test_a_day_of_the_calendar_is_picked(qtbot: QtBot, qapp: object) -> None:
    field = DayField("День")
    qtbot.addWidget(field)
    popup = CalendarPopup(field, date(2024, 6, 1))
    with qtbot.waitSignal(popup.picked) as picked:
        popup.calendar.clicked.emit(QDate(2024, 6, 14))
    assert picked.args == [date(2024, 6, 14)]


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("14.06.2024", LooseDay(date(2024, 6, 14))),
        ("2010", LooseDay(date(2010, 1, 1), Precision.YEAR)),
        ("2010 год", LooseDay(date(2010, 1, 1), Precision.YEAR)),
        ("04.2018", LooseDay(date(2018, 4, 1), Precision.MONTH)),
        ("апрель 2018", LooseDay(date(2018, 4, 1), Precision.MONTH)),
        ("не позднее 2010 г.", LooseDay(date(2010, 12, 31), Precision.NOT_LATER)),
        ("13.2018", None),
        ("давно", None),
        ("", None),
    ],
)
def test_a_rough_day_stays_as_rough_as_it_is_known(typed: str, known: LooseDay | None) -> None:
    assert parse_loose_day(typed) == known


@pytest.mark.parametrize("precision", list(Precision))
def test_a_rough_day_left_alone_comes_back_as_it_was(qtbot: QtBot, precision: Precision) -> None:
    known = LooseDay(date(2018, 4, 14), precision)
    field = LooseDayField("День", known)
    qtbot.addWidget(field)
    assert field.loose() == known
