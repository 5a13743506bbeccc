"""A page for a client in one of their languages: its language chosen, whether its words are checked, printed or saved.

For every page that is made of content: a release to sign, a page to learn from, the page on the code.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.giving import give_file
from desktop.ui.messages import explain
from desktop.ui.print_request import Outgoing, PrintRequest
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.clients import Client
    from desktop.services.made import Made
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
ENGLISH = "en"


def languages_of(context: ScreenContext, kinds: tuple[str, ...], client: Client | None) -> list[str]:
    """Return the languages a page can be made in: the client's first, then English; others are not offered.

    `kinds` are the content files it is made of; only a language that has them all counts.
    """
    offered = set.intersection(*({*context.content.client_languages(kind)} for kind in kinds)) | {ENGLISH}
    by_code = {language.code: language.tag for language in context.content.languages()}
    spoken = sorted(client.draft.languages, key=lambda each: not each.is_preferred) if client is not None else []
    tags = [by_code.get(each.code, each.code) for each in spoken]
    return list(dict.fromkeys([*(tag for tag in tags if tag in offered), ENGLISH]))


class ClientPaper(QWidget):
    """Buttons for one page. `make(language)` runs on the pool and returns it; `given` after it was printed or saved."""

    given = Signal(str)
    """How: printed or saved."""

    def __init__(
        self,
        context: ScreenContext,
        client: Client | None,
        kinds: tuple[str, ...],
        make: Callable[[str], Made],
        *,
        name: str,
        rule: str = "given_to_client",
    ) -> None:
        """`name` begins the object names."""
        super().__init__()
        self._context, self._kinds, self._make, self._rule = context, kinds, make, rule
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        known = {language.tag: language for language in context.content.languages()}
        tags = languages_of(context, kinds, client)
        self.language = Segment(
            theme,
            translate("Paper", "Language of the page"),
            [SegmentOption(value=tag, text=known[tag].own_name if tag in known else "English") for tag in tags],
            clearable=False,
        )
        self.language.setObjectName(f"{name}_language")
        self.language.set_value(tags[0])
        self.language.chosen.connect(lambda _tag: self._show())
        self.language.setVisible(len(tags) > 1)
        column.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeading)
        spoken = client.draft.languages if client is not None else ()
        missing = bool(spoken) and tags == [ENGLISH] and not any(each.code == "eng" for each in spoken)
        words = translate("Paper", "There are no words in their language yet: it is made in English. Have it read out.")
        self.missing = PlainLabel(theme, words, size="small", role="muted", wrap=True)
        self.missing.setVisible(missing)
        column.addWidget(self.missing)
        self.unchecked = IconLabel(
            theme,
            translate("Paper", "Not checked by a qualified person"),
            icon="info",
            size="small",
            role="caution",
            wrap=True,
        )
        column.addWidget(self.unchecked)
        self.print_button = SecondaryButton(theme, translate("Paper", "Print or save the page…"), icon="printer")
        self.print_button.setObjectName(f"{name}_print")
        self.print_button.clicked.connect(self._on_print)
        column.addWidget(button_row(theme, [self.print_button]))
        self._show()

    def tag(self) -> str:
        """Return the language that is chosen."""
        return self.language.value() or ENGLISH

    def checked(self) -> bool:
        """Tell whether a qualified person has checked every word of it."""
        tag = self.tag()
        if tag == ENGLISH:
            return True
        texts = [text for kind in self._kinds for text in self._context.content.client_texts(kind, tag).values()]
        return all(text.checked_by for text in texts)

    def _show(self) -> None:
        self.unchecked.setVisible(not self.checked())

    def _on_print(self) -> None:
        self.print_button.set_busy(translate("Paper", "Making the page"))
        self._context.autosave.flush()
        tasks, tag = self._context.tasks, self.tag()

        def make() -> Made:
            # what was typed a moment ago stands on it
            tasks.written(lambda: None)
            return self._make(tag)

        tasks.slow(self, make, done=self._on_made, failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self.print_button.set_busy(None)
        self._context.window.tell(explain(error), caution=True)

    def _on_made(self, made: Made) -> None:
        self.print_button.set_busy(None)
        documents = self._context.services.documents

        def record(outgoing: Outgoing) -> str:
            return documents.print_given(
                made,
                to_kind="client",
                rule=self._rule,
                found_by=outgoing.found_by,
                copies=outgoing.copies,
                pages=outgoing.pages,
            )

        self._context.window.print_pages(
            PrintRequest(
                title=translate("Paper", "Print the page"),
                data=made.data,
                recipients=("client",),
                record=record,
                sent=lambda: self.given.emit("printed"),
                save=lambda _outgoing: self._save(made),
            )
        )

    def _save(self, made: Made) -> None:
        title = translate("Paper", "Where shall the page be saved?")
        self._context.window.choose_place_for(title, made.file_name, partial(self._give, made))

    def _give(self, made: Made, path: Path) -> None:
        give_file(
            self._context,
            self,
            made,
            path,
            to_kind="client",
            rule=self._rule,
            done=lambda _path: self.given.emit("saved"),
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )
