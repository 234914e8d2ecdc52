import subprocess
import sys

import pytest

from ui.__main__ import main


def test_arguments_are_for_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["period", "до ноября 2026 года"]) == 0
    assert "31.10.2026" in capsys.readouterr().out


def test_wrong_usage_exits_with_2() -> None:
    assert main(["нет-такой-команды"]) == 2


def test_the_command_line_needs_no_qt() -> None:
    code = "import sys, ui.__main__ as it; it.main(['period', '2027']); sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
