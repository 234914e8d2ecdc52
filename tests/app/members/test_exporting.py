"""The roll is written by a second process that reads the office beside the open window."""

import io
import json
import subprocess
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.apart import COMMAND
from app.errors import UserError
from app.members.exporting import TASK, order, results, write
from app.members.states import states_from_json
from app.office import Office
from tests.builders import member

DAY = date(2024, 6, 1)


def test_the_file_and_its_rows_are_left_in_the_folder(office: Office, tmp_path: Path) -> None:
    first, second = member(office, "ОО «А»"), member(office, "ОО «Б»")
    told = order(office.path, ".xlsx", DAY, [second]) | {"folder": str(tmp_path)}
    assert write(told, lambda *_: None) == 1
    content, rows = results(tmp_path, ".xlsx")
    listed, whole = states_from_json(rows)
    assert ([state.id for state in listed], whole) == ([second], False)
    cells = {cell.value for sheet in load_workbook(io.BytesIO(content)) for row in sheet.rows for cell in row}
    assert "ОО «Б»" in cells
    assert "ОО «А»" not in cells
    assert first != second


def test_the_window_can_write_while_the_file_is_drawn(office: Office, tmp_path: Path) -> None:
    for number in range(3):
        member(office, f"ОО «{number}»")
    told = order(office.path, ".csv", DAY, None) | {"folder": str(tmp_path)}
    names = iter(["ОО «Новая»"])

    def work_on(_finished: int, _of: int) -> None:
        if name := next(names, None):
            member(office, name)

    assert write(told, work_on) == 3


def test_the_command_answers_in_lines_of_json(office: Office, tmp_path: Path) -> None:
    member(office, "ОО «А»")
    told = order(office.path, ".csv", DAY, None) | {"folder": str(tmp_path)}
    child = subprocess.run([*COMMAND, TASK], input=json.dumps(told).encode(), capture_output=True, check=True)
    *progress, last = map(json.loads, child.stdout.splitlines())
    assert last == {"value": 1}
    assert all({"finished", "of"} == set(each) for each in progress)
    assert "ОО «А»" in results(tmp_path, ".csv")[0].decode("utf-8-sig")


def test_a_file_that_is_no_office_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "Отчёт.sovet"
    path.write_text("не то", encoding="utf-8")
    with pytest.raises(UserError, match="не файл секретариата"):
        write(order(path, ".csv", DAY, None) | {"folder": str(tmp_path)}, lambda *_: None)
