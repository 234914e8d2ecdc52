"""Our window on the office named on the command line, while it exports, prints and plans an import.

It prints for each work, as JSON, the gaps between the beats of its event loop in milliseconds: the 99th of a
hundred, the same of the idle window before it, and the longest gap. What is loaded once was loaded before.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import pairwise
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from app.members.export import export_roll
from app.office import Office
from tests.bench.measure import alternate
from ui.application import Application
from ui.members.export_dialog import Wish
from ui.members.exports import Exports
from ui.members.importing.dialog import RegistryDialog
from ui.members.page import MembersPage
from ui.widgets import preview

_BEAT_MS = 5
_IDLE = 1.0  # seconds
_PATIENCE = 120  # seconds


class Pulse:
    """Beats in the window's event loop; whatever holds the loop up is a long gap between two beats."""

    def __init__(self) -> None:
        self._beats: list[float] = []
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=_BEAT_MS)
        self._timer.timeout.connect(lambda: self._beats.append(time.perf_counter()))

    @contextmanager
    def taken(self) -> Iterator[list[float]]:
        """Yield a list that is filled, at the end of the work, with its gaps in order of their length."""
        gaps: list[float] = []
        self._beats.clear()
        self._timer.start()
        yield gaps
        self._timer.stop()
        gaps += sorted((after - before) * 1000 for before, after in pairwise(self._beats))


class Works:
    """What the secretary does in the window, each returning when it is done."""

    def __init__(self, page: MembersPage, folder: Path) -> None:
        self._page, self._folder = page, folder
        with Office.open(page.office.path, writing=False) as office:
            office.read(export_roll, folder / "Прислали.csv", date.today())

    def export(self) -> None:
        """Save the roll."""
        said: list[str] = []
        self._page.said.connect(said.append)
        Exports(self._page).write(Wish(self._folder / "Реестр.xlsx", date.today(), None, ""))
        wait(lambda: any(each.startswith("Сохранено") for each in said))
        self._page.said.disconnect(said.append)

    def print(self) -> None:
        """Have the pages of the roll made, up to where they would be shown."""
        shown: list[object] = []
        vars(preview)["show_preview"] = lambda *told: shown.append(told)
        Exports(self._page).print()
        wait(lambda: bool(shown))

    def plan(self) -> None:
        """Read a workbook in its dialog, and go on to what it would change."""
        dialog = RegistryDialog(self._page, self._folder / "Прислали.csv")
        dialog.show()
        wait(lambda: dialog.step() is dialog.understanding)
        next(each for each in dialog.findChildren(QPushButton) if each.text() == "Дальше").click()
        wait(lambda: dialog.step() in (dialog.questions, dialog.outcomes))
        dialog.close()
        dialog.deleteLater()


def wait(until: Callable[[], bool]) -> None:
    """Let the window live until the condition holds."""
    loop, deadline = QEventLoop(), time.monotonic() + _PATIENCE
    poll = QTimer(interval=20)
    poll.timeout.connect(lambda: loop.quit() if until() or time.monotonic() > deadline else None)
    poll.start()
    loop.exec()


def rest() -> None:
    """Let the window be idle."""
    end = time.monotonic() + _IDLE
    wait(lambda: time.monotonic() > end)


def measured(work: Callable[[], None]) -> tuple[float, float, float]:
    """Return the 99th of a hundred gaps at work and at rest, and the longest one at work."""
    longest: list[float] = []

    def of(what: Callable[[], None], most: list[float]) -> float:
        with Pulse().taken() as gaps:
            what()
        most.append(gaps[-1])
        return gaps[len(gaps) * 99 // 100]

    ours, idle = alternate(lambda: of(work, longest), lambda: of(rest, []))
    return ours, idle, median(longest[1:])


def main() -> None:
    """Open the window, measure, print."""
    qt = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        application = Application(qt, settings, Path(sys.argv[1]))
        ready: list[bool] = []
        application.window.ready.connect(lambda: ready.append(True))
        application.window.show()
        wait(lambda: bool(ready))
        application.window.show_page("members")
        page = application.window.page
        assert isinstance(page, MembersPage)
        works = Works(page, Path(folder))
        rest()  # what is put off until the window is at rest
        found = {work.__name__: measured(work) for work in (works.export, works.print, works.plan)}
        print(json.dumps(found), flush=True)
        application.close()


if __name__ == "__main__":
    main()
