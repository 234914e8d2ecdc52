"""What the secretary does to the council's composition: one transaction, one step of undo."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.composition.rules import has_one_holder
from app.composition.words import MEMBER, OF_BODY
from app.errors import UserError
from app.members import posts
from app.members.posts import PostEntry
from app.russian.dates import short_date
from app.russian.folding import fold
from db.models import Post
from db.vocabulary import Body, Precision

_COUNCIL = frozenset({Noun.COUNCIL})


def elect(session: Session, body: Body, entry: PostEntry) -> Changes:
    """Enter a post in a body of the council, also one of the past."""
    post = Post(person_id=posts.holder(session, entry).id)
    _write(session, post, body, entry)
    session.add(post)
    session.flush()
    return _said(session, post, "в составе")


def correct(session: Session, post_id: int, body: Body, entry: PostEntry) -> Changes:
    """Correct a post; whose it is stays as it was."""
    post = posts.the_post(session, post_id)
    _write(session, post, body, entry)
    return _said(session, post, "исправлено")


def end(session: Session, post_id: int, day: date, why: str = "") -> Changes:
    """Let a post end: the day is the first without it; why is kept beside the basis."""
    post = posts.the_post(session, post_id)
    if post.until and post.until <= day:
        raise UserError(
            f"Эти полномочия кончаются уже {short_date(post.until)}. Чтобы исправить день, измените запись."
        )
    ended = f"полномочия прекращены: {why.strip()}" if why.strip() else ""
    entry = replace(
        _entry_of(post),
        until=day,
        until_precision=Precision.DAY,
        basis="; ".join(filter(None, (post.basis, ended))),
    )
    posts.write(post, entry)
    return _said(session, post, f"полномочия до\u00a0{short_date(day)}")


def remove(session: Session, post_id: int) -> Changes:
    """Take out a post that was never held."""
    post = posts.the_post(session, post_id)
    changes = _said(session, post, "запись убрана")
    session.delete(post)
    return changes


def _write(session: Session, post: Post, body: Body, entry: PostEntry) -> None:
    posts.write(post, replace(entry, title=entry.title.strip() or MEMBER[body], is_leader=False))
    post.body = body
    _refuse_a_second(session, post)


def _refuse_a_second(session: Session, post: Post) -> None:
    """Refuse the same post twice: for one person at any time, for a chairman whoever it is."""
    for other in _of_body(session, post):
        if fold(other.title) != fold(post.title) or not posts.overlap(other, post):
            continue
        if other.person_id == post.person_id:
            raise UserError(
                f"Эта запись уже есть: {posts.said(session, other)} — {other.title}. "
                "Измените её или проверьте дни."
            )
        if has_one_holder(post.title):
            assert post.body
            raise UserError(
                f"В эти дни председателем {OF_BODY[post.body]} записан(а) {posts.said(session, other)}. "
                "Сначала прекратите прежние полномочия или проверьте дни."
            )


def _of_body(session: Session, post: Post) -> Iterable[Post]:
    query = select(Post).where(Post.organization_id.is_(None), Post.body == post.body)
    with session.no_autoflush:  # the post being written is no post yet
        return [other for other in session.scalars(query.order_by(Post.id)) if other is not post]


def _entry_of(post: Post) -> PostEntry:
    return PostEntry(
        "",
        post.title,
        post.since,
        post.since_precision,
        post.until,
        post.until_precision,
        post.basis,
        is_leader=False,
    )


def _said(session: Session, post: Post, words: str) -> Changes:
    assert post.body
    name = posts.name_of(session, post)
    return Changes(f"Состав {OF_BODY[post.body]}: {name}, {post.title} — {words}", _COUNCIL, (post.id,))
