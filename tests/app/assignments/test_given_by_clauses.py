"""What a resolution that was read gives to do: to whom, until when."""

from datetime import date

from app.assignments.queries import assignments
from app.assignments.rows import AssignmentRow
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.operations import import_resolution
from app.resolutions.reading import read_text
from app.resolutions.text import ResolutionText

TEXT = """РЕЗОЛЮЦИЯ
XII страновой конференции
(г. Заречный, 5 мая 2025 г.)

ПОСТАНОВИЛИ:

1. Подготовить праздник реки.
1а. Пригласить хоры до 1 июля 2025 года.
1б. Поручить И.И. Сорокиной собрать ноты.
1в. Ответственный за праздник: Секретариат.
2. Провести очередную страновую отчётно-выборную конференцию в мае 2027 года.
2а. Секретариату разослать проект отчёта за три месяца до даты проведения.
"""


def given(office: Office) -> dict[str, AssignmentRow]:
    """The assignments of the resolution, adopted as it was read, by the number of their clause."""
    text = read_text(TEXT)
    assert isinstance(text, ResolutionText)
    office.do(adopt, office.do(import_resolution, text).ids[0])
    return {row.marker or "": row for row in office.read(assignments, date(2025, 5, 6))}


def test_a_responsible_named_in_a_later_subclause_has_the_earlier_assignments(office: Office) -> None:
    responsible = {marker: row.responsible for marker, row in given(office).items()}
    assert responsible["1"] == responsible["1а"] == ("Секретариат",)
    assert responsible["1б"] == ("И.И. Сорокина",)


def test_a_subclause_waits_for_the_conference_that_its_clause_calls(office: Office) -> None:
    waiting = given(office)["2а"]
    assert (waiting.responsible, waiting.deadline) == (("Секретариат",), date(2027, 2, 1))
    assert waiting.term.endswith("уточнится")
