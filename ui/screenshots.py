"""Pictures of every page, for the demo and for whoever looks at the work without a screen."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.demo import build
from ui import theme
from ui.application import Application
from ui.main_window import SIZE
from ui.rail import BELOW, SECTIONS
from ui.widgets.page import Page

LOOKS = {  # a folder each, with the scale of the screen
    "100": (theme.Look(), "1"),
    "100-dark": (theme.Look(dark=True), "1"),
    "100-larger": (theme.Look(larger=True), "1"),
    "150": (theme.Look(), "1.5"),
    "150-dark": (theme.Look(dark=True), "1.5"),
}
_SIDES = ("composition", "delegates")
_TABS = ("agenda", "participants", "votes", "documents")
_SETTLE_MS = 1000  # a page preview is drawn beside the window's own work


def main(folder: Path) -> None:
    """Draw the invented council in every look, a folder each; the scale is set once in a process."""
    with TemporaryDirectory() as own:
        office = Path(own) / "Содружество Заречья.sovet"
        build(office)
        for look, (_, scale) in LOOKS.items():
            command = [sys.executable, "-m", "ui.screenshots", str(folder / look), str(office)]
            subprocess.run(command, env={**os.environ, "QT_SCALE_FACTOR": scale}, check=True)
            print(folder / look)


def take(office: Path, folder: Path, look: theme.Look | None = None) -> list[Path]:
    """Return the pictures of all pages of the office, written into the folder."""
    qt = _program()
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as own:
        settings = QSettings(str(Path(own) / "settings.ini"), QSettings.Format.IniFormat)
        theme.save_look(settings, look or theme.Look())
        application = Application(qt, settings, office)
        try:
            _open(application)
            return [_save(widget, folder / f"{name}.png") for name, widget in _scenes(application)]
        finally:
            application.close()
            application.window.close()


def _program() -> QApplication:
    # Pictures need no screen; what the screenless platform cannot do is of no interest to anybody.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)
    return qt


def _open(application: Application) -> None:
    until_ready = QEventLoop()
    application.window.ready.connect(until_ready.quit)
    application.window.show()
    application.window.resize(SIZE)
    until_ready.exec()


def _scenes(application: Application) -> Iterator[tuple[str, QWidget]]:
    """Yield every page as it opens, and what is open inside the meetings and the decisions."""
    window = application.window
    for section in (*SECTIONS, *BELOW):
        window.show_page(section.page)
        page = window.page
        if section.page in _INSIDE:
            yield section.page, window
            for name in _INSIDE[section.page](page):
                yield name, window
        elif page:
            page.show_example()
            yield section.page, window


def _in_meetings(page: Page | None) -> Iterator[str]:
    """Turn through what stands beside the meetings, and the sides of the newest one that was held."""
    from ui.meetings.page import MeetingsPage  # a page is imported when it is first shown

    assert isinstance(page, MeetingsPage)
    for place, name in enumerate(_SIDES, 1):
        page.turn_to(place)
        yield name
    page.turn_to(0)
    today = date.today()
    held = (row.id for row in page.table.rows if row.items and row.date_to and row.date_to < today)
    if (newest := next(held, None)) is not None:
        page.open(newest)
        for name, turn in zip(_TABS, page.view.turns, strict=True):
            turn.click()
            yield f"meeting-{name}"


def _in_resolution(page: Page | None) -> Iterator[str]:
    """Open the newest resolution."""
    from ui.resolutions.page import ResolutionsPage

    assert isinstance(page, ResolutionsPage)
    page.show_example()
    if page.is_open():
        yield "resolution"


_INSIDE = {"meetings": _in_meetings, "resolutions": _in_resolution}


def _save(widget: QWidget, path: Path) -> Path:
    settled = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, settled.quit)
    settled.exec()
    widget.grab().save(str(path))
    return path


if __name__ == "__main__":
    target, *one_office = map(Path, sys.argv[1:])
    if one_office:
        take(one_office[0], target, LOOKS[target.name][0])
    else:
        main(target)
