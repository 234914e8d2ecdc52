"""Who else comes: one more delegate, a guest."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.meetings.invitations import Guest
from app.members.queries import registry
from app.office import Office
from ui.widgets.dialog import Dialog
from ui.widgets.form import field, line_edit
from ui.widgets.organization_field import OrganizationField


class GuestDialog(Dialog):
    """Asks for the name of a guest, and what he or she is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "Гость", "Гость присутствует без права голоса.")
        self.name = line_edit(placeholder="Фамилия Имя Отчество")
        self.post = line_edit(placeholder="необязательно: городской архив, директор")
        self.body.addLayout(field("Фамилия, имя, отчество", self.name))
        self.body.addLayout(field("Кто и откуда", self.post))
        self.name.setFocus()

    def guest(self) -> Guest:
        """Return the guest as he or she stands in the fields."""
        return Guest(self.name.text(), self.post.text())


class DelegateDialog(Dialog):
    """Asks for the organisation and the name of one more delegate."""

    def __init__(self, parent: QWidget, office: Office, day: date) -> None:
        super().__init__(parent, "Ещё делегат", "От организации без голоса делегат присутствует без голоса.")
        self.organization = OrganizationField(office.read(registry, day))
        self.organization.prompt("начните писать название")
        self.name = line_edit(placeholder="необязательно: Фамилия Имя Отчество")
        self.body.addLayout(field("Организация", self.organization))
        self.body.addLayout(field("Делегат", self.name))
        self.organization.setFocus()

    def organization_id(self) -> int:
        """Return the organisation chosen; refuse a name that is no card."""
        chosen = self.organization.organization_id()
        if chosen is None:
            raise UserError("Выберите организацию из списка: начните писать её название.")
        return chosen
