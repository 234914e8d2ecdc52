"""Responsibles, periods and decisions in effect, clause by clause."""

from datetime import date

import pytest

from app.assignments.parts import is_for_all
from app.resolutions.reading import read_text
from app.resolutions.reading.responsibles import named
from app.resolutions.text import Clause, ResolutionText, walk
from db.vocabulary import DecisionKind

_HEAD = "РЕЗОЛЮЦИЯ\nXII страновой конференции\n(г. Заречный, 5 мая 2025 г.)\n\nПОСТАНОВИЛИ:\n\n"


def _clauses(text: str) -> dict[str, Clause]:
    reading = read_text(_HEAD + text)
    assert isinstance(reading, ResolutionText)
    return {clause.marker or clause.text: clause for clause in walk(reading.clauses)}


def test_a_later_line_governs_the_clause_and_its_subclauses_but_not_their_lists() -> None:
    clauses = _clauses(
        "3. Подготовить праздник.\n3а. Пригласить:\n– соседей;\n– детей.\n"
        "3б. Поручить И.И. Сорокиной собрать ноты.\n"
        "3в. Ответственный за праздник: Секретариат.\n4. Собрать книги."
    )
    assert {marker: clause.responsible for marker, clause in clauses.items()} == {
        "3": ("Секретариат",),
        "3а": ("Секретариат",),
        "-": (),
        "3б": ("И.И. Сорокина",),
        "3в": ("Секретариат",),
        "4": (),
    }


def test_lines_without_markers_tell_responsible_and_term_of_the_clause_above() -> None:
    clauses = _clauses(
        "1. Собрать книги.\nОтветственный: О.И. Ручьёв.\nСрок: до 1 июня 2025 года.\n2. Отметить клуб."
    )
    period = clauses["1"].period
    assert clauses["1"].responsible == ("О.И. Ручьёв",)
    assert period is not None
    assert period.end == date(2025, 6, 1)
    assert clauses["2"].responsible == ()


def test_a_charge_dealt_out_as_a_list_is_one_assignment_an_item() -> None:
    clauses = _clauses("1. Поручить Секретариату:\n– собрать книги;\n– разослать письма.")
    assert clauses["1"].decisions == ()
    assert clauses["-"].responsible == ("Секретариат",)
    assert [decision.kind for decision in clauses["-"].decisions] == [DecisionKind.ASSIGN]


def test_the_term_of_a_suspension_is_no_period_of_its_clause() -> None:
    (clause,) = _clauses("1. Приостановить членство ОФ «Родник» до 1 марта 2027 года.").values()
    assert clause.period is None
    assert clause.decisions[0].facts()["until"] == "до 1 марта 2027 года"


