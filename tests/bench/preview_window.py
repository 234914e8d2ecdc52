"""Our window on the draft in the office named on the command line, while somebody types in a clause.

It prints as JSON, in milliseconds: how long the page takes to follow a key press, and at its latest, the 95th
of a hundred; how long the same pages take to be rendered alone; how late a key press is taken, the 99th.
"""

import json
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.bench.responsive_window import rest, wait
from ui.application import Application
from ui.resolutions.editor import Editor
from ui.resolutions.page import ResolutionsPage
from ui.resolutions.paper import pdf_of

_LETTERS = "проверить всё ещё раз " * 5
_PAGES = 40  # times that they follow
_BETWEEN_KEYS = 0.08  # seconds: a quick typist


class Typing:
    """Types into the first clause of the draft that is open, its pages beside it."""

    def __init__(self, editor: Editor) -> None:
        self._editor, self._pages = editor, editor.preview.pages
        self._field = editor.sheet.clauses.rows[0].text
        self._shown_at = 0.0
        self._show_pdf = self._pages.show_pdf
        vars(self._pages)["show_pdf"] = self._show
        self._field.setFocus()

    def follow(self, letter: str) -> float:
        """Return how long it takes from the key press until the pages that show the letter are painted."""
        self._shown_at, pressed = 0.0, time.perf_counter()
        self._press(letter)
        wait(lambda: self._shown_at > 0)
        return (self._shown_at - pressed) * 1000

    def render(self) -> float:
        """Return how long the same pages take to be rendered alone."""
        text, began = self._editor.sheet.text(), time.perf_counter()
        pdf_of(text)
        return (time.perf_counter() - began) * 1000

    def go_on(self, letters: str) -> list[float]:
        """Return how long after it was due each key press was taken, from the least late on."""
        late: list[float] = []
        began = time.perf_counter()
        for number, letter in enumerate(letters, 1):
            due = began + number * _BETWEEN_KEYS
            _let_pass(due - time.perf_counter())
            self._press(letter)
            late.append((time.perf_counter() - due) * 1000)
        return sorted(late)

    def _press(self, letter: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def _show(self, content: bytes) -> None:
        self._show_pdf(content)
        self._pages.viewport().repaint()
        self._shown_at = time.perf_counter()


def _let_pass(seconds: float) -> None:
    passed = QEventLoop()
    timer = QTimer(
        timerType=Qt.TimerType.PreciseTimer, singleShot=True, interval=max(round(seconds * 1000), 0)
    )
    timer.timeout.connect(passed.quit)
    timer.start()
    passed.exec()


def main() -> None:
    """Open the draft, type, print."""
    qt = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        application = Application(qt, settings, Path(sys.argv[1]))
        ready: list[bool] = []
        application.window.ready.connect(lambda: ready.append(True))
        application.window.show()
        wait(lambda: bool(ready))
        application.window.show_page("resolutions")
        page = application.window.page
        assert isinstance(page, ResolutionsPage)
        page.open(page.table.rows[0].id)
        rest()  # the pages of what was opened are there, and what is put off is done
        typing = Typing(page.editor)
        typing.follow("а")
        measured = [(typing.follow(letter), typing.render()) for letter in _LETTERS[:_PAGES]]
        late = typing.go_on(_LETTERS)
        rest()
        followed = sorted(pair[0] for pair in measured)
        found = {
            "page": median(followed),
            "latest page": followed[len(followed) * 95 // 100],
            "rendering": median(pair[1] for pair in measured),
            "longest key": late[len(late) * 99 // 100],
        }
        print(json.dumps(found), flush=True)
        page.settle()
        application.close()


if __name__ == "__main__":
    main()
