"""Files that go with an agenda item: taken in, given out, taken off again."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.contents import keep, kept
from app.errors import UserError
from app.meetings.agenda_operations import said_of_item, the_item
from app.members.attachments import FileToKeep, tidy_name
from app.russian.typography import quoted
from db.models import AgendaPaper


def attach_paper(session: Session, item_id: int, file: FileToKeep) -> Changes:
    """Keep the file with the item; the same bytes are kept there only once."""
    item = the_item(session, item_id)
    digest = keep(session, file.data)
    same = select(AgendaPaper.name).where(
        AgendaPaper.item_id == item_id, AgendaPaper.content_sha256 == digest
    )
    if name := session.scalars(same).first():
        raise UserError(f"Этот файл уже приложен к вопросу {item.number}: {quoted(name)}.")
    paper = AgendaPaper(item_id=item_id, name=tidy_name(file.name), content_sha256=digest)
    session.add(paper)
    session.flush()
    return said_of_item(item, f"приложен файл {quoted(paper.name)}", paper.id)


def remove_paper(session: Session, paper_id: int) -> Changes:
    """Take the file off its item; its bytes stay in the office file, and undo brings it back."""
    paper = _the_paper(session, paper_id)
    session.delete(paper)
    return said_of_item(the_item(session, paper.item_id), f"убран файл {quoted(paper.name)}")


def paper_file(session: Session, paper_id: int) -> FileToKeep:
    """Return the file as it was taken in."""
    paper = _the_paper(session, paper_id)
    return FileToKeep(paper.name, kept(session, paper.content_sha256))


def _the_paper(session: Session, paper_id: int) -> AgendaPaper:
    paper = session.get(AgendaPaper, paper_id)
    if paper is None:
        raise UserError("Этого файла у вопроса больше нет: он убран или его добавление отменено.")
    return paper
