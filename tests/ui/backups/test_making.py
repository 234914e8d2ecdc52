"""A copy on demand, and how the foot of the window tells how the copies stand."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.backups.copies import back_up, copies, second_folder
from app.backups.place import set_place
from app.backups.standing import Standing
from app.errors import UserError
from tests.ui.backups.hands import press, said
from ui.application import Application
from ui.members.page import MembersPage
from ui.widgets.dialog import Dialog

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
TypeText = Callable[[QWidget, str], None]


def make(qtbot: QtBot, dialog: Dialog) -> None:
    press(qtbot, dialog, "Сделать копию")
    qtbot.waitUntil(lambda: not dialog.isVisible() or "не удалось" in said(dialog), timeout=10_000)


def test_a_copy_is_made_under_its_name_and_brought_to_the_second_place(
    qtbot: QtBot, application: Application, path: Path, in_dialog: InDialog, type_text: TypeText
) -> None:
    stick = path.parent / "флешка"
    stick.mkdir()
    set_place(path, stick)

    def fill(dialog: Dialog) -> None:
        type_text(dialog.findChildren(QLineEdit)[0], "перед конференцией")
        make(qtbot, dialog)

    in_dialog(application.window.actions_["back-up"].trigger, fill)
    assert [copy.name for copy in copies(path)] == ["перед конференцией"]
    assert application.window.status_line.done().startswith("Копия сделана: ")
    folder = second_folder(path)
    assert folder is not None
    qtbot.waitUntil(lambda: bool(list(folder.glob("*.sovet"))), timeout=10_000)
    line = application.window.status_line
    qtbot.waitUntil(lambda: "копия сегодня в" in line.saved_words(), timeout=10_000)
    assert line.attention() == ""


def test_a_copy_that_could_not_be_made_is_said_where_it_was_asked_for(
    qtbot: QtBot, application: Application, in_dialog: InDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise UserError("Копию сделать не удалось: на диске не хватает места.")

    monkeypatch.setattr("ui.backups.make_dialog.back_up", refuse)
    heard: list[str] = []

    def attempt(dialog: Dialog) -> None:
        make(qtbot, dialog)
        heard.append(said(dialog))

    in_dialog(application.window.actions_["back-up"].trigger, attempt)
    assert "не хватает места" in heard[0]


def test_the_first_change_of_the_day_is_followed_by_a_look_at_the_copies(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    application.window.show_page("members")
    page, line = application.window.page, application.window.status_line
    assert isinstance(page, MembersPage)
    back_up(path)
    page.table.selectRow(0)
    application.window.actions_["contacted"].trigger()
    qtbot.waitUntil(lambda: "копия сегодня в" in line.saved_words(), timeout=10_000)


def test_a_missing_second_place_is_said_and_leads_to_the_copies(
    qtbot: QtBot, application: Application, path: Path, in_dialog: InDialog
) -> None:
    stick = path.parent / "флешка"
    stick.mkdir()
    set_place(path, stick)
    (stick / "Копии").rmdir()
    stick.rmdir()
    assert application.keeper is not None
    application.keeper.look()
    line = application.window.status_line
    qtbot.waitUntil(lambda: "недоступно" in line.attention(), timeout=10_000)
    titles: list[str] = []
    in_dialog(lambda: press(qtbot, line, "Копии…"), lambda dialog: titles.append(dialog.windowTitle()))
    assert titles == ["Копии и восстановление"]


def test_a_daily_copy_that_failed_and_a_full_disk_are_said_at_once(
    qtbot: QtBot, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    application.window.show_page("members")
    line, page = application.window.status_line, application.window.page
    assert isinstance(page, MembersPage)
    monkeypatch.setattr("app.backups.standing.free_space_warning", lambda _: "На диске осталось 12 МБ.")
    page.table.selectRow(0)
    application.window.actions_["contacted"].trigger()
    qtbot.waitUntil(lambda: line.attention() == "На диске осталось 12 МБ.", timeout=10_000)
    assert application._office is not None
    application._office.daily_copy.trouble = "Ежедневную копию сделать не удалось."
    application.window.undo()
    qtbot.waitUntil(lambda: "Ежедневную копию" in line.attention(), timeout=10_000)


def test_without_an_office_there_is_nothing_to_copy(application: Application) -> None:
    application.welcome()
    assert not application.window.actions_["back-up"].isEnabled()
    assert not application.window.actions_["backups"].isEnabled()
    assert application.window.status_line.saved_words() == ""


def test_the_time_of_the_last_copy_is_told_in_words() -> None:
    standing = Standing(datetime(2026, 6, 19, 9, 5), "")
    assert standing.words(date(2026, 6, 19)) == "копия сегодня в\u00a009:05"
    assert standing.words(date(2026, 6, 20)) == "копия вчера в\u00a009:05"
    assert standing.words(date(2026, 6, 30)) == "копия от\u00a019.06.2026"
    assert Standing(None, "").words(date(2026, 6, 19)) == "копий ещё нет"
