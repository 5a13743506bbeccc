"""Signs for walls (S-ALONE-2): choose a language and a sheet, look at it, print it or save it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.signs import ENGLISH, SignsService
from desktop.ui.flow_buttons import button_row
from desktop.ui.giving import give_file
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.print_bands import page_pictures
from desktop.ui.print_request import Outgoing, PrintRequest
from desktop.ui.unchecked import UncheckedAsk
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_picture import PREVIEW_WIDTH, PagePicture
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from desktop.domain.languages import Language
    from desktop.domain.signs import Sign
    from desktop.exports.document import Paper
    from desktop.services.made import Made
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
TO, RULE = "inside_agency", "inside_agency"


class SignsScreen(Screen):
    """From Settings, under Agency. The page is made again with each choice; the last one asked for is shown."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._service = SignsService(context.content)
        self._signs: tuple[Sign, ...] = ()
        self._languages: dict[str, Language] = {}
        self._asked: tuple[str, str, str] = ("", "", "")
        self._made: Made | None = None
        theme = context.theme
        self.page = Page(
            theme,
            self.tr("Signs for the walls"),
            subtitle=self.tr(
                "For waiting rooms and wherever people are seen. They say what we do with everyone, and nothing of "
                "why."
            ),
            max_width=theme.tokens.layout["form_column"],
        )
        self._which = QVBoxLayout()
        self._which.setSpacing(theme.space("xs"))
        self.page.body.addLayout(self._which)
        title = self.tr("Sheet")
        self.page.body.addWidget(PlainLabel(theme, title, strong=True))
        self.paper = Segment(
            theme,
            title,
            [
                SegmentOption(value="letter", text=self.tr("US letter")),
                SegmentOption(value="a4", text=ltr("A4")),
            ],
            clearable=False,
        )
        self.paper.setObjectName("sign_paper")
        self.paper.set_value("letter")
        self.paper.chosen.connect(lambda _value: self._make())
        self.page.body.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeading)
        self.unchecked = Banner(
            theme,
            self.tr("Not checked by a qualified person"),
            tone="look",
            detail=self.tr("Let somebody who knows this language well look at it before it hangs."),
        )
        self.unchecked.setObjectName("sign_unchecked")
        self.unchecked.hide()
        self.page.body.addWidget(self.unchecked)
        self.ask: UncheckedAsk | None = None
        self._ask_place = QVBoxLayout()
        self.page.body.addLayout(self._ask_place)
        self.print_button = PrimaryButton(theme, self.tr("Print or save as PDF"), icon="printer")
        self.print_button.setObjectName("sign_print")
        self.print_button.clicked.connect(self._on_print)
        self.page.body.addWidget(button_row(theme, [self.print_button]))
        self.state = IconLabel(
            theme, self.tr("The page is being drawn"), icon="image", role="muted", wrap=True
        )
        self.page.body.addWidget(self.state)
        self._picture_place = QVBoxLayout()
        self.page.body.addLayout(self._picture_place)
        self.picture: PagePicture | None = None
        self.missing = PlainLabel(theme, "", size="small", role="muted", wrap=True)
        self.missing.setObjectName("sign_missing")
        self.page.body.addWidget(self.missing)
        self.page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.which: ChoiceGroup | None = None
        self.tongue: ChoiceGroup | None = None

    # ------------------------------------------------------------ the screen

    def enter(self, params: Params) -> None:
        """Read which signs and languages there are."""
        super().enter(params)
        if not self._signs:
            self._signs = self._service.all()
            self._build_choices()
        self._make()

    def first_field(self) -> QWidget | None:
        """The language."""
        return self.tongue

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    def _build_choices(self) -> None:
        theme = self.context.theme
        if len(self._signs) > 1:
            self.which = self._choice(
                "sign_which", self.tr("Which sign?"), [(sign.id, sign.title) for sign in self._signs]
            )
        ready = [self._service.languages(sign)[0] for sign in self._signs]
        found = {language.tag: language for languages in ready for language in languages}
        self._languages = dict(sorted(found.items(), key=lambda entry: entry[0] != ENGLISH))
        options = [(tag, isolate(language.own_name)) for tag, language in self._languages.items()]
        self.tongue = self._choice("sign_language", self.tr("Language"), options)
        if not self._signs:
            self.state.set_text(self.tr("There is no sign that can be used. See the agency's files."))
            self.print_button.set_cannot(self.tr("There is no sign."))
        self._which.addSpacing(theme.space("xs"))

    def _choice(self, name: str, title: str, options: list[tuple[str, str]]) -> ChoiceGroup:
        theme = self.context.theme
        self._which.addWidget(PlainLabel(theme, title, strong=True, wrap=True))
        group = ChoiceGroup(
            theme,
            title,
            [ChoiceOption(value=value, text=text) for value, text in options],
            multi=False,
            columns=2,
            keys=False,
        )
        group.setObjectName(name)
        group.set_density("short")
        known = [value for value, _text in options]
        own = self.context.appearance.language.code
        group.set_values([own] if own in known else known[:1])
        group.changed.connect(lambda _values: self._make())
        self._which.addWidget(group)
        return group

    # ------------------------------------------------------------ the page

    def _sign(self) -> Sign | None:
        chosen = next(iter(self.which.values()), "") if self.which is not None else ""
        return next((sign for sign in self._signs if not chosen or sign.id == chosen), None)

    def _make(self) -> None:
        sign = self._sign()
        tag = next(iter(self.tongue.values()), ENGLISH) if self.tongue is not None else ENGLISH
        language = self._languages.get(tag)
        if sign is None or language is None:
            return
        self._show_unchecked(sign, language)
        lacking = listed(isolate(each.own_name) for each in self._service.languages(sign)[1])
        self.missing.setText(
            self.tr("No words yet in: {languages}.").format(languages=lacking) if lacking else ""
        )
        paper = cast("Paper", self.paper.value() or "letter")
        asked = (sign.id, tag, paper)
        if asked == self._asked and self._made is not None:
            return
        self._asked, self._made = asked, None
        self.print_button.set_cannot(self.tr("The page is being made."))
        self.state.set_state("image", "muted", self.tr("The page is being drawn"))
        self.state.show()
        documents, dots = (
            self.context.services.documents,
            round(self.context.theme.px(PREVIEW_WIDTH) * self.devicePixelRatioF()),
        )

        def make() -> tuple[Made, list[QImage]]:
            made = self._service.make(documents, sign, language, paper)
            return made, page_pictures(made.data, dots)

        self.context.tasks.slow(
            self, make, done=partial(self._on_made, asked), failed=partial(self._on_not_made, asked)
        )

    def _show_unchecked(self, sign: Sign, language: Language) -> None:
        """Say that nobody checked the words, and ask before they hang; once answered, say it all the same."""
        service, found = self.context.services.unchecked, self._service.unchecked(sign, language.tag)
        about = f"signs/{sign.id}"
        stands = service.stands_in_the_way(about, found)
        self.unchecked.setVisible(not stands and service.was_unchecked(about, found))
        if self.ask is not None:
            self._ask_place.removeWidget(self.ask)
            self.ask.hide()
            self.ask.deleteLater()
            self.ask = None
        if stands:
            self.ask = UncheckedAsk(self.context, about, found, language.name)
            # not under the press that is still being answered
            self.ask.answered.connect(lambda _who: later(self, partial(self._on_answered, sign, language)))
            self._ask_place.addWidget(self.ask)
            self.ask.show()

    def _on_answered(self, sign: Sign, language: Language) -> None:
        self._show_unchecked(sign, language)
        self._show_can()
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_can(self) -> None:
        reason = self.tr("The page is being made.") if self._made is None else ""
        if self.ask is not None:
            reason = translate("Unchecked", "Not yet checked by a qualified translator")
        self.print_button.set_cannot(reason)

    def _on_made(self, asked: tuple[str, str, str], found: tuple[Made, list[QImage]]) -> None:
        if asked != self._asked:
            return
        self._made, images = found
        self.state.hide()
        self._show_can()
        if self.picture is not None:
            self._picture_place.removeWidget(self.picture)
            self.picture.hide()
            self.picture.deleteLater()
        self.picture = PagePicture(self.context.theme, images[0], self.tr("The sign as it will hang"))
        self._picture_place.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self.picture.show()
        if self.page.scroll_area is not None:
            self.page.scroll_area.settle()  # many languages stand above: the picture must not squeeze them

    def _on_not_made(self, asked: tuple[str, str, str], error: Exception) -> None:
        if asked == self._asked:
            self.state.set_state("triangle-alert", "caution", explain(error))
            self.state.show()

    # ------------------------------------------------------------ giving it out

    def _on_print(self) -> None:
        made, sign = self._made, self._sign()
        if made is None or sign is None:
            return
        found = self._service.unchecked(sign, made.language)
        made = replace(
            made, unchecked=self.context.services.unchecked.was_unchecked(f"signs/{sign.id}", found)
        )
        documents = self.context.services.documents

        def record(outgoing: Outgoing) -> str:
            return documents.print_given(
                made, to_kind=TO, rule=RULE, copies=outgoing.copies, pages=outgoing.pages
            )

        self.context.window.print_pages(
            PrintRequest(
                title=self.tr("Print the sign"),
                data=made.data,
                record=record,
                save=lambda _outgoing: self._save(made),
            )
        )

    def _save(self, made: Made) -> None:
        window = self.context.window

        def given(path: Path) -> None:
            words = self.tr("Written: {file}. The history notes it.")
            window.tell(words.format(file=isolate(ltr(path.name))))

        def give(path: Path) -> None:
            give_file(
                self.context,
                self,
                made,
                path,
                to_kind=TO,
                rule=RULE,
                done=given,
                failed=lambda error: window.tell(explain(error), caution=True),
            )

        window.choose_place_for(self.tr("Where shall the sign be saved?"), made.file_name, give)
