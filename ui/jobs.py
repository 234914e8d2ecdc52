"""The only file that knows threads: long work runs beside the window and reports back into it."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

T = TypeVar("T")


class _Report(QObject):
    """Carries the result from the thread into the window; it outlives an owner that has gone."""

    done = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def forget(self) -> None:
        """Tell nobody any more."""
        self.done.disconnect()
        self.failed.disconnect()


_under_way: set[_Report] = set()  # Qt keeps no reference to what a running job reports to


class _Work(QRunnable):
    def __init__(self, work: Callable[[], Any], report: _Report) -> None:
        super().__init__()
        self._work, self._report = work, report

    def run(self) -> None:
        """Do the work and report how it ended."""
        try:
            self._report.done.emit(self._work())
        except Exception as error:  # whatever happens in a thread is told in the window
            self._report.failed.emit(error)
        self._report.ended.emit()


def run(
    owner: QObject,
    work: Callable[[], T],
    done: Callable[[T], object],
    failed: Callable[[Exception], object],
) -> None:
    """Run the work in a thread; `done` or `failed` is called in the window unless the owner is gone."""
    report = _Report()
    report.done.connect(done)
    report.failed.connect(failed)
    report.ended.connect(lambda: _under_way.discard(report))
    owner.destroyed.connect(report.forget)
    _under_way.add(report)
    QThreadPool.globalInstance().start(_Work(work, report))


def wait() -> None:
    """Return when all work is done."""
    QThreadPool.globalInstance().waitForDone()
