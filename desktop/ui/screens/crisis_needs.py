"""After a crisis: what they need now, as tasks with one press, as a service with consent and release, as more time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.later import later
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.screens.release_line import ReleaseLine
from desktop.ui.screens.task_rows import TaskRows
from desktop.ui.screens.tasks import quick_buttons
from desktop.ui.task_words import quick_title
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.services.crisis_endings import OpenEnds
    from desktop.ui.context import ScreenContext

_SERVICE, _AGREED, _WHY = "service", "agreed", "why"


class ReferralForm(KeptForm):
    """One service. Nobody is contacted from here (G-AFTER-4): a referral stands under their consent and a release."""

    stored = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context)
        self._client_id, self._run_id = "", ""
        theme = context.theme
        self.line(_SERVICE, self.tr("Which service?"), hint=self.tr("Its name, as they know it"))
        self.choice(
            _AGREED,
            self.tr("Do they want it?"),
            [
                ("yes", self.tr("Yes")),
                ("no", self.tr("No")),
                ("later", self.tr("Offered, they think about it")),
            ],
        )
        self.release = ReleaseLine(context)
        self.column.addWidget(self.release)
        self.line(
            _WHY,
            self.tr("Why without a release? Only where there is none"),
            hint=self.tr("They go there with me tomorrow"),
        )
        self.column.addWidget(self.problem)
        self.store = SecondaryButton(theme, self.tr("Write the service down"), icon="check")
        self.store.setObjectName("needs_store")
        self.store.clicked.connect(self._on_store)
        self.column.addWidget(self.store, 0, Qt.AlignmentFlag.AlignLeading)

    def open_for(self, client_id: str, run_id: str) -> None:
        """Begin, or go on with what was typed."""
        self._client_id, self._run_id = client_id, run_id
        self.begin(self.key_of(run_id))
        self.release.show_for(client_id, self.value(_SERVICE))

    @staticmethod
    def key_of(run_id: str) -> str:
        """Return where what is typed is kept."""
        return f"crisis_needs/{run_id}"

    def _on_typed(self, name: str) -> None:
        super()._on_typed(name)
        if name == _SERVICE and self._client_id:
            self.release.show_for(self._client_id, self.value(_SERVICE))

    def _on_store(self) -> None:
        make = self._context.services.referrals.make
        client_id, run_id = self._client_id, self._run_id
        service, agreed, why = self.value(_SERVICE), self.value(_AGREED), self.value(_WHY)
        self._context.tasks.write(
            self,
            lambda: make(client_id, service, agreed, why=why, crisis_id=run_id),
            done=lambda _id: self._on_stored(),
            failed=self.refuse,
        )

    def _on_stored(self) -> None:
        self.done()
        self.stored.emit()


class NeedsCard(Card):
    """A crisis makes new needs and sharpens old ones (G-AFTER-3). `changed`: something was written down."""

    changed = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("What do they need now?"))
        self._context = context
        self._client_id, self._run_id = "", ""
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        words = self.tr(
            "A crisis makes old needs sharper and brings new ones. One press is a task, due in a week."
        )
        self.body.addWidget(PlainLabel(theme, words, wrap=True))
        self.made = PlainLabel(theme, "", role="muted", wrap=True)
        self.made.setObjectName("needs_made")
        self.body.addWidget(self.made)
        self.rows = TaskRows(context, self)
        self.rows.changed.connect(self.changed)
        self.quick = quick_buttons(theme)
        for kind, button in self.quick.items():
            button.clicked.connect(
                lambda _on=False, which=kind: self.rows.quick(which, quick_title(which), self._client_id)
            )
        self.refer = SecondaryButton(theme, self.tr("Offer a service"), icon="handshake")
        self.refer.setObjectName("needs_refer")
        self.refer.clicked.connect(self._on_refer)
        self.longer = SecondaryButton(theme, self.tr("Book a longer session"), icon="calendar-plus")
        self.longer.setObjectName("needs_longer")
        self.longer.clicked.connect(self._on_longer)
        self.together = QuietButton(theme, self.tr("Their goals and services"), icon="list-checks")
        self.together.setObjectName("needs_together")
        self.together.clicked.connect(self._on_together)
        self.body.addWidget(button_row(theme, list(self.quick.values())))
        self.body.addWidget(button_row(theme, [self.refer, self.longer, self.together]))
        told = self.tr("The next Prepare says that a longer session fits.")
        self.body.addWidget(PlainLabel(theme, told, size="small", role="muted", wrap=True))
        self.form = ReferralForm(context)
        self.form.stored.connect(self._on_stored)
        self.form.hide()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.body.addWidget(holder)

    def show_ends(self, ends: OpenEnds, client_id: str) -> None:
        """Show what was made since it began."""
        if (client_id, ends.run.id) != (self._client_id, self._run_id):
            self._client_id, self._run_id = client_id, ends.run.id
            begun = self.form.has_begun(ReferralForm.key_of(ends.run.id))
            self.form.setVisible(begun)
            if begun:
                self.form.open_for(client_id, ends.run.id)
        parts = []
        if ends.tasks:
            parts.append(self.tr("tasks: {number}").format(number=ltr(str(ends.tasks))))
        if ends.referrals:
            parts.append(self.tr("services: {number}").format(number=ltr(str(ends.referrals))))
        self.made.setVisible(bool(parts))
        self.made.setText(self.tr("Written down since it began: {what}").format(what=listed(parts)))

    def _on_refer(self) -> None:
        shown = not self.form.isVisibleTo(self)
        self.form.setVisible(shown)
        if shown:
            self.form.open_for(self._client_id, self._run_id)
            # after the page has made room for it, so that it is in sight
            later(self, lambda: self.form.fields[_SERVICE].setFocus(Qt.FocusReason.OtherFocusReason))

    def _on_stored(self) -> None:
        self.form.hide()
        self.refer.setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.window.tell(self.tr("The service is written down."))
        self.changed.emit()

    def _on_longer(self) -> None:
        self._context.window.go("appointment", {"client_id": self._client_id})

    def _on_together(self) -> None:
        self._context.window.go("client", {"client_id": self._client_id, "part": "together"})
