"""The office as the year finds it: nine organisations, one of them suspended; last year's conference."""

from datetime import date, timedelta

from app.members.operations import set_leader
from app.office import Office
from app.resolutions.decisions.standing import Standing
from db.vocabulary import EventKind
from tests.app.resolutions.decisions_taken import adopted
from tests.builders import heard, member, secretary, step

TODAY = date.today()
CONFERENCE = TODAY - timedelta(days=30)
LAST_YEAR = CONFERENCE - timedelta(days=400)
DEADLINE = TODAY + timedelta(days=5)
LATER = date(TODAY.year + 1, 12, 15)

CRAFTS, SAIL = "ОО «Дом ремёсел»", "Клуб «Парус»"
VOICES = (
    ("Ассоциация «Ёлка»", "Белкина Анна Ильинична"),
    (SAIL, "Лодкин Пётр Андреевич"),
    ("Союз «Голоса реки»", "Степной Георгий Викторович"),
    ("ОО «Наш двор»", "Гусев Тимур Петрович"),
    ("Студия «Окоём»", "Ким Вера Сергеевна"),
    ("Фонд «Колодец»", "Журавлёв Олег Павлович"),
    ("Хор «Тихая вода»", "Соснина Нина Павловна"),
    ("Центр «Радуга»", "Лунёв Игорь Сергеевич"),
)


def begin(office: Office) -> None:
    """Enter who is a member, who is suspended until this conference, and what the last one decided."""
    secretary(office, "Петрова Лидия Георгиевна")
    for name, leader in VOICES:
        organization_id = member(office, name)
        office.do(set_leader, organization_id, leader, date(2016, 4, 1))
        heard(office, organization_id, TODAY - timedelta(days=90))
    crafts = member(office, CRAFTS.replace("ОО", "Общественное объединение"), short_name=CRAFTS)
    until = f"до страновой тематической конференции {CONFERENCE.year} года"
    step(office, crafts, EventKind.SUSPENDED, LAST_YEAR, until=until)
    adopted(office, 20, LAST_YEAR, Standing(title="Молодёжная повестка"))
