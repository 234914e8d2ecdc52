"""What the wordings of clauses decide; every name is invented."""

import pytest

from app.resolutions.decisions import Wording, recognise
from app.resolutions.decisions.admit import Admit
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.base import Decision
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.extend import Extend
from app.resolutions.decisions.restore import Restore
from app.resolutions.decisions.schedule import Schedule
from app.resolutions.decisions.suspend import Suspend
from db.vocabulary import MeetingKind, Period, PeriodKind

_LOST = "в связи с утратой связи"
_TERM = Period("до 1 июня", PeriodKind.SPAN)


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        (
            "Клуб «Парус», руководитель А. Ветрова, в связи с отъездом (2 года и более) исключить из КСЗ.",
            Exclude(organization="Клуб «Парус»", reason="в связи с отъездом (2 года и более)"),
        ),
        (
            f"Исключить из состава совета общественную организацию «Наш двор» (рук. И.И. Ёлкин) {_LOST}.",
            Exclude(organization="общественная организация «Наш двор»", reason=_LOST),
        ),
        (
            "Исключить из состава Ассоциации «Содружество Заречья» клуб «Маяк» за неуплату взносов.",
            Exclude(organization="клуб «Маяк»", reason="за неуплату взносов"),
        ),
        ("Исключить из совета Общество друзей парка.", Exclude(organization="Общество друзей парка")),
        ("Исключить ОО «Союз «Дружба»» из состава совета.", Exclude(organization="ОО «Союз «Дружба»»")),
        (
            "В связи с утратой связи ОО «Мост» исключить из состава совета.",
            Exclude(organization="ОО «Мост»", reason="В связи с утратой связи"),
        ),
        (
            f"Приостановить членство ОФ «Родник» в совете до 1 марта 2027 года {_LOST}.",
            Suspend(organization="ОФ «Родник»", until="до 1 марта 2027 года", reason=_LOST),
        ),
        (
            f"Приостановить членство в совете ассоциации «Лад» {_LOST} до 1 марта 2027 года.",
            Suspend(organization="ассоциация «Лад»", until="до 1 марта 2027 года", reason=_LOST),
        ),
        (
            "ОО «Мост», руководитель И.И. Ёлкин, ввиду долгого молчания, приостановить членство в КСЗ"
            " до страновой конференции в 2027 году.",
            Suspend(
                organization="ОО «Мост»",
                until="до страновой конференции в 2027 году",
                reason="ввиду долгого молчания",
            ),
        ),
        (
            "Приостановить членство Тихой региональной общественной организации «Лад» сроком на один год.",
            Suspend(
                organization="Тихая региональная общественная организация «Лад»", until="сроком на один год"
            ),
        ),
        (
            "Приостановить членство клуба «Парус» сроком на один год за неуплату взносов.",
            Suspend(organization="клуб «Парус»", until="сроком на один год", reason="за неуплату взносов"),
        ),
        ("Исключить О.О. «Мост» из состава совета.", Exclude(organization="«Мост»")),
        ("Возобновить членство ассоциации «Лад».", Restore(organization="ассоциация «Лад»")),
        (
            "Восстановить членство общественного фонда «Лад» в совете.",
            Restore(organization="общественный фонд «Лад»"),
        ),
        (
            "Продлить приостановление членства ОО «Наш двор» до отчётно-выборной конференции 2029 года.",
            Extend(organization="ОО «Наш двор»", until="до отчётно-выборной конференции 2029 года"),
        ),
        (
            "Вывести общественный фонд «Лад» из состава совета в связи с ликвидацией.",
            Exclude(organization="общественный фонд «Лад»", reason="в связи с ликвидацией"),
        ),
        ("Прекратить членство союза «Мост» в совете.", Exclude(organization="союз «Мост»")),
        ("Принять в состав совета клуб «Маяк».", Admit(organization="клуб «Маяк»")),
        ("Принять в Содружество клуб «Маяк».", Admit(organization="клуб «Маяк»")),
        ("Принять клуб «Маяк» в Ассоциацию Заречья.", Admit(organization="клуб «Маяк»")),
        (
            "Принять в члены Координационного совета молодёжное движение «Я рядом».",
            Admit(organization="молодёжное движение «Я рядом»"),
        ),
    ],
)
def test_a_decision_about_a_membership_is_recognised(text: str, decision: Decision) -> None:
    assert recognise(Wording(text)) == (decision,)


