"""Give a client: who, to whose key or to a passphrase, what stays behind, where to; then what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import as_expected, explain
from desktop.ui.search_words import id_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.ui.context import ScreenContext

WHOEVER_KNOWS = "whoever_knows"
WORDS = 6
MOST_HITS = 6


class GivePage(Page):
    """A generated passphrase is shown once and kept nowhere."""

    wants_keys = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(
            context.theme, "", footer=True, max_width=context.theme.tokens.layout["today_lead_column"]
        )
        self._context = context
        self._client: Client | None = None
        self._passphrase = ""
        self._to: ChoiceGroup | None = None
        self.set_title(
            self.tr("Give a client"), subtitle=self.tr("One client, encrypted, for another laptop.")
        )
        self._build()

    # ---- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.theme
        words = self.tr(
            "Encrypted is still handing over. For now a case pack goes to somebody inside your agency only."
        )
        self.body.addWidget(Banner(theme, words, tone="look", icon="shield-alert"))
        self.body.addWidget(self._who_card())
        self.body.addWidget(self._to_card())
        stays = Card(theme, self.tr("What stays here"))
        for line in (
            self.tr("Steps of a plan that are kept in memory only"),
            self.tr("Immigration data, ids of other systems, provider codes"),
            self.tr("Shelter addresses, and links to other people's records"),
            self.tr("Sessions that are not signed, or not sealed yet"),
            self.tr("Files and pictures: give each out by itself, on its own page"),
        ):
            stays.body.addWidget(IconLabel(theme, line, icon="minus", icon_role="muted", wrap=True))
        self.body.addWidget(stays)
        self.result = Banner(theme, "", tone="good", icon="circle-check")
        self.result.setObjectName("exchange_given")
        self.result.hide()
        self.body.addWidget(self.result)
        self.body.addStretch(1)
        self.give_button = PrimaryButton(theme, self.tr("Save the case pack…"), page=True)
        self.give_button.setObjectName("exchange_give")
        self.give_button.clicked.connect(self._on_give)
        self.footer_end.addWidget(self.give_button)
        self._show_state()

    def _who_card(self) -> Card:
        theme = self.theme
        card = Card(theme)
        self.search = TextField(theme, self.tr("Which client"), icon="search", hint=self.tr("Name or id"))
        self.search.setObjectName("exchange_search")
        self.search.changed.connect(self._on_search)
        card.body.addWidget(self.search)
        self.hits = ListCard(theme, self.tr("Clients found"))
        self.hits.hide()
        card.body.addWidget(self.hits)
        self.chosen = IconLabel(
            theme, "", icon="user-check", role="text", strong=True, icon_role="positive", wrap=True
        )
        self.chosen.setObjectName("exchange_client")
        self.chosen.hide()
        card.body.addWidget(self.chosen)
        self.left_behind = Banner(self.theme, "", tone="look")
        self.left_behind.setObjectName("exchange_left_behind")
        self.left_behind.hide()
        card.body.addWidget(self.left_behind)
        self.walled = Banner(self.theme, "", tone="look")
        self.walled.setObjectName("exchange_walled")
        self.walled.hide()
        card.body.addWidget(self.walled)
        return card

    def _to_card(self) -> Card:
        theme = self.theme
        self._to_body = Card(theme, self.tr("Who can open it"))
        self._to_place = QVBoxLayout()
        self._to_body.body.addLayout(self._to_place)
        self.unchecked = Banner(
            theme,
            self.tr("Compare the six words over the phone before you give anything to this key."),
            tone="look",
        )
        self.unchecked.hide()
        self._to_body.body.addWidget(self.unchecked)
        self.phrase_card = QWidget()
        column = QVBoxLayout(self.phrase_card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        self.phrase = PlainLabel(theme, "", size="title", strong=True, wrap=True)
        self.phrase.setObjectName("exchange_passphrase")
        column.addWidget(self.phrase)
        words = self.tr("Write it down now, it is shown once. Tell it another way than the file.")
        column.addWidget(PlainLabel(theme, words, wrap=True))
        self.other = QuietButton(theme, self.tr("Another one"), icon="refresh-cw")
        self.other.setObjectName("exchange_other_passphrase")
        self.other.clicked.connect(self._new_passphrase)
        column.addWidget(button_row(theme, [self.other]))
        self.phrase_card.hide()
        self._to_body.body.addWidget(self.phrase_card)
        keys = QuietButton(theme, self.tr("Add a colleague's key"), adds=True, icon="plus")
        keys.setObjectName("exchange_to_keys")
        keys.clicked.connect(self.wants_keys)
        self._to_body.body.addWidget(button_row(theme, [keys]))
        self.refresh_recipients()
        return self._to_body

    def refresh_recipients(self) -> None:
        """Offer the keys that are kept, and a passphrase; what was chosen stays chosen."""
        before = self._to.values() if self._to is not None else []
        if self._to is not None:
            self._to_place.removeWidget(self._to)
            self._to.hide()
            self._to.deleteLater()
        self._recipients = {each["id"]: each for each in self._context.services.exchange.recipients()}
        options = [
            ChoiceOption(
                value=each["id"],
                text=each["label"],
                detail=self.tr("Words compared")
                if each["words_checked_at"]
                else self.tr("Words not compared yet"),
            )
            for each in self._recipients.values()
        ]
        options.append(
            ChoiceOption(
                value=WHOEVER_KNOWS,
                text=self.tr("Whoever has the passphrase"),
                detail=self.tr("Made for you, six words"),
            )
        )
        self._to = ChoiceGroup(
            self.theme, self.tr("Who can open it"), options, multi=False, columns=1, keys=False
        )
        self._to.setObjectName("exchange_to")
        self._to.set_density("short")
        self._to.set_values(before)
        self._to.changed.connect(lambda _values: self._on_to())
        self._to_place.addWidget(self._to)

    # ---- what happens ------------------------------------------------------------------------------------------

    def start(self, client_id: str) -> None:
        """Come with a client already chosen, or as it was."""
        self.refresh_recipients()
        self._on_to()
        if client_id:
            self._choose(client_id)

    def _on_search(self, typed: str) -> None:
        self.hits.clear()
        found = self._context.services.clients.find(typed, MOST_HITS) if typed.strip() else []
        for hit in found:
            row = ListRow(self.theme, isolate(hit.chosen_name), end=id_words(hit), icon="user-round")
            row.clicked.connect(lambda _on=False, client_id=hit.client_id: self._choose(client_id))
            self.hits.add_row(row)
        self.hits.setVisible(bool(found))
        nothing = bool(typed.strip()) and not found
        self.search.set_wrong(
            self.tr("Nobody here is called that. Try another spelling or the id.") if nothing else ""
        )

    def _choose(self, client_id: str) -> None:
        self._client = self._context.services.clients.get(client_id)
        self.hits.clear()
        self.hits.hide()
        self.result.hide()
        if self._client is not None:
            words = f"{isolate(self._client.chosen_name)}  {ltr(self._client.short_id)}"
            self.chosen.set_text(words)
        self.chosen.setVisible(self._client is not None)
        self._tell_left_behind()
        self._show_state()
        if self._to is not None and self._client is not None and self.isVisible():
            self._to.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_left_behind(self) -> None:
        """A pack is of one record: what was put into it travels only when the two are taken apart (docs/adr/0404)."""
        client = self._client
        merged = self._context.services.duplicates.merged_into(client.id) if client is not None else []
        home = self._context.services.walls.stays_home(client.id) if client is not None else 0
        self.walled.setVisible(bool(home))
        self.walled.set_message(
            self.tr(
                "People at home with a record of their own here: {count}. They, and the link, stay out."
            ).format(count=ltr(str(home))),
            tone="look",
        )
        if merged:
            words = self.tr(
                "Sessions and plans of {ids}, which was put into this record, are not in the pack. "
                "To hand them over, take the two apart first.",
            )
            self.left_behind.set_message(
                words.format(ids=listed(ltr(each.short_id) for each in merged)), tone="look"
            )
        self.left_behind.setVisible(bool(merged))

    def _on_to(self) -> None:
        to = self._chosen_to()
        self.result.hide()
        if to == WHOEVER_KNOWS and not self._passphrase:
            self._new_passphrase()
        elif to != WHOEVER_KNOWS:
            self.forget_passphrase()
        kept = self._recipients.get(to)
        self.unchecked.setVisible(kept is not None and not kept["words_checked_at"])
        self._show_state()

    def _chosen_to(self) -> str:
        values = self._to.values() if self._to is not None else []
        return values[0] if values else ""

    def _new_passphrase(self) -> None:
        self._passphrase = self._context.services.passphrases.generate(WORDS)
        self.phrase.setText(ltr(self._passphrase))
        self.phrase_card.show()

    def forget_passphrase(self) -> None:
        """Take the shown passphrase away."""
        self._passphrase = ""
        self.phrase.setText("")
        self.phrase_card.hide()

    def _show_state(self) -> None:
        if self._client is None:
            self.give_button.set_cannot(self.tr("Choose a client first."))
        elif not self._chosen_to():
            self.give_button.set_cannot(self.tr("Say who can open it."))
        else:
            self.give_button.set_cannot("")

    def _on_give(self) -> None:
        self.result.hide()
        name = self._context.services.exchange.neutral_name()
        self._context.window.choose_place_for(
            self.tr("Where shall the case pack be saved?"), name, self._give
        )

    def _give(self, path: Path) -> None:
        client, to, passphrase = self._client, self._chosen_to(), self._passphrase
        if client is None or not to:
            return
        exchange = self._context.services.exchange
        self.give_button.set_busy(self.tr("Writing"))
        by_key = to != WHOEVER_KNOWS
        self._context.tasks.slow(
            self,
            lambda: exchange.export(
                client.id,
                path,
                recipient_id=to if by_key else None,
                passphrase=None if by_key else passphrase,
                on_writer=self._context.tasks.written,
            ),
            done=lambda _manifest: self._on_given(path, to),
            failed=self._on_failed,
        )

    def _on_given(self, path: Path, to: str) -> None:
        self.give_button.set_busy(None)
        kept = self._recipients.get(to)
        words = self.tr("Saved as {file}. It is written down under what was given.").format(
            file=isolate(path.name)
        )
        if kept is not None:
            second = self.tr("Only {name} can open it.").format(name=isolate(kept["label"]))
        else:
            second = self.tr("Tell the passphrase another way. It is not kept here.")
        self.result.set_message(words, tone="good", detail=second)
        self.result.show()
        if self.scroll_area is not None:
            self.scroll_area.ensureWidgetVisible(self.result)

    def _on_failed(self, error: Exception) -> None:
        self.give_button.set_busy(None)
        self.result.set_message(explain(as_expected(error)), tone="look")
        self.result.show()

    def first(self) -> QWidget | None:
        """Return what takes the focus."""
        return self.search.editor