def test_a_called_meeting_keeps_its_period() -> None:
    (clause,) = _clauses("1. Провести XIII страновую конференцию в марте 2027 года.").values()
    assert clause.period is not None
    assert clause.period.start == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("text", "responsible"),
    [
        ("Поручить Секретариату Содружества Заречья подготовить план.", ("Секретариат Содружества Заречья",)),
        ("Поручить рабочей группе по празднику собрать ноты.", ("рабочая группа по празднику",)),
        (
            "Поручить собрать ноты председателю совета Петровой Л.Г. и секретарю Ручьёву О.И. Срок: май.",
            ("председателю совета Петровой Л.Г.", "секретарю Ручьёву О.И."),
        ),
        ("Поручить председателю КСЗ Анне Петровой, подписать письмо.", ("председателю КСЗ Анне Петровой",)),
        ("Место праздника определить Секретариату за месяц до его дня.", ("Секретариат",)),
        ("Координационному совету до 1 июня собрать книги.", ("Координационный совет",)),
        ("Собрать книги (отв.: Л.Г. Петрова).", ("Л.Г. Петрова",)),
        ("Собрать книги (срок – до 1 июня 2026 г., отв. – Секретариат).", ("Секретариат",)),
        ("Контроль возложить на Секретариат.", ("Секретариат",)),
        ("Ответственным за праздник назначить Ручьёва О.И.", ("Ручьёва О.И.",)),
        (
            "Ответственные: Л.Г. Петрова, Секретариат и клуб «Парус».",
            ("Л.Г. Петрова", "Секретариат", "клуб «Парус»"),
        ),
        (
            "Поручить председателю Совета Заречья Л.Г. Петровой подписать письмо.",
            ("председателю Совета Заречья Л.Г. Петровой",),
        ),
        ("Поручить в срок до 1 мая Секретариату собрать книги.", ("Секретариат",)),
        (
            "Поручить председателю совета культурных и дружеских обществ Орлову К.Л. составить план.",
            ("председателю совета культурных и дружеских обществ Орлову К.Л.",),
        ),
        ("Направить письма Секретариату.", ()),
        ("Рекомендовать организациям присылать книги секретарю совета Ручьёву.", ()),
        ("Выразить благодарность председателю совета Петровой Л.Г.", ()),
        ("Информацию председателя клуба Е.П. Ветровой принять к сведению.", ()),
        ("Членство ассоциации «Лад» возобновить.", ()),
        ("Секретариату Содружества ежеквартально рассылать сводку.", ("Секретариат Содружества",)),
        ("Поручить ежемесячно Секретариату рассылать сводку.", ("Секретариат",)),
        ("Клубу «Полотно» каждый квартал обновлять летопись.", ("Клуб «Полотно»",)),
        ("Всем организациям Содружества до 1 мая передать летописи.", ("все организации Содружества",)),
        ("Всем руководителям организаций передать списки.", ("все руководители организаций",)),
        (
            "Секретариату и всем молодёжным объединениям подготовить отчёт.",
            ("Секретариат", "все молодёжные объединения"),
        ),
        ("Поручить до 1 мая всем организациям-членам собрать книги.", ("все организации-члены",)),
        ("Обеспечить всем организациям доступ к архиву.", ()),
        ("Выразить благодарность всем организациям.", ()),
    ],
)
def test_those_who_have_to_act_are_named_and_those_who_receive_are_not(
    text: str, responsible: tuple[str, ...]
) -> None:
    assert named(text) == responsible


@pytest.mark.parametrize(
    "whom",
    [
        *("организациям", "членским организациям", "объединениям", "ассоциациям", "организациям-членам"),
        *("членам", "руководителям", "руководителям организаций", "председателям общественных объединений"),
    ],
)
def test_what_is_read_as_a_task_for_all_is_opened_into_a_list_of_all(whom: str) -> None:
    (read,) = named(f"Всем {whom} передать летописи.")
    assert read.startswith("все ")
    assert is_for_all((read,))


@pytest.mark.parametrize(
    ("text", "responsible"),
    [
        ("Поручить Н.Н. Масловой собрать ноты.", ("Н.Н. Маслова",)),
        ("Поручить В.Д. Киму и Дворской О.И. собрать ноты.", ("В.Д. Ким", "Дворская О.И.")),
        ("Поручить собрать ноты Секретариату и Шевчуку И.Л.", ("Секретариат", "Шевчук И.Л.")),
        ("Зарецкому К.Л. собрать ноты.", ("Зарецкий К.Л.",)),
        ("Поручить Анне Петровне Орловой-Ким собрать ноты.", ("Анна Петровна Орлова-Ким",)),
        ("Поручить Лигаю Сергею Львовичу собрать ноты.", ("Лигай Сергей Львович",)),
        ("Поручить Любови Ильиничне Шевченко собрать ноты.", ("Любовь Ильинична Шевченко",)),
        ("Поручить Павлу Петровичу Ковалю собрать ноты.", ("Павел Петрович Коваль",)),
    ],
)
def test_a_person_who_is_asked_is_named_in_the_nominative(text: str, responsible: tuple[str, ...]) -> None:
    assert named(text) == responsible


@pytest.mark.parametrize(
    "name",
    ["Белому И.И.", "Русу В.Г.", "И.И. Попеску", "Цой А.Б.", "Ким В.М.", "Кравцу О.О.", "Дубраве И.И."],
)
def test_a_name_that_may_come_of_several_nominatives_stays_as_it_is_written(name: str) -> None:
    assert named(f"Поручить {name} собрать ноты.") == (name,)


def test_only_a_dative_is_brought_back() -> None:
    assert named("Ответственный: Н.Н. Масловой.") == ("Н.Н. Масловой",)
