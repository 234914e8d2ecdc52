from PySide6.QtWidgets import QComboBox

from app.members import used
from app.russian.numerals import plural
from ui.members.page import MembersPage
from ui.widgets.dialog import Dialog
from ui.widgets.form import field


class FieldDialog(Dialog):
    """Asks for a field of work: one of those there are, or another one."""

    def __init__(self, page: MembersPage, chosen: int) -> None:
        cards = plural(chosen, "карточку", "карточки", "карточек")
        super().__init__(page, "Добавить направление", f"На {cards}.", 440)
        self.name = QComboBox()
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.addItems(page.office.read(used.fields_of_work))
        self.name.clearEditText()
        self.body.addLayout(field("Направление работы", self.name, "Выберите из списка или впишите своё."))