def test_two_organisations_in_one_sentence_are_two_decisions() -> None:
    decisions = recognise(Wording("Принять в члены совета клуб «Маяк» и ОФ «Родник»."))
    assert decisions == (Admit(organization="клуб «Маяк»"), Admit(organization="ОФ «Родник»"))


def test_a_list_of_organisations_is_one_decision_each_with_its_own_reason() -> None:
    text = "Исключить из состава совета следующие организации в связи с утратой связи:"
    items = ("ОО «Парус», руководитель И.И. Ёлкин, в связи с отъездом;", "клуб «Маяк» (г. Тихий).")
    assert recognise(Wording(text, items)) == (
        Exclude(organization="ОО «Парус»", reason="в связи с отъездом"),
        Exclude(organization="клуб «Маяк»", reason=_LOST),
    )


def test_the_source_points_at_the_words_it_was_read_from() -> None:
    text = f"Отметить клуб «Маяк». Приостановить членство ОФ «Родник» до 1 марта 2027 года {_LOST}."
    (decision,) = recognise(Wording(text))
    assert [text[start:end] for start, end in decision.source] == [
        "Приостановить",
        "ОФ «Родник»",
        "до 1 марта 2027 года",
        _LOST,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Информацию ОО «Мост» одобрить и принять.",
        "Принять к сведению, что клуб «Парус» вступил в союз.",
        "Выразить благодарность клубу «Парус» за праздник.",
        "ОО «Мост» была исключена из состава совета в 2019 году.",
        "Рекомендовать исключить из состава совета ОО «Мост».",
        "Секретариату подготовить вопрос о том, чтобы исключить из состава совета ОО «Мост».",
        "Исключить из повестки дня доклад ОО «Мост».",
        "Принять в состав рабочей группы представителя клуба «Мост».",
        "Не исключать ОО «Мост» из состава совета.",
        "Продолжить усердную подготовку к празднику улицы.",
        "Принять участие в чтениях клуба «Парус».",
        "Принять в Союз «Голоса реки» новых делегатов.",
        "Провести семинар для клубов.",
        "День и город следующей встречи назвать.",
    ],
)
def test_a_mention_decides_nothing(text: str) -> None:
    assert recognise(Wording(text)) == ()


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        (
            "Следующую XXI Страновую отчётно-выборную конференцию обществ провести в мае.",
            Schedule(meeting_kind=MeetingKind.ELECTION, number=21),
        ),
        (
            "Провести ХII страновую конференцию организаций.",
            Schedule(meeting_kind=MeetingKind.COUNTRY, number=12),
        ),
        (
            "Провести 57-е заседание совета в мае 2027 года.",
            Schedule(meeting_kind=MeetingKind.COUNCIL, number=57),
        ),
        (
            "Созвать чрезвычайную страновую конференцию до конца года.",
            Schedule(meeting_kind=MeetingKind.EXTRAORDINARY),
        ),
    ],
)
def test_a_meeting_that_is_called_is_recognised(text: str, decision: Decision) -> None:
    assert recognise(Wording(text)) == (decision,)


def test_a_task_with_a_responsible_or_a_term_is_an_assignment() -> None:
    text = "Подготовить план праздника."
    assert recognise(Wording(text)) == ()
    assert recognise(Wording(text, responsible=("Секретариат",))) == (Assign(),)
    assert recognise(Wording(text, period=_TERM)) == (Assign(),)


@pytest.mark.parametrize(
    "text",
    [
        "Одобрить и принять доклад.",
        "Отметить работу клуба «Парус».",
        "Утвердить план праздника.",
        "Рекомендовать клубам собрать книги.",
        "Ответственный за праздник: Секретариат.",
    ],
)
def test_what_is_no_task_is_no_assignment_whoever_is_responsible(text: str) -> None:
    assert recognise(Wording(text, responsible=("Секретариат",), period=_TERM)) == ()
