"""What commands print: JSON for scripts, aligned columns for people."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date
from typing import Any


def print_json(value: Any) -> None:
    """Print the value as indented UTF-8 JSON; days as ISO dates, rows as objects."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(f"{value!r} is no JSON")


def print_columns(rows: Iterable[Sequence[str]], empty: str = "Ничего нет.") -> None:
    """Print rows of text with aligned columns, or the sentence for no rows."""
    table = [tuple(row) for row in rows]
    if not table:
        print(empty)
        return
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
