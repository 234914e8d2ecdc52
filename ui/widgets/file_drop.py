"""Files dropped on a widget: welcomed where they can be read, all others pass by."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Calls `dropped` with the one file, of one of the kinds, that is let fall on the widget."""

    def __init__(self, widget: QWidget, kinds: Sequence[str], dropped: Callable[[Path], object]) -> None:
        super().__init__(widget)
        self._kinds, self._dropped = kinds, dropped
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what concerns files; leave all else to the widget."""
        if not isinstance(event, QDropEvent) or event.type() == QEvent.Type.DragMove:
            return super().eventFilter(watched, event)
        path = self.file_of(event.mimeData())
        if path is None:
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if not isinstance(event, QDragEnterEvent):
            self._dropped(path)
        return True

    def file_of(self, data: QMimeData) -> Path | None:
        """Return the file that is being dropped, if it is one that can be read here."""
        files = files_in(data)
        return files[0] if len(files) == 1 and files[0].suffix.lower() in self._kinds else None


def files_in(data: QMimeData) -> list[Path]:
    """Return the files that are being dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
