"""A day in words gives way to another, written as the first one was."""

from datetime import date

import pytest

from app.resolutions.redated import Days, names_day, redated

ONE = Days(date(2026, 6, 19), date(2026, 6, 19))
OTHER = Days(date(2026, 6, 20), date(2026, 6, 20))
TWO = Days(date(2026, 6, 19), date(2026, 6, 20))
LATER_TWO = Days(date(2026, 6, 26), date(2026, 6, 27))


@pytest.mark.parametrize(
    ("text", "before", "after", "told"),
    [
        ("(19 июня 2026 г., г. Заречный)", ONE, OTHER, "(20 июня 2026 г., г. Заречный)"),
        ("19.06.2026 г., г. Заречный", ONE, OTHER, "20.06.2026 г., г. Заречный"),
        ("Принята 19 июня 2026 года", ONE, OTHER, "Принята 20 июня 2026 года"),
        ("19\u00a0июня\u00a02026\u00a0г.", ONE, OTHER, "20\u00a0июня\u00a02026\u00a0г."),
        ("19–20 июня 2026 г.", TWO, LATER_TWO, "26–27 июня 2026 г."),
        ("Принята 20.06.2026", TWO, LATER_TWO, "Принята 27.06.2026"),
        ("19 июня 2026 г.", ONE, TWO, "19–20 июня 2026 г."),
        ("п. 2 резолюции от 12.05.2025", ONE, OTHER, "п. 2 резолюции от 12.05.2025"),
        ("", ONE, OTHER, ""),
    ],
)
def test_only_the_day_changes(text: str, before: Days, after: Days, told: str) -> None:
    assert redated(text, before, after).replace("\u00a0–", "–") == told


def test_a_text_that_names_the_day_is_found() -> None:
    assert names_day("как решено 19 июня 2026 года", ONE)
    assert not names_day("как решено 18 июня 2026 года", ONE)
