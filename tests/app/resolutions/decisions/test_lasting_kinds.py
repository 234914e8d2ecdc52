"""What clauses decide beside memberships, meetings and assignments; every name is invented."""

import pytest

from app.resolutions.decisions import Wording, recognise
from app.resolutions.decisions.amend import Amend
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.base import Decision
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.checklist import Checklist
from app.resolutions.decisions.composition import Composition, member_in
from app.resolutions.decisions.effects import CouncilMember
from app.resolutions.decisions.nominate import Nominate
from app.resolutions.decisions.publish import Publish
from app.resolutions.decisions.standing import Standing
from db.vocabulary import Period, PeriodKind

_TERM = Period("до 1 июня 2027 года", PeriodKind.SPAN)
_NINETEENTH = "резолюции XIX страновой конференции"


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        (
            "Утвердить состав совета: Петрова Л.Г. – председатель; Ким В.М.; Речная Ольга.",
            Composition(
                members=(
                    CouncilMember("Петрова Л.Г.", "председатель"),
                    CouncilMember("Ким В.М."),
                    CouncilMember("Речная Ольга"),
                )
            ),
        ),
        ("Утвердить состав совета: Ким В.М.", Composition(members=(CouncilMember("Ким В.М."),))),
        ("Утвердить состав Содружества: Ким В.М.", Composition(members=(CouncilMember("Ким В.М."),))),
        ("Утвердить новый состав Координационного совета организаций Заречья.", Composition()),
        (
            "Включать на постоянной основе в повестку заседаний совета и конференций «Песни».",
            Standing(title="Песни"),
        ),
        ("Вносить в повестку заседаний «Песенную страницу».", Standing(title="Песенная страница")),
        ("Включать вопрос о песнях в повестку заседаний.", Standing(title="вопрос о песнях")),
        (
            "Открыть список присоединившихся к Декларации о реке.",
            Checklist(purpose="к Декларации о реке"),
        ),
        (
            "Список присоединившихся к Декларации о реке утвердить. Список открыт для присоединения.",
            Checklist(purpose="к Декларации о реке"),
        ),
        (
            "Рекомендовать всем объединениям совета подготовить тексты и фото для книги «Берега».",
            Checklist(what="тексты и фото", purpose="для книги «Берега»"),
        ),
        (
            "Делегатом на Всемирный форум избрать Иванова И.И.",
            Nominate(person="Иванов И.И.", event="на Всемирный форум"),
        ),
        (
            "Выдвинуть Петрову Лидию Георгиевну в состав Всемирного совета.",
            Nominate(person="Петрова Лидия Георгиевна", event="в состав Всемирного совета"),
        ),
        (
            "Направить настоящую резолюцию в Посольство и членам совета электронной почтой.",
            Publish(what="настоящую резолюцию", to="в Посольство и членам совета", by="электронной почтой"),
        ),
        ("Настоящую резолюцию опубликовать.", Publish(what="настоящую резолюцию")),
        (
            f"Отменить п. 7в {_NINETEENTH} от 12.05.2025 г. в связи с переносом форума.",
            Cancel(
                clause="7в", document=f"{_NINETEENTH} от 12.05.2025 г.", reason="в связи с переносом форума"
            ),
        ),
        (
            f"Пункт 3 {_NINETEENTH} признать утратившим силу.",
            Cancel(clause="3", document=_NINETEENTH),
        ),
        (
            f"Изложить п. 4 {_NINETEENTH} в следующей редакции: «Провести праздник».",
            Amend(clause="4", document=_NINETEENTH, change="«Провести праздник»."),
        ),
    ],
)
def test_a_decision_is_recognised(text: str, decision: Decision) -> None:
    assert recognise(Wording(text)) == (decision,)


def test_the_list_under_the_clause_names_the_council() -> None:
    items = (
        "Петрова Лидия Георгиевна, председатель совета;",
        "секретарь-координатор – Ким В.М.;",
        "3) Ольга Речная (ОФ «Родник»);",
        "всего трое.",
    )
    (decision,) = recognise(Wording("Избрать состав совета:", items))
    assert isinstance(decision, Composition)
    assert decision.members == (
        CouncilMember("Петрова Лидия Георгиевна", "председатель совета"),
        CouncilMember("Ким В.М.", "секретарь-координатор"),
        CouncilMember("Ольга Речная"),
    )


def test_a_row_of_a_table_names_a_member() -> None:
    row = "1.\tРечная Ольга Петровна\tчлен совета, директор клуба «Мост»"
    assert member_in(row) == CouncilMember("Речная Ольга Петровна", "член совета, директор клуба «Мост»")


def test_two_delegates_are_two_decisions_and_two_clauses_two_cancellations() -> None:
    sent = recognise(Wording("Делегировать Петрову Л.Г. и Кима В.М. на Всемирный форум «Реки мира»."))
    assert sent == (
        Nominate(person="Петрова Л.Г.", event="на Всемирный форум «Реки мира»"),
        Nominate(person="Ким В.М.", event="на Всемирный форум «Реки мира»"),
    )
    cancelled = recognise(Wording(f"Признать утратившими силу пп. 3 и 5б {_NINETEENTH}."))
    assert [one.clause for one in cancelled if isinstance(one, Cancel)] == ["3", "5б"]


def test_what_is_collected_or_sent_by_a_day_is_an_assignment_besides() -> None:
    text = "Направить обращение в министерство культуры до 1 июня 2027 года."
    sent, task = recognise(Wording(text, (), ("Секретариат",), _TERM))
    assert sent == Publish(what="обращение", to="в министерство культуры")
    assert task == Assign()
    collected, task = recognise(
        Wording("Собрать от организаций фотографии для книги до 1 июня 2027 года.", (), (), _TERM)
    )
    assert collected == Checklist(what="фотографии", purpose="для книги")
    assert task == Assign()


@pytest.mark.parametrize(
    "text",
    [
        "Утвердить состав рабочей группы при совете.",
        "Утвердить количественный состав совета.",
        "Предложить утвердить состав совета.",
        "Отметить, что состав совета обновился.",
        "Включить в повестку дня следующего заседания вопрос о бюджете.",
        "Рекомендовать включать вопрос о песнях в повестку собраний.",
        "Собрать ноты для хора.",
        "Отметить, что к Декларации о реке присоединились десять организаций.",
        "Выразить благодарность делегату форума Петровой Л.Г.",
        "Рекомендовать делегировать Петрову Л.Г. на Всемирный форум.",
        "Поздравить Петрову Л.Г. с избранием в совет.",
        "Направить усилия на подготовку к празднику.",
        "Рекомендовать организациям направить отчёты в секретариат.",
        "Поблагодарить газету за то, что она опубликовала резолюцию.",
        f"Рекомендовать отменить п. 3 {_NINETEENTH}.",
        f"Принять к сведению доклад о выполнении п. 3 {_NINETEENTH}.",
        "Отменить концерт в связи с дождём.",
        "Дополнить фонд библиотеки.",
    ],
)
def test_a_mention_decides_nothing(text: str) -> None:
    assert recognise(Wording(text)) == ()
