from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Attachment(Base):
    """A file kept on a card: a scan of the charter, of a certificate, of an application."""

    __tablename__ = "attachment"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organization.id"), index=True)
    name: Mapped[str] = mapped_column(comment="the name of the file, with its ending")
    note: Mapped[str] = mapped_column(default="", comment="what it is: «устав», «заявление»")
    added_on: Mapped[date]
    content_sha256: Mapped[str] = mapped_column(ForeignKey("content.sha256"))
