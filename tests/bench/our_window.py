"""Our window on the office named on the command line; it says when it is painted and when it can be used."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFrame

from ui.application import Application


def watch(application: Application) -> None:
    """Say so when the rows of the first page are seen and the keys go to them."""
    row = application.window.focusWidget()
    if isinstance(row, QFrame) and row.objectName() == "deskRow" and row.isVisible():
        print("ready", flush=True)
    else:
        QTimer.singleShot(1, lambda: watch(application))


if __name__ == "__main__":
    qt = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        application = Application(qt, settings, Path(sys.argv[1]))
        application.window.resize(1440, 900)
        painted = application.window.painted
        painted.disconnect(application.go_on)  # the paint is told before anything follows it
        painted.connect(lambda: print("painted", flush=True))
        painted.connect(application.go_on)
        painted.connect(lambda: QTimer.singleShot(0, lambda: watch(application)))
        application.window.show()
        sys.exit(qt.exec())
