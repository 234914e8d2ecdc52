"""Two cards of one person become one: all that referred to the other refers to the kept one."""

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.members import people, posts, search
from app.members.lines import with_line
from app.russian.folding import fold
from db.models import Attendance, Person, Post

_TOUCHED = frozenset({Noun.ORGANIZATIONS, Noun.COUNCIL, Noun.MEETINGS})
_WRITTEN_ONCE = ("given", "patronymic", "gender", "birthday")
_IN_LINES = ("phones", "emails")


def merge_persons(session: Session, keep: int, other: int) -> Changes:
    """Let the kept person have all posts, meetings and contacts of the other, whose card goes."""
    if keep == other:
        raise UserError("Это и так один человек. Выберите другую карточку.")
    kept, double = people.the_known(session, keep), people.the_known(session, other)
    _take_over_posts(session, kept, double)
    session.execute(update(Attendance).where(Attendance.person_id == other).values(person_id=keep))
    _take_over_details(kept, double)
    session.flush()
    session.delete(double)
    search.refresh(session, *people.organizations_of(session, keep))
    return Changes(f"Две карточки одного человека объединены: {people.full_name(kept)}", _TOUCHED, (keep,))


def _take_over_posts(session: Session, kept: Person, double: Person) -> None:
    """Let the posts be the kept person's; where both held the same one at a time, it is one post."""
    own = _posts(session, kept)
    for post in _posts(session, double):
        same = next((mine for mine in own if _is_same(mine, post)), None)
        if same is None:
            post.person_id = kept.id
        else:
            _widen(same, post)
            session.delete(post)
    session.flush()


def _posts(session: Session, person: Person) -> Sequence[Post]:
    return session.scalars(select(Post).where(Post.person_id == person.id).order_by(Post.id)).all()


def _is_same(one: Post, other: Post) -> bool:
    where = (one.organization_id, one.body, fold(one.title))
    return where == (other.organization_id, other.body, fold(other.title)) and posts.overlap(one, other)


def _widen(post: Post, other: Post) -> None:
    """Let the post last from the earlier beginning to the later end; no day known is the widest."""
    if post.since and (other.since is None or other.since < post.since):
        post.since, post.since_precision = other.since, other.since_precision
    if post.until and (other.until is None or other.until > post.until):
        post.until, post.until_precision = other.until, other.until_precision
    post.is_leader = post.is_leader or other.is_leader
    post.basis = post.basis or other.basis


def _take_over_details(kept: Person, double: Person) -> None:
    """Write on the kept card what only the other one knows."""
    for column in _WRITTEN_ONCE:
        setattr(kept, column, getattr(kept, column) or getattr(double, column))
    for column in _IN_LINES:
        setattr(kept, column, with_line(getattr(kept, column), getattr(double, column)))
    kept.notes = "\n".join(dict.fromkeys(filter(None, (kept.notes, double.notes))))
    kept.folded = fold(people.full_name(kept))
