"""The steps of the council itself: its details, people, posts."""

from collections.abc import Iterator
from functools import partial

from sqlalchemy.orm import Session

import resources
from app.changes import Changes, Noun
from app.composition.operations import elect
from app.council_operations import set_council_detail
from app.demo.story import Facts, Step, told
from app.demo.together import in_one
from app.emblem import set_emblem
from app.members.posts import PostEntry
from app.russian.folding import fold
from db.models import Person
from db.vocabulary import Body, Gender

_DETAILS = ("name_genitive", "city", "address", "phones", "emails", "site", "executor", "has_stamp")


def council_steps() -> Iterator[Step]:
    """Yield what the founders entered, then every post."""
    facts = told("council")
    founded = facts["posts"][0]["since"]
    yield Step(founded, partial(_describe, facts=facts))
    yield Step(founded, partial(_introduce, people=told("people")["people"]))
    for post in facts["posts"]:
        yield Step(post["since"], partial(_elect, post=post))


def _describe(session: Session, facts: Facts) -> Changes:
    done = [set_council_detail(session, name, facts[name]) for name in _DETAILS]
    done.append(set_emblem(session, resources.path("demo", facts["emblem"]).read_bytes()))
    return in_one("Внесены сведения о совете", *done)


def _introduce(session: Session, people: list[Facts]) -> Changes:
    for facts in people:
        parts = (facts["surname"], facts["given"], facts.get("patronymic", ""))
        columns = facts | {"gender": Gender(facts["gender"]), "folded": fold(" ".join(parts).strip())}
        session.add(Person(**columns))
    return Changes(f"Внесены лица: {len(people)}", frozenset({Noun.COUNCIL}))


def _elect(session: Session, post: Facts) -> Changes:
    entry = PostEntry(
        post["person"], post["title"], post["since"], until=post.get("until"), basis=post["basis"]
    )
    return elect(session, Body(post.get("body", Body.COUNCIL)), entry)
