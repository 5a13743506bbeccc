"""A page that is given out: for whom, in which language, whether its words are checked, who could find it.

For everything made of content or of the record that is no plan: a release to sign, a page to learn from, the page on
the code, the list of what was given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.unchecked import SOURCE, of_texts
from desktop.ui.flow_buttons import button_row
from desktop.ui.giving import give_file
from desktop.ui.giving_asked import GivingAsked
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.print_request import Outgoing, PrintRequest
from desktop.ui.screens.plan_gender import gender_of
from desktop.ui.unchecked import UncheckedAsk
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.clients import Client
    from desktop.services.made import Made
    from desktop.services.unchecked import Unchecked
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
CLIENT = "client"
RULES = {CLIENT: "given_to_client", "supervisor": "inside_agency", "inside_agency": "inside_agency"}
"""To whom a page may go here, and the rule the ledger names for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperAsked:
    """What was chosen: the language, to whom (a key of RULES), who could find it, whether nobody checked it.

    `form` is one of the page's forms; `gender` is how the client is spoken to ("female", "male" or empty).
    """

    language: str
    to_kind: str
    found_by: tuple[str, ...] = ()
    unchecked: bool = False
    form: str = ""
    gender: str = ""
    how: str = ""
    """"printed" or "saved", once it was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPlan:
    """What a page is: `kinds` are the content files its words come from, none where they are the program's.

    `make` runs on the pool and returns the finished page. `about` names it where an answer is kept ("release/" and an
    id). `before` is called on the UI thread before it is made, so that what was just typed stands on it. `language`
    tells the language where something outside chooses it, `forms` are the forms to choose from (code: words). `extra`
    is a widget that chooses what stands on the page, and `missing` says in words what is not chosen yet.
    """

    name: str
    words: str
    make: Callable[[PaperAsked], Made]
    about: str
    kinds: tuple[str, ...] = ()
    recipients: tuple[str, ...] = (CLIENT,)
    hint: str = ""
    before: Callable[[], None] | None = None
    language: Callable[[], str] | None = None
    forms: Mapping[str, str] = field(default_factory=dict)
    extra: QWidget | None = None
    missing: Callable[[], str] | None = None


def languages_of(context: ScreenContext, kinds: Sequence[str], client: Client | None) -> list[str]:
    """Return the languages a page can be made in: the client's own that have every word of it, then English."""
    by_code = {language.code: language.tag for language in context.content.languages()}
    spoken = (
        sorted(client.draft.languages, key=lambda each: not each.is_preferred) if client is not None else []
    )
    tags = dict.fromkeys(by_code.get(each.code, each.code) for each in spoken)
    return [*(tag for tag in tags if tag != SOURCE and _is_whole(context, kinds, tag)), SOURCE]


def _is_whole(context: ScreenContext, kinds: Sequence[str], tag: str) -> bool:
    content = context.content
    return all(
        tag in content.client_languages(kind)
        and len(content.client_texts(kind, tag)) == len(content.client_texts(kind, SOURCE))
        for kind in kinds
    )


