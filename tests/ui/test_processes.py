"""Long work in a process of its own: it tells how far it is, leaves its files, and can be ended at once."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.members.queries import registry, the_one_named
from app.office import Office
from ui.processes import Apart, cancel_all, read_apart, run_apart

TASKS = """
    import sys, time
    from pathlib import Path
    from app.errors import UserError

    def count(order, progress):
        for number in range(order["to"]):
            progress(number, order["to"])
            time.sleep(0.06)
        Path(order["folder"], "counted.txt").write_text("all")
        return order["to"]

    def refuse(order, progress):
        raise UserError("Так нельзя.")

    def break_down(order, progress):
        raise LookupError("a fault")

    def vanish(order, progress):
        import os, signal
        os.kill(os.getpid(), signal.SIGKILL)

    def wait(order, progress):
        Path(order["folder"], "half.part").write_text("half")
        Path(order["sign"]).write_text(order["folder"])
        time.sleep(60)
"""


class Heard:
    """What was told of a task."""

    def __init__(self) -> None:
        self.told: list[object] = []
        self.done: list[tuple[Any, list[str]]] = []
        self.failed: list[Exception] = []
        self.folder = Path()

    def take(self, value: Any, folder: Path) -> None:
        self.done.append((value, [path.name for path in folder.iterdir()]))
        self.folder = folder

    def ended(self) -> bool:
        return bool(self.done or self.failed)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, heard: Heard, qapp: object
) -> Callable[..., Apart]:
    (tmp_path / "tasks_of_the_test.py").write_text(dedent(TASKS))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    def begin(task: str, owner: QObject | None = None, **order: object) -> Apart:
        return run_apart(
            owner or keeper,
            f"tasks_of_the_test:{task}",
            order,
            heard.take,
            heard.failed.append,
            lambda *told: heard.told.append(told),
        )

    keeper = QObject()
    return begin


def test_it_tells_how_far_it_is_and_leaves_its_files_until_they_are_taken(
    qtbot: QtBot, begin: Callable[..., Apart], heard: Heard
) -> None:
    begin("count", to=4)
    qtbot.waitUntil(heard.ended, timeout=10_000)
    assert heard.done == [(4, ["counted.txt"])]
    assert heard.told == [(0, 4), (1, 4), (2, 4), (3, 4)]
    assert not heard.folder.exists()


def test_a_refusal_arrives_as_its_sentence(qtbot: QtBot, begin: Callable[..., Apart], heard: Heard) -> None:
    begin("refuse")
    qtbot.waitUntil(heard.ended, timeout=10_000)
    assert isinstance(heard.failed[0], UserError)
    assert str(heard.failed[0]) == "Так нельзя."


def test_a_fault_arrives_with_its_traceback(qtbot: QtBot, begin: Callable[..., Apart], heard: Heard) -> None:
    begin("break_down")
    qtbot.waitUntil(heard.ended, timeout=10_000)
    assert not isinstance(heard.failed[0], UserError)
    assert "LookupError: a fault" in str(heard.failed[0])


def test_a_process_that_the_system_has_ended_is_told_in_a_sentence(
    qtbot: QtBot, begin: Callable[..., Apart], heard: Heard
) -> None:
    begin("vanish")
    qtbot.waitUntil(heard.ended, timeout=10_000)
    assert "прервалась" in str(heard.failed[0])


@pytest.mark.parametrize("ending", ["by hand", "with its owner", "with everything"])
def test_what_is_ended_leaves_nothing_and_tells_nothing(
    qtbot: QtBot, begin: Callable[..., Apart], heard: Heard, tmp_path: Path, ending: str
) -> None:
    sign, owner = tmp_path / "sign", QObject()
    apart = begin("wait", owner, sign=str(sign))
    qtbot.waitUntil(lambda: sign.exists() and bool(sign.read_text()), timeout=10_000)
    folder = Path(sign.read_text())
    assert (folder / "half.part").exists()
    if ending == "by hand":
        apart.cancel()
    elif ending == "with its owner":
        owner.deleteLater()
    else:
        cancel_all()
    qtbot.waitUntil(lambda: not folder.exists(), timeout=10_000)
    qtbot.wait(20)
    assert not heard.ended()


def test_a_task_that_is_over_can_still_be_cancelled_without_harm(
    qtbot: QtBot, begin: Callable[..., Apart], heard: Heard
) -> None:
    apart = begin("count", to=1)
    qtbot.waitUntil(heard.ended, timeout=10_000)
    apart.cancel()
    assert len(heard.done) == 1


def test_a_query_is_answered_by_another_process_beside_the_window(
    qtbot: QtBot, filled: Office, heard: Heard
) -> None:
    owner, answers = QObject(), []
    query = partial(registry, day=date(2019, 1, 1))
    read_apart(owner, filled, query, answers.append, heard.failed.append)
    qtbot.waitUntil(lambda: bool(answers or heard.failed), timeout=10_000)
    assert answers == [filled.read(registry, date(2019, 1, 1))]


def test_a_query_that_is_refused_tells_why(qtbot: QtBot, filled: Office, heard: Heard) -> None:
    owner, query = QObject(), partial(the_one_named, name="Ничья")
    read_apart(owner, filled, query, heard.told.append, heard.failed.append)
    qtbot.waitUntil(heard.ended, timeout=10_000)
    assert "нет в реестре" in str(heard.failed[0])
