"""A resolution approves the council's composition: posts change from that day, one person is one person."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.members.posts import PostEntry, add_post
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.composition import Composition
from app.resolutions.decisions.effects import CouncilMember
from app.resolutions.plan import Group, plan
from db.models import Person, Post
from tests.app.resolutions.decisions_taken import adopted, draft
from tests.builders import member, secretary

DAY = date(2026, 6, 19)
EARLIER = date(2022, 5, 14)
PETROVA, KIM, SOMOV = "Петрова Лидия Георгиевна", "Ким Виктор Максимович", "Сомов Глеб Викторович"


def composition(*names: str) -> Composition:
    return Composition(members=tuple(CouncilMember(name) for name in names))


def council(office: Office, day: date) -> set[str]:
    """Who is of the council at the end of the day."""

    def names(session: Session) -> set[str]:
        found = session.execute(
            select(Person, Post).join(Post, Post.person_id == Person.id).where(Post.organization_id.is_(None))
        )
        return {
            " ".join((person.surname, person.given, person.patronymic)).strip()
            for person, post in found
            if (post.since is None or post.since <= day) and (post.until is None or day < post.until)
        }

    return office.read(names)


def people(office: Office) -> int:
    return len(office.read(lambda session: session.scalars(select(Person.id)).all()))


def test_the_former_council_ends_on_the_day_and_the_new_one_begins(office: Office) -> None:
    adopted(office, 16, EARLIER, composition(PETROVA, KIM))
    adopted(office, 20, DAY, composition(PETROVA, SOMOV))
    assert council(office, date(2026, 6, 18)) == {PETROVA, KIM}
    assert council(office, DAY) == {PETROVA, SOMOV}
    assert people(office) == 3


def test_the_basis_of_a_post_is_the_clause(office: Office) -> None:
    chairs = Composition(members=(CouncilMember(PETROVA, "председатель"), CouncilMember(KIM)))
    adopted(office, 20, DAY, chairs)
    posts = office.read(lambda session: session.execute(select(Post.title, Post.basis)).all())
    assert [(title, basis.replace("\u00a0", " ")) for title, basis in posts] == [
        ("председатель", "п. 1 резолюции XX страновой тематической конференции от 19.06.2026"),
        ("член совета", "п. 1 резолюции XX страновой тематической конференции от 19.06.2026"),
    ]


def test_the_preview_says_who_comes_stays_and_leaves(office: Office) -> None:
    secretary(office, KIM)
    adopted(office, 16, EARLIER, composition(PETROVA, KIM))
    (item,) = office.read(plan, draft(office, 20, DAY, composition("Петрова Л.Г.", SOMOV))).consequences
    assert item.group is Group.COUNCIL
    assert item.change == f"войдут: {SOMOV}; останутся: {PETROVA}; выйдут: {KIM}"


def test_initials_mean_the_one_known_person_they_fit(office: Office) -> None:
    home = member(office, "ОО «Наш двор»")
    office.do(add_post, home, PostEntry(PETROVA))
    adopted(office, 20, DAY, composition("Л.Г. Петрова", "Петров Л.Г."))
    assert council(office, DAY) == {PETROVA, "Петров Л.Г."}
    assert people(office) == 2


def test_a_full_name_means_whom_initials_had_named(office: Office) -> None:
    adopted(office, 16, EARLIER, composition("Петрова Л.Г.", "В. М. Ким"))
    adopted(office, 20, DAY, composition(PETROVA, KIM))
    assert people(office) == 2


def test_initials_that_fit_two_people_stand_in_the_way(office: Office) -> None:
    home = member(office, "ОО «Наш двор»")
    for name in (PETROVA, "Петрова Людмила Глебовна"):
        office.do(add_post, home, PostEntry(name, title="бухгалтер", is_leader=False))
    drafted = draft(office, 20, DAY, composition("Петрова Л.Г."))
    with pytest.raises(UserError, match=r"п\.\s1: Петрова Л\.Г\.: так могут звать нескольких"):
        office.do(adopt, drafted)
    adopted(office, 21, DAY, composition(PETROVA))
    assert council(office, DAY) == {PETROVA}


def test_a_composition_of_nobody_stands_in_the_way(office: Office) -> None:
    with pytest.raises(UserError, match="не названо ни одного имени"):
        office.do(adopt, draft(office, 20, DAY, Composition()))


def test_two_compositions_in_one_resolution_contradict_each_other(office: Office) -> None:
    with pytest.raises(UserError, match=r"противоречит п\.\s1"):
        office.do(adopt, draft(office, 20, DAY, composition(PETROVA), composition(KIM)))


def test_a_composition_of_the_past_lasts_until_the_later_one_known_already(office: Office) -> None:
    adopted(office, 20, DAY, composition(SOMOV))
    adopted(office, 16, EARLIER, composition(PETROVA))
    assert council(office, date(2025, 1, 1)) == {PETROVA}
    assert council(office, DAY) == {SOMOV}


def test_a_post_entered_by_hand_for_the_same_day_gives_way(office: Office) -> None:
    secretary(office, KIM, DAY)
    adopted(office, 20, DAY, composition(KIM, PETROVA))
    assert council(office, DAY) == {KIM, PETROVA}
    posts = office.read(lambda session: session.scalars(select(Post.title)).all())
    assert posts == ["член совета", "член совета"]
