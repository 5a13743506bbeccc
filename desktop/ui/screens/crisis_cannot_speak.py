"""*Cannot speak freely* as a mode: F11 on and off, yes or no, the help word, muted; all of it stamped (PRACTICE 17)."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.crisis_lines import ModeFacts
from desktop.domain.crisis_marks import CANNOT_SPEAK, MUTED, mode_since
from desktop.ui.screens.crisis_registry import BAND_MARKS, HELP_OFFERS, KEYS, PANELS, HelpOffer, PanelPart

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.screens.crisis import CrisisScreen
    from desktop.ui.screens.crisis_yes_no import Asked

_log = logging.getLogger("waystead.crisis")
PANEL, KEY = "cannot_speak", "F11"
JUST_BEGUN_SECONDS = 2
"""A hand that shakes presses twice: so soon after it began the key does not end it."""
translate = QCoreApplication.translate


def _title() -> str:
    return translate("CrisisCannotSpeak", "Cannot speak freely")


def stamp_mode(screen: CrisisScreen, mode: str, *, on: bool) -> None:
    """Begin or end a mode, with its line; what is so already is not stamped again."""
    run = screen.runner.run
    if run is None or (mode_since(run, mode) is not None) == on:
        return
    key = {(CANNOT_SPEAK, True): "on", (CANNOT_SPEAK, False): "off", (MUTED, True): "muted", (MUTED, False): "heard"}[
        mode, on
    ]  # fmt: skip
    screen.runner.stamp("mode", _stamp_of(screen, key), data=ModeFacts(mode=mode, on=on).data())


def pressed(screen: CrisisScreen) -> None:
    """F11: it begins and its panel opens; in its open panel the same key ends it. Esc only closes the panel."""
    run, panel = screen.runner.run, screen.view.panel
    if run is None:
        return
    since = mode_since(run, CANNOT_SPEAK)
    if since is None:
        stamp_mode(screen, CANNOT_SPEAK, on=True)
    elif panel.kind == PANEL:
        gone = (screen.context.clock.now().utc - since.utc).total_seconds()
        if not 0 <= gone < JUST_BEGUN_SECONDS:
            end(screen)
        return
    if panel.kind != PANEL:
        screen.opened.open(PANEL)


def end(screen: CrisisScreen) -> None:
    """They can speak freely again."""
    stamp_mode(screen, MUTED, on=False)
    stamp_mode(screen, CANNOT_SPEAK, on=False)
    screen.view.panel.close_panel()


def _stamp_of(screen: CrisisScreen, key_id: str) -> str:
    return next((key.stamp for key in screen.desk.content.mode_keys if key.id == key_id), "")


def _label_of(screen: CrisisScreen, key_id: str) -> str:
    return next((key.label for key in screen.desk.content.mode_keys if key.id == key_id), "")


def questions(screen: CrisisScreen) -> list[Asked]:
    """Return what yes or no answers: the mode's own, then those of the steps that are not ticked yet."""
    from desktop.content.store import CRISIS
    from desktop.ui.screens.crisis_saying import sayings
    from desktop.ui.screens.crisis_yes_no import Asked

    run, content = screen.runner.run, screen.desk.content
    ticked = run.ticked() if run is not None else {}
    texts = [(f"mode/{line.id}/say", line.say) for line in content.mode]
    texts += [(f"{step.id}/yes_no_say", step.yes_no_say) for step in content.steps if step.id not in ticked]
    found = []
    for text_id, english in texts:
        if "?" in english:
            said = sayings(screen).text(CRISIS, text_id, english)
            name = text_id.rsplit("/", 1)[0].removeprefix("mode/")
            below = said.worker if said.theirs else ""
            tag = said.tag if said.theirs else screen.context.content.language
            found.append(
                Asked(id=name, text=said.theirs or said.worker, tag=tag, english=below, mark=said.mark)
            )
    return found


