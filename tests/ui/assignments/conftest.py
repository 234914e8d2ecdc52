"""An office with assignments in the window."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.office import Office
from tests.app.assignments.given import resolve, task
from tests.ui.assignments.hands import TODAY
from ui.assignments.page import AssignmentsPage
from ui.main_window import MainWindow


@pytest.fixture(scope="session")
def busy_file(filled_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office in which one assignment is overdue, one given to all, one has not begun, one has no end."""
    path = Path(shutil.copy(filled_file, tmp_path_factory.mktemp("busy")))
    next_year = TODAY.year + 1
    with Office.open(path) as office:
        resolve(
            office,
            task("Подготовить парад.", "до 1 августа 2026 года", "Секретариат"),
            task("Прислать отчёты.", f"до 15 декабря {next_year} года", "всем руководителям", marker="2"),
            task("Написать гимн.", f"в апреле {next_year + 1} года", "Ким В.М.", marker="3"),
            task("Вести летопись.", "бессрочно", "Петрова Л.Г.", marker="4а"),
        )
    return path


@pytest.fixture
def filled(busy_file: Path, tmp_path: Path) -> Iterator[Office]:
    with Office.open(Path(shutil.copy(busy_file, tmp_path / "Заречье.sovet"))) as office:
        yield office


@pytest.fixture
def page(window: MainWindow) -> AssignmentsPage:
    window.show_page("assignments")
    assert isinstance(window.page, AssignmentsPage)
    return window.page
