"""Forms to give, at the side: which ones, what is left out and why, how it is kept, and the way to check and give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.screens.plan_form_widgets import forms_of
from desktop.ui.screens.plan_texts import (
    finder_words,
    form_icon,
    form_name,
    form_words,
    iso_day,
    left_out_words,
    spoken,
)
from desktop.ui.widgets.base import PaintedButton, PaintedWidget
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import PageScroll
from desktop.ui.widgets.paint import TextBlock, draw_check_box, fill_rounded, is_rtl, leading, place

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.domain.safety_plans import SafetyPlan
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class FormRow(PaintedButton):
    """A form to give or not; one that is left out says why in its place and cannot be pressed."""

    enter_activates = False

    def __init__(self, theme: Theme, icon: str, text: str) -> None:
        self._icon, self._detail, self._reason, self._quiet = icon, "", "", False
        super().__init__(theme, text)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_state(self, detail: str, reason: str, *, quiet: bool = False) -> None:
        """`detail` says what it is like, `reason` why it is left out. Called at every keystroke: no news, no work.

        `quiet` draws no reason where one line above says it for all; it is still told to a screen reader.
        """
        if (detail, reason, quiet) == (self._detail, self._reason, self._quiet):
            return
        self._detail, self._reason, self._quiet = detail, reason, quiet
        self.setEnabled(not reason)
        self.setAccessibleDescription(reason or detail)
        self.updateGeometry()
        self.update()

    @property
    def reason(self) -> str:
        """Why it is left out."""
        return self._reason

    def _left(self) -> int:
        return self.theme.px(20 + 12 + 20 + 12)

    def _blocks(self, width: int) -> list[tuple[TextBlock, str]]:
        theme, out = self.theme, bool(self._reason)
        room = max(1, width - self._left())
        blocks = [
            (
                TextBlock(self.label(), theme.font("body"), theme.line_height(), room),
                "muted" if out else "text",
            )
        ]
        second = "" if self._quiet and out else self._reason or self._detail
        if second:
            block = TextBlock(second, theme.font("small"), theme.line_height("small"), room)
            blocks.append((block, "caution" if out else "muted"))
        return blocks

    def hasHeightForWidth(self) -> bool:
        """Reasons wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Both lines and a little air."""
        needed = sum(block.height for block, _role in self._blocks(width)) + self.theme.space("xs")
        return max(self.theme.control("touch_min"), needed)

    def drawn_height(self) -> int:
        """The whole row."""
        return max(self.height(), self.theme.control("touch_min"))

    def sizeHint(self) -> QSize:
        """The panel decides the width."""
        width = self.theme.px(self.theme.tokens.layout["session_side"]) - 2 * self.theme.space("m")
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(self._left() + self.theme.px(80), self.theme.control("touch_min"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, icon and lines."""
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        fill = self.neutral_fill()
        if fill is not None:
            fill_rounded(painter, rect, theme.radius("control"), fill=fill)
        side, gap, top = theme.px(20), theme.px(12), theme.px(5)
        box = place(rtl, rect, 0, top, side, side)
        if self._reason:
            self.draw_icon(painter, box, "ban", "muted", 20)
        else:
            draw_check_box(painter, theme, box, checked=self.isChecked(), dpr=self.devicePixelRatioF())
        spot = place(rtl, rect, side + gap, top, side, side)
        self.draw_icon(painter, spot, self._icon, "muted" if self._reason else "text", 20)
        y = theme.px(4)
        for block, role in self._blocks(rect.width()):
            spot = place(rtl, rect, self._left(), y, rect.width() - self._left(), block.height)
            block.draw(painter, QRect(spot), theme.colour(role), leading(rtl))
            y += block.height


class Promise(PaintedWidget):
    """What is done before anything is given, in small words that leave the forms their room."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme)
        self.words = IconLabel(
            theme, words, icon="circle-check", size="small", icon_role="on_selection", wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space("s"), theme.space("xs"), theme.space("s"), theme.space("xs"))
        column.addWidget(self.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the soft fill."""
        fill_rounded(
            QPainter(self), self.rect(), self.theme.radius("card"), fill=self.theme.colour("selection")
        )


