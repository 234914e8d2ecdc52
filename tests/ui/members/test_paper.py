from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.members.page import MembersPage


def test_the_registry_of_the_shown_day_is_saved_beside_the_windows_work(
    qtbot: QtBot, window: MainWindow, page: MembersPage, tmp_path: Path
) -> None:
    page.show_day(date(2019, 1, 1))
    path = tmp_path / "Реестр.xlsx"
    page.paper.write(path)
    qtbot.waitUntil(lambda: window.status_line.done() == f"Сохранено: {path}")
    cells = [cell.value for row in load_workbook(path).active.iter_rows() for cell in row]
    assert any("1 января 2019" in str(cell).replace("\u00a0", " ") for cell in cells)


def test_a_folder_that_is_not_there_is_told_in_a_sentence(
    qtbot: QtBot, page: MembersPage, tmp_path: Path
) -> None:
    page.paper.write(tmp_path / "нет" / "Реестр.csv")
    qtbot.waitUntil(page.trouble.isVisible)


@pytest.mark.parametrize("kind", ["xlsx", "pdf", "docx", "csv"])
def test_every_kind_of_file_is_offered(window: MainWindow, kind: str) -> None:
    assert window.actions_[f"export-{kind}"].isEnabled()
