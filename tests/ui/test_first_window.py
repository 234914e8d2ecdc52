"""A second start shows the window of the first one; what a killed one left behind is in nobody's way."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.first_window import FirstWindow


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Somebody of whom nothing is known yet: all folders of their own."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    if not Path(place).is_relative_to(tmp_path):
        pytest.skip("this system keeps the folders of a person elsewhere")
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def first(qtbot: QtBot, person: dict[str, str]) -> Iterator[QWidget]:
    """The window that is open already, behind others."""
    yield from opened(qtbot)


def opened(qtbot: QtBot) -> Iterator[QWidget]:
    holder, window = FirstWindow(), QWidget()
    qtbot.addWidget(window)
    assert holder.is_ours()
    holder.listen(window)
    window.showMinimized()
    yield window


def started(person: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "ui"], env=person, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_a_second_start_shows_the_first_window_and_ends(
    qtbot: QtBot, person: dict[str, str], first: QWidget
) -> None:
    second = started(person)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    _, said = second.communicate()
    assert second.returncode == 0
    assert said == "Секретариат уже открыт: показано его окно.\n"
    assert not first.isMinimized()


def test_a_killed_window_is_in_nobodys_way(
    qtbot: QtBot, person: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = started(person)
    with monkeypatch.context() as patient:
        patient.setattr("ui.first_window._PATIENCE", 20.0)
        assert FirstWindow().bring_forward()
    killed.kill()
    killed.communicate()
    opening = opened(qtbot)
    window = next(opening)
    second = started(person)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    second.communicate()
    assert second.returncode == 0
    assert not window.isMinimized()


def test_a_first_window_that_does_not_answer_leaves_the_second_one_to_open(
    qtbot: QtBot, person: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.first_window._PATIENCE", 0.3)
    holder = FirstWindow()
    assert holder.is_ours()
    second = FirstWindow()
    assert not second.is_ours()
    assert not second.bring_forward()


def test_where_no_lock_can_be_kept_the_window_opens_all_the_same(
    tmp_path: Path, person: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "занято").write_text("")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "занято"))
    assert FirstWindow().is_ours()


def test_another_person_has_a_window_of_their_own(
    qtbot: QtBot, tmp_path: Path, first: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "другой"))
    assert FirstWindow().is_ours()
