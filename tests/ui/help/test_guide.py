import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import resources
import ui
from ui.actions import ACTIONS, Action

GUIDE = resources.path("help", "guide.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall("«([^«»]+…)»", GUIDE)))


def said_on_screen() -> Iterator[str]:
    for path in Path(ui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def test_every_command_that_the_guide_names_is_called_so_on_the_screen() -> None:
    assert len(COMMANDS) > 20
    assert set(COMMANDS) - set(said_on_screen()) == set()


@pytest.mark.parametrize("action", [row for row in ACTIONS if row.shortcut], ids=lambda row: row.id)
def test_the_table_of_keys_has_every_shortcut(action: Action) -> None:
    written = action.shortcut.replace("Return", "Enter").replace("Ctrl++", "Ctrl+«+»")
    keys = {key.strip() for row in re.findall(r"^\| ([^|]+) \|", GUIDE, re.M) for key in row.split(", ")}
    assert written in keys
