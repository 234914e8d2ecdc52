import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui import jobs


def test_work_is_done_beside_the_window_and_reported_inside_it(qtbot: QtBot) -> None:
    owner, reports = QObject(), []
    jobs.run(
        owner,
        threading.get_ident,
        lambda worker: reports.append((worker, threading.get_ident())),
        reports.append,
    )
    qtbot.waitUntil(lambda: bool(reports))
    worker, reporter = reports[0]
    assert worker != reporter == threading.get_ident()


def test_what_goes_wrong_is_reported_too(qtbot: QtBot) -> None:
    owner, failures = QObject(), []
    jobs.run(owner, lambda: 1 // 0, lambda _: None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], ZeroDivisionError)


def test_nobody_is_told_when_the_owner_is_gone(qtbot: QtBot) -> None:
    owner, told = QObject(), []
    go = threading.Event()
    jobs.run(owner, lambda: go.wait(5), told.append, told.append)
    owner.deleteLater()
    qtbot.wait(10)
    go.set()
    jobs.wait()
    qtbot.wait(10)
    assert told == []
