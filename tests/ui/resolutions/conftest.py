"""An invented resolution in the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from app.resolutions import operations
from app.resolutions.reading import read_text
from app.resolutions.text import ResolutionText
from ui import jobs
from ui.main_window import MainWindow
from ui.resolutions.editor import Editor
from ui.resolutions.page import ResolutionsPage

TEXT = """РЕЗОЛЮЦИЯ
XV СТРАНОВОЙ ТЕМАТИЧЕСКОЙ КОНФЕРЕНЦИИ
КУЛЬТУРНЫХ ОРГАНИЗАЦИЙ ЗАРЕЧЬЯ

«Голоса реки»

Участники XV страновой тематической конференции, отмечая, что:

- берега чисты;

- хоры поют,

ПОСТАНОВИЛИ:

1. Поблагодарить **городскую библиотеку** за приём.

2. Подготовить сборник песен.

2а. Ноты собрать до ноября 2026 года.

2б. Ответственный: Г.В. Степной.

3. Исключить общественное объединение «Наш двор» из состава Содружества Заречья в связи с утратой связи.

4. Приостановить членство Союза «Голоса реки» в Содружестве до отчётно-выборной конференции 2027 года.

5. Включать вопрос о песнях в повестку заседаний, начиная со второго полугодия 2026 года и до 2030 года.

Принята единогласно на XV страновой тематической конференции.

20.06.2026 г., г. Заречный
"""


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "Резолюция XV.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def read() -> ResolutionText:
    text = read_text(TEXT)
    assert isinstance(text, ResolutionText)
    return text


@pytest.fixture
def draft_id(filled: Office, read: ResolutionText) -> int:
    return filled.do(operations.import_resolution, read).ids[0]


@pytest.fixture
def page(window: MainWindow) -> ResolutionsPage:
    window.show_page("resolutions")
    assert isinstance(window.page, ResolutionsPage)
    return window.page


@pytest.fixture
def editor(draft_id: int, page: ResolutionsPage) -> Editor:
    page.open(draft_id)
    return page.editor


@pytest.fixture(autouse=True)
def quiet_end() -> Iterator[None]:
    """Let no page be rendered any more when a test's window is gone."""
    yield
    jobs.wait()


@pytest.fixture
def press(qtbot: QtBot) -> Callable[[QWidget, str], None]:
    """Clicks the visible button that says these words, whatever stands behind them."""

    def press_(inside: QWidget, words: str) -> None:
        found = [each for each in inside.findChildren(QPushButton) if each.text().startswith(words)]
        button = next(each for each in found if not each.isHidden())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    return press_
