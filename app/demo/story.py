"""The story of the invented council: what is told in resources/demo, as steps on their days."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy.orm import Session

import resources
from app.changes import Changes

Facts: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """What the secretary entered on a day: one operation of the office."""

    day: date
    operation: Callable[[Session], Changes]


def told(name: str) -> Facts:
    """Return what a file of the story says."""
    return tomllib.loads(resources.path("demo", f"{name}.toml").read_text(encoding="utf-8"))
