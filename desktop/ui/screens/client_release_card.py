"""The cards of releases: one that is being written, and one that was agreed to, declined, ended or taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from desktop.ui.flow_buttons import button_row
from desktop.ui.release_words import facts, look_of, revoked_how_options, state_words
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.screens.record_parts import MakeField, RowCard
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.record import Row
    from desktop.domain.releases import Release, State
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme


class DraftCard(RowCard):
    """A release nobody has agreed to yet. `agreed(sure)`, `declined`."""

    agreed = Signal(bool)
    declined = Signal()

    def __init__(self, theme: Theme, row: Row, make: MakeField) -> None:
        super().__init__(theme, row, self.tr("A release that is being written"), make)
        short = row.id[:12]
        self.sure_button = SecondaryButton(theme, self.tr("Asked again, alone: it is what they want"))
        self.sure_button.setObjectName(f"release_sure_{short}")
        self.sure_button.clicked.connect(lambda: self.agreed.emit(True))
        self.sure_button.hide()
        self.agree_button = PrimaryButton(theme, self.tr("They agree"))
        self.agree_button.setObjectName(f"release_agree_{short}")
        self.agree_button.clicked.connect(lambda: self.agreed.emit(False))
        self.decline_button = QuietButton(theme, self.tr("They choose not to"))
        self.decline_button.setObjectName(f"release_decline_{short}")
        self.decline_button.clicked.connect(self.declined)
        said = self.tr("Say it as it is: saying no changes nothing they receive.")
        self.add_foot(PlainLabel(theme, said, role="muted", wrap=True))
        self.add_foot(button_row(theme, [self.agree_button, self.sure_button, self.decline_button]))

    def refuse(self, name: str, sentence: str, *, danger: bool) -> bool:
        """Say at its field what lacks; False where there is no such field."""
        field = self.fields.get(name)
        if field is None:
            return False
        field.set_wrong(sentence)
        self.sure_button.setVisible(danger)
        field.editor.take_focus()
        return True


class ReleaseCard(Card):
    """A release that is not written any more. Each signal carries its id; `revoked` how and why as well."""

    revoked = Signal(str, str, str)
    again = Signal(str)
    alone = Signal(str)
    may_end = Signal(str)

    def __init__(
        self,
        context: ScreenContext,
        release: Release,
        state: State,
        today: date,
        *,
        waits: bool,
        closed: bool,
    ) -> None:
        super().__init__(context.theme, isolate(release.recipient))
        self._context, self._release = context, release
        self.setObjectName(f"release_{release.id[:12]}")
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        icon, role = look_of(state)
        self.words = IconLabel(
            theme, state_words(release, state, today), icon=icon, icon_role=role, strong=True, wrap=True
        )
        self.body.addWidget(self.words)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space("m"))
        grid.setVerticalSpacing(theme.space("xs"))
        grid.setColumnMinimumWidth(0, theme.px(112))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 3)
        top = Qt.AlignmentFlag.AlignTop
        for place, (label, words) in enumerate(facts(release, today)):
            grid.addWidget(PlainLabel(theme, label, role="muted", wrap=True), place, 0, top)
            grid.addWidget(PlainLabel(theme, words, wrap=True), place, 1, top)
        self.body.addLayout(grid)
        lives = state in ("valid", "soon", "not_yet")
        if lives and not release.asked_alone:
            words = self.tr(
                "Not given alone, or nobody noted it. Ask again when they are alone, before anything is told."
            )
            self.body.addWidget(IconLabel(theme, words, icon="ear", role="caution", wrap=True))
        self.form: KeptForm | None = None
        self._buttons(state, lives=lives, waits=waits, closed=closed)

    def _buttons(self, state: State, *, lives: bool, waits: bool, closed: bool) -> None:
        theme, release = self._context.theme, self._release
        short, buttons = release.id[:12], []

        def button(name: str, words: str, press: Signal | None) -> QuietButton:
            made = QuietButton(theme, words, small=True)
            made.setObjectName(f"release_{name}_{short}")
            made.setAccessibleName(f"{words}: {release.recipient}")
            if press is not None:
                made.clicked.connect(lambda: press.emit(release.id))  # type: ignore[attr-defined]
            buttons.append(made)
            return made

        if lives and not release.asked_alone and not closed:
            button("alone", self.tr("Asked again alone: it stands"), self.alone)  # type: ignore[arg-type]
        if not lives or state == "soon":
            if not closed:
                button("again", self.tr("Ask anew"), self.again)  # type: ignore[arg-type]
            if waits and not closed:
                button("end", self.tr("May end"), self.may_end)  # type: ignore[arg-type]
        if lives:
            revoke = button("revoke", self.tr("They take it back"), None)
            revoke.clicked.connect(self._on_revoke)
        if buttons:
            self.body.addWidget(button_row(theme, buttons))

    def _on_revoke(self) -> None:
        if self.form is not None:
            self.form.setVisible(not self.form.isVisibleTo(self))
            return
        theme, short = self._context.theme, self._release.id[:12]
        self.form = form = KeptForm(self._context)
        how = form.choice(
            "release_revoked_how",
            self.tr("How did they say it?"),
            revoked_how_options(),
        )
        form.line("release_revoked_why", self.tr("Why? Their words"))
        form.column.addWidget(form.problem)
        store = SecondaryButton(theme, self.tr("Take it back from now on"), icon="ban")
        store.setObjectName(f"release_revoke_store_{short}")
        store.clicked.connect(self._on_store)
        form.column.addWidget(store, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(form)
        form.begin(f"release_revoke/{self._release.id}")
        form.show()
        how.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_store(self) -> None:
        if self.form is not None:
            how, why = self.form.value("release_revoked_how"), self.form.value("release_revoked_why")
            self.revoked.emit(self._release.id, how, why)
