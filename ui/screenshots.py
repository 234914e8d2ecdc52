"""Pictures of every page, for the demo and for whoever looks at the work without a screen."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.demo import build
from ui import theme
from ui.application import Application
from ui.main_window import SIZE
from ui.rail import BELOW, SECTIONS

LOOKS = {"100": "1", "100-dark": "1", "150": "1.5", "150-dark": "1.5"}
_SETTLE_MS = 1000  # a page preview is drawn beside the window's own work


def main(folder: Path) -> None:
    """Draw the invented council in every look, a folder each; the scale is set once in a process."""
    with TemporaryDirectory() as own:
        office = Path(own) / "Содружество Заречья.sovet"
        build(office)
        for look, scale in LOOKS.items():
            command = [sys.executable, "-m", "ui.screenshots", str(folder / look), str(office)]
            subprocess.run(command, env={**os.environ, "QT_SCALE_FACTOR": scale}, check=True)
            print(folder / look)


def take(office: Path, folder: Path, *, dark: bool = False) -> list[Path]:
    """Return the pictures of all pages of the office, written into the folder."""
    qt = _program()
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as own:
        settings = QSettings(str(Path(own) / "settings.ini"), QSettings.Format.IniFormat)
        theme.save_look(settings, theme.Look(dark=dark))
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
    window = application.window
    for section in (*SECTIONS, *BELOW):
        window.show_page(section.page)
        if window.page:
            window.page.show_example()
        yield section.page, window


def _save(widget: QWidget, path: Path) -> Path:
    settled = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, settled.quit)
    settled.exec()
    widget.grab().save(str(path))
    return path


if __name__ == "__main__":
    target, *one_office = map(Path, sys.argv[1:])
    if one_office:
        take(one_office[0], target, dark=target.name.endswith("dark"))
    else:
        main(target)