class FormsPanel(Surface):
    """`give` asks for the page that makes and gives the forms, `change` for how it is given."""

    give = Signal()
    change = Signal()

    def __init__(self, context: ScreenContext, draft: PlanDraft) -> None:
        super().__init__(context.theme, "raised", line="start")
        self.setObjectName("plan_forms")
        self._context, self._draft = context, draft
        self.rows: dict[tuple[str, str], FormRow] = {}
        self._names: dict[str, PlainLabel] = {}
        self._build()
        chosen = context.services.interface.choice(self._choice_name(), [])
        kept = {tuple(each.split("/")) for each in chosen if isinstance(each, str)}
        for key, row in self.rows.items():
            row.setChecked(key in kept)
            row.toggled.connect(lambda _on: self._on_toggled())
        for tag in self.others:
            self._show_others(tag, show=any(language == tag for _form, language in kept & set(self.rows)))
        draft.changed.connect(self.refresh)
        self.refresh()

    @property
    def plan(self) -> SafetyPlan:
        """The plan these forms are of, as it is stored."""
        return self._draft.plan

    def _choice_name(self) -> str:
        return f"plan_forms/{self._draft.id}"

    def _build(self) -> None:
        theme = self.theme
        holder = QWidget()
        inner = QVBoxLayout(holder)
        pad = theme.space("m")
        inner.setContentsMargins(pad, pad, pad, theme.space("xs"))
        inner.setSpacing(theme.space("xs"))
        inner.addWidget(PlainLabel(theme, translate("Plan", "Forms to give"), strong=True))
        self._add_asking(inner)
        inner.addLayout(self._rows_by_language())
        line = Surface(theme, "line")
        line.setFixedHeight(1)
        inner.addWidget(line)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.space("s"))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(1, 1)
        self.facts: dict[str, PlainLabel] = {}
        for at, (name, words) in enumerate(
            (
                ("languages", translate("Plan", "Languages")),
                ("title", translate("Plan", "Title")),
                ("kept", translate("Plan", "Kept")),
                ("found", translate("Plan", "Found by")),
                ("password", translate("Plan", "Password")),
                ("review", translate("Plan", "Review by")),
            )
        ):
            self._grid.addWidget(PlainLabel(theme, words, role="muted"), at, 0, Qt.AlignmentFlag.AlignTop)
            value = PlainLabel(theme, "", wrap=True)
            self.facts[name] = value
            self._grid.addWidget(value, at, 1)
        inner.addLayout(self._grid)
        self.change_button = QuietButton(theme, translate("Plan", "Change this"), adds=True, small=True)
        self.change_button.setObjectName("plan_change_facts")
        self.change_button.clicked.connect(self.change)
        inner.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignLeading)
        inner.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(pad, theme.space("xs"), pad, pad)
        foot.setSpacing(theme.space("xs"))
        words = translate(
            "Plan", "Before giving, every number and step is looked for again in the finished file."
        )
        foot.addWidget(Promise(theme, words))
        self.give_button = SecondaryButton(theme, translate("Plan", "Check and give…"), page=True)
        self.give_button.setObjectName("plan_give")
        self.give_button.clicked.connect(self.give)
        foot.addWidget(self.give_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 1, 0)
        outer.setSpacing(0)
        outer.addWidget(PageScroll(holder), 1)
        outer.addLayout(foot)

    def _add_asking(self, inner: QVBoxLayout) -> None:
        """One line for all that waits for the question, and the way to it."""
        theme = self.theme
        words = translate(
            "Plan", "Nobody has asked yet who could find it. Until then only “nothing written” is offered."
        )
        self.asking = IconLabel(theme, words, icon="eye", size="small", role="caution", wrap=True)
        inner.addWidget(self.asking)
        self.ask_button = SecondaryButton(theme, translate("Plan", "Ask it now"))
        self.ask_button.setObjectName("plan_ask_finders")
        # with a form chosen, Check and give shows that one
        self.ask_button.clicked.connect(lambda: self.change.emit() if self.chosen() else self.give.emit())
        inner.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignLeading)

    def _rows_by_language(self) -> QVBoxLayout:
        """The forms in the client's language; those in the other one are one press away."""
        theme = self.theme
        forms = QVBoxLayout()
        forms.setSpacing(0)
        languages = list(dict.fromkeys(language for _form, language in forms_of(self._draft)))
        self.others: dict[str, QuietButton] = {}
        for at, tag in enumerate(languages):
            name = spoken(self._context.content, tag).name
            if at:
                words = translate("Plan", "Also in {language}").format(language=name)
                button = QuietButton(theme, words, adds=True, small=True, icon="plus")
                button.setObjectName(f"plan_forms_also_{tag}")
                button.clicked.connect(lambda _on=False, tag=tag: self._show_others(tag))
                self.others[tag] = button
                forms.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            if languages[1:]:
                label = PlainLabel(theme, name, role="muted", size="small")
                self._names[tag] = label
                forms.addWidget(label)
            for form, language in forms_of(self._draft):
                if language == tag:
                    row = FormRow(theme, form_icon(form), form_name(form))
                    row.setAccessibleName(form_words(form, name))
                    row.setObjectName(f"plan_form_{form}_{language}")
                    self.rows[form, language] = row
                    forms.addWidget(row)
        return forms

    def _show_others(self, tag: str, *, show: bool = True) -> None:
        """Show the forms in another language, with the keyboard in them when a press asked for it."""
        asked = show and self.others[tag].hasFocus()
        self.others[tag].setVisible(not show)
        self._names[tag].setVisible(show)
        mine = [row for (_form, language), row in self.rows.items() if language == tag]
        for row in mine:
            row.setVisible(show)
        first = next((row for row in mine if row.isEnabled()), None)
        if asked and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- state -------------------------------------------------------------------------------------------------

    def chosen(self) -> list[tuple[str, str]]:
        """Return the forms that were chosen and may be given."""
        return [key for key, row in self.rows.items() if row.isChecked() and not row.reason]

    def refresh(self) -> None:
        """Show what is left out and what was decided."""
        draft = self._draft
        for (form, language), row in self.rows.items():
            reason = draft.held_up(form)
            unasked = reason == "finders_not_asked"
            row.show_state(self._detail(form, language), left_out_words(reason), quiet=unasked)
        self.ask_button.setVisible(not draft.finders().asked)
        self.asking.setVisible(not draft.finders().asked)
        nothing = translate("Plan", "not yet")
        facts = draft.facts
        finders = draft.finders()
        found = listed(filter(None, [*map(finder_words, finders.codes), isolate(finders.words)]))
        password = {
            "password": isolate(facts["password_told_how"]) or translate("Plan", "Yes, told another way"),
            "none": translate("Plan", "None"),
        }.get(facts["protection"], nothing)
        languages = [spoken(self._context.content, tag).name for tag in draft.languages]
        both = translate("Plan", "{one} and {other}")
        for name, words in (
            (
                "languages",
                both.format(one=languages[0], other=languages[-1]) if languages[1:] else languages[0],
            ),
            ("title", isolate(facts["neutral_title"].strip())),
            ("kept", isolate(facts["kept_where"].strip())),
            ("found", found),
            ("password", password),
            ("review", iso_day(facts["review_by"])),
        ):
            if self.facts[name].text() != (words or nothing):
                self.facts[name].setText(words or nothing)
            self.facts[name].set_role("text" if words and words != nothing else "muted")

    def _detail(self, form: str, language: str) -> str:
        missing = len(self._draft.unwritten(language))
        if missing:
            return translate("Plan", "Words missing: {count}").format(count=missing)
        if form == "sms":
            return translate("Plan", "In parts, numbers first")
        if form == "email":
            return translate("Plan", "A quiet subject, copied part by part")
        if form == "memory":
            return translate("Plan", "Read aloud, and nothing to be found")
        if self._draft.facts["protection"] == "password":
            return translate("Plan", "With a password")
        return translate("Plan", "To print or to keep")

    def _on_toggled(self) -> None:
        chosen = ["/".join(key) for key, row in self.rows.items() if row.isChecked()]
        self._context.tasks.write(self, self._context.services.interface.choose, self._choice_name(), chosen)

    def set_wide(self, wide: bool) -> None:
        """A side panel keeps its width; as a tab it fills the page."""
        if wide:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
        else:
            self.setFixedWidth(self.theme.px(self.theme.tokens.layout["session_side"]))
