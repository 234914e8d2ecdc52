"""How long the page of the organisations takes to open, with many rows and with few: row open page."""

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from app.office import Office
from tests.bench.histories import generate
from tests.bench.measure import Result, alternate
from ui import immortals, theme
from ui.main_window import SIZE, MainWindow
from ui.members.page import MembersPage
from ui.pages import PAGES

_MANY, _FEW = 10_000, 100


def cases() -> Iterator[Result]:
    """Yield the row of the page: from the opened office to the first paint of its rows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)
    theme.apply(qt, theme.Look())
    immortals.preserve()
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        many, few = (generate(Path(folder) / f"{number}.sovet", number) for number in (_MANY, _FEW))
        with Office.open(many) as large, Office.open(few) as small:
            measured = alternate(lambda: _open(large, settings), lambda: _open(small, settings))
        yield Result("open page", *measured, "ms", 1.5, f"the same page at {_FEW} rows; ours at {_MANY}")


class _Painted(QObject):
    """Notes when the rows of the table are painted for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the clock when the painting begins."""
        if event.type() == QEvent.Type.Paint and not self.at:
            self.at = time.perf_counter()
        return False


def _open(office: Office, settings: QSettings) -> float:
    """Return the milliseconds from the window, painted and idle, to the rows of the page seen in it."""
    window = MainWindow(settings)
    window.furnish({})
    window.resize(SIZE)
    window.show()
    window.show_office(office, "Содружество Заречья", PAGES)
    _let_pass(500)  # the desk, which comes first, has been read
    started = time.perf_counter()
    window.show_page("members")
    painted = _Painted()
    assert isinstance(window.page, MembersPage)
    window.page.table.viewport().installEventFilter(painted)
    while not painted.at:
        QApplication.processEvents()
    elapsed = painted.at - started
    window.leave_office()
    window.close()
    window.deleteLater()
    _let_pass(50)
    return elapsed * 1000


def _let_pass(milliseconds: int) -> None:
    passed = QEventLoop()
    QTimer.singleShot(milliseconds, passed.quit)
    passed.exec()
