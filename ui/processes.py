"""The only file that knows processes: what would hold up the window is done by a second one of our own.

A thread shares the interpreter with the window and makes it stutter; a process does not.
"""

import json
import pickle
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QProcess
from sqlalchemy.orm import Session

from app.apart import ANSWER, ASKED, COMMAND, READING, Order
from app.errors import UserError
from app.office import Office
from ui import jobs

T = TypeVar("T")
Done: TypeAlias = Callable[[Any, Path], object]  # the value of the task, and the folder with its files
Failed: TypeAlias = Callable[[Exception], object]
Told: TypeAlias = Callable[[int, int], object]

_under_way: set["Apart"] = set()
_WAIT_MS = 5000  # for a killed process to be gone


def run_apart(
    owner: QObject,
    task: str,
    order: Order,
    done: Done,
    failed: Failed,
    told: Told = lambda _finished, _of: None,
    *,
    given: Mapping[str, bytes] = MappingProxyType({}),
) -> "Apart":
    """Begin the task «module:function» of `app.apart` and return it; it ends with its owner, untold.

    The order gets a "folder", with the given files in it, for what is large; it goes once `done` returned.
    """
    apart = Apart(done, failed, told)
    owner.destroyed.connect(apart.cancel)
    apart.begin(task, order, given)
    return apart


def read_apart(
    owner: QObject, office: Office, query: Callable[[Session], T], done: Callable[[T], object], failed: Failed
) -> "Apart":
    """Begin to read the office beside the window, and return that; the query and its answer are pickled."""

    def take(_: None, folder: Path) -> None:
        answer = (folder / ANSWER).read_bytes()
        jobs.run(owner, lambda: pickle.loads(answer), done, failed)

    given = {ASKED: pickle.dumps(query)}
    return run_apart(owner, READING, {"office": str(office.path)}, take, failed, given=given)


def cancel_all() -> None:
    """End all that is under way; nobody is told."""
    for apart in set(_under_way):
        apart.cancel()


class Apart(QObject):
    """A task under way in a process of its own."""

    def __init__(self, done: Done, failed: Failed, told: Told) -> None:
        super().__init__()
        self._done, self._failed, self._told = done, failed, told
        self._folder = _private_folder()
        self._answer: dict[str, Any] = {}
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._listen)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail_to_start)

    def begin(self, task: str, order: Order, given: Mapping[str, bytes]) -> None:
        """Start the process and hand it the order."""
        _under_way.add(self)
        if application := QCoreApplication.instance():
            application.aboutToQuit.connect(self.cancel)
        for name, content in given.items():
            Path(self._folder.name, name).write_bytes(content)
        program, *words = COMMAND
        self._process.start(program, [*words, task])
        self._process.write(QByteArray(json.dumps(order | {"folder": self._folder.name}).encode()))
        self._process.closeWriteChannel()

    def cancel(self) -> None:
        """End the process, if it still runs, with all that it has written; nobody is told."""
        if self in _under_way:
            self._process.blockSignals(True)
            self._process.kill()
            self._process.waitForFinished(_WAIT_MS)
            self._leave()

    def _listen(self) -> None:
        while self._process.canReadLine():
            self._hear(json.loads(bytes(self._process.readLine().data())))

    def _hear(self, said: dict[str, Any]) -> None:
        if "of" in said:
            self._told(said["finished"], said["of"])
        else:
            self._answer = said

    def _end(self, _code: int, status: QProcess.ExitStatus) -> None:
        self._listen()
        try:
            if "value" in self._answer:
                self._done(self._answer["value"], Path(self._folder.name))
            elif status is QProcess.ExitStatus.CrashExit:
                self._failed(UserError("Работа прервалась: закройте лишние программы и повторите."))
            else:
                self._failed(self._error())
        finally:
            self._leave()

    def _error(self) -> Exception:
        """Return what went wrong: a sentence of the task, or a bug with its traceback."""
        if refusal := self._answer.get("refusal"):
            return UserError(refusal)
        return RuntimeError(bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace"))

    def _fail_to_start(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._leave()
            self._failed(
                UserError("Для этой работы не хватает памяти: закройте лишние программы и повторите.")
            )

    def _leave(self) -> None:
        _under_way.discard(self)
        self._folder.cleanup()
        self.deleteLater()


def _private_folder() -> TemporaryDirectory[str]:
    try:
        return TemporaryDirectory(prefix="sekretariat-", ignore_cleanup_errors=True)
    except OSError as error:
        raise UserError(
            "Для временных файлов не хватает места: освободите его на системном диске и повторите."
        ) from error
