"""One window for one person: a second start shows the window of the first one instead of opening another.

Who holds the lock file is the first; the lock falls with its process, however that ends. Over a local socket,
made once the window is there, later starts ask it to come forward.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QStandardPaths
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:  # the window is painted before anything of the network is loaded
    from PySide6.QtNetwork import QLocalServer

_PATIENCE = 5.0  # seconds: the first one may still be starting
_WAIT_MS = 250
_SEEN = b"1"


class FirstWindow:
    """Knows whether this process has the one window, and brings the other one's forward."""

    def __init__(self) -> None:
        data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
        self._folder = Path(data, "sekretariat")
        self._lock = QLockFile(str(self._folder / ".window.lock"))
        self._lock.setStaleLockTime(0)  # however long it is open
        self._server: QLocalServer | None = None

    def is_ours(self) -> bool:
        """Return whether no other process has the window; where that cannot be known, this one has it."""
        if not self._folder.exists():
            from db.durable import private_folder  # needed at the very first start alone

            with suppress(OSError):  # the lock's own answer tells
                private_folder(self._folder)
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def bring_forward(self) -> bool:
        """Ask the other process to show its window; return whether it answered."""
        from PySide6.QtNetwork import QLocalSocket

        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            socket = QLocalSocket()
            socket.connectToServer(self._name())
            if socket.waitForConnected(_WAIT_MS):
                return socket.waitForReadyRead(int(_PATIENCE * 1000))
            time.sleep(_WAIT_MS / 1000)
        return False

    def listen(self, window: QWidget) -> None:
        """Let later starts bring the window forward."""
        if self._server:
            return
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name())  # what a killed process left there
        self._server = QLocalServer(window)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(lambda: self._answer(window))
        self._server.listen(self._name())

    def _name(self) -> str:
        """Return the socket's name: one for each person, short enough for every system."""
        whose = QCryptographicHash.hash(str(self._folder).encode(), QCryptographicHash.Algorithm.Sha256)
        return f"sekretariat-{bytes(whose.toHex().data()).decode()[:16]}"

    def _answer(self, window: QWidget) -> None:
        while self._server and (socket := self._server.nextPendingConnection()):
            socket.disconnected.connect(socket.deleteLater)
            _come_forward(window)
            socket.write(_SEEN)
            socket.flush()
            socket.disconnectFromServer()


def _come_forward(window: QWidget) -> None:
    """Show the window, or the dialog that is open in it, in front of all others."""
    from PySide6.QtCore import Qt  # a seventh of the time to the first paint

    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    for shown in (window, QApplication.activeModalWidget()):
        if shown:
            shown.show()
            shown.raise_()
            shown.activateWindow()
