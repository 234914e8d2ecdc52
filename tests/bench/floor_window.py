"""The floor: an empty window; once painted, the ORM with our models."""

import sys

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    """An empty window that says when it has been painted."""

    _painted = False

    def event(self, event: QEvent) -> bool:
        """Notice the first paint."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, go_on)
        return done


def go_on() -> None:
    """Tell of the paint, then import what every program with a database has to import."""
    print("painted", flush=True)
    import sqlalchemy.orm

    import db.models  # noqa: F401

    sqlalchemy.orm.configure_mappers()
    print("ready", flush=True)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = Window()
    window.resize(1440, 900)
    window.show()
    sys.exit(application.exec())
