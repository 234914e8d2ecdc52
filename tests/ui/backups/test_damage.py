"""A damaged file: instead of the pages the sentence and the ways out."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.backups.copies import back_up
from app.errors import FileDamaged
from app.members.operations import add_organization
from app.members.rows import Details
from app.office import Office
from tests.ui.backups.hands import names, press, said
from ui import crash
from ui.application import Application
from ui.backups.damaged import Damaged
from ui.members.page import MembersPage
from ui.welcome import Unopened
from ui.widgets.dialog import Dialog

PAGE = 4096
NEWEST = "Открыть последнюю хорошую копию (от "


@pytest.fixture
def path(filled: Office) -> Path:
    """An office with a copy, and an organisation newer than the copy."""
    back_up(filled.path)
    filled.do(add_organization, Details("ОО «Новая»"))
    filled.close()
    return filled.path


def spoil(path: Path) -> None:
    """Overwrite every page behind the first ones, as a dying disk would."""
    content = bytearray(path.read_bytes())
    for start in range(6 * PAGE, len(content), PAGE):
        content[start : start + 200] = b"\xaa" * 200
    path.write_bytes(content)


def panel(qtbot: QtBot, application: Application) -> Damaged:
    stack = application.window.stack
    qtbot.waitUntil(lambda: isinstance(stack.currentWidget(), Damaged), timeout=10_000)
    found = stack.currentWidget()
    assert isinstance(found, Damaged)
    return found


def test_a_file_that_is_damaged_at_the_start_is_offered_its_newest_copy(
    qtbot: QtBot, qapp: QApplication, settings: QSettings, path: Path
) -> None:
    spoil(path)
    application = Application(qapp, settings, path)
    qtbot.addWidget(application.window)
    application.window.show()
    ways_out = panel(qtbot, application)
    press(qtbot, ways_out, NEWEST)
    assert len(names(application)) == 6
    assert "Повреждённый файл сохранён под именем" in said(application.window)
    application.close()


def test_a_file_whose_head_is_gone_is_still_known_by_its_copies(
    qtbot: QtBot, qapp: QApplication, settings: QSettings, path: Path
) -> None:
    path.write_bytes(bytes(20_000))
    application = Application(qapp, settings, path)
    qtbot.addWidget(application.window)
    application.window.show()
    press(qtbot, panel(qtbot, application), NEWEST)
    assert len(names(application)) == 6
    application.close()


def test_a_foreign_file_is_not_called_a_damaged_one(application: Application, path: Path) -> None:
    foreign = path.parent.parent / "письмо.sovet"
    foreign.write_text("Уважаемые коллеги!", encoding="utf-8")
    application.open(foreign)
    assert isinstance(application.window.stack.currentWidget(), Unopened)


def test_damage_met_during_work_leaves_the_pages_for_the_ways_out(
    qtbot: QtBot, application: Application, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.excepthook", None)
    crash.install(application.take_refusal)
    application.window.show_page("members")
    page = application.window.page
    assert isinstance(page, MembersPage)
    page.table.selectRow(0)
    spoil(path)
    application.window.actions_["contacted"].trigger()
    ways_out = panel(qtbot, application)
    qtbot.waitUntil(
        lambda: "можно вернуться" in said(ways_out) or "Сравните" in said(ways_out), timeout=10_000
    )
    assert not application.window.rail.isEnabled()


def test_a_dialog_that_meets_the_damage_is_closed_first(
    qtbot: QtBot, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.excepthook", None)
    crash.install(application.take_refusal)

    def refuse() -> None:
        raise FileDamaged("Файл повреждён.")

    dialog = Dialog(application.window, "Изменить")
    save = dialog.offer("Сохранить", lambda: dialog.attempt(refuse), "filled")
    dialog.open()
    save.click()
    panel(qtbot, application)
    assert not dialog.isVisible()


def test_damage_nobody_has_met_yet_is_found_after_the_start(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    content = bytearray(path.read_bytes())
    content[-200:] = b"\xaa" * 200
    content[-PAGE : -PAGE + 100] = b"\xaa" * 100
    path.write_bytes(content)
    assert application.keeper is not None
    application.keeper.begin()
    panel(qtbot, application)


def test_what_can_be_read_is_saved_with_the_difference_listed(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    application.rescue()
    ways_out = panel(qtbot, application)
    qtbot.waitUntil(lambda: "Чем спасённое отличается от копии:" in said(ways_out), timeout=10_000)
    assert "Организации: в копии 6, спасено 7, 1\u00a0запись новее копии" in said(ways_out)
    press(qtbot, ways_out, "Спасти, что читается")
    assert "ОО «Новая»" in names(application)
