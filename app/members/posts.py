"""Posts from when until when: who leads an organisation, who led it before, who else works there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.members import people, search
from app.members.cards import said_of, the_card
from app.members.days import check_day, check_term
from app.members.words import span_words
from db.models import Person, Post
from db.vocabulary import Body, Precision

LEADER = "руководитель"


@dataclass(frozen=True, slots=True)
class PostEntry:
    """A post as entered; the person is the known one of this name, the one chosen, or a namesake."""

    name: str
    title: str = LEADER
    since: date | None = None
    since_precision: Precision = Precision.DAY
    until: date | None = None  # the first day without the post
    until_precision: Precision = Precision.DAY
    basis: str = ""
    is_leader: bool = True
    person_id: int | None = None
    namesake: bool = False  # a new person, though one of this full name is known


def appoint_leader(session: Session, organization_id: int, entry: PostEntry) -> Post:
    """Return the new leader's post; the post of the one before ends on the same day."""
    before = _leaders(session, organization_id)
    post = Post(organization_id=organization_id, person_id=holder(session, entry).id)
    write(post, entry)
    for other in before:
        _end_before(session, other, post)
    session.add(post)
    session.flush()
    return post


def appoint_to_council(
    session: Session, name: str, title: str, since: date | None, until: date | None = None
) -> Post:
    """Return the post of a person in the council itself."""
    post = Post(
        person_id=people.the_person(session, name).id,
        title=title,
        since=since,
        until=until,
        body=Body.COUNCIL,
    )
    session.add(post)
    session.flush()
    return post


def add_post(session: Session, organization_id: int, entry: PostEntry) -> Changes:
    """Enter any post, also one of the past; two leaders at a time are refused."""
    the_card(session, organization_id)
    post = Post(organization_id=organization_id, person_id=holder(session, entry).id)
    write(post, entry)
    _refuse_two_leaders(session, post)
    session.add(post)
    search.refresh(session, organization_id)
    return said_of(session, organization_id, f"{post.title} — {entry.name.strip()}", post.id)


def correct_post(session: Session, post_id: int, entry: PostEntry) -> Changes:
    """Correct or end a post; whose it is stays as it was."""
    post = the_post(session, post_id)
    write(post, entry)
    assert post.organization_id is not None
    _refuse_two_leaders(session, post)
    search.refresh(session, post.organization_id)
    words = f"исправлена должность: {post.title} — {name_of(session, post)}"
    return said_of(session, post.organization_id, words, post_id)


def remove_post(session: Session, post_id: int) -> Changes:
    """Take out a post that was never held."""
    post = the_post(session, post_id)
    assert post.organization_id is not None
    words = f"убрана должность: {post.title} — {name_of(session, post)}"
    session.delete(post)
    search.refresh(session, post.organization_id)
    return said_of(session, post.organization_id, words)


def holder(session: Session, entry: PostEntry) -> Person:
    """Return whose post it is: the one chosen, the known one of the name, a namesake or a new person."""
    if entry.namesake:
        return people.new_person(session, entry.name)
    return people.the_person(session, entry.name, entry.person_id)


def write(post: Post, entry: PostEntry) -> None:
    """Write the title, the days and the basis; refuse days that cannot be meant."""
    check_day(entry.since)
    check_term(entry.until)
    if entry.since and entry.until and entry.since >= entry.until:
        raise UserError("Должность кончается раньше, чем начинается. Проверьте дни.")
    post.title, post.basis = entry.title.strip() or LEADER, entry.basis.strip()
    post.is_leader = entry.is_leader
    post.since, post.since_precision = entry.since, entry.since_precision
    post.until, post.until_precision = entry.until, entry.until_precision


def _end_before(session: Session, other: Post, post: Post) -> None:
    """Let the other's post end when the new one begins; refuse what cannot have followed it."""
    if other.until and post.since and other.until <= post.since:
        return
    still_leads = other.until is None or other.until > date.today()
    if still_leads and (other.person_id, other.title) == (post.person_id, post.title):
        raise UserError(f"{name_of(session, other)} уже руководит этой организацией.")
    if post.since is None or not still_leads or (other.since and other.since > post.since):
        raise UserError(
            f"Руководителем записан(а) {said(session, other)}. Новый руководитель приходит позже: "
            "укажите, с какого дня; прежнего внесите среди прежних."
        )
    if other.since == post.since:
        session.delete(other)  # it would have lasted no day
    else:
        other.until, other.until_precision = post.since, post.since_precision


def _refuse_two_leaders(session: Session, post: Post) -> None:
    if not post.is_leader:
        return
    assert post.organization_id is not None
    for other in _leaders(session, post.organization_id):
        if other is not post and overlap(other, post):
            raise UserError(
                f"В эти дни руководителем записан(а) {said(session, other)}. "
                "Двух руководителей сразу быть не может: проверьте дни."
            )


def overlap(one: Post, two: Post) -> bool:
    """Return whether there is a day on which both posts are held."""
    return _begins_before_end(one, two) and _begins_before_end(two, one)


def _begins_before_end(one: Post, two: Post) -> bool:
    return one.since is None or two.until is None or one.since < two.until


def _leaders(session: Session, organization_id: int) -> Sequence[Post]:
    query = select(Post).where(Post.organization_id == organization_id, Post.is_leader)
    with session.no_autoflush:  # the post being written is no post yet
        return session.scalars(query.order_by(Post.id)).all()


def name_of(session: Session, post: Post) -> str:
    """Return the full name of whose post it is."""
    person = session.get_one(Person, post.person_id)
    return " ".join(filter(None, (person.surname, person.given, person.patronymic)))


def said(session: Session, post: Post) -> str:
    """Return «Петрова Лидия Георгиевна, с 2016 года до 14.04.2018»."""
    span = span_words(post.since, post.since_precision, post.until, post.until_precision)
    return ", ".join(filter(None, (name_of(session, post), span)))


def the_post(session: Session, post_id: int) -> Post:
    """Return the post, or refuse where undo has taken it back meanwhile."""
    post = session.get(Post, post_id)
    if post is None:
        raise UserError("Этой должности больше нет: она убрана или её внесение отменено.")
    return post