def _rows(screen: CrisisScreen) -> list[QWidget]:
    from desktop.content.store import CRISIS
    from desktop.ui.screens.crisis_chips import made_chip
    from desktop.ui.screens.crisis_chips import said as to_say
    from desktop.ui.screens.crisis_held import HeldWords
    from desktop.ui.screens.crisis_panels import ButtonRow, RunsLabel, pressed_button
    from desktop.ui.screens.crisis_yes_no import YesNoRow
    from desktop.ui.widgets.buttons import SecondaryButton

    theme, runner, content = screen.context.theme, screen.runner, screen.desk.content
    rows: list[QWidget] = []
    asked = questions(screen)
    if asked:
        answers = YesNoRow(theme, asked, _label_of(screen, "yes"), _label_of(screen, "no"))
        english = {each.id: each.english or each.text for each in asked}

        def answered(question: str, answer: str) -> None:
            words = translate("CrisisCannotSpeak", "{answer}: “{question}”")
            words = words.format(answer=_stamp_of(screen, answer), question=english[question])
            runner.stamp("line", words, source="said", data={"answer": answer, "question": question})

        answers.answered.connect(answered)
        rows.append(answers)

    def said(key_id: str) -> None:
        runner.stamp("line", _stamp_of(screen, key_id), data={"answer": key_id})

    run = runner.run
    muted = run is not None and mode_since(run, MUTED) is not None
    buttons: list[QWidget] = [
        pressed_button(theme, _label_of(screen, key_id), f"crisis_{key_id}", partial(said, key_id))
        for key_id in ("help_word", "came")
    ]
    off = SecondaryButton(theme, _label_of(screen, "off"), keycap=KEY)
    off.setObjectName("crisis_mode_off")
    off.set_keycap_size("body")
    off.setAccessibleDescription(KEY)
    off.clicked.connect(lambda _on=False: end(screen))
    listens = made_chip(theme, _title(), MUTED, _label_of(screen, "muted"), on=muted)
    listens.clicked.connect(lambda _on=False: stamp_mode(screen, MUTED, on=listens.isChecked()))
    rows.append(ButtonRow(theme, [*buttons, listens, off]))
    rows += [HeldWords(theme, name, words) for name, words in held_words(screen)]
    known = {each.id for each in asked}
    panel = content.panel(PANEL)
    # an agency's own words of the panel stand, and what the mode says beside them
    own = {line.id: line for line in panel.lines} if panel is not None else {}
    for line in (*own.values(), *(each for each in content.mode if each.id not in own)):
        if line.text:
            rows.append(RunsLabel(theme, [(line.text, False)]))
        if line.say and line.id not in known:
            entry = PANEL if line.id in own else "mode"
            rows.append(to_say(screen, CRISIS, f"{entry}/{line.id}/say", line.say))
    return rows


def held_words(screen: CrisisScreen) -> list[tuple[str, str]]:
    """Return what only holding shows: the client's help word, and everyday words to end with (PRACTICE 3, 4)."""
    found: list[tuple[str, str]] = []
    client, services = screen.runner.client, screen.context.services
    if client is not None and services is not None and screen.in_sight("people"):
        try:
            reach = services.clients.best_reach(client)
        except Exception as error:  # whatever is wrong with the record, the panel opens
            _log.error("the help word could not be read: %s", error.__class__.__name__.lower())
            reach = None
        safe = reach[0].safe if reach is not None else None
        said = (
            (translate("SafeContact", "Help word"), safe.help_word if safe is not None else ""),
            (
                translate("SafeContact", "If someone else answers"),
                safe.if_other_answers if safe is not None else "",
            ),
        )
        found += [(name, words) for name, words in said if words]
    topics = screen.desk.agency.cover_topics
    if topics:
        found.append((translate("CrisisCannotSpeak", "Words to end with"), "\n".join(topics)))
    return found


def _mark(screen: CrisisScreen) -> str:
    run = screen.runner.run
    if run is None or run.state != "open":
        return ""
    if mode_since(run, CANNOT_SPEAK) is not None:
        if mode_since(run, MUTED) is not None:
            return translate("CrisisCannotSpeak", "Yes or no only. You are muted.")
        return translate("CrisisCannotSpeak", "Yes or no only.")
    return translate("CrisisCannotSpeak", "You are muted.") if mode_since(run, MUTED) is not None else ""


def _words() -> str:
    return translate("CrisisOpened", "They cannot speak freely")


PANELS[PANEL] = PanelPart(title=_title, rows=_rows, focus=True)
HELP_OFFERS.append(HelpOffer(name=PANEL, icon="ear-off", words=_words, key=KEY, press=pressed))
KEYS[KEY] = pressed
BAND_MARKS.append(_mark)