class ClientPaper(QWidget):
    """A button that opens what is asked about the page. `given(PaperAsked)` after it was printed or saved."""

    given = Signal(object)

    def __init__(self, context: ScreenContext, client: Client | None, plan: PaperPlan) -> None:
        super().__init__()
        self._context, self._client, self._plan = context, client, plan
        self.ask: UncheckedAsk | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.space("s"))
        self.open_button = WrappedButton(context.theme, plan.words, kind="quiet", icon="printer")
        self.open_button.setObjectName(f"{plan.name}_paper")
        self.open_button.clicked.connect(self._on_open)
        self._column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._inside: QWidget | None = None

    # ------------------------------------------------------------ building

    def _on_open(self) -> None:
        if self._inside is None:
            self._inside = self._build()
            self._column.addWidget(self._inside)
            self._show()
            self._inside.show()
        else:
            self._inside.setVisible(self._inside.isHidden())

    def _build(self) -> QWidget:
        theme, plan = self._context.theme, self._plan
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        if plan.hint:
            column.addWidget(IconLabel(theme, plan.hint, icon="info", role="caution", wrap=True))
        if plan.extra is not None:
            column.addWidget(plan.extra)
            plan.extra.show()
        self.form = self._segment(column, translate("Paper", "Form"), dict(plan.forms), f"{plan.name}_form")
        self.whom = self._segment(
            column,
            translate("Paper", "Who is it for?"),
            {code: self._whom_words()[code] for code in plan.recipients},
            f"{plan.name}_whom",
        )
        known = {language.tag: language.own_name for language in self._context.content.languages()}
        chosen_here = bool(plan.kinds) and plan.language is None
        tags = languages_of(self._context, plan.kinds, self._client) if chosen_here else []
        self.language = self._segment(
            column,
            translate("Paper", "Language of the page"),
            {tag: known.get(tag, tag) for tag in tags},
            f"{plan.name}_language",
        )
        spoken = self._client.draft.languages if self._client is not None else ()
        if tags == [SOURCE] and spoken and not any(each.code == "eng" for each in spoken):
            words = translate(
                "Paper", "There are no words in their language yet: it is made in English. Have it read out."
            )
            column.addWidget(IconLabel(theme, words, icon="languages", role="caution", wrap=True))
        self._asks = QVBoxLayout()
        column.addLayout(self._asks)
        self.asked = GivingAsked(theme, ("print", "file"), name=plan.name)
        self.asked.changed.connect(self._show)
        column.addWidget(self.asked)
        self.make_button = SecondaryButton(theme, translate("Paper", "Make the page…"), icon="printer")
        self.make_button.setObjectName(f"{plan.name}_make")
        self.make_button.clicked.connect(self._on_make)
        column.addWidget(button_row(theme, [self.make_button]))
        return inside

    def _segment(self, column: QVBoxLayout, title: str, options: dict[str, str], name: str) -> Segment | None:
        """Return a choice with its first answer chosen; None where there is nothing to choose."""
        if len(options) < 2:
            return None
        theme = self._context.theme
        column.addWidget(PlainLabel(theme, title, strong=True, wrap=True))
        made = Segment(
            theme,
            title,
            [SegmentOption(value=value, text=text) for value, text in options.items()],
            clearable=False,
        )
        made.setObjectName(name)
        made.set_value(next(iter(options)))
        made.chosen.connect(lambda _value: self._show())
        column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
        return made

    @staticmethod
    def _whom_words() -> dict[str, str]:
        return {
            CLIENT: translate("Paper", "The client"),
            "inside_agency": translate("Paper", "Our own file"),
            "supervisor": translate("Paper", "The supervisor"),
        }

    # ------------------------------------------------------------ what stands

    def tag(self) -> str:
        """Return the language that is chosen; the program's own where the page has no words of content."""
        if self._plan.language is not None:
            return self._plan.language()
        if not self._plan.kinds:
            return self._context.appearance.language.code
        if self.language is None:
            return languages_of(self._context, self._plan.kinds, self._client)[0]
        return self.language.value() or SOURCE

    def to_kind(self) -> str:
        """Return to whom it goes."""
        return self._plan.recipients[0] if self.whom is None else self.whom.value()

    def unchecked(self) -> Unchecked:
        """Return what nobody qualified has checked of it."""
        content, tag = self._context.content, self.tag()
        texts = {
            f"{kind}/{text_id}": text
            for kind in self._plan.kinds
            for text_id, text in content.client_texts(kind, tag).items()
        }
        return of_texts(texts, tag)

    def refresh(self) -> None:
        """Something outside was chosen anew: the language, or what stands on the page."""
        if self._inside is not None:
            self._show()

    def _show(self) -> None:
        service, found = self._context.services.unchecked, self.unchecked()
        stands = service.stands_in_the_way(self._plan.about, found)
        self._show_ask(found if stands else None)
        to_client = self.to_kind() == CLIENT
        self.asked.setVisible(to_client)
        reason = self.asked.why_not("print") if to_client else ""
        if stands:
            reason = translate("Unchecked", "Not yet checked by a qualified translator")
        if self._plan.missing is not None:
            reason = self._plan.missing() or reason
        self.make_button.set_cannot(reason)

    def _show_ask(self, found: Unchecked | None) -> None:
        if self.ask is not None:
            self._asks.removeWidget(self.ask)
            self.ask.hide()
            self.ask.deleteLater()
            self.ask = None
        if found is not None:
            names = {each.tag: each.name for each in self._context.content.languages()}
            self.ask = UncheckedAsk(
                self._context, self._plan.about, found, names.get(found.language, found.language)
            )
            # not under the press that is still being answered
            self.ask.answered.connect(lambda _who: later(self, self._show))
            self._asks.addWidget(self.ask)
            self.ask.show()

    # ------------------------------------------------------------ making and giving

    def _on_make(self) -> None:
        self.make_button.set_busy(translate("Paper", "Making the page"))
        if self._plan.before is not None:
            self._plan.before()
        self._context.autosave.flush()
        tasks, make, to_client = self._context.tasks, self._plan.make, self.to_kind() == CLIENT
        asked = PaperAsked(
            language=self.tag(),
            to_kind=self.to_kind(),
            found_by=self.asked.found().codes if to_client else (),
            unchecked=self._context.services.unchecked.was_unchecked(self._plan.about, self.unchecked()),
            form=self.form.value() if self.form is not None else "",
            gender=gender_of(self._context, self._client) if self._client is not None else "",
        )

        def finished() -> Made:
            # what was typed a moment ago stands on it
            tasks.written(lambda: None)
            return replace(make(asked), found_by=asked.found_by, unchecked=asked.unchecked)

        tasks.slow(self, finished, done=partial(self._on_made, asked), failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self.make_button.set_busy(None)
        self._context.window.tell(explain(error), caution=True)

    def _on_made(self, asked: PaperAsked, made: Made) -> None:
        self.make_button.set_busy(None)
        documents = self._context.services.documents
        may_save = asked.to_kind != CLIENT or not self.asked.why_not("file")

        def record(outgoing: Outgoing) -> str:
            return documents.print_given(
                made,
                to_kind=asked.to_kind,
                rule=RULES[asked.to_kind],
                found_by=asked.found_by,
                copies=outgoing.copies,
                pages=outgoing.pages,
            )

        self._context.window.print_pages(
            PrintRequest(
                title=translate("Paper", "Print the page"),
                data=made.data,
                record=record,
                sent=lambda: self.given.emit(replace(asked, how="printed")),
                save=(lambda _outgoing: self._save(asked, made)) if may_save else None,
            )
        )

    def _save(self, asked: PaperAsked, made: Made) -> None:
        title = translate("Paper", "Where shall the page be saved?")
        self._context.window.choose_place_for(title, made.file_name, partial(self._give, asked, made))

    def _give(self, asked: PaperAsked, made: Made, path: Path) -> None:
        def done(_path: Path) -> None:
            self._context.window.tell(translate("Paper", "Saved. It is written down under what was given."))
            self.given.emit(replace(asked, how="saved"))

        give_file(
            self._context,
            self,
            made,
            path,
            to_kind=asked.to_kind,
            rule=RULES[asked.to_kind],
            done=done,
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )
