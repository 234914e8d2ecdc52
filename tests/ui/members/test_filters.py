from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.members.filters import Filter
from app.members.operations import edit_organization
from app.members.rows import Details
from app.office import Office
from db.vocabulary import EventKind, LegalForm, Status
from tests.builders import member, step
from ui.main_window import MainWindow
from ui.members import filters
from ui.members.filters import USUAL
from ui.members.page import MembersPage
from ui.widgets.choice_popup import ChoicePopup
from ui.widgets.day_popup import DayPopup
from ui.widgets.dialog import Dialog

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def page(window: MainWindow, filled: Office) -> MembersPage:
    made = window.page
    assert isinstance(made, MembersPage)
    north = member(filled, "Клуб «Парус»", region="Север", emails="parus@example.org")
    filled.do(
        edit_organization,
        north,
        Details("Клуб «Парус»", region="Север", emails="parus@example.org", fields=("спорт",)),
    )
    member(filled, "Фонд «Маяк»", region="Юг", form=LegalForm.FOUNDATION)
    made.reload()
    return made


def names(page: MembersPage) -> list[str]:
    return [row.short_name or row.name for row in page.table.rows]


def click(qtbot: QtBot, page: MembersPage, condition: str) -> None:
    qtbot.mouseClick(page.filters.chip(condition), Qt.MouseButton.LeftButton)


def menu() -> QMenu:
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    return opened


def pick(words: str) -> None:
    action = next(each for each in menu().actions() if each.text().startswith(words))
    opened = menu()
    action.trigger()
    opened.close()


def ticks() -> ChoicePopup:
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, ChoicePopup)
    return opened


def test_one_status_is_chosen_of_all(qtbot: QtBot, page: MembersPage) -> None:
    click(qtbot, page, "statuses")
    pick("бывшие")
    assert names(page) == ["Студия «Окоём»"]
    assert page.filters.chip("statuses").text() == "бывшие"


def test_several_regions_are_ticked_with_the_keyboard(qtbot: QtBot, page: MembersPage) -> None:
    page.filters.chip("regions").setFocus()
    qtbot.keyClick(page.filters.chip("regions"), Qt.Key.Key_Space)
    popup = ticks()
    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    assert names(page) == ["Клуб «Парус»"]
    qtbot.keyClick(popup.list, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    assert names(page) == ["Клуб «Парус»", "Фонд «Маяк»"]
    popup.close()
    chip = page.filters.chip("regions")
    assert chip.text() == "регион: Север, Юг"
    assert chip.isChecked()


def test_a_field_of_work_is_ticked(qtbot: QtBot, page: MembersPage) -> None:
    click(qtbot, page, "fields")
    qtbot.keyClick(ticks().list, Qt.Key.Key_Space)
    ticks().close()
    assert names(page) == ["Клуб «Парус»"]


def test_those_without_an_address_are_one_click_away(qtbot: QtBot, page: MembersPage) -> None:
    click(qtbot, page, "without_email")
    assert "Клуб «Парус»" not in names(page)
    assert page.filters.chip("without_email").isChecked()
    click(qtbot, page, "without_email")
    assert page.choice() == USUAL


def test_what_is_asked_seldom_waits_under_more_until_it_asks(qtbot: QtBot, page: MembersPage) -> None:
    assert not page.filters.chip("forms").isVisible()
    qtbot.mouseClick(page.filters.more, Qt.MouseButton.LeftButton)
    pick("форма")
    qtbot.keyClick(ticks().list, Qt.Key.Key_Down)
    qtbot.keyClick(ticks().list, Qt.Key.Key_Space)
    ticks().close()
    assert page.filters.chip("forms").isVisible()
    assert page.choice().forms == {LegalForm.FOUNDATION}
    assert names(page) == ["Фонд «Маяк»"]


def test_the_term_of_a_suspension_is_asked_by_a_day(
    qtbot: QtBot, page: MembersPage, type_text: TypeText
) -> None:
    page.filters.open("suspended_until")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, DayPopup)
    popup.typed.clear()
    type_text(popup.typed, "31.12.2027")
    qtbot.keyClick(popup.typed, Qt.Key.Key_Return)
    assert page.choice().suspended_until == date(2027, 12, 31)
    assert page.filters.chip("suspended_until").text() == "приостановлены до 31.12.2027"


def test_silence_is_asked_in_years_and_the_council_s_own_are_named(qtbot: QtBot, page: MembersPage) -> None:
    click(qtbot, page, "silent_years")
    assert [each.text() for each in menu().actions() if "принято" in each.text()] == [
        "3\u00a0года и больше, как принято в совете"
    ]
    pick("3\u00a0года")
    assert page.choice().silent_years == 3
    assert page.filters.chip("silent_years").text() == "нет связи 3\u00a0года"
    click(qtbot, page, "silent_years")
    pick("Не важно")
    assert page.choice() == USUAL


def test_all_conditions_hold_together_and_are_cleared_with_one_click(qtbot: QtBot, page: MembersPage) -> None:
    page.filters.take(Filter(regions=frozenset({"Юг"}), without_leader=True, statuses=USUAL.statuses))
    assert names(page) == ["Фонд «Маяк»"]
    qtbot.mouseClick(page.filters.reset, Qt.MouseButton.LeftButton)
    assert page.choice() == USUAL
    assert not page.filters.reset.isVisible()


def test_nobody_of_the_choice_is_said_in_its_words(page: MembersPage) -> None:
    page.filters.take(Filter(statuses=frozenset({Status.FORMER}), regions=frozenset({"Юг"})))
    said = [label.text() for label in page.list.empty.findChildren(QWidget) if hasattr(label, "text")]
    assert "Отбор: бывшие, регион: Юг." in said


def test_a_filter_follows_the_day(page: MembersPage, filled: Office) -> None:
    leaving = member(filled, "Клуб «Отлив»", region="Юг")
    step(filled, leaving, EventKind.WITHDREW, date(2020, 1, 1))
    page.filters.take(Filter(statuses=USUAL.statuses, regions=frozenset({"Юг"})))
    assert names(page) == ["Фонд «Маяк»"]
    page.show_day(date(2019, 1, 1))
    assert names(page) == ["Клуб «Отлив»", "Фонд «Маяк»"]


def test_a_choice_is_kept_under_a_name_used_again_and_forgotten(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    assert not window.actions_["save-choice"].isEnabled()
    click(qtbot, page, "without_email")
    kept = page.choice()

    def name_it(dialog: Dialog) -> None:
        type_text(dialog.findChildren(QLineEdit)[0], "звонить")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    in_dialog(window.actions_["save-choice"].trigger, name_it)
    page.filters.take(USUAL)
    qtbot.mouseClick(page.filters.saved, Qt.MouseButton.LeftButton)
    pick("звонить")
    assert page.choice() == kept
    qtbot.mouseClick(page.filters.saved, Qt.MouseButton.LeftButton)
    forget = next(each.menu() for each in menu().actions() if each.text() == "Убрать отбор")
    assert isinstance(forget, QMenu)
    forget.actions()[0].trigger()
    menu().close()
    qtbot.mouseClick(page.filters.saved, Qt.MouseButton.LeftButton)
    assert [each.text() for each in menu().actions()] == ["Сохранённых отборов пока нет", "Сохранить отбор…"]
    menu().close()


def test_every_condition_has_words() -> None:
    for condition in Filter.__dataclass_fields__:
        assert condition == "statuses" or filters.WORDS[condition]
