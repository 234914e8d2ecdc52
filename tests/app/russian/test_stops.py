import pytest

from app.russian.stops import unstopped


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("О плане ярмарки.", "О плане ярмарки"),
        ("О плане ярмарки; ", "О плане ярмарки"),
        ("О том, что делать:", "О том, что делать"),
        ("О плане на 2026–2029 гг.", "О плане на 2026–2029 гг."),
        ("О награждении Петровой Л.Г.", "О награждении Петровой Л.Г."),
        ("О сборах, взносах и т. д.", "О сборах, взносах и т. д."),
        ("О членстве ОО.", "О членстве ОО"),
        ("", ""),
    ],
)
def test_a_line_loses_its_full_stop_but_no_abbreviation_and_no_initials(text: str, left: str) -> None:
    assert unstopped(text) == left
